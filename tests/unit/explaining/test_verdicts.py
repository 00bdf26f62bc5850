"""Verdicts in the sentences of an explanation."""

import pendulum
import pytest

from schedule.explaining.wording import verdict_words
from schedule.model.agenda import Layer
from schedule.model.timeline import Is, Verdict


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict(Is.AS_PLANNED, None, Layer.REVISED, certain=False, odds=1.0), "likely as revised"),
        (Verdict(Is.AS_PLANNED, None, Layer.PLANNED, certain=True, odds=9.0), "as planned (9.0 to 1)"),
        (Verdict(Is.UNKNOWN, None, None, certain=False, odds=1.0), "unknown"),
        (Verdict(Is.UNFOUNDED, None, None, certain=False, odds=1.0), "likely unfounded"),
        (
            Verdict(Is.LATER, pendulum.duration(hours=2), Layer.REVISED, certain=True, odds=None),
            "later by 2 hours than revised (no history says otherwise)",
        ),
    ],
)
def test_words_of_verdicts(verdict: Verdict, words: str) -> None:
    assert verdict_words(verdict) == words
