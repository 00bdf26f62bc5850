"""Sentences as text: canonical English in the past tense that reads back as the same value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import assert_never

from attrs import evolve

from schedule.language.names import ARTICLES
from schedule.language.sentence_wordings import ANY_LENGTH, NO_LENGTH, wordings_by_first_word
from schedule.language.sentence_words import cut
from schedule.language.times import render_length, render_time
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import (
    At,
    Bounded,
    CalendarDate,
    PartOfDay,
    TimePhrase,
    Weekday,
    Within,
)
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Ran,
    Reinstated,
    Relation,
    Replaced,
    Resized,
    Sentence,
    TookPlace,
    UnderWay,
)

_ENDED = {End.START: "started", End.END: "ended"}
_CONNECTIVES = frozenset(("and", "of", "by", "from", "the", "a", "an", "at", "no"))


def render_sentence(sentence: Sentence, titles: Mapping[str, str] | None = None) -> str:
    """The sentence in words that `read_sentence` reads as the same value.

    Items are named by id, or by title where `titles` has one that no other item shares. Names
    that could be taken for something else are put in double quotes, quotes inside doubled.
    Raises ValueError for a phrase that no words name (`render_time` says which).
    """
    naming = _unshared(titles or {})
    match sentence:
        case Either(options):
            return " or ".join(render_sentence(each, titles) for each in options)
        case Ordered(left, relation, right):
            return f"{_subject(left, naming)} {_relation(relation)} {_subject(right, naming)}"
        case Apart(left, _, _, right):
            return f"{_point(left, naming)} {_distance(sentence)} {_point(right, naming)}"
        case Counted(quantity, number, tag):
            return f"{quantity.value} {number} of {quoted(tag)} took place"
        case Attended(person, item):
            return f"{quoted(person)} attended {_item(item, naming)}"
        case HeldAt(item, place):
            return f"{_item(item, naming)} was held at {quoted(place)}"
        case PointAt() | Ran() | UnderWay() | Lasted() | TookPlace() | DidNotTakePlace():
            return _interval(sentence, naming)
        case _:
            return _change(sentence, naming)


def quoted(name: str) -> str:
    """A name as it is, or in double quotes if words of the grammar, marks or digits could mislead."""
    words = name.lower().split(" ")
    safe = name[:1].isalpha() and name[-1:].isalnum() and not re.search(r'[^\S ]|  |["“”„]', name)
    misleading = words[0] in _words_of_wordings() or not _reserved().isdisjoint(set(words) - _CONNECTIVES)
    if safe and not misleading:
        return name
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _interval(
    sentence: PointAt | Ran | UnderWay | Lasted | TookPlace | DidNotTakePlace, naming: Mapping[str, str]
) -> str:
    match sentence:
        case PointAt(point, when):
            return f"{_point(point, naming)} {_when(when)}"
        case Ran(subject, start, end):
            return f"{_subject(subject, naming)} ran from {_range(start, end)}"
        case UnderWay(subject, when):
            return f"{_subject(subject, naming)} was under way {_when(when)}"
        case Lasted(subject, length):
            return f"{_subject(subject, naming)} lasted {render_length(length)}"
        case TookPlace(subject, when):
            return f"{_subject(subject, naming)} {_took_place(when)}"
        case DidNotTakePlace(subject):
            return f"{_subject(subject, naming)} did not take place"
        case _:
            assert_never(sentence)


def _took_place(when: TimePhrase | None) -> str:
    """ "was before noon" could speak of an item, and "took place at noon" of a place."""
    if when is None:
        return "took place"
    return f"took place {_when(when)}" if isinstance(when, Bounded) else f"was {_when(when)}"


def _change(
    sentence: MovedBy | MovedTo | Resized | Cancelled | Reinstated | Replaced, naming: Mapping[str, str]
) -> str:
    item = _item(sentence.item, naming)
    match sentence:
        case MovedBy(_, length, shift):
            return f"{item} was moved {render_length(length)} {shift.value}"
        case MovedTo(_, when):
            return f"{item} was moved to {render_time(when)}"
        case Resized(_, resize, length):
            return f"{item} was {resize.value} {render_length(length)}"
        case Cancelled():
            return f"{item} was cancelled"
        case Reinstated():
            return f"{item} was reinstated"
        case Replaced(_, by, layer):
            return f"{_item(by, naming)} {'will replace' if layer is Layer.REVISED else 'replaced'} {item}"
        case _:
            assert_never(sentence)


def _when(when: TimePhrase) -> str:
    """The phrase with the preposition that English asks for."""
    words = render_time(when)
    if isinstance(when, At) and (words[0].isdigit() or words.startswith("midnight")):
        return f"at {words}"
    match when:
        case Within(Weekday() | CalendarDate(day=int()) | PartOfDay(_, Weekday()), vague=False):
            return f"on {words}"
        case Within(CalendarDate() | PartOfDay(_, None | CalendarDate()), vague=False):
            return f"in {words}"
        case _:
            return words


def _range(start: TimePhrase, end: TimePhrase) -> str:
    """Where only one end names a zone, the other says that it does not."""
    if isinstance(start, At) and isinstance(end, At) and bool(start.time.zone) != bool(end.time.zone):
        start, end = _with_zone(start), _with_zone(end)
    return f"{render_time(start)} to {render_time(end, start)}"


def _with_zone(phrase: At) -> At:
    return phrase if phrase.time.zone else evolve(phrase, time=evolve(phrase.time, zone="local time"))


def _relation(relation: Relation) -> str:
    return "was at the same time as" if relation is Relation.SAME_TIME else relation.value


def _distance(apart: Apart) -> str:
    if apart.length == ANY_LENGTH:
        return apart.direction.value
    if apart.length == NO_LENGTH and apart.direction is Direction.AFTER:
        return "when"
    return f"{render_length(apart.length)} {apart.direction.value}"


def _point(point: Point, naming: Mapping[str, str]) -> str:
    return f"{_subject(Subject(point.item, point.layer), naming)} {_ENDED[point.end]}"


def _subject(subject: Subject, naming: Mapping[str, str]) -> str:
    layer = "" if subject.layer is Layer.ACTUAL else f"{subject.layer.value} "
    return f"{layer}{_item(subject.item, naming)}"


def _item(item: str, naming: Mapping[str, str]) -> str:
    return quoted(naming.get(item, item))


def _unshared(titles: Mapping[str, str]) -> dict[str, str]:
    """The titles that name one item only, whatever the capitals."""
    spelled = Counter(keys for pair in titles.items() for keys in {cut(each).keys for each in pair})
    return {name: title for name, title in titles.items() if spelled[cut(title).keys] == 1 and title.strip()}


@cache
def _reserved() -> frozenset[str]:
    """The words with which wordings of the grammar begin."""
    return frozenset((*ARTICLES, *wordings_by_first_word()))


@cache
def _words_of_wordings() -> frozenset[str]:
    """Every word of the grammar: one at the beginning of a name could lengthen the wording before it."""
    wordings = (each for group in wordings_by_first_word().values() for each in group)
    return _reserved().union(*(each.keys for each in wordings))
