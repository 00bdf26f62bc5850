"""The statements of a report: sentences, sentences with a reliability, and mapping forms."""

from typing import assert_never

from attrs import evolve, frozen

from schedule.errors import Mark, PhraseError, Problem
from schedule.language.advice import advice
from schedule.language.sentences import read_sentence
from schedule.model.sources import Statement
from schedule.model.statements import Sentence
from schedule.reading import limits
from schedule.reading.context import Context
from schedule.reading.fields import fields, found, members, missing, phrase, reliability
from schedule.reading.nodes import Absent, Broken, Mapping, Node, Sequence, Text, place

KEYS = ("that", "reliability")
LIST_MEND = "write each on a line of its own as `- SENTENCE`"
MEND = "write a sentence, `{that: SENTENCE, reliability: 0.8}`, or a mapping with a `kind`"
MAPPING_MEND = "put a sentence that holds a colon in quotes, or write `{that: SENTENCE, reliability: 0.8}`"


@frozen
class Voice:
    """Who speaks in a report: what its statements inherit. The reliability is `lent` by the source or not."""

    report: str
    source: str
    reliability: float
    lent: bool


def statements(
    node: Node | None, voice: Voice, context: Context, problems: list[Problem]
) -> tuple[Statement, ...]:
    """The statements of one report, numbered from 1 in the order of the file.

    A statement that cannot be read keeps its number, so that mending it renames no other.
    """
    given = members(node, "`statements`", problems, LIST_MEND) if node else None
    read = [
        _statement(each, f"{voice.report}.{number}", voice, context, problems)
        for number, each in enumerate(given or (), start=1)
    ]
    return tuple(each for each in read if each is not None)


def _statement(
    node: Node, id: str, voice: Voice, context: Context, problems: list[Problem]
) -> Statement | None:
    told: tuple[Sentence, str] | None = None
    sure, lent = voice.reliability, voice.lent
    match node:
        case Broken():
            return None
        case Text():
            told = _sentence(node, context, problems)
        case Mapping():
            told, own = _from_mapping(node, context, problems)
            sure, lent = (sure, lent) if own is None else (own, False)
        case Absent() | Sequence():
            problems.append(Problem("a statement is a sentence", found(node), MEND, node.mark))
        case _:
            assert_never(node)
    if told is None:
        return None
    return Statement(id, *told, voice.source, sure, place(node.mark), lent)


def _from_mapping(
    node: Mapping, context: Context, problems: list[Problem]
) -> tuple[tuple[Sentence, str] | None, float | None]:
    """Either `that` with a sentence, or a mapping form, which has a `kind`; both with a reliability."""
    keys = {key.value: value for key, value in node.entries}
    sure = keys.get("reliability")
    own = None if sure is None or isinstance(sure, Absent) else reliability(sure, "reliability", problems)
    if "kind" in keys and "that" not in keys:
        return _form(node, context, problems), own
    if "that" not in keys:
        problems.append(Problem("a statement is a sentence", "a mapping", MAPPING_MEND, node.mark))
        return None, own
    given = fields(node, KEYS, "a statement", problems) or {}
    if "that" not in given:
        problems.append(missing("that", "a statement", node.mark, MEND))
        return None, own
    return _sentence(given["that"], context, problems), own


def _sentence(node: Node, context: Context, problems: list[Problem]) -> tuple[Sentence, str] | None:
    """A sentence and its words. Without a list of items no sentence can be read, and none is tried."""
    names = context.names
    if names is None:
        return None
    return phrase(
        node, "a sentence", lambda words: (read_sentence(words, names), words), problems, "sentence"
    )


def _form(node: Mapping, context: Context, problems: list[Problem]) -> tuple[Sentence, str] | None:
    """A mapping form, and the sentence that says the same. Few files hold any, so its reader loads here."""
    from schedule.language.mappings import mapping_to_sentence
    from schedule.language.sentence_rendering import render_sentence

    if context.names is None or _holds_broken(node):
        return None
    form = {key.value: _plain(value) for key, value in node.entries if not isinstance(value, Absent)}
    form.pop("reliability", None)
    try:
        with advice(len(problems) < limits.SUGGESTIONS):
            sentence = mapping_to_sentence(form, context.names)
    except PhraseError as error:
        problems.append(evolve(error.problem, mark=_mark(node, error)))
        return None
    return sentence, render_sentence(sentence)


def _mark(node: Node, error: PhraseError) -> Mark:
    """The place of what an error in a mapping form is about: a key, or a character of a value."""
    mark = node.mark
    for step in error.path:
        key, node = _members(node)[step]
        mark = key if error.of_key else node.mark
    return node.at(error.offset) if isinstance(node, Text) and not error.of_key else mark


def _members(node: Node) -> dict[str | int, tuple[Mark, Node]]:
    """What is in a list or a mapping, and where it, or its key, stands."""
    if isinstance(node, Sequence):
        return {position: (each.mark, each) for position, each in enumerate(node.items)}
    entries = node.entries if isinstance(node, Mapping) else ()
    return {key.value: (key.mark, value) for key, value in entries}


def _holds_broken(node: Node) -> bool:
    """True if something in it cannot be used, of which the reader has been told already."""
    match node:
        case Sequence(items):
            return any(map(_holds_broken, items))
        case Mapping(entries):
            return any(_holds_broken(value) for _, value in entries)
        case _:
            return isinstance(node, Broken)


def _plain(node: Node) -> object:
    """Plain values; the depth is bounded by the limit on nesting."""
    match node:
        case Text(value):
            return value
        case Absent() | Broken():
            return None
        case Sequence(items):
            return [_plain(each) for each in items]
        case Mapping(entries):
            return {key.value: _plain(value) for key, value in entries}
        case _:
            assert_never(node)
