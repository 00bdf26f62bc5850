"""At which reliability of a source the answer would flip: only what it says with that one changes."""

import pytest

import schedule


def flips(sources: dict, agenda: dict, *reports: dict) -> dict[str, float]:
    """By what is said of an item, for the source b."""
    given = schedule.scenario(
        zone="UTC", date="2024-06-12", sources=sources, agenda=agenda, reports=[*reports]
    )
    view = schedule.explain(given, "b").source
    assert view is not None
    return {each.says: each.reliability for each in view.flips}


def anew(reliability: float) -> str:
    """What the answer says of y when b is as reliable as that."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-06-12",
        sources={"a": {}, "b": {"reliability": reliability}},
        agenda={"y": {"start": "11:00", "end": "12:00"}},
        reports=[{"source": "a", "statements": ["y did not take place"]}, TOLD],
    )
    return schedule.reconstruct(given)["y"].happened.value


TOLD = {
    "source": "b",
    "statements": ["y took place", {"that": "y ended at exactly 12:50", "reliability": 0.6}],
}


@pytest.mark.parametrize("now", [0.8, 0.87])
def test_a_statement_keeps_a_reliability_of_its_own(now: float) -> None:
    """0.9 is 220, 0.6 is 41: b has to weigh 179, as 0.857 does, and more."""
    sources = {"a": {}, "b": {"reliability": now}}
    agenda = {"y": {"start": "11:00", "end": "12:00"}}
    found = flips(sources, agenda, {"source": "a", "statements": ["y did not take place"]}, TOLD)
    assert set(found.values()) == {0.857}
    assert (anew(0.856), anew(0.857), anew(0.858)) == ("no", "open", "yes")


def test_what_a_report_says_of_its_reliability_does_not_change_with_the_source() -> None:
    told = {"source": "b", "reliability": 0.6, "statements": ["y took place"]}
    against = {"source": "a", "statements": ["y did not take place"]}
    agenda = {"y": {"start": "11:00"}}
    assert flips({"a": {}, "b": {}}, agenda, against, told) == {}
    lent = {"source": "b", "statements": ["y took place"]}
    assert set(flips({"a": {}, "b": {"reliability": 0.6}}, agenda, against, lent).values()) == {0.9}


def test_an_agenda_that_a_source_vouches_for_changes_with_it() -> None:
    agenda = {"v": {"start": "20:00", "source": "b"}}
    told = {"source": "a", "reliability": 0.7, "statements": ["planned v did not take place"]}
    held = {"source": "a", "reliability": 0.95, "statements": ["v did not take place", "v was cancelled"]}
    found = flips({"a": {}, "b": {"reliability": 0.8}}, agenda, told, held)
    assert set(found.values()) == {0.701}  # weighs as much as 0.7, in hundredths
    own = {"v": {"start": "20:00", "source": "b", "reliability": 0.8}}
    assert flips({"a": {}, "b": {"reliability": 0.8}}, own, told, held) == {}
