"""What a file names: ids and titles, and how a name finds the thing that it means."""

from collections.abc import Iterable

from attrs import field, frozen

from schedule.errors import Problem
from schedule.reading.characters import problem_with_id, shown
from schedule.reading.fields import nearest
from schedule.reading.nodes import Text, where

SECTIONS = {"item": "`agenda` or `unplanned`", "place": "`places`", "source": "`sources`"}


@frozen
class Listed:
    """The things of one kind (`kind` is "item", "place", "source") that can be named.

    `titles` is by id; `ids` is by every name in folded case: ids and titles. `complete` is false
    where the list itself could not be read: then a name that is not in it is no problem.
    """

    kind: str
    titles: dict[str, str] = field(factory=dict)
    ids: dict[str, str] = field(factory=dict)
    complete: bool = True


@frozen
class Named:
    """An id with its title, as they stand in the file; without a title the id serves as one."""

    id: Text
    title: Text | None


def listed(kind: str, things: Iterable[Named], problems: list[Problem], free: bool = False) -> Listed:
    """All things of one kind. Two of them that share a name, and ids that are none, are problems.

    Names are compared without regard to case, as the sentences are. `free`: any text is an id.
    """
    found = Listed(kind)
    firsts: dict[str, Text] = {}
    for thing in things:
        wrong = None if free else problem_with_id(thing.id.value)
        if wrong:
            problems.append(Problem(wrong[0], shown(thing.id.value), wrong[1], thing.id.mark))
        own = {folded(name.value): name for name in (thing.title, thing.id) if name}
        clash = next((fold for fold in own if fold in firsts), None)
        if clash is not None:
            problems.append(_shared(kind, own[clash], firsts[clash]))
        for fold, name in own.items():
            firsts.setdefault(fold, name)
            found.ids.setdefault(fold, thing.id.value)
        found.titles.setdefault(thing.id.value, (thing.title or thing.id).value)
    return found


def resolve(name: Text, listed: Listed, problems: list[Problem]) -> str | None:
    """The id of the thing that is named by its id or its title; None, with a problem, if there is none."""
    found = listed.ids.get(folded(name.value))
    if found is None and listed.complete:
        kind, section = listed.kind, SECTIONS[listed.kind]
        mend = nearest(name.value, (*listed.titles, *listed.titles.values()), problems)
        mend = mend or f"list it under {section}"
        problems.append(Problem(f"no {kind} has this name", shown(name.value), mend, name.mark))
    return found


def one_spelling(kind: str, words: Iterable[Text], problems: list[Problem]) -> tuple[str, ...]:
    """Different words, in the order of the file. Two that differ only in case are a problem."""
    firsts: dict[str, Text] = {}
    for each in words:
        first = firsts.setdefault(folded(each.value), each)
        if first.value != each.value:
            what = f"this {kind} is written {shown(first.value)} at {where(first.mark)}"
            problems.append(Problem(what, shown(each.value), "write it in one way", each.mark))
    return tuple(each.value for each in firsts.values())


def _shared(kind: str, name: Text, first: Text) -> Problem:
    what = f"two {kind}s have the name {shown(name.value)} (first at {where(first.mark)})"
    return Problem(what, "", "give each an id and a title of its own", name.mark)


def folded(name: str) -> str:
    """As names are compared: without regard to case, and to how many blanks are between words."""
    return " ".join(name.casefold().split())
