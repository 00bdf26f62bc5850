"""Whom to believe: copies, weights, precedence of reliabilities, publication, zones and clocks of sources.

Weights: 0.6 -> 41, 0.7 -> 85, 0.8 -> 139, 0.9 -> 220, 0.95 -> 294 (hundredths of a nat, rounded).
"""

from math import exp

import pytest

from schedule import Contradiction, reconstruct, scenario
from schedule.model.timeline import Happened, Timeline

NINE, TEN = "x started at exactly 9:00", "x started at exactly 10:00"


def told(*said, sources=None, agenda=None, unplanned=("x", "y"), zone="UTC", **more) -> Timeline:
    """The answer to reports that are `(source, sentence, ...)` or whole mappings."""
    reports = [
        each if isinstance(each, dict) else {"source": each[0], "statements": list(each[1:])} for each in said
    ]
    named = {each["source"]: {} for each in reports} | (sources or {})
    return reconstruct(
        scenario(
            zone=zone,
            date="2024-02-01",
            sources=named,
            agenda=agenda or {},
            unplanned={name: {} for name in unplanned},
            reports=reports,
            **more,
        )
    )


def start(answer: Timeline, item: str = "x") -> str:
    return answer[item].actual.start.at.format("HH:mm")


def reach(answer: Timeline, item: str = "x", end: str = "start") -> tuple[str | None, str | None]:
    moment = getattr(answer[item].actual, end)
    return tuple(each and each.format("HH:mm") for each in (moment.earliest, moment.latest))


def rejected(answer: Timeline) -> list[str]:
    return [each.id for each in answer.rejected]


CHAIN = {
    "a": {"reliability": "0.8"},
    "b": {"via": "a", "reliability": "0.8"},
    "c": {"via": "b", "reliability": "0.8"},
}


def test_a_chain_of_three_copies_counts_once():
    answer = told(("a", NINE), ("b", NINE), ("c", NINE), ("d", TEN), sources=CHAIN)
    assert (start(answer), rejected(answer)) == ("10:00", ["r1.1", "r2.1", "r3.1"])


def test_copies_count_once_even_if_their_origin_is_silent():
    siblings = {"a": {}, "b": {"via": "a", "reliability": "0.8"}, "c": {"via": "a", "reliability": "0.8"}}
    assert start(told(("b", NINE), ("c", NINE), ("d", TEN), sources=siblings)) == "10:00"


@pytest.mark.parametrize("strongest", ["a", "b", "c"])
def test_the_greatest_weight_of_a_chain_counts(strongest):
    chain = CHAIN | {strongest: CHAIN[strongest] | {"reliability": "0.95"}}
    answer = told(("a", NINE), ("b", NINE), ("c", NINE), ("d", TEN), sources=chain)
    assert (start(answer), rejected(answer)) == ("09:00", ["r4.1"])


def test_a_source_that_repeats_itself_counts_once():
    sources = {"a": {"reliability": "0.8"}}
    assert start(told(("a", NINE, NINE), ("a", NINE), ("d", TEN), sources=sources)) == "10:00"


def test_the_same_meaning_in_other_words_counts_once():
    """`x was before y` and `y was after x` mean one thing; 139 < 220."""
    answer = told(
        ("a", "x was before y"),
        ("b", "y was after x"),
        {"source": "s", "reliability": "certain", "statements": ["x took place", "y took place"]},
        ("d", "y is strictly during x"),
        sources=CHAIN,
    )
    assert rejected(answer) == ["r1.1", "r2.1"]


def test_two_independent_sources_add():
    """139 + 139 = 278 beat 220, at odds of exp(0.58)."""
    weak = {"a": {"reliability": "0.8"}, "b": {"reliability": "0.8"}}
    answer = told(("a", NINE), ("b", NINE), ("d", TEN), sources=weak)
    assert (start(answer), rejected(answer)) == ("09:00", ["r3.1"])
    assert answer.conflicts[0].odds == pytest.approx(exp(0.58), rel=0.01)


@pytest.mark.parametrize(("voices", "believed"), [(2, "10:00"), (3, "09:00")])
def test_weights_multiply_evidence(voices, believed):
    """Two voices of 0.7 weigh 170, three 255; one of 0.9 weighs 220."""
    weak = {f"s{number}": {"reliability": "0.7"} for number in range(voices)}
    assert start(told(*((name, NINE) for name in weak), ("d", TEN), sources=weak)) == believed


