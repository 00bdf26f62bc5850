"""Small scenarios of all kinds of statements: the engine against exhaustive search."""

from __future__ import annotations

from hypothesis.strategies import SearchStrategy

from schedule import reconstruct
from schedule.errors import Contradiction, ScenarioError
from schedule.model.phrases import At, ClockTime
from schedule.model.scenario import Scenario
from schedule.model.statements import Ran, Simple
from schedule.reading.building import scenario as built
from tests.deep.outcomes import COMPARED, Outcome
from tests.deep.written import comparable, written
from tests.oracles.brute_force import solve
from tests.oracles.elimination import TooLarge
from tests.oracles.scenes import clocks, options_of
from tests.properties.test_against_brute_force import differences
from tests.strategies.chains import chained_scenarios
from tests.strategies.scenarios import scenarios
from tests.strategies.voices import peopled_scenarios, voiced_scenarios

DRAWS = (
    scenarios(max_items=1, max_statements=6),
    scenarios(max_items=2, max_statements=6),
    scenarios(max_items=3, max_statements=4),
    voiced_scenarios(max_items=1, max_statements=6),
    voiced_scenarios(max_items=2, max_statements=4),
    peopled_scenarios(max_items=2, max_statements=5),
    peopled_scenarios(max_items=3, max_statements=3),
    chained_scenarios(),
)
NOT_IN_FILES = ("a point has no duration", "unknown tag", "unknown person")
"""What values can say and files may not, with good reason."""


class Small:
    name = "small"
    what = "one to three items, up to six statements of all kinds"
    against = "exhaustive search, written from the prose"

    def strategy(self, number: int) -> SearchStrategy[Scenario]:
        return DRAWS[number % len(DRAWS)]

    def check(self, drawn: Scenario) -> Outcome:
        unread = unlike(drawn)
        try:
            best = solve(drawn)
        except TooLarge:
            return Outcome(("too large for exhaustive search",), unread)
        if best is None:
            return Outcome(("certain contradiction",), (*unread, *contradicted(drawn)))
        kinds = [f"{COMPARED}, {kind}" for kind, has in kinds_of(drawn).items() if has]
        return Outcome((COMPARED, *kinds), (*unread, *differences(drawn, best)))

    def scenario(self, drawn: Scenario) -> Scenario:
        return drawn


def kinds_of(drawn: Scenario) -> dict[str, bool]:
    return {
        "unsure clocks": bool(clocks(drawn)),
        "zones": any(each.zones for each in drawn.sources),
        "people and places": bool(drawn.places),
    }


def contradicted(drawn: Scenario) -> tuple[str, ...]:
    """Exhaustive search found nothing: then the engine may not either."""
    try:
        reconstruct(drawn)
    except Contradiction:
        return ()
    return ("certain statements contradict each other, but the engine found a timeline",)


def unlike(drawn: Scenario) -> tuple[str, ...]:
    """What is read back from the written scenario is the scenario; offsets are no zones of files."""
    offsets = any(zone[0] in "+-" for each in drawn.sources for zone in each.zones)
    if offsets or any(backwards(each) for one in drawn.statements for each in options_of(one.sentence)):
        return ()
    try:
        again = built(written(drawn))
    except ScenarioError as error:
        wrong = [each for each in error.problems if not any(words in str(each) for words in NOT_IN_FILES)]
        return (f"written, it cannot be read: {error}",) if wrong else ()
    one, other = comparable(again), comparable(drawn)
    return () if one == other else (f"written, it reads as another scenario: {one}",)


def backwards(sentence: Simple) -> bool:
    """`ran from 0:05 to 0:03`: in words that reaches into the next day."""
    match sentence:
        case Ran(_, At(ClockTime(clock=one)), At(ClockTime(clock=other))):
            return (other.hour, other.minute) < (one.hour, one.minute)
    return False
