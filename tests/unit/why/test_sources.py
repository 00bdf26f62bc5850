"""What hangs on a source lies in the parts of the scenario of which it speaks."""

import schedule

GIVEN = schedule.scenario(
    zone="UTC",
    date="2024-01-02",
    sources={"usher": {"reliability": 0.8}, "guest": {"reliability": 0.7}},
    unplanned={"talk": {}, "tea": {}},
    reports=[
        {"source": "usher", "statements": ["talk did not take place"]},
        {"source": "guest", "statements": ["talk took place", "tea took place"]},
    ],
)


def test_the_evidence_flips_where_a_source_is_believed_as_much_as_who_denies_it() -> None:
    """Nothing that the usher says has to do with the tea, and all that the guest says speaks for it."""
    usher, guest = (schedule.explain(GIVEN, name).source for name in ("usher", "guest"))
    assert usher
    assert {(each.item, round(each.reliability, 2)) for each in usher.flips} == {("talk", 0.7)}
    assert guest
    assert {(each.item, round(each.reliability, 2)) for each in guest.flips} == {("talk", 0.8)}


def test_certain_statements_that_contradict_each_other_without_a_source_are_told() -> None:
    """What the herald announced later makes what the office announced history."""
    announced = {
        "source": "office",
        "published": "2024-01-01 8:00",
        "statements": ["talk will start at 9:00"],
    }
    again = {"source": "herald", "published": "2024-01-01 9:00", "statements": ["talk will start at 10:00"]}
    given = schedule.scenario(
        zone="UTC",
        date="2024-01-02",
        sources={
            "office": {"reliability": "certain"},
            "herald": {"via": "office"},
            "clerk": {"reliability": "certain"},
        },
        agenda={"talk": {"start": "8:00"}, "tea": {"start": "8:00"}},
        reports=[
            announced,
            again,
            {"source": "clerk", "statements": ["talk was moved to 10:00"]},
            {"source": "herald", "statements": ["tea started at 8:00"]},
        ],
    )
    source = schedule.explain(given, "herald").source
    assert source
    clash, *others = source.without
    assert clash == (
        "Without it, certain statements contradict each other: "
        "r1.1 “talk will start at 9:00” and r3.1 “talk was moved to 10:00”."
    )
    assert all(each.startswith("“tea” actual: ") for each in others)
    assert len(others) == 1
    for name in ("office", "clerk"):
        left = schedule.explain(given, name).source
        assert left
        assert left.without == ()
