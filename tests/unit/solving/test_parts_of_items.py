"""What is part of another item lies in it, on every layer on which both are present."""

import pytest

import schedule

AGENDA = {
    "day": {"start": "9:00", "end": "10:00"},
    "talk": {"part-of": "day", "start": "9:30", "end": "LATE", "source": "a", "reliability": 0.8},
}
SAID = {
    "revised": [
        "day will run from exactly 9:00 to exactly 10:00",
        "talk will run from exactly 9:30 to exactly LATE",
    ],
    "actual": ["day ran from exactly 9:00 to exactly 10:00", "talk ran from exactly 9:30 to exactly LATE"],
}


def rejected(**sections) -> list[str]:
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        settings={"evidence-only": True},
        sources={"a": {}, "b": {}},
        **sections,
    )
    return [each.id for each in schedule.reconstruct(given).rejected]


@pytest.mark.parametrize(("late", "out"), [("10:00", []), ("10:01", ["agenda.talk"])])
def test_on_the_agenda(late: str, out: list[str]) -> None:
    talk = AGENDA["talk"] | {"end": late}
    assert rejected(agenda=AGENDA | {"talk": talk}) == out


@pytest.mark.parametrize("layer", SAID)
@pytest.mark.parametrize(("late", "out"), [("10:00", []), ("10:01", ["r2.1"])])
def test_as_changed_and_as_it_happened(layer: str, late: str, out: list[str]) -> None:
    day, talk = SAID[layer]
    reports = [
        {"source": "b", "reliability": 0.9, "statements": [day]},
        {"source": "a", "reliability": 0.8, "statements": [talk.replace("LATE", late)]},
    ]
    assert rejected(unplanned={"day": {}, "talk": {"part-of": "day"}}, reports=reports) == out
