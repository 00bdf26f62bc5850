"""What the settings change, and what they must not; zones and days on which the clocks change."""

import pytest

from schedule import ScenarioError, reconstruct, scenario
from schedule.model.timeline import Happened, Is, Timeline

PLAN = {"x": {"start": "9:00", "duration": "1 h"}}


def answer(*sentences, agenda=None, zone="UTC", date="2024-02-01", source=None, **settings) -> Timeline:
    return reconstruct(
        scenario(
            zone=zone,
            date=date,
            settings={key.replace("_", "-"): value for key, value in settings.items()},
            sources={"a": source or {}},
            agenda=PLAN if agenda is None else agenda,
            unplanned={"y": {}},
            reports=[{"source": "a", "statements": [each]} for each in sentences],
        )
    )


def reach(found, end: str = "start") -> tuple[str | None, str | None]:
    moment = getattr(found, end)
    return tuple(each and each.format("HH:mm") for each in (moment.earliest, moment.latest))


def drawn(found) -> str:
    return f"{found.start.at.format('HH:mm')}-{found.end.at.format('HH:mm')}"


SAID = [
    ["x started at 9:20"],
    ["x was moved 2 hours later", "x started about 11:15", "y followed x", "y lasted briefly"],
    ["y ran from 11:00 to 12:30", "x was before y", "x ended shortly before 10:15"],
    ["y replaced x", "y started by 9:40", "y was under way at 10:00"],
    ["x was cancelled", "y took place in the afternoon"],
    ["x started 20 minutes after y ended", "y lasted nearly 1 hour"],
]


def told(timeline: Timeline) -> object:
    """All but the scenario, whose settings differ."""
    return timeline.items, timeline.statements, timeline.conflicts


@pytest.mark.parametrize("sentences", SAID)
def test_minutes_and_seconds_say_the_same(sentences):
    assert told(answer(*sentences, unit="minute")) == told(answer(*sentences, unit="second"))


@pytest.mark.parametrize(("unit", "seconds"), [("second", 1), ("minute", 60), ("hour", 3600)])
def test_an_exact_order_leaves_one_tick(unit, seconds):
    found = answer("x started at exactly 9:00", "y started at exactly 10:00", "x precedes y", unit=unit)
    assert (found["y"].actual.start.at - found["x"].actual.end.latest).total_seconds() == seconds


def test_hours_round_a_window_inwards():
    """9:50 to 10:10 holds one whole hour."""
    assert reach(answer("y started at 10:00", unit="hour")["y"].actual) == ("10:00", "10:00")


def test_days():
    found = answer("y took place on 2024-02-03", unit="day", agenda={"x": {}}, assumed_duration="1 day")
    assert found["y"].actual.start.earliest.to_date_string() == "2024-02-03"
    assert found["y"].actual.end.latest.to_date_string() == "2024-02-04"


@pytest.mark.parametrize(
    ("slack", "start"),
    [("30 min", ("08:30", "09:30")), ("10 min", ("08:50", "09:10")), ("0 min", ("09:00", "09:00"))],
)
def test_slack_bounds_what_is_assumed(slack, start):
    found = answer(slack=slack)["x"].actual
    assert (reach(found), found.start.basis.value) == (start, "assumed")


@pytest.mark.parametrize(
    ("on_time", "late"), [("19 min", [Is.LATER, Is.SHORTER]), ("20 min", [Is.AS_PLANNED])]
)
def test_on_time_is_a_threshold_that_must_be_passed(on_time, late):
    """Started at 9:20; the end is drawn where it was planned, so it was 20 minutes shorter."""
    found = answer("x started at exactly 9:20", on_time=on_time)
    assert drawn(found["x"].actual) == "09:20-10:00"
    assert sorted(each.is_.value for each in found["x"].verdicts) == sorted(each.value for each in late)


@pytest.mark.parametrize(("length", "interval"), [("1 h", "09:00-10:00"), ("20 min", "09:00-09:20")])
def test_the_length_that_nobody_states(length, interval):
    found = answer(agenda={"x": {"start": "9:00"}}, assumed_duration=length)["x"]
    assert (drawn(found.planned), drawn(found.actual)) == (interval, interval)


def test_a_plan_is_of_the_assumed_length_however_long_it_was_to_be_at_last():
    """What was announced last tells how long it took, not how long it was planned to be."""
    found = answer("x will last exactly 3 hours", agenda={"x": {"start": "9:00"}})["x"]
    assert drawn(found.planned) == "09:00-10:00"
    assert (drawn(found.revised), drawn(found.actual)) == ("09:00-12:00", "09:00-12:00")


def test_widths():
    said = "y started at 9:00"
    assert reach(answer(said)["y"].actual) == ("08:50", "09:10")
    assert reach(answer(said, widths={"plain-hour": "20 min"})["y"].actual) == ("08:40", "09:20")
    wide = answer("y started about 9:15", widths={"about-quarter": "2 min"})
    assert reach(wide["y"].actual) == ("09:13", "09:17")
    night = answer("y took place at night", widths={"night": "22:00-4:00"})["y"].actual
    assert (reach(night), reach(night, "end")) == (("22:00", "04:00"), ("22:00", "04:00"))


def test_evidence_only_assumes_nothing():
    found = answer(evidence_only="true")["x"]
    assert found.happened is Happened.OPEN
    assert (reach(found.actual), reach(found.actual, "end")) == ((None, None), (None, None))
    assert found.actual.start.basis.value == "stated"
    assert any(each.is_ is Is.UNKNOWN for each in found.verdicts)


INSTANTS = [
    ("x started at exactly 9:07", "y ended at 10:00"),
    ("x started at exactly 9:07 UTC", "y ended at 10:00 UTC"),
    ("x started at exactly 16:07+07:00", "y ended at 17:00+07:00"),
    ("x started at exactly 6:07 p.m. KST", "y ended at 7 p.m. KST"),
]


@pytest.mark.parametrize("sentences", INSTANTS)
def test_the_same_instants_in_other_zones(sentences):
    expected = answer(*INSTANTS[0])
    assert answer(*sentences).items == expected.items


def test_the_same_instants_in_the_zone_of_the_source():
    seoul = answer("x started at exactly 18:07", "y ended at 19:00", source={"zone": "Asia/Seoul"})
    assert seoul.items == answer(*INSTANTS[0]).items


AUTUMN = {"zone": "Europe/Berlin", "date": "2024-10-27", "agenda": {"x": {}}}


def test_a_time_that_happens_twice_has_two_readings():
    found = answer("y started at exactly 2:30", **AUTUMN)["y"].actual.start
    assert [found.earliest.isoformat(), found.latest.isoformat()] == [
        "2024-10-27T02:30:00+02:00",
        "2024-10-27T02:30:00+01:00",
    ]


def test_evidence_decides_between_the_two():
    found = answer("y started at exactly 2:30", "y started after 01:00 UTC", **AUTUMN)["y"].actual.start
    assert found.earliest == found.latest
    assert found.at.isoformat() == "2024-10-27T02:30:00+01:00"


def test_lengths_are_real_time():
    """From 1:30 to 3:30 by the clock on that night are three hours."""
    found = answer("y ran from exactly 1:30 to exactly 3:30", **AUTUMN)["y"].actual
    assert found.duration.at.total_seconds() == 3 * 3600


def test_a_time_that_is_skipped_is_a_problem():
    with pytest.raises(ScenarioError, match="2:30"):
        answer("y started at exactly 2:30", zone="Europe/Berlin", date="2024-03-31", agenda={"x": {}})
