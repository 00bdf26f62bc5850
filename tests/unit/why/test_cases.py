"""Where the best histories are many cases, no bound is told as if it hung on one of them; none is lost."""

from __future__ import annotations

import json

import schedule
from schedule.explain_report import Asked, explanation
from schedule.exporting.json_explanation import explanation_json
from schedule.model.explanation import Chain, Explanation, Which
from schedule.reconstruct import investigate

TIMES = ("8:00", "9:00", "10:00", "11:00", "12:00", "13:00")


def told(*statements: str, about: str, tags: bool = False) -> Explanation:
    """Every statement has a source of its own; the last one's is more reliable."""
    names = [f"s{n}" for n in range(len(statements))]
    items = [*(f"x{n}" for n in range(6)), "x", "y"]
    return schedule.explain(
        schedule.scenario(
            zone="UTC",
            date="2024-01-01",
            sources=dict.fromkeys(names),
            unplanned={name: {"tags": "t"} if tags and name != "x" else {} for name in items},
            reports=[
                {"source": name, "statements": [each]} for name, each in zip(names, statements, strict=True)
            ],
        ),
        about,
    )


def latest(found: Explanation) -> list[Chain]:
    return [each for each in found.chains if each.which is Which.LATEST]


def test_the_cases_that_attain_a_bound_come_first_and_those_left_out_are_counted() -> None:
    chains = latest(told(*(f"x started at exactly {each}" for each in TIMES), about="x.actual.start"))
    assert [[step.by for step in each.steps] for each in chains] == [
        ["r6.1"],
        ["r1.1"],
        ["r2.1"],
        ["r3.1"],
        [],
    ]
    assert chains[-1].text == "2 more cases are not told."
    assert all(each.value == chains[0].case for each in chains)


def test_what_forces_a_bound_in_every_case_is_told_without_one() -> None:
    told_of_x = [f"x started at exactly {each}" for each in TIMES]
    (chain,) = latest(told(*told_of_x, "y started at exactly 7:00", about="y.actual.start"))
    assert (chain.given, chain.rejecting) == ("", ())
    assert [step.by for step in chain.steps] == ["r7.1"]


def test_of_too_many_cases_what_all_share_is_told_and_of_the_rest_that_it_is_not() -> None:
    said = [f"x{n} started at exactly {at}" for n in range(6) for at in ("8:00", "9:00")]
    said += ["exactly 7 of t took place", "y started at exactly 9:00"]
    (chain,) = latest(told(*said, about="y.actual.start", tags=True))
    assert [step.by for step in chain.steps] == ["r14.1"]
    (chain,) = latest(told(*said, about="x0.actual.start", tags=True))
    assert chain.steps == ()
    why = "Why is not worked out: no one reason that all best histories share was found."
    assert chain.text == f"x0.actual.start is no later than 09:00. {why}"
    happened = told(*said, about="y", tags=True).chains[0]
    assert [step.by for step in happened.steps] in (["r13.1"], ["r14.1"])


COPIES = schedule.scenario(
    zone="UTC",
    date="2024-01-01",
    sources={"a": None, "b": {"via": "a"}, "c": {"reliability": "0.6"}},
    unplanned={"m": {}},
    reports=[
        {"source": "c", "statements": ["m started at 14:00"]},
        {"source": "a", "statements": ["m started at 9:00"]},
        {"source": "b", "statements": ["m started at 9:00"]},
    ],
)


def test_a_copy_speaks_against_what_its_original_does() -> None:
    for name in ("r2.1", "r3.1"):
        assert [each.rejected for each in schedule.explain(COPIES, name).conflicts] == ["r1.1"]


def test_that_nothing_changes_without_a_source_is_said() -> None:
    found = explanation(*investigate(COPIES), Asked(without="b"))[0]
    assert json.loads(explanation_json(found))["without"] == []
    assert "without" not in json.loads(explanation_json(schedule.explain(COPIES, "m")))
