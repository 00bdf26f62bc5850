"""Whether the clocks and zones that are told are among those that are open, and fit what is accepted."""

from __future__ import annotations

from collections.abc import Iterator

from schedule.checking.case import Case
from schedule.checking.claims import Claim
from schedule.checking.clocks import possible, together
from schedule.model.sources import Source
from schedule.model.timeline import FoundClock, Timeline


def misread_clocks(case: Case, timeline: Timeline) -> tuple[str, ...]:
    """Each clock and zone that cannot be, that is told twice, or that is missing."""
    told = [each.source for each in timeline.clocks]
    unsure = sorted(
        (each for each in case.scenario.sources if _zones(each) or each.clock is not None),
        key=lambda each: each.id,
    )
    if told != [each.id for each in unsure]:
        words = [", ".join(each) or "nobody" for each in (told, [each.id for each in unsure])]
        return (f"clocks are told of {words[0]}, but open are those of {words[1]}",)
    believed = case.believed if unsure else ()
    pairs = zip(timeline.clocks, unsure, strict=True)
    return tuple(problem for pair in pairs for problem in _misread(*pair, believed, case))


def _misread(found: FoundClock, source: Source, believed: tuple[Claim, ...], case: Case) -> Iterator[str]:
    if found.fast is not None and found.slow is not None:
        yield f"the clock of {source.id} is said to be fast and slow at once"
        return
    zones, offset = _zones(source), _ahead(found)
    if (found.zone in zones) if zones else found.zone is None:
        if abs(offset) > (source.clock or 0):
            yield f"the clock of {source.id} is said to be off by {abs(offset)} seconds, which is too much"
        else:
            own = [each.id for each in believed if each.source == source.id]
            yield from _untrue(source, found.zone or _only(source, case), offset, own, case)
    else:
        yield f"the zone of {source.id} is said to be {found.zone}, which is none of its zones"


def _untrue(source: Source, zone: str, offset: int, own: list[str], case: Case) -> Iterator[str]:
    if not own:
        return
    held = together(case.truths[each] for each in own)
    if possible(held) and not any(first <= offset <= last for first, last in held[zone]):
        yield f"by the clock and zone that are told of {source.id}, not all of these hold: {', '.join(own)}"


def _zones(source: Source) -> tuple[str, ...]:
    """Those among which it is open; none where there is no choice."""
    return source.zones if len(source.zones) > 1 else ()


def _only(source: Source, case: Case) -> str:
    return source.zones[0] if source.zones else case.scenario.zone


def _ahead(found: FoundClock) -> int:
    """By how many seconds the clock is fast; below 0: slow."""
    fast, slow = (int(each.total_seconds()) if each else 0 for each in (found.fast, found.slow))
    return fast - slow
