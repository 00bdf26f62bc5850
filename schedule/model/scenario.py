"""A scenario: all that is known before solving."""

from enum import Enum

import pendulum
from attrs import field, frozen

from schedule.model.agenda import Item
from schedule.model.sources import Report, Source, Statement, Travel
from schedule.model.widths import Widths


class Unit(Enum):
    """The tick of the time axis."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"


@frozen
class Settings:
    """How to reconstruct. Lengths are in seconds.

    `unit` None: minutes, or seconds where any time in the scenario names seconds.
    `slack`: how far an actual moment may be from its agenda time and still keep to the agenda.
    `on_time`: how far before a verdict says earlier, later, shorter or longer.
    `exclusive_places`: two items at the same place may not overlap.
    """

    unit: Unit | None = None
    slack: int = 30 * 60
    on_time: int = 15 * 60
    assumed_duration: int = 60 * 60
    reliability: float = 0.9
    widths: Widths = field(factory=Widths)
    evidence_only: bool = False
    exclusive_places: bool = False


@frozen
class Scenario:
    """Agenda, sources and reports, read and cross-checked: every name resolves.

    `zone` is an IANA name; `date` is the day that times without a date belong to.
    `places` maps ids to titles. `file` names where it came from, for messages.
    """

    title: str
    zone: str
    date: pendulum.Date | None = None
    settings: Settings = field(factory=Settings)
    items: tuple[Item, ...] = ()
    sources: tuple[Source, ...] = ()
    reports: tuple[Report, ...] = ()
    places: dict[str, str] = field(factory=dict, hash=False)
    travel: tuple[Travel, ...] = ()
    file: str = field(default="", eq=False)

    @property
    def unsaid_day(self) -> pendulum.Date | None:
        """The day that goes without saying where moments are told in words; none in whole days."""
        return None if self.settings.unit is Unit.DAY else self.date

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of all reports, in report order."""
        return tuple(each for report in self.reports for each in report.statements)

    def item(self, name: str) -> Item:
        """The item with that id. Raises KeyError if there is none."""
        for each in self.items:
            if each.id == name:
                return each
        raise KeyError(name)