def test_different_statements_of_one_origin_all_count():
    answer = told(
        ("a", NINE), ("b", "x ended at exactly 10:00"), ("d", "x did not take place"), sources=CHAIN
    )
    assert (answer["x"].happened, rejected(answer)) == (Happened.YES, ["r3.1"])


@pytest.mark.parametrize(
    ("default", "source", "report", "statement", "believed"),
    [
        ("0.9", None, None, None, True),
        ("0.7", None, None, None, False),
        ("0.7", "0.9", None, None, True),
        ("0.9", "0.7", None, None, False),
        ("0.7", "0.7", "0.9", None, True),
        ("0.9", "0.9", "0.7", None, False),
        ("0.7", "0.7", "0.7", "0.9", True),
        ("0.9", "0.9", "0.9", "0.7", False),
    ],
)
def test_the_nearest_reliability_counts(default, source, report, statement, believed):
    said = {
        "source": "a",
        "reliability": report,
        "statements": [{"that": NINE, "reliability": statement} if statement else NINE],
    }
    sources = {"a": {"reliability": source}, "d": {"reliability": "0.8"}}
    answer = told(said, ("d", TEN), sources=sources, settings={"reliability": default})
    assert start(answer) == ("09:00" if believed else "10:00")


def at(source: str, published: str, *statements) -> dict:
    return {"source": source, "published": f"2024-02-01 {published}", "statements": list(statements)}


@pytest.mark.parametrize(
    ("sentence", "published", "accepted"),
    [
        ("x started at exactly 10:00", "9:59", False),
        ("x started at exactly 10:00", "10:00", True),
        ("x ended at exactly 10:00", "9:59", False),
        ("x ended at exactly 10:00", "10:00", True),
        ("x ran from exactly 9:00 to exactly 10:00", "9:59", False),
        ("x ran from exactly 9:00 to exactly 10:00", "10:00", True),
        ("x was exactly 10:00", "9:59", False),
        ("x took place after 10:00", "9:59", False),
        ("x was under way at exactly 10:00", "9:59", False),
        ("x was under way at exactly 10:00", "10:00", True),
        ("x was under way between 9:00 and 11:00", "10:00", True),
        ("planned x started at exactly 10:00", "9:00", True),
        ("x will start at exactly 10:00", "9:00", True),
    ],
)
def test_nothing_is_told_before_it_was(sentence, published, accepted):
    answer = told(at("a", published, sentence))
    assert answer.statements[0].accepted is accepted


def test_publication_narrows_what_is_told():
    answer = told(at("a", "11:00", "x took place in the morning"))
    assert (reach(answer), reach(answer, end="end")) == (("06:00", "11:00"), ("06:00", "11:00"))


def test_the_earliest_publication_of_copies_bounds_them_all():
    said = "x started between 9:00 and 11:00"
    assert reach(told(at("a", "12:00", said), at("b", "10:00", said), sources=CHAIN)) == ("09:00", "10:00")


def test_certain_beats_any_number():
    weak = {f"s{number}": {} for number in range(5)}
    said = {"source": "z", "statements": [{"that": TEN, "reliability": "certain"}]}
    answer = told(*((name, NINE) for name in weak), said)
    assert (start(answer), len(answer.rejected)) == ("10:00", 5)


def test_certain_statements_that_contradict_each_other_are_named():
    sure = {"source": "a", "reliability": "certain", "statements": [NINE, "y took place", TEN]}
    with pytest.raises(Contradiction) as found:
        told(sure)
    assert set(found.value.statements) == {"r1.1", "r1.3"}


def agenda_of(source: str) -> dict:
    return {"x": {"start": "9:00", "duration": "1 h", "source": source}}


@pytest.mark.parametrize(("reliability", "planned"), [("0.8", "10:00"), ("0.95", "09:00")])
def test_an_agenda_on_somebodys_word_is_weighed(reliability, planned):
    answer = told(
        ("d", "planned x started at exactly 10:00"),
        agenda=agenda_of("a"), unplanned=(), sources={"a": {"reliability": reliability}},
    )  # fmt: skip
    assert answer["x"].planned.start.at.format("HH:mm") == planned
    assert rejected(answer) == (["agenda.x"] if planned == "10:00" else ["r1.1"])


def test_a_rejected_agenda_entry_leaves_no_plan():
    answer = told(
        ("d", "planned x did not take place"),
        agenda=agenda_of("a"), unplanned=(), sources={"a": {"reliability": "0.8"}},
    )  # fmt: skip
    assert (answer["x"].planned, answer["x"].actual, answer["x"].happened) == (None, None, Happened.NO)


