"""Who says it: sources, their clocks, and the reports that hold the statements."""

from attrs import field, frozen
from pendulum import Date, DateTime, FixedTimezone, Timezone

from schedule.errors import Mark
from schedule.model.statements import Sentence

CERTAIN = 1.0


@frozen
class Source:
    """`reliability` is the probability that one of its statements is true (None: not given).

    `via` names the source it copies from. `zones` are the zones its clock times may be in:
    one known zone, or several of which one (unknown which) holds for all of them; empty means
    the scenario's. `clock` is how many seconds its clock may be off either way (None: right).
    """

    id: str
    title: str
    reliability: float | None = None
    via: str | None = None
    zones: tuple[str, ...] = ()
    clock: int | None = None
    mark: Mark | None = field(default=None, eq=False)


@frozen
class Statement:
    """One formal assertion of one source; accepted or rejected as a whole.

    `reliability` is resolved (statement, report, source, scenario default): in (0.5, 1), or
    1.0 for certain; it is `lent` if it is not its own or its report's. `text` is the sentence as written.
    """

    id: str
    sentence: Sentence
    text: str
    source: str
    reliability: float
    mark: Mark | None = field(default=None, eq=False)
    lent: bool = field(default=True, eq=False)

    @property
    def certain(self) -> bool:
        """True if the statement must hold."""
        return self.reliability >= CERTAIN


@frozen
class Report:
    """One passage of one source. `published`: an aware instant; what it tells of is no later.

    `at_close`: that is the midnight that ends a day, and that day is the one on which it was published.
    """

    id: str
    source: str
    statements: tuple[Statement, ...] = ()
    published: DateTime | None = None
    quote: str = ""
    url: str = ""
    mark: Mark | None = field(default=None, eq=False)
    at_close: bool = False

    def published_in(self, zone: Timezone | FixedTimezone) -> Date | None:
        """The day of publication in a zone."""
        if self.published is None:
            return None
        last = self.published.subtract(seconds=1) if self.at_close else self.published
        return last.in_timezone(zone).date()

    @property
    def published_during(self) -> Date | None:
        """The day of publication as the file names it, in whatever zone, if that is all it tells."""
        if self.published is None or not self.at_close:
            return None
        return self.published.subtract(seconds=1).date()


@frozen
class Travel:
    """The time that it takes to get from one place to another, in seconds; None: no bound.

    `both_ways` is true unless the file says `one-way: true`.
    """

    start: str
    to: str
    shortest: int | None
    longest: int | None
    both_ways: bool = True
    mark: Mark | None = field(default=None, eq=False)
