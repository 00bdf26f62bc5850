"""Instants <-> integer ticks. Below this module there are only integers."""

from __future__ import annotations

import pendulum
from attrs import frozen

from schedule.axis.absent import day_number, ordinal_of
from schedule.errors import Problem, ScenarioError
from schedule.model.scenario import Unit

ROOM = "name times that leave some days to the first or the last year"
SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86_400}


@frozen
class Axis:
    """Counts ticks of `unit` from `origin`, an aware midnight in the scenario's zone.

    With the unit day a tick is a calendar day of that zone, whatever its length; days that the zone
    left out have none.
    """

    origin: pendulum.DateTime
    unit: Unit

    def up(self, instant: pendulum.DateTime) -> int:
        """The first tick that is not before the instant."""
        return -((-self._whole(instant)) // self._size)

    def down(self, instant: pendulum.DateTime) -> int:
        """The last tick that is not after the instant."""
        return self._whole(instant) // self._size

    def near(self, instant: pendulum.DateTime) -> int:
        """The nearest tick; the later one of two."""
        return (2 * self._whole(instant) + self._size) // (2 * self._size)

    def told(self, published: pendulum.DateTime) -> int:
        """The last tick of which somebody can tell then: with the unit day the end of that day."""
        return self.up(published) if self.unit is Unit.DAY else self.down(published)

    def instant(self, tick: int) -> pendulum.DateTime:
        """The instant of a tick, in the scenario's zone. Raises ScenarioError outside the years 1-9999."""
        try:
            return self._instant(tick)
        except (OverflowError, ValueError):
            raise ScenarioError((Problem("the answer reaches outside the years 1-9999", "", ROOM),)) from None

    def _instant(self, tick: int) -> pendulum.DateTime:
        zone = self._zone
        if self.unit is Unit.DAY:
            first = day_number(self.origin.date(), zone)
            day = pendulum.Date.fromordinal(ordinal_of(first + tick, zone))
            return pendulum.datetime(day.year, day.month, day.day, tz=zone)
        return self.origin.in_timezone("UTC").add(seconds=tick * self._size).in_timezone(zone)

    def length(self, ticks: int) -> pendulum.Duration:
        """A number of ticks as elapsed time (days count 24 hours)."""
        return pendulum.duration(seconds=ticks * self._size)

    def shortest(self, seconds: int) -> int:
        """A least length in ticks, rounded up."""
        return -(-seconds // self._size)

    def longest(self, seconds: int) -> int:
        """A greatest length in ticks, rounded down."""
        return seconds // self._size

    def nearest(self, seconds: int) -> int:
        """A length in ticks, rounded to the nearest."""
        return (2 * seconds + self._size) // (2 * self._size)

    @property
    def _zone(self) -> pendulum.Timezone | pendulum.FixedTimezone:
        zone = self.origin.timezone
        assert zone is not None  # the origin is aware
        return zone

    @property
    def _size(self) -> int:
        return SECONDS[self.unit]

    def _whole(self, instant: pendulum.DateTime) -> int:
        """Seconds since the origin; with the unit day, counted in wall-clock time.

        A day whose midnight is skipped begins when it begins: its first moment counts as its midnight.
        """
        if self.unit is not Unit.DAY:
            return instant.int_timestamp - self.origin.int_timestamp
        local = instant.in_timezone(self._zone)
        days = day_number(local.date(), self._zone) - day_number(self.origin.date(), self._zone)
        if instant <= self.instant(days):
            return days * SECONDS[Unit.DAY]
        return days * SECONDS[Unit.DAY] + local.hour * 3600 + local.minute * 60 + local.second