def test_the_clock_times_of_a_source_are_read_in_its_zone():
    seoul = {"a": {"zone": "Asia/Seoul"}}
    assert start(told(("a", TEN), sources=seoul, zone="Asia/Ho_Chi_Minh")) == "08:00"
    said = "x started at exactly 10:00 UTC"
    assert start(told(("a", said), sources=seoul, zone="Asia/Ho_Chi_Minh")) == "17:00"


WAVERING = {"k": {"zone": ["Asia/Ho_Chi_Minh", "Asia/Seoul"]}}
ELEVEN_AND_ONE = ("k", "x started at exactly 11:00", "y started at exactly 13:00")


def test_evidence_decides_between_zones_for_all_times_of_a_source():
    answer = told(ELEVEN_AND_ONE, ("a", NINE), sources=WAVERING, zone="Asia/Ho_Chi_Minh")
    assert (reach(answer), reach(answer, "y"), rejected(answer)) == (("09:00",) * 2, ("11:00",) * 2, [])


def test_undecided_zones_give_the_union():
    answer = told(ELEVEN_AND_ONE, sources=WAVERING, zone="Asia/Ho_Chi_Minh")
    assert (reach(answer), reach(answer, "y")) == (("09:00", "11:00"), ("11:00", "13:00"))


def test_undecided_zones_are_drawn_as_early_as_can_be():
    answer = told(ELEVEN_AND_ONE, sources=WAVERING, zone="Asia/Ho_Chi_Minh")
    assert (start(answer), start(answer, "y")) == ("09:00", "11:00")


def test_zones_are_not_mixed():
    """x at 11:00 in one zone and y at 11:00 in the other would make these true together."""
    same = {"source": "a", "statements": [{"that": "x and y were at the same time", "reliability": "0.6"}]}
    answer = told(ELEVEN_AND_ONE, same, sources=WAVERING, zone="Asia/Ho_Chi_Minh")
    assert rejected(answer) == ["r2.1"]


OFF = {"k": {"clock": "within 10 min"}, "a": {"reliability": "0.95"}}


@pytest.mark.parametrize("shown", ["8:50", "8:53", "9:00", "9:07", "9:10"])
def test_one_offset_of_a_clock_is_found(shown):
    hour, minute = shown.split(":")
    later = f"y started at exactly {int(hour) + 2}:{minute}"
    answer = told(("k", f"x started at exactly {shown}", later), ("a", NINE), sources=OFF)
    assert (reach(answer), reach(answer, "y"), rejected(answer)) == (("09:00",) * 2, ("11:00",) * 2, [])


@pytest.mark.parametrize("shown", ["8:49", "9:11"])
def test_a_clock_is_not_off_by_more_than_is_said(shown):
    answer = told(("k", f"x started at exactly {shown}"), ("a", NINE), sources=OFF)
    assert rejected(answer) == ["r1.1"]


def test_a_clock_has_one_offset_for_all():
    answer = told(
        ("k", "x started at exactly 9:07", "y started at exactly 10:03"),
        ("a", NINE, "y started at exactly 10:00"),
        sources=OFF,
    )
    assert len(rejected(answer)) == 1
    assert rejected(answer)[0] in {"r1.1", "r1.2"}


def test_an_offset_is_drawn_only_if_needed():
    """The offset costs in tier 3, before tier 4 would rather keep to the agenda at 9:00."""
    agenda = {"x": {"start": "9:00", "duration": "1 h"}}
    answer = told(("k", "x started at exactly 9:07"), agenda=agenda, unplanned=(), sources=OFF)
    assert (start(answer), reach(answer)) == ("09:07", ("08:57", "09:17"))


def test_an_offset_widens_a_window():
    answer = told(("k", "x started at 9:00"), sources=OFF)
    assert (start(answer), reach(answer)) == ("09:00", ("08:40", "09:20"))


def test_an_agenda_entry_is_read_by_the_clock_of_its_source():
    agenda = {"x": {"start": "9:07", "duration": "1 h", "source": "k"}}
    said = "planned x started at exactly 9:00"
    answer = told(("a", said), agenda=agenda, unplanned=(), sources=OFF)
    assert (answer["x"].planned.start.at.format("HH:mm"), rejected(answer)) == ("09:00", [])


