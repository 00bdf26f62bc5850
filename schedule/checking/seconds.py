"""How the judge counts moments: in whole seconds, by a clock that suits the scenario's unit."""

from __future__ import annotations

from datetime import tzinfo

import pendulum
from attrs import frozen

from schedule.axis.absent import absent_days
from schedule.axis.zones import timezone
from schedule.checking.windows import Window
from schedule.model.scenario import Scenario, Unit

DAY = 86_400
TICK = {None: 60, Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: DAY}
"""Seconds; without a unit the coarser one, for the answer may have nothing finer."""


@frozen
class Seconds:
    """Seconds since 1970 (UTC); with a `zone` by its wall clock, on which every day has 24 hours.

    A scenario in days counts calendar days: from one midnight of its zone to the next is one day, also
    where the clocks are changed in between. A day that was left out is none.
    """

    zone: pendulum.Timezone | pendulum.FixedTimezone | None

    def at(self, instant: pendulum.DateTime) -> int:
        """The count of an instant."""
        return self.counted(instant.int_timestamp)

    def counted(self, second: int) -> int:
        """The count of a second since 1970 (UTC)."""
        if self.zone is None:
            return second
        local = pendulum.from_timestamp(second).in_timezone(self.zone)
        return second + (local.offset or 0) - _skipped(local) - _left_out(local, self.zone)

    def told(self, published: pendulum.DateTime) -> int:
        """The last second of which somebody can tell then; where days are counted, of that whole day."""
        count = self.at(published)
        return count if self.zone is None else -(-count // DAY) * DAY

    def window(self, window: Window) -> Window:
        """The same window of seconds since 1970, counted so."""
        lo = None if window.lo is None else self.counted(window.lo)
        hi = None if window.hi is None else self.counted(window.hi)
        return Window(lo, hi)


def _left_out(local: pendulum.DateTime, zone: tzinfo) -> int:
    """The days before it that the zone's clocks never showed."""
    return DAY * sum(each < local.toordinal() for each in absent_days(zone))


def _skipped(local: pendulum.DateTime) -> int:
    """How late the day begins, for its first moment: not at 0:00 where midnight is skipped."""
    first = pendulum.datetime(local.year, local.month, local.day, tz=local.timezone or "UTC")
    return first.hour * 3600 + first.minute * 60 if local == first else 0


def seconds_of(scenario: Scenario) -> Seconds:
    """By the wall clock of the scenario's zone if its unit is the day."""
    return Seconds(timezone(scenario.zone) if scenario.settings.unit is Unit.DAY else None)
