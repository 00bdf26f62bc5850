"""Under which zone and which error of its clock a source's claim is true.

A source speaks in one zone and by one clock throughout. Which, may be unknown: then its claims
are true together if one zone and one offset make all of them true.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import pairwise

from attrs import evolve

from schedule.checking.claims import Claim, Entry, source_named
from schedule.checking.sentences import holds
from schedule.checking.spans import Spans
from schedule.checking.voices import Voice, told_in, voice_of
from schedule.checking.windows import Window
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.statements import Sentence

Offsets = tuple[tuple[int, int], ...]
"""Disjoint closed ranges of whole seconds by which a clock may be fast; empty: none."""

Truth = Mapping[str, Offsets]
"""For each zone that the source may speak in, the offsets under which a claim is true."""


def truth_of(claim: Claim, spans: Spans, scenario: Scenario) -> Truth:
    """Where and by which clock the claim is true of what is drawn."""
    source = source_named(scenario, claim.source)
    zones = source.zones if source and source.zones else (scenario.zone,)
    limit = source.clock or 0 if source else 0
    return {
        zone: _offsets(claim.what, spans, voice_of(claim, scenario, zone), limit, scenario) for zone in zones
    }


def together(truths: Iterable[Truth]) -> Truth:
    """Where several claims of one source, at least one, are all true."""
    every = list(truths)
    return {zone: reduce(_overlap, (each[zone] for each in every)) for zone in every[0]}


def possible(truth: Truth, step: int = 1) -> bool:
    """True if some zone and some offset that is a multiple of `step` seconds is left."""
    return any(-(-first // step) * step <= last for offsets in truth.values() for first, last in offsets)


def _overlap(left: Offsets, right: Offsets) -> Offsets:
    shared = ((max(a, c), min(b, d)) for a, b in left for c, d in right)
    return tuple((first, last) for first, last in shared if first <= last)


def _offsets(what: Sentence | Entry, spans: Spans, voice: Voice, limit: int, scenario: Scenario) -> Offsets:
    turns = sorted({-limit, limit, *_turns(what, spans, voice, limit)})
    between = [(left + 1, right - 1) for left, right in pairwise(turns)]
    pieces = sorted([(each, each) for each in turns] + [each for each in between if each[0] <= each[1]])
    return tuple(each for each in pieces if holds(what, spans, evolve(voice, offset=each[0]), scenario))


def _turns(what: Sentence | Entry, spans: Spans, voice: Voice, limit: int) -> set[int]:
    """The only offsets where a claim can turn true or false: a window's end meets a drawn moment."""
    met = (
        shown - moment
        for item, layer, window in told_in(what, voice)
        for moment in (
            *_moments(item, layer, spans),
            *(() if voice.published is None else (voice.published,)),
        )
        for shown in _shown(window)
    )
    return {each for each in met if -limit <= each <= limit}


def _moments(item: str, layer: Layer, spans: Spans) -> tuple[int, ...]:
    span = spans.on(item, layer)
    return (span.start, span.end) if span else ()


def _shown(window: Window) -> tuple[int, ...]:
    return tuple(end for end in (window.lo, window.hi) if end is not None)