def test_a_copy_with_an_unsure_clock_still_counts_once():
    """What a copy repeats word for word is no second voice, whatever its clock: 139 < 220."""
    copy = {"a": {"reliability": "0.8"}, "b": {"via": "a", "reliability": "0.8", "clock": "within 1 min"}}
    assert start(told(("a", NINE), ("b", NINE), ("d", TEN), sources=copy)) == "10:00"


def test_a_copy_that_may_be_in_another_zone_still_counts_once():
    copy = {
        "a": {"reliability": "0.8"},
        "b": {"via": "a", "reliability": "0.8", "zone": ["UTC", "Asia/Seoul"]},
    }
    assert start(told(("a", NINE), ("b", NINE), ("d", TEN), sources=copy)) == "10:00"


def test_a_statement_without_a_reliability_of_its_own():
    said = {"source": "a", "statements": [{"that": NINE, "reliability": None}]}
    assert rejected(told(said)) == []


@pytest.mark.parametrize(
    ("published", "told"),
    [("2024-06-14", 11), ("2024-06-14 24:00", 11), ("2024-06-15 00:00", 18), ("2024-06-15", 18)],
)
def test_a_weekday_is_the_nearest_to_the_day_of_publication(published: str, told: int) -> None:
    """14 June 2024 is a Friday: Tuesday the 11th is three days away. What was published at its end was
    published on it."""
    given = scenario(
        zone="Asia/Tokyo",
        date="2024-06-12",
        sources={"b": {}},
        unplanned={"y": {}},
        reports=[{"source": "b", "published": published, "statements": ["y will start on Tuesday"]}],
    )
    revised = reconstruct(given)["y"].revised
    assert revised is not None
    assert revised.start.at.day == told


def test_copies_of_what_would_be_rejected_instead_are_named_too():
    answer = reconstruct(
        scenario(
            zone="UTC",
            date="2024-05-14",
            sources={"o": {}, "c": {"via": "o"}, "i": {"reliability": 0.6}},
            unplanned={"a": {}},
            reports=[
                {"source": source, "statements": [f"a ended at {hour}:00 sharp"]}
                for source, hour in (("o", 10), ("c", 10), ("i", 11))
            ],
        )
    )
    assert [each.instead for each in answer.conflicts] == [("r1.1", "r2.1")]
    assert answer.alternatives[0].rejected == ("r1.1", "r2.1")
    assert "r2.1" in answer.conflicts[0].text


CERTAIN = {"s": {"reliability": "certain"}}


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (
            {
                "unplanned": {"p": {}},
                "reports": [
                    {
                        "source": "s",
                        "published": "2024-05-14 8:00",
                        "statements": ["p started at 9 a.m. sharp"],
                    }
                ],
            },
            "the report of r1.1 was published at 08:00, so it cannot tell of a later moment; correct it",
        ),
        (
            {
                "places": {"here": "Here", "there": "There"},
                "agenda": {
                    "a": {"who": ["kim"], "where": "here"},
                    "b": {"who": ["kim"], "where": "there"},
                },
                "reports": [
                    {
                        "source": "s",
                        "statements": [
                            "a ran from exactly 9:00 to exactly 10:00",
                            "b ran from exactly 9:30 to exactly 10:30",
                        ],
                    }
                ],
            },
            "because kim cannot be in a and b at once; correct one of them,",
        ),
    ],
)
def test_certain_statements_that_contradict_each_other_come_with_the_reason(given, reason):
    with pytest.raises(Contradiction) as raised:
        reconstruct(scenario(zone="UTC", date="2024-05-14", sources=CERTAIN, **given))
    assert reason in str(raised.value)


@pytest.mark.parametrize(
    ("said", "clock", "accepted"),
    [
        ("x was under way at 3", None, True),
        ("x was under way at exactly 3", None, True),
        ("x was under way at about 14:10", None, True),
        ("x was under way at 14:20", None, False),
        ("x was under way in the evening", None, False),
        ("x was under way at 14:20", "within 20 min", True),
        ("x was under way at 14:20", "within 5 min", False),
        ("x will be under way at 15:00", None, True),
        ("x was under way at 15:00 or y took place", None, True),
        ("x was under way at 15:00 or x was under way at 16:00", None, False),
    ],
)
def test_when_it_was_under_way_is_no_later_than_who_told_it(said, clock, accepted):
    """At 14:00; a bare hour may be in the night, and a clock may be fast."""
    sources = {"a": {"clock": clock} if clock else {}}
    answer = told(at("a", "14:00", said), sources=sources)
    assert answer.statements[0].accepted is accepted
