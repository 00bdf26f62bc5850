"""The sources on the page: how far each is to be believed, and everything that it says."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum

from schedule.exporting.page.claims import Archive
from schedule.exporting.page.keys import Keys
from schedule.exporting.page.values import Voice
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import Witness, source_title, witnesses
from schedule.exporting.wording import length_words
from schedule.model.sources import Source
from schedule.model.timeline import Timeline


def voices_of(timeline: Timeline, keys: Keys, archive: Archive) -> tuple[Voice, ...]:
    """All sources in the order of the file, then the agenda itself if any of its entries was judged."""
    told = zip(keys.sources, witnesses(timeline), strict=True)
    return tuple(_voice(timeline, keys, archive, source, witness) for source, witness in told)


def _voice(timeline: Timeline, keys: Keys, archive: Archive, source: str, witness: Witness) -> Voice:
    rejected = sum(not each.believed for each in witness.statements)
    return Voice(
        key=keys.sources[source],
        id=witness.id,
        title=witness.title,
        reliability=witness.reliability,
        via=source_title(timeline, witness.via) if witness.via else "",
        notes="; ".join(_notes(timeline, source)),
        believed=len(witness.statements) - rejected,
        rejected=rejected,
        passages=archive.of_source(source),
    )


def _notes(timeline: Timeline, name: str) -> Iterator[str]:
    """What was assumed, and what was found, of its clock and of the zone in which it speaks."""
    source = next((each for each in timeline.scenario.sources if each.id == name), None)
    if source is not None:
        yield from _given(source)
    for clock in timeline.clocks:
        if clock.source == name:
            yield from (f"clock found {length_words(off)} fast" for off in (clock.fast,) if off is not None)
            yield from (f"clock found {length_words(off)} slow" for off in (clock.slow,) if off is not None)
            if clock.zone:
                yield f"found to speak in {one_line(clock.zone)}"


def _given(source: Source) -> Iterator[str]:
    if source.zones:
        yield f"times in {' or '.join(one_line(each) for each in source.zones)}"
    if source.clock is not None:
        yield f"clock right within {length_words(pendulum.duration(seconds=source.clock))}"
