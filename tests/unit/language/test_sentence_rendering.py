"""Sentences as text: what is written, and that it reads back as the same."""

import pytest
from hypothesis import given

from schedule.language.names import Names
from schedule.language.sentence_rendering import quoted, render_sentence
from schedule.language.sentences import LONGEST_SENTENCE, read_sentence
from schedule.model.phrases import (
    At,
    Bounded,
    Clock,
    ClockTime,
    LengthPhrase,
    Limit,
    Part,
    PartOfDay,
    Within,
)
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    Direction,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    Ordered,
    Quantity,
    Ran,
    Relation,
    Replaced,
    Sentence,
    Shift,
    TookPlace,
)
from tests.unit.language.sentence_cases import (
    ANY_LENGTH,
    NAMES,
    NO_LENGTH,
    PLANNED,
    SENTENCES,
    THREE,
    TWO_HOURS,
    actual,
    end,
    planned,
    start,
    started,
)
from tests.unit.language.sentence_strategies import AWKWARD, sentences

TITLED = {
    "press": "Press conference",
    "big": 'The "Big" Day, 2nd',
    "x": "Dinner",
    "y": "dinner",
    "press2": "Press",
}
WRITTEN: tuple[tuple[Sentence, str], ...] = (
    (started("press", At(THREE)), "Press conference started at 15:00"),
    (TookPlace(actual("press"), Within(PartOfDay(Part.AFTERNOON))), "Press conference was in the afternoon"),
    (
        TookPlace(actual("press"), Bounded(Limit.BEFORE, ClockTime(Clock(12)))),
        "Press conference took place before 12:00",
    ),
    (Ordered(planned("press"), Relation.BEFORE, actual("x")), "planned Press conference was before x"),
    (Ordered(actual("y"), Relation.SAME_TIME, actual("lunch")), "y was at the same time as lunch"),
    (Replaced("big", "press"), 'Press conference replaced "The ""Big"" Day, 2nd"'),
    (Lasted(actual("a"), LengthPhrase(brief=True)), '"a" lasted briefly'),
    (MovedBy("press", TWO_HOURS, Shift.EARLIER), "Press conference was moved 2 hours earlier"),
    (Counted(Quantity.AT_LEAST, 2, "side events"), "at least 2 of side events took place"),
    (
        Either((Cancelled("press"), HeldAt("press", "9"))),
        'Press conference was cancelled or Press conference was held at "9"',
    ),
    (
        Apart(start("press"), ANY_LENGTH, Direction.BEFORE, end("lunch", PLANNED)),
        "Press conference started before planned lunch ended",
    ),
    (
        Apart(end("press"), NO_LENGTH, Direction.AFTER, start("a")),
        'Press conference ended when "a" started',
    ),
    (
        Apart(end("press"), NO_LENGTH, Direction.BEFORE, start("lunch")),
        "Press conference ended exactly 0 minutes before lunch started",
    ),
    (Attended("kim", "one-on-one"), "kim attended one-on-one"),
)


@pytest.mark.parametrize(("sentence", "text"), WRITTEN)
def test_written_with_titles(sentence: Sentence, text: str) -> None:
    assert render_sentence(sentence, TITLED) == text


@pytest.mark.parametrize("zones", [("+09:00", None), (None, "+09:00")])
def test_a_run_whose_ends_are_in_two_zones_says_so_at_both(zones: tuple[str | None, str | None]) -> None:
    begin, over = (At(ClockTime(Clock(hour), zone=zone)) for hour, zone in zip((9, 21), zones, strict=True))
    sentence = Ran(actual("press"), begin, over)
    written = render_sentence(sentence)
    assert written.count("local time") == written.count("UTC+09:00") == 1
    assert read_sentence(written, NAMES) == sentence


@pytest.mark.parametrize("sentence", SENTENCES.values())
def test_every_example_survives(sentence: Sentence) -> None:
    assert read_sentence(render_sentence(sentence), NAMES) == sentence
    assert read_sentence(render_sentence(sentence, NAMES.items), NAMES) == sentence


@given(sentences(AWKWARD))
def test_every_sentence_survives(sentence: Sentence) -> None:
    for text in (render_sentence(sentence), render_sentence(sentence, AWKWARD.items)):
        assert len(text) <= LONGEST_SENTENCE
        assert read_sentence(text, AWKWARD) == sentence


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("press", "press"),
        ("one-on-one", "one-on-one"),
        ("Leaders of the two sides", "Leaders of the two sides"),
        ("the day", '"the day"'),
        ("Talks after lunch", '"Talks after lunch"'),
        ("Lunch or dinner", '"Lunch or dinner"'),
        ("2nd day", '"2nd day"'),
        ("Q&A", "Q&A"),
        ("So what?", '"So what?"'),
        ('the "one"', '"the ""one"""'),
    ],
)
def test_names_are_quoted_where_they_could_mislead(name: str, written: str) -> None:
    assert quoted(name) == written
    assert read_sentence(f"{written} took place", Names({name: name})) == TookPlace(actual(name))
