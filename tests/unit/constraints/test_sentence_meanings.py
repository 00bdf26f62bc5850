"""Sentences mean what a person wrote down from the prose, on both sides of every inequality.

The compiler and the judge must both agree with the tables.
"""

import pytest

from schedule.checking.claims import Claim
from schedule.checking.sentences import holds
from schedule.checking.spans import Span, Spans
from schedule.checking.voices import voice_of
from schedule.constraints.compiling import compile_scenario
from schedule.errors import PhraseError, ScenarioError
from schedule.language.sentences import read_sentence
from schedule.model.scenario import Scenario
from schedule.model.statements import Sentence
from tests.unit.constraints import sentence_meaning_table as table
from tests.unit.constraints import sentence_meaning_table_changes as changes
from tests.unit.constraints import sentence_meaning_table_order as order
from tests.unit.constraints import sentence_meaning_table_traps as traps
from tests.unit.constraints.sentence_meaning_assignments import (
    approached_from,
    around,
    inequalities,
    random_assignments,
)
from tests.unit.constraints.sentence_meaning_casts import MAIN, MIDNIGHT, ODD, Cast
from tests.unit.constraints.sentence_meaning_evaluation import Assignment, Meaning, holds_of
from tests.unit.constraints.sentence_refusals_table import REFUSED, REFUSED_ODD_NAMES

TABLES = (
    table.STARTED_AND_ENDED,
    table.RAN,
    table.UNDER_WAY,
    table.LASTED,
    table.TOOK_PLACE,
    order.PLAIN_ORDER,
    order.ALLEN,
    order.APART,
    changes.MOVED,
    changes.OTHER_CHANGES,
    changes.COUNTS,
    changes.PEOPLE_AND_PLACES,
    changes.CHOICES,
    traps.DAYS_AND_HALVES,
    traps.NAMES_AND_TIMES,
)
ROWS = [(MAIN, *row) for rows in TABLES for row in rows] + [
    (ODD, *row) for row in changes.ODD_NAMES + traps.OR_IN_A_NAME
]
REFUSALS = [(MAIN, *row) for row in REFUSED] + [(ODD, *row) for row in REFUSED_ODD_NAMES]


def cases(rows: list[tuple]) -> list:
    return [pytest.param(*row, id=row[1] or "nothing") for row in rows]


@pytest.mark.parametrize(("cast", "text", "meant"), cases(ROWS))
def test_sentence_means_what_is_written(cast: Cast, text: str, meant: str) -> None:
    meaning = Meaning.of(meant, cast)
    sentence = read_sentence(text, cast.names)
    scenario = cast.telling(sentence, text)
    compiled = compile_scenario(scenario)
    midnight = (MIDNIGHT - compiled.axis.origin.int_timestamp) // 60
    for facts in tried(meaning, cast):
        truth = bool(meaning.under(facts))
        assert holds_of(compiled.rules[0].condition, facts, midnight) == truth, ("compiler", facts)
        believed = bool(meaning.under(facts, believed=True))
        assert judged(sentence, scenario, facts) == believed, ("judge", facts)


def tried(meaning: Meaning, cast: Cast) -> list[Assignment]:
    """Random assignments, and those around each inequality, which must decide there at least once."""
    random = list(random_assignments(meaning, cast))
    found = list(random)
    for one in inequalities(meaning, cast):
        groups = [group for base in approached_from(one, random) for group in around(one, base)]
        decided = ([meaning.under(each) for each in group if one.decides(each)] for group in groups)
        assert any(len(set(truths)) == 2 for truths in decided), f"never decides: {one.text}"
        found += [each for group in groups for each in group]
    assert {bool(meaning.under(each)) for each in found} == {True, False}
    return found


def judged(sentence: Sentence, scenario: Scenario, facts: Assignment) -> bool:
    spans = {
        key: Span(MIDNIGHT + start * 60, MIDNIGHT + end * 60) for key, (start, end) in facts.spans.items()
    }
    claim = Claim("r1.1", "sentence", sentence, "s", scenario.reports[0], False)
    return holds(sentence, Spans(spans), voice_of(claim, scenario, scenario.zone), scenario)


@pytest.mark.parametrize(("cast", "text", "words"), cases(REFUSALS))
def test_refusal_says_what_could_be_meant(cast: Cast, text: str, words: tuple[str, ...]) -> None:
    with pytest.raises((PhraseError, ScenarioError)) as refusal:
        compile_scenario(cast.telling(read_sentence(text, cast.names), text))
    said = str(refusal.value).casefold()
    assert [word for word in words if word.casefold() not in said] == []
