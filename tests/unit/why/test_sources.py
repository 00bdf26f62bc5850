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
