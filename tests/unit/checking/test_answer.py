"""A good answer, falsified in one place each: the judge names the place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pendulum
import pytest
from attrs import evolve

from schedule.checking import answer
from schedule.checking.judge import judge
from schedule.model.agenda import Layer, Plan
from schedule.model.scenario import Scenario
from schedule.model.sources import CERTAIN
from schedule.model.speaking import speaks_of
from schedule.model.statements import Cancelled, MovedTo, PointAt, Replaced, Sentence, TookPlace
from schedule.model.timeline import (
    Alternative,
    Assessment,
    Conflict,
    Happened,
    Is,
    Length,
    OverAllBest,
    Question,
    Status,
    Timeline,
    Verdict,
)
from schedule.reading.building import scenario as built
from schedule.reconstruct import reconstruct
from tests.unit.checking.builders import (
    Subject,
    altered,
    at,
    item,
    minutes,
    plain,
    report,
    scenario,
    sharp,
    start,
    timeline,
)

PLAN = Plan("agenda.talks", start=plain("9:00"))
GIVEN = scenario(
    [
        item("dinner"),
        item("lunch", planned=True),
        item("rumour"),
        item("talks", PLAN),
        item("walk"),
    ],
    report("r1", PointAt(start("talks"), sharp("10:00")), PointAt(start("talks"), sharp("11:00"))),
    report("r2", Replaced("lunch", "walk"), MovedTo("dinner", sharp("19:00"))),
    report("r3", TookPlace(Subject("talks")), r=CERTAIN),
)
LAYOUT = {
    "dinner.revised": "19:00-20:00",
    "lunch.planned": "12:00-13:00",
    "talks.planned": "9:00-10:00",
    "talks": "10:00-11:00",
    "walk": "12:00-12:30",
}
GOOD = evolve(
    timeline(GIVEN, LAYOUT, "r1.2"),
    conflicts=(Conflict("r1.2", ("r1.1", "agenda.talks"), 9.0, ("r1.1",), ""),),
    alternatives=(Alternative(9.0, ("r1.1",)),),
)
GOOD = altered(GOOD, "talks", evidence=("r1.1", "r3.1", "agenda.talks"))
ACTUAL = GOOD["talks"].actual
assert ACTUAL is not None
ROOT = Path(__file__).parents[3]
HOUR = pendulum.duration(hours=1)
LATER = Verdict(Is.LATER, HOUR, Layer.PLANNED, True)


def assessed(name: str, **changes: object) -> Timeline:
    return evolve(
        GOOD, statements=tuple(evolve(a, **changes) if a.id == name else a for a in GOOD.statements)
    )


def talks(**changes: object) -> Timeline:
    return altered(GOOD, "talks", actual=evolve(ACTUAL, **changes))


def moment(**changes: object) -> Timeline:
    assert ACTUAL is not None
    return talks(start=evolve(ACTUAL.start, **changes))


def judged(name: str, what: Is, by: pendulum.Duration | None = None, than: Layer | None = None) -> Timeline:
    return altered(GOOD, name, verdicts=(Verdict(what, by, than, True),))


def conflict(**changes: object) -> Timeline:
    return evolve(GOOD, conflicts=(evolve(GOOD.conflicts[0], **changes),))


LENGTH = ("talks did not last as long as planned, but is judged neither shorter nor longer than planned",)
END = ("talks did not end as planned, but is judged neither earlier nor later than planned",)
STRANGER = Assessment("r9.1", "", "s", True, OverAllBest.ALWAYS)
FALSE: dict[str, tuple[Timeline, str]] = {
    "item missing": (evolve(GOOD, items=GOOD.items[1:]), "dinner is missing from the items"),
    "item foreign": (altered(GOOD, "walk", id="zoo"), "zoo is among the items, but not"),
    "item twice": (evolve(GOOD, items=(*GOOD.items, GOOD.items[-1])), "walk is listed twice"),
    "items out of order": (evolve(GOOD, items=GOOD.items[::-1]), "not in order"),
    "title": (altered(GOOD, "walk", title="Run"), "walk has the wrong title: Run"),
    "statement missing": (evolve(GOOD, statements=GOOD.statements[1:]), "r1.1 is missing from the"),
    "statement foreign": (evolve(GOOD, statements=(*GOOD.statements, STRANGER)), "r9.1 is among"),
    "statement twice": (
        evolve(GOOD, statements=(*GOOD.statements, GOOD.statements[0])),
        "r1.1 is listed twice",
    ),
    "wrong text": (assessed("r1.1", text="walk ended"), "r1.1 has another text: walk ended"),
    "wrong source": (assessed("r1.1", source="t"), "r1.1 has the wrong source: t"),
    "certain rejected": (assessed("r3.1", accepted=False), "r3.1 is certain, but is not accepted"),
    "accepted, false": (assessed("r1.2", accepted=True), "r1.2 is accepted, but does not hold"),
    "rejected, true": (assessed("r1.1", accepted=False), "r1.1 is rejected, but would hold"),
    "always, rejected": (assessed("r1.2", over_all_best=OverAllBest.ALWAYS), "r1.2 is rejected, but over"),
    "never, accepted": (assessed("r1.1", over_all_best=OverAllBest.NEVER), "r1.1 is accepted, but over"),
    "proven with a gap": (evolve(GOOD, gap=1), "the answer is proven, but its gap is 1"),
    "before its earliest": (moment(earliest=at("10:00:01")), "talks.actual.start is drawn outside"),
    "after its latest": (moment(latest=at("9:59:59")), "talks.actual.start is drawn outside"),
    "empty range": (moment(earliest=at("11:00"), latest=at("9:00")), "talks.actual.start: its earliest"),
    "wrong length": (
        talks(duration=Length(pendulum.duration(minutes=59), pendulum.duration(), None)),
        "talks.actual is said to last",
    ),
    "length too short": (talks(duration=Length(HOUR, HOUR * 2, None)), "talks.actual is drawn with a length"),
    "length too long": (
        talks(duration=Length(HOUR, pendulum.duration(), HOUR / 2)),
        "talks.actual is drawn with a length",
    ),
    "no lengths": (talks(duration=Length(HOUR, HOUR * 2, HOUR)), "talks.actual: its shortest length"),
    "yes, not drawn": (altered(GOOD, "rumour", happened=Happened.YES), "rumour happened, but is not drawn"),
    "no, but drawn": (altered(GOOD, "talks", happened=Happened.NO), "talks did not happen, but is drawn"),
    "foreign evidence": (
        altered(GOOD, "walk", evidence=("r2.1", "r3.1")),
        "walk names r3.1 as evidence, which does not speak of it",
    ),
    "missing evidence": (
        altered(GOOD, "talks", evidence=("r1.1",)),
        "talks does not name r3.1 as evidence, which is accepted and speaks of it",
    ),
    "a question about nothing": (
        evolve(GOOD, questions=(Question("talks.actual.middle", "", HOUR),)),
        "a question is about talks.actual.middle, which is no moment of an item",
    ),
    "no comparison": (altered(GOOD, "talks", verdicts=()), "talks is not compared with what is planned"),
    "twice the same": (
        altered(GOOD, "talks", verdicts=(LATER, LATER)),
        "talks is compared twice in the same way with what is planned",
    ),
    "rejected evidence": (altered(GOOD, "talks", evidence=("r1.2",)), "talks names r1.2 as evidence"),
    "conflict about accepted": (conflict(rejected="r1.1"), "a conflict is about r1.1"),
    "conflict with rejected": (conflict(against=("r1.2",)), "the conflict about r1.2 is with r1.2"),
    "instead unknown": (conflict(instead=("r9.9",)), "the conflict about r1.2 names r9.9"),
    "alternative unknown": (
        evolve(GOOD, alternatives=(Alternative(2.0, ("r9.9",)),)),
        "an alternative names r9.9",
    ),
    "replaced unsaid": (altered(GOOD, "lunch", replaced_by="dinner"), "lunch is replaced by dinner, but no"),
    "replaced by nobody": (altered(GOOD, "lunch", replaced_by=None), "lunch is replaced, but the answer"),
    "replaced, not judged so": (
        altered(GOOD, "lunch", verdicts=(Verdict(Is.CANCELLED, None, Layer.PLANNED, True),)),
        "lunch is replaced by walk, but is not judged replaced",
    ),
    "replaced twice": (
        altered(GOOD, "lunch", verdicts=GOOD["lunch"].verdicts * 2),
        "lunch is judged replaced more than once",
    ),
    "unplanned twice": (
        altered(
            GOOD, "walk", verdicts=(*GOOD["walk"].verdicts, evolve(GOOD["walk"].verdicts[0], certain=False))
        ),
        "walk is judged unplanned more than once",
    ),
    "cancelled, drawn": (judged("talks", Is.CANCELLED), "talks is judged cancelled"),
    "replaced, drawn": (judged("talks", Is.REPLACED), "talks is judged replaced"),
    "replaced, not cancelled": (judged("lunch", Is.CANCELLED), "lunch is judged cancelled"),
    "unfounded, planned": (judged("lunch", Is.UNFOUNDED), "lunch is judged unfounded"),
    "unfounded, drawn": (judged("walk", Is.UNFOUNDED), "walk is judged unfounded"),
    "unplanned, planned": (judged("talks", Is.UNPLANNED), "talks is judged unplanned"),
    "unfounded unsaid": (altered(GOOD, "rumour", verdicts=()), "rumour is judged none of"),
    "later by nothing": (judged("talks", Is.LATER, None, Layer.PLANNED), "talks is judged later by None"),
    "unplanned unsaid": (altered(GOOD, "walk", verdicts=()), "walk is judged none of"),
    "unknown, known": (judged("talks", Is.UNKNOWN), "talks: unknown is said of what is open"),
    "open, not unknown": (
        altered(GOOD, "walk", happened=Happened.OPEN),
        "walk: unknown is said of what is open",
    ),
    "open, certain": (altered(GOOD, "walk", happened=Happened.OPEN), "walk is certainly unplanned"),
    "later by too much": (judged("talks", Is.LATER, HOUR * 2, Layer.PLANNED), "talks is judged later"),
    "earlier, but later": (judged("talks", Is.EARLIER, HOUR, Layer.PLANNED), "talks is judged earlier"),
    "longer by nothing": (judged("talks", Is.LONGER, HOUR * 0, Layer.PLANNED), "talks is judged longer"),
    "than an absent layer": (
        judged("talks", Is.LATER, HOUR, Layer.REVISED),
        "talks is judged later, but there",
    ),
    "than itself": (judged("talks", Is.LATER, HOUR, Layer.ACTUAL), "talks is judged later, but there"),
    "replaced on no agenda": (
        judged("lunch", Is.REPLACED, None, Layer.REVISED),
        "lunch is judged replaced as to revised, which is not its agenda",
    ),
    "unplanned as to an agenda": (
        judged("walk", Is.UNPLANNED, None, Layer.PLANNED),
        "walk is judged unplanned as to planned, which is not its agenda",
    ),
    "as planned on no agenda": (
        judged("dinner", Is.AS_PLANNED, None, Layer.PLANNED),
        "dinner is judged as planned as to planned, which is not its agenda",
    ),
    "later unsaid": (altered(GOOD, "talks", verdicts=()), "talks did not start as planned"),
    "longer instead of later": (
        judged("talks", Is.LONGER, HOUR, Layer.PLANNED),
        "talks did not start as planned",
    ),
    "as planned, absent": (judged("rumour", Is.AS_PLANNED), "rumour is judged as planned"),
    "as planned and later": (
        altered(GOOD, "talks", verdicts=(LATER, evolve(LATER, is_=Is.AS_PLANNED, by=None))),
        "talks is judged as planned",
    ),
}


def test_a_good_answer_holds() -> None:
    assert judge(GIVEN, GOOD) == ()


@pytest.mark.parametrize("name", FALSE)
def test_a_falsified_answer_does_not(name: str) -> None:
    answer, words = FALSE[name]
    found = judge(GIVEN, answer)
    assert any(words in each for each in found), found


def test_an_open_item_is_unknown_and_likely() -> None:
    drawn = tuple(evolve(each, certain=False) for each in GOOD["walk"].verdicts)
    unknown = Verdict(Is.UNKNOWN, None, None, True)
    assert judge(GIVEN, altered(GOOD, "walk", happened=Happened.OPEN, verdicts=(unknown, *drawn))) == ()


def test_an_open_end_of_a_range_bounds_nothing() -> None:
    assert judge(GIVEN, moment(earliest=None, latest=None)) == ()


def test_an_answer_with_a_gap_may_have_lost_evidence() -> None:
    lost = evolve(assessed("r1.1", accepted=False, over_all_best=OverAllBest.NEVER), conflicts=())
    lost = altered(lost, "talks", evidence=("r3.1",))
    assert len(judge(GIVEN, lost)) == 1
    assert judge(GIVEN, evolve(lost, status=Status.BEST_FOUND, gap=220)) == ()


@pytest.mark.parametrize(
    ("actual", "what", "by"),
    [
        ("8:44:59-10:00", Is.EARLIER, 901),
        ("9:15:01-10:30", Is.LATER, 901),
        ("9:00-9:44:59", Is.SHORTER, 901),
        ("9:00-10:15:01", Is.LONGER, 901),
        ("9:15-10:15", Is.LATER, 900),
        ("9:00-10:15", Is.LONGER, 900),
    ],
)
def test_a_departure_is_more_than_on_time_by_exactly_so_much(actual: str, what: Is, by: int) -> None:
    given = scenario([item("talks", PLAN)])
    drawn = timeline(given, {"talks.planned": "9:00-10:00", "talks": actual})
    told = Verdict(what, pendulum.duration(seconds=by), Layer.PLANNED, True)
    assert (judge(given, altered(drawn, "talks", verdicts=(told,))) == ()) is (by > 900)


def test_what_came_to_a_changed_agenda_may_be_called_cancelled_or_nothing() -> None:
    cancelled = Verdict(Is.CANCELLED, None, Layer.REVISED, True)
    assert GOOD["dinner"].verdicts == ()
    assert judge(GIVEN, altered(GOOD, "dinner", verdicts=(cancelled,))) == ()


def test_what_was_taken_off_the_agenda_and_held_all_the_same_is_replaced_by_nothing() -> None:
    given = scenario([item("talks", PLAN), item("walk")], report("r1", Replaced("talks", "walk")))
    layout = {"talks.planned": "9:00-10:00", "talks": "9:00-10:00", "walk": "9:00-10:00"}
    drawn = altered(timeline(given, layout), "talks", replaced_by=None)
    assert judge(given, drawn) == ()
    problem = "talks is replaced by walk, but is not judged replaced"
    assert judge(given, altered(drawn, "talks", replaced_by="walk")) == (problem,)


def test_a_copy_of_a_false_statement_may_be_rejected_with_it() -> None:
    told = PointAt(start("talks"), sharp("10:00"))
    reports = [report("r1", told, published="9:00"), report("r2", told, published="12:00")]
    given = scenario([item("talks")], *reports)
    assert judge(given, timeline(given, {"talks": "10:00-11:00"}, "r1.1", "r2.1")) == ()
    other = scenario([item("talks")], reports[0], report("r2", told, source="t"), sources=())
    assert len(judge(other, timeline(other, {"talks": "10:00-11:00"}, "r1.1", "r2.1"))) == 1


@pytest.mark.parametrize(
    ("early", "late", "believed"),
    [
        (["x was moved to 12:00"], ["x was cancelled", "x will start at 12:00"], {"r2.1"}),
        (["x will take place at 12:00"], ["x was cancelled", "x will start at 12:00"], {"r2.1"}),
        (["x started at 9:00"], ["x started at 9:00 on 2024-05-02"], set()),
    ],
)
def test_what_an_origin_says_again_in_other_words_stands_and_falls_with_it(
    early: list[str], late: list[str], believed: set[str]
) -> None:
    """What is said once more is weighed once; what was said too early drags the other with it."""
    given = built(
        zone="UTC",
        date="2024-05-02",
        agenda={"x": {"start": "9:00", "duration": "2 h"}},
        sources={"a": {"reliability": 0.8}, "b": {"reliability": 0.99}},
        reports=[
            {"source": "a", "published": "2024-05-02 01:00", "statements": early},
            {"source": "a", "published": "2024-05-02 10:00", "statements": late},
            {"source": "b", "statements": ["x started at exactly 9:00"]},
        ],
    )
    found = reconstruct(given)
    assert {each.id for each in found.statements if each.accepted} == {*believed, "r3.1"}


def test_rejecting_a_cancellation_of_what_is_off_the_agenda_loses_evidence() -> None:
    given = scenario([item("talks", PLAN)], report("r1", Cancelled("talks")))
    found = judge(given, timeline(given, {"talks.planned": "9:00-10:00"}, "r1.1"))
    assert found == (f"r1.1 is rejected, but would hold: {Cancelled('talks')}",)


def test_the_judge_shares_no_code_with_the_solver() -> None:
    code = "import sys, schedule.checking.judge; print(*(name for name in sys.modules if 'schedule' in name))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = run.stdout.split()
    assert "schedule.checking.judge" in loaded
    foreign = ("schedule.constraints", "schedule.solving", "schedule.axis.ticks", "schedule.explaining")
    assert [each for each in loaded if each.startswith(foreign)] == []


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (Plan("agenda.talks", start=plain("9:00"), duration=minutes(60)), LENGTH),
        (Plan("agenda.talks", start=plain("9:00"), end=plain("10:00")), LENGTH),
        (Plan("agenda.talks", start=plain("9:00")), ()),
        (Plan("agenda.talks", end=plain("10:00"), duration=minutes(60)), LENGTH),
        (Plan("agenda.talks", end=plain("10:00")), END),
        (Plan("agenda.talks"), ()),
    ],
    ids=str,
)
def test_what_the_agenda_names_of_end_and_length_must_be_judged(plan: Plan, said: tuple[str, ...]) -> None:
    given = scenario([item("talks", plan)])
    drawn = timeline(given, {"talks.planned": "9:00-10:00", "talks": "9:00-9:40"})
    as_planned = Verdict(Is.AS_PLANNED, None, Layer.PLANNED, True)
    assert judge(given, altered(drawn, "talks", verdicts=(as_planned,))) == said


def earlier(by: int) -> Verdict:
    return Verdict(Is.EARLIER, pendulum.duration(minutes=by), Layer.PLANNED, True)


@pytest.mark.parametrize(
    ("plan", "by", "problem"),
    [
        (Plan("agenda.talks", end=plain("10:00")), 20, None),
        (
            Plan("agenda.talks", end=plain("10:00")),
            25,
            "talks is judged earlier by 25 minutes, but is drawn so",
        ),
        (
            Plan("agenda.talks", start=plain("9:00")),
            20,
            "talks is judged earlier by 20 minutes, but is drawn so",
        ),
    ],
    ids=str,
)
def test_earlier_is_by_how_much_the_end_is_where_nobody_planned_a_start(
    plan: Plan, by: int, problem: str | None
) -> None:
    given = scenario([item("talks", plan)])
    drawn = timeline(given, {"talks.planned": "9:00-10:00", "talks": "9:00-9:40"})
    found = judge(given, altered(drawn, "talks", verdicts=(earlier(by),)))
    assert [each for each in found if "is judged earlier" in each] == [
        each for each in found if problem and each.startswith(problem)
    ]
    assert bool(problem) is any("is judged earlier" in each for each in found)


def test_where_somebody_told_when_it_was_to_start_the_end_need_not_be_judged() -> None:
    plan = Plan("agenda.talks", end=plain("10:00"))
    said = PointAt(start("talks", Layer.PLANNED), plain("9:00"))
    given = scenario([item("talks", plan)], report("r1", said))
    drawn = timeline(given, {"talks.planned": "9:00-10:00", "talks": "9:00-9:40"})
    as_planned = Verdict(Is.AS_PLANNED, None, Layer.PLANNED, True)
    assert judge(given, altered(drawn, "talks", verdicts=(as_planned,))) == ()


def test_a_changed_agenda_is_compared_with_too() -> None:
    given = scenario([item("talks", PLAN)], report("r1", MovedTo("talks", sharp("10:00"))))
    layout = {"talks.planned": "9:00-10:00", "talks.revised": "10:00-11:00", "talks": "10:20-11:20"}
    drawn = timeline(given, layout)
    assert judge(given, drawn) == ()
    later, _ = drawn["talks"].verdicts
    unsaid = altered(drawn, "talks", verdicts=(later, Verdict(Is.AS_PLANNED, None, Layer.REVISED, True)))
    problem = "talks did not start as revised, but is judged neither earlier nor later than revised"
    assert judge(given, unsaid) == (problem,)
    assert judge(given, altered(drawn, "talks", verdicts=(later,))) == (
        "talks is not compared with what is revised",
        problem,
    )


def test_what_is_only_on_the_changed_agenda_is_compared_with_that() -> None:
    given = scenario([item("talks")], report("r1", MovedTo("talks", sharp("10:00"))))
    drawn = timeline(given, {"talks.revised": "10:00-11:00", "talks": "10:00-11:00"})
    assert judge(given, drawn) == ()
    unsaid = altered(drawn, "talks", verdicts=())
    assert judge(given, unsaid) == ("talks is not compared with what is revised",)


def test_each_statement_is_looked_at_once_however_many_items_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[object] = []

    def counted(sentence: Sentence, given: Scenario) -> tuple[str, ...]:
        looked.append(sentence)
        return speaks_of(sentence, given)

    monkeypatch.setattr(answer, "speaks_of", counted)
    assert judge(GIVEN, GOOD) == ()
    assert len(looked) == len(GIVEN.statements)
