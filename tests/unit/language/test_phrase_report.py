"""What `schedule explain-phrase` says of what is neither a time nor a length."""

import re

import pendulum
import pytest

from schedule.errors import PhraseError
from schedule.phrase_report import phrase_lines


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a few minutes", "this names no number"),
        ("several hours", "write between 2 and 10 minutes"),
        ("the prevous day", "the nearest known wording is 'the previous day'"),
    ],
)
def test_a_length_that_cannot_be_read_is_refused_as_a_length(text: str, says: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(says)):
        phrase_lines(text, "UTC", pendulum.date(2024, 1, 1), agenda=False)
