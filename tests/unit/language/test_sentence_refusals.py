"""What is outside the language is refused: where, why, and what to write instead."""

import re

import pytest

from schedule.errors import PhraseError
from schedule.language.sentences import read_sentence
from tests.unit.language.sentence_cases import NAMES

WAY = "means earlier to some readers and later to others"

# text, what its problem says, and the word at which it cannot be read
REFUSED = (
    ("", "the sentence ends too early", ""),
    (".", "the sentence ends too early", "."),
    ("press", "the sentence ends too early", ""),
    ("press started", "the sentence ends too early", ""),
    ("press started at 9 or", "the sentence ends too early", ""),
    ("lunhc started at 9 a.m.", "unknown item 'lunhc'; did you mean 'lunch'?", "lunhc"),
    ("the lunhc started at 9 a.m.", "unknown item 'lunhc'; did you mean 'lunch'?", "lunhc"),
    ("planned lunhc started at 9 a.m.", "unknown item 'lunhc'; did you mean 'lunch'?", "lunhc"),
    ("press was before lunhc", "unknown item 'lunhc'; did you mean 'lunch'?", "lunhc"),
    ("press was followed by lunhc.", "unknown item 'lunhc'; did you mean 'lunch'?", "lunhc"),
    ("press replaced wrking lunch", "unknown item 'wrking lunch'; did you mean 'Working lunch'?", "wrking"),
    ("press started 2 hours before lunhc ended", "unknown item 'lunhc'; did you mean 'lunch'?", "lunhc"),
    ("press started at 9 or lunhc ended at 10", "unknown item 'lunhc'; did you mean 'lunch'?", "lunhc"),
    ("press-2 took place", "unknown item 'press-2'; did you mean", "press-2"),
    ("gala took place", "unknown item 'gala'; known items: one-on-one, expanded", "gala"),
    ('"press took place', "unknown item 'press'", '"press'),
    ("trmup attended press", "unknown person 'trmup'; did you mean 'trump'?", "trmup"),
    ("press was attended by trmup", "unknown person 'trmup'; did you mean 'trump'?", "trmup"),
    ("exactly 3 of tolks took place", "unknown tag 'tolks'; did you mean 'talks'?", "tolks"),
    ("press was held at the Metropol", "unknown place 'Metropol'; did you mean 'metropole'?", "Metropol"),
    ("press was moved forward by 2 hours", WAY, "forward"),
    ("press was moved 2 hours forward", WAY, "forward"),
    ("press was moved back", WAY, "back"),
    ("press was moved up 2 hours", WAY, "up"),
    ("press was brought forward", WAY, "forward"),
    ("press was pushed back to 3 p.m.", WAY, "back"),
    ("lunch was cancelled or press was moved up", WAY, "up"),
    ("press was moved 2 hours", "write 'X was moved DURATION earlier'", "moved"),
    ("press was postponed 2 hours", "the nearest known wording is 'X was postponed", "postponed"),
    ("press was moved from 3 p.m. to 4 p.m.", "not a sentence that can be read", "from"),
    ("press strated at 9", "the nearest known wording is 'X started at TIME'", "strated"),
    ("press was folowed by lunch", "the nearest known wording is 'X was followed by Y'", "folowed"),
    ("hello world", "this is not a sentence that can be read", "hello"),
    ("3 of talks took place", "write 'exactly N of TAG took place'", "3"),
    ("three of the talks took place", "write 'exactly N of TAG took place'", "three"),
    ("exactly 3 talks took place", "the nearest known wording is 'exactly N of TAG took place'", "talks"),
    ("exactly many of talks took place", "not a sentence that can be read", "many"),
    ("press was to start at 9", "write 'planned X started at TIME'", "was"),
    ("press was scheduled for 9 a.m.", "write 'planned X started at TIME'", "was"),
    ("press took place instead of lunch", "write 'X replaced Y'", "instead"),
    ("press was held in place of lunch", "write 'X replaced Y'", "in"),
    ("press lasted until 3 p.m.", "write 'X ended at TIME'", "lasted"),
    ("press started before lunch", "an item is named where a time was expected", "lunch"),
    ("press started 20 minutes before lunch", "an item is named where a time was expected", "lunch"),
    ("press took place after lunch", "an item is named where a time was expected", "lunch"),
    ("press will be before lunch", "write 'planned lunch', 'revised lunch' or 'actual lunch'", "lunch"),
    ("press will start 2 hours after lunch ended", "write 'planned lunch', 'revised lunch'", "lunch"),
    ("planned press will start at 9", "the nearest known wording is", "will"),
    ("planned press was moved to 3 p.m.", "leave out 'planned'", "planned"),
    ("press replaced revised lunch", "leave out 'revised'", "revised"),
    ("trump attended planned press", "can be said only of what happened", "planned"),
    ("press will be held at the metropole", "can be said only of what happened", "press"),
    ("press did not start at 9 a.m.", "write 'X started before TIME'", "at"),
    ("press started at half nine", "half past the hour to some readers", "half"),
    ("press started at 13:99", "there is no minute 99", "13:99"),
    ("press lasted 9 a.m.", "length of time", "a.m."),
    ("press was foo bar", "the nearest known wording is 'X was", "foo"),
    ("press was moved to 3 p.m. quickly", "cannot be read", "quickly"),
    ("press ran from 9 a.m.", "the range has no end", ""),
    ("press ran from 9 a.m. to lunchtime", "cannot be read", "lunchtime"),
    ("press ran from 9 a.m. to 3 p.m. tomorrow", "one end names a day", "9"),
    ("press ran from 9 a.m. the previous day to 3 p.m.", "one end names a day", "9"),
    ("press ran from about 9 to about 3 p.m. on Thursday and", "cannot be read", "and"),
    ("press was cancelled or 3 p.m.", "not a sentence that can be read", "3"),
    ("press was cancelled lunch", "the nearest known wording is", "lunch"),
    ("press was before lunch ended", "an item is named where a time was expected", "lunch"),
    ("press was before lunch and dinner", "an item is named where a time was expected", "lunch"),
    ("Planned visit was cancelled twice", "not a sentence that can be read", "twice"),
)


@pytest.mark.parametrize(("text", "says", "word"), REFUSED)
def test_refused(text: str, says: str, word: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(says)) as caught:
        read_sentence(text, NAMES)
    assert text[caught.value.offset :].startswith(word)
    assert word or caught.value.offset == len(text.rstrip())
