"""Sentences as plain mappings, for programs that would rather not write English.

`{"kind": "moved-by", "item": "press", "by": "2 hours", "to": "earlier"}` is "press was moved 2
hours earlier". Keys are kebab-case; times and lengths are phrases, as in sentences; a `layer` is
left out where it is the actual one. `docs/reference/sentences.md` lists the keys of every kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from schedule.language.names import Names
from schedule.language.sentence_from_mapping import from_mapping
from schedule.language.sentence_wordings import ANY_LENGTH
from schedule.language.times import render_length, render_time
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Ran,
    Reinstated,
    Replaced,
    Resized,
    Sentence,
    TookPlace,
    UnderWay,
)

Plain = dict[str, object]


def mapping_to_sentence(mapping: Mapping[str, object], names: Names) -> Sentence:
    """The sentence of a mapping; items and places may be named by id or title.

    Raises PhraseError for an unknown kind, a key that is missing, unknown or of the wrong form,
    a name that nobody knows, and a phrase that cannot be read.
    """
    return from_mapping(mapping, names)


def sentence_to_mapping(sentence: Sentence) -> Plain:
    """The mapping from which `mapping_to_sentence` makes the same sentence."""
    match sentence:
        case Either(options):
            return {"kind": "either", "options": [sentence_to_mapping(each) for each in options]}
        case Ordered(left, relation, right):
            ends = {**_subject(left), "relation": relation.value, **_other(right)}
            return {"kind": "ordered", **ends}
        case Apart(left, length, direction, right):
            named: Plain = {} if length == ANY_LENGTH else {"length": render_length(length)}
            between = {**named, "direction": direction.value}
            return {"kind": "apart", **_point(left), **between, **_other_point(right)}
        case Counted(quantity, number, tag):
            return {"kind": "counted", "quantity": quantity.value, "number": number, "tag": tag}
        case Attended(person, item):
            return {"kind": "attended", "person": person, "item": item}
        case HeldAt(item, place):
            return {"kind": "held-at", "item": item, "place": place}
        case PointAt() | Ran() | UnderWay() | Lasted() | TookPlace() | DidNotTakePlace():
            return _interval(sentence)
        case _:
            return _change(sentence)


def _interval(sentence: PointAt | Ran | UnderWay | Lasted | TookPlace | DidNotTakePlace) -> Plain:
    match sentence:
        case PointAt(point, when):
            kind = "started" if point.end is End.START else "ended"
            subject = Subject(point.item, point.layer)
            return {"kind": kind, **_subject(subject), "when": render_time(when)}
        case Ran(subject, start, end):
            return {
                "kind": "ran",
                **_subject(subject),
                "from": render_time(start),
                "to": render_time(end, start),
            }
        case UnderWay(subject, when):
            return {"kind": "under-way", **_subject(subject), "when": render_time(when)}
        case Lasted(subject, length):
            return {"kind": "lasted", **_subject(subject), "length": render_length(length)}
        case TookPlace(subject, when):
            return {
                "kind": "took-place",
                **_subject(subject),
                **({} if when is None else {"when": render_time(when)}),
            }
        case DidNotTakePlace(subject):
            return {"kind": "did-not-take-place", **_subject(subject)}
        case _:
            assert_never(sentence)


def _change(sentence: MovedBy | MovedTo | Resized | Cancelled | Reinstated | Replaced) -> Plain:
    match sentence:
        case MovedBy(item, length, shift):
            return {"kind": "moved-by", "item": item, "by": render_length(length), "to": shift.value}
        case MovedTo(item, when):
            return {"kind": "moved-to", "item": item, "when": render_time(when)}
        case Resized(item, resize, length):
            kind = resize.value.replace(" ", "-")
            return {"kind": kind, "item": item, "length": render_length(length)}
        case Cancelled(item):
            return {"kind": "cancelled", "item": item}
        case Reinstated(item):
            return {"kind": "reinstated", "item": item}
        case Replaced(item, by, layer):
            told: Plain = {} if layer is Layer.ACTUAL else {"layer": layer.value}
            return {"kind": "replaced", "item": item, **told, "by": by}
        case _:
            assert_never(sentence)


def _subject(subject: Subject) -> Plain:
    layer: Plain = {} if subject.layer is Layer.ACTUAL else {"layer": subject.layer.value}
    return {"item": subject.item, **layer}


def _other(subject: Subject) -> Plain:
    layer: Plain = {} if subject.layer is Layer.ACTUAL else {"other-layer": subject.layer.value}
    return {"other": subject.item, **layer}


def _point(point: Point) -> Plain:
    return {**_subject(Subject(point.item, point.layer)), "end": point.end.value}


def _other_point(point: Point) -> Plain:
    return {**_other(Subject(point.item, point.layer)), "other-end": point.end.value}
