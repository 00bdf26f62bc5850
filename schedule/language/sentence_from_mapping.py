"""Plain mappings become sentences: one row of a table for each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Final, TypeVar

from attrs import frozen
from lark import Token

from schedule.errors import PhraseError, Problem
from schedule.language.names import NameKind, Names, resolve
from schedule.language.sentence_itself import refuse_itself
from schedule.language.sentence_times import Range, together
from schedule.language.sentence_wordings import ANY_LENGTH
from schedule.language.times import read_length, read_time
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import LengthPhrase, TimePhrase
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
    Quantity,
    Ran,
    Reinstated,
    Relation,
    Replaced,
    Resize,
    Resized,
    Sentence,
    Shift,
    Simple,
    TookPlace,
    UnderWay,
)

Word = TypeVar("Word", bound=Enum)
Read = TypeVar("Read")
_ENOUGH_DIGITS = 4


@frozen
class Entries:
    """The entries of one mapping, to be read one by one."""

    kind: str
    given: Mapping[str, object]
    names: Names

    def text(self, key: str) -> str:
        """A text. Raises PhraseError for anything else."""
        value = self.given[key]
        if isinstance(value, str) and value.strip():
            return value
        raise _wrong(self.kind, key, "must be a text", value, "write it in quotes")

    def name(self, key: str, kind: NameKind) -> str:
        """The id that a text names."""
        return self._read(key, lambda text: resolve(text, self.names, kind))

    def item(self, key: str = "item") -> str:
        """The id of an item."""
        return self.name(key, NameKind.ITEM)

    def subject(self, item: str = "item", layer: str = "layer") -> Subject:
        """An item on a layer; the actual one if none is given."""
        return Subject(self.item(item), self.word(layer, Layer) if layer in self.given else Layer.ACTUAL)

    def point(self, item: str, layer: str, end: str) -> Point:
        """One end of an item on a layer."""
        subject = self.subject(item, layer)
        return Point(subject.item, subject.layer, self.word(end, End))

    def time(self, key: str = "when") -> TimePhrase:
        """A time phrase."""
        return self._read(key, read_time)

    def range(self) -> Range:
        """Two times, which say to each other what they do in "from A to B"."""
        start, end = self.time("from"), self.time("to")
        return together(Token("RANGE", f"{self.text('from')} to {self.text('to')}"), start, end)

    def length(self, key: str = "length") -> LengthPhrase:
        """A length phrase."""
        return self._read(key, read_length)

    def word(self, key: str, words: type[Word]) -> Word:
        """One of the words of an enumeration."""
        text = self.text(key)
        known = {str(each.value): each for each in words}
        if text.casefold() in known:
            return known[text.casefold()]
        raise _wrong(self.kind, key, "is not known", text, _one_of(text, known))

    def number(self, key: str) -> int:
        """A whole number of items, also as text."""
        value = self.given[key]
        if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) <= _ENOUGH_DIGITS:
            return int(value)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**_ENOUGH_DIGITS:
            return value
        raise _wrong(self.kind, key, "must be a whole number, not below 0", value, "write 3")

    def _read(self, key: str, reader: Callable[[str], Read]) -> Read:
        text = self.text(key)
        try:
            return reader(text)
        except PhraseError as error:
            problem = error.problem
            what = f"'{key}' of '{self.kind}': {problem.what}"
            raise PhraseError(Problem(what, problem.found, problem.mend), error.offset, (key,)) from None


@frozen
class Shape:
    """The keys of a kind, and how its sentence is built."""

    required: tuple[str, ...]
    build: Callable[[Entries], Simple]
    optional: tuple[str, ...] = ()


def from_mapping(mapping: Mapping[str, object], names: Names) -> Sentence:
    """The sentence of a mapping. Raises PhraseError."""
    kind = _kind(mapping)
    if kind != EITHER:
        return _simple(kind, mapping, names)
    _check_keys(kind, mapping, ("options",), ())
    options = mapping["options"]
    if isinstance(options, str) or not isinstance(options, Sequence) or len(options) < 2:
        raise _wrong(kind, "options", "must be a list of two mappings or more", options, "list them")
    return Either(tuple(_option_at(position, each, names) for position, each in enumerate(options)))


def _option_at(position: int, option: object, names: Names) -> Simple:
    try:
        return _option(option, names)
    except PhraseError as error:
        raise error.inside("options", position) from None


def _option(option: object, names: Names) -> Simple:
    if not isinstance(option, Mapping):
        mend = "write the mapping of each"
        raise PhraseError(Problem("'options' of 'either' must hold mappings", _shown(option), mend))
    kind = _kind(option)
    if kind == EITHER:
        mend = "list all the options in one"
        raise PhraseError(Problem("'options' of 'either' cannot hold another 'either'", "", mend))
    return _simple(kind, option, names)


def _simple(kind: str, mapping: Mapping[str, object], names: Names) -> Simple:
    shape = SHAPES[kind]
    _check_keys(kind, mapping, shape.required, shape.optional)
    return refuse_itself(shape.build(Entries(kind, mapping, names)))


def _kind(mapping: Mapping[str, object]) -> str:
    if "kind" not in mapping:
        mend = f"add one: {', '.join((*SHAPES, EITHER))}"
        raise PhraseError(Problem("the mapping has no 'kind'", _shown(list(mapping)), mend))
    kind = mapping["kind"]
    if isinstance(kind, str) and (kind in SHAPES or kind == EITHER):
        return kind
    known = (*SHAPES, EITHER)
    problem = Problem("unknown kind of sentence", _shown(kind), _one_of(str(kind), known))
    raise PhraseError(problem, path=("kind",))


def _check_keys(
    kind: str, mapping: Mapping[str, object], required: tuple[str, ...], optional: tuple[str, ...]
) -> None:
    known = (*required, *optional)
    for key in mapping:
        if key != "kind" and key not in known:
            what = f"'{kind}' has no key {_shown(key)}"
            raise PhraseError(Problem(what, "", _one_of(str(key), known)), path=(key,), of_key=True)
    for key in required:
        if key not in mapping:
            mend = f"'{kind}' needs {' and '.join(required)}"
            raise PhraseError(Problem(f"'{key}' of '{kind}' is missing", _shown(list(mapping)), mend))


def _wrong(kind: str, key: str, what: str, value: object, mend: str) -> PhraseError:
    return PhraseError(Problem(f"'{key}' of '{kind}' {what}", _shown(value), mend), path=(key,))


def _one_of(found: str, known: Mapping[str, object] | Sequence[str]) -> str:
    near = get_close_matches(found[:100], list(known), n=1)
    return f"did you mean '{near[0]}'?" if near else f"write one of {', '.join(known)}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 100 else f"{text[:100]}..."


def _point_at(end: End) -> Callable[[Entries], Simple]:
    def build(entries: Entries) -> Simple:
        subject = entries.subject()
        return PointAt(Point(subject.item, subject.layer, end), entries.time())

    return build


def _resized(resize: Resize) -> Callable[[Entries], Simple]:
    return lambda entries: Resized(entries.item(), resize, entries.length())


def _apart(entries: Entries) -> Simple:
    left = entries.point("item", "layer", "end")
    right = entries.point("other", "other-layer", "other-end")
    length = entries.length() if "length" in entries.given else ANY_LENGTH
    return Apart(left, length, entries.word("direction", Direction), right)


def _ordered(entries: Entries) -> Simple:
    other = entries.subject("other", "other-layer")
    return Ordered(entries.subject(), entries.word("relation", Relation), other)


def _ran(entries: Entries) -> Simple:
    return Ran(entries.subject(), *entries.range())


def _took_place(entries: Entries) -> Simple:
    return TookPlace(entries.subject(), entries.time() if "when" in entries.given else None)


def _replaced(entries: Entries) -> Simple:
    item, by = entries.subject(), entries.item("by")
    if item.layer is Layer.PLANNED:
        raise _wrong(entries.kind, "layer", "is not known", "planned", "write one of revised, actual")
    return Replaced(item.item, by, item.layer)


def _counted(entries: Entries) -> Simple:
    return Counted(
        entries.word("quantity", Quantity), entries.number("number"), entries.name("tag", NameKind.TAG)
    )


_LAYER: Final = ("layer",)
EITHER: Final = "either"
SHAPES: Final[dict[str, Shape]] = {
    "started": Shape(("item", "when"), _point_at(End.START), _LAYER),
    "ended": Shape(("item", "when"), _point_at(End.END), _LAYER),
    "ran": Shape(("item", "from", "to"), _ran, _LAYER),
    "under-way": Shape(("item", "when"), lambda each: UnderWay(each.subject(), each.time()), _LAYER),
    "lasted": Shape(("item", "length"), lambda each: Lasted(each.subject(), each.length()), _LAYER),
    "ordered": Shape(("item", "relation", "other"), _ordered, ("layer", "other-layer")),
    "apart": Shape(
        ("item", "end", "direction", "other", "other-end"), _apart, ("length", "layer", "other-layer")
    ),
    "moved-by": Shape(
        ("item", "by", "to"), lambda each: MovedBy(each.item(), each.length("by"), each.word("to", Shift))
    ),
    "moved-to": Shape(("item", "when"), lambda each: MovedTo(each.item(), each.time())),
    **{each.value.replace(" ", "-"): Shape(("item", "length"), _resized(each)) for each in Resize},
    "cancelled": Shape(("item",), lambda each: Cancelled(each.item())),
    "reinstated": Shape(("item",), lambda each: Reinstated(each.item())),
    "replaced": Shape(("item", "by"), _replaced, _LAYER),
    "took-place": Shape(("item",), _took_place, ("layer", "when")),
    "did-not-take-place": Shape(("item",), lambda each: DidNotTakePlace(each.subject()), _LAYER),
    "counted": Shape(("quantity", "number", "tag"), _counted),
    "attended": Shape(
        ("person", "item"), lambda each: Attended(each.name("person", NameKind.PERSON), each.item())
    ),
    "held-at": Shape(("item", "place"), lambda each: HeldAt(each.item(), each.name("place", NameKind.PLACE))),
}
