"""Scenarios in whole days."""

import pendulum
import pytest

import schedule


def test_a_delay_is_counted_from_day_to_day() -> None:
    given = schedule.scenario(
        zone="UTC",
        date="2024-10-01",
        settings={"unit": "day", "slack": "3 days", "on-time": "1 day"},
        sources={"d": {}},
        agenda={
            "floor": {"start": "16 October 2024", "duration": "5 days"},
            "handover": {"start": "1 November 2024", "point": True},
            "paint": {"end": "20 October 2024", "duration": "5 days"},
        },
        reports=[
            {"source": "d", "statements": ["floor started on 28 October 2024", "floor lasted 5 days"]},
            {"source": "d", "statements": ["handover was moved to 15 November 2024"]},
            {"source": "d", "statements": ["handover took place on 18 November 2024"]},
            {"source": "d", "statements": ["paint ended on 25 October 2024", "paint lasted 5 days"]},
        ],
    )
    told = {
        (item.id, verdict.is_.value, verdict.than.value): verdict.by.total_days()
        for item in schedule.reconstruct(given)
        for verdict in item.verdicts
    }
    assert told == {
        ("floor", "later", "planned"): 12,
        ("handover", "later", "planned"): 17,
        ("handover", "later", "revised"): 3,
        ("paint", "later", "planned"): 5,
    }


def test_a_span_that_the_nearest_weekday_turns_round_is_refused() -> None:
    given = schedule.scenario(
        zone="UTC",
        date="2000-01-01",
        sources={"a": {}},
        unplanned={"siege": {}},
        reports=[{"source": "a", "statements": ["siege ran from Monday to Wednesday"]}],
    )
    with pytest.raises(schedule.ScenarioError, match="this span ends before it begins"):
        schedule.reconstruct(given)


def test_in_whole_days_an_explanation_always_names_the_day() -> None:
    """Midnights alone say nothing."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-10-16",
        settings={"unit": "day"},
        sources={"d": {}},
        unplanned={"floor": {}},
        reports=[{"source": "d", "statements": ["floor started on 16 October", "floor lasted 5 days"]}],
    )
    told = [chain.text for chain in schedule.explain(given, "floor.actual.start").chains]
    assert told == [
        "floor.actual.start is no earlier than 2024-10-16 00:00.",
        "floor.actual.start is no later than 2024-10-17 00:00.",
    ]


@pytest.mark.parametrize(
    "published", ["2024-05-16", "2024-05-16 18:00", "2024-05-16 00:30", "2024-05-17 00:00"]
)
def test_a_report_can_tell_of_the_whole_day_on_which_it_was_published(published: str) -> None:
    told = ["x took place on 16 May", "x lasted exactly 1 day", "y took place on 18 May"]
    given = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-05-16",
        settings={"unit": "day"},
        sources={"a": {}},
        unplanned={"x": {}, "y": {}},
        reports=[{"source": "a", "published": published, "statements": told}],
    )
    answer = schedule.reconstruct(given)
    assert [each.accepted for each in answer.statements] == [True, True, False]


def test_three_hours_of_travel_are_no_day() -> None:
    planned = {"who": ["k"], "duration": "1 day"}
    given = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-06-01",
        settings={"unit": "day"},
        sources={"a": {}},
        places={"p": "P", "q": "Q"},
        agenda={
            "x": {"start": "1 June", "where": "p", **planned},
            "y": {"start": "2 June", "where": "q", **planned},
        },
        travel=[{"from": "p", "to": "q", "takes": "3 h"}],
        reports=[
            {"source": "a", "statements": ["x took place on 1 June", "x lasted 1 day", "y lasted 1 day"]}
        ],
    )
    answer = schedule.reconstruct(given)
    assert {verdict.is_.value for item in answer for verdict in item.verdicts} == {"as planned"}
    assert all(each.accepted for each in answer.statements)


def test_two_days_of_travel_are_two() -> None:
    planned = {"who": ["k"], "duration": "1 day"}
    given = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-06-01",
        settings={"unit": "day"},
        places={"p": "P", "q": "Q"},
        agenda={
            "x": {"start": "1 June", "where": "p", **planned},
            "y": {"start": "2 June", "where": "q", **planned},
        },
        travel=[{"from": "p", "to": "q", "takes": "2 days"}],
        sources={"a": {}},
        reports=[{"source": "a", "statements": ["x took place on 1 June", "y took place"]}],
    )
    x, y = (each.actual for each in schedule.reconstruct(given))
    assert (y.start.at - x.end.at).in_days() == 2


@pytest.mark.parametrize(
    "zone", ["Asia/Tokyo", "America/New_York", "Europe/Berlin", ["Asia/Tokyo", "UTC"]], ids=str
)
def test_the_fifth_of_april_is_the_fifth_of_april_whoever_says_so(zone: str | list[str]) -> None:
    told = [
        "x took place on 5 April",
        "x lasted exactly 1 day",
        "y started in March 2024",
        "y ended on Friday",
    ]
    given = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-04-03",
        settings={"unit": "day"},
        sources={"a": {"zone": zone}},
        unplanned={"x": {}, "y": {}},
        reports=[{"source": "a", "statements": told}],
    )
    answer = schedule.reconstruct(given)
    assert all(each.accepted for each in answer.statements)
    x, y = answer["x"].actual, answer["y"].actual
    assert (x.start.earliest, x.start.latest) == (day("2024-04-05"), day("2024-04-05"))
    assert (y.start.earliest, y.start.latest) == (day("2024-03-01"), day("2024-04-01"))
    assert (y.end.earliest, y.end.latest) == (day("2024-04-05"), day("2024-04-06"))


def day(text: str) -> pendulum.DateTime:
    return pendulum.parse(text, tz="Europe/Berlin")
