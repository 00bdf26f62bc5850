"""Each law: kept to the second, then just broken."""

from __future__ import annotations

import pytest
from attrs import evolve

from schedule.checking.claims import claims_of
from schedule.checking.supersession import in_force
from schedule.model.agenda import Item, Plan, Subject
from schedule.model.phrases import LengthPhrase
from schedule.model.scenario import Scenario, Settings
from schedule.model.sources import Source, Travel
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Direction,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Reinstated,
    Relation,
    Replaced,
    Resize,
    Resized,
    Sentence,
    Shift,
    TookPlace,
)
from tests.unit.checking.builders import (
    ACTUAL,
    REVISED,
    Layout,
    end,
    item,
    minutes,
    plain,
    report,
    scenario,
    sharp,
    start,
    verdict,
)

X_REVISED = Subject("x", REVISED)
MORE_THAN = LengthPhrase(shortest=60)
CHANGED = {"x.planned": "9:00-10:00", "x.revised": "9:00-10:00"}


def mentions(found: tuple[str, ...], words: str) -> bool:
    return any(words in each for each in found)


def test_no_interval_ends_before_it_starts() -> None:
    given = scenario([item("x")])
    assert verdict(given, {"x": "9:00-9:00"}) == ()
    assert mentions(verdict(given, {"x": "9:00-8:59:59"}), "x.actual ends before it starts")


def test_a_point_has_no_length() -> None:
    given = scenario([item("x", point=True)])
    assert verdict(given, {"x": "9:00-9:00"}) == ()
    assert mentions(verdict(given, {"x": "9:00-9:00:01"}), "x is a point")


@pytest.mark.parametrize("layer", ["", ".planned"])
def test_a_part_lies_in_its_whole_on_each_layer(layer: str) -> None:
    given = scenario([item("x", planned=bool(layer), part_of="y"), item("y", planned=bool(layer))])
    inside = {f"x{layer}": "9:00-10:00", f"y{layer}": "9:00-10:00"}
    outside = {f"x{layer}": "9:00-10:00", f"y{layer}": "9:00-9:59:59"}
    alone = {f"x{layer}": "9:00-10:00"} if not layer else inside
    assert verdict(given, inside) == verdict(given, alone) == ()
    assert mentions(verdict(given, outside), "is part of y")


def test_an_agenda_entry_holds_in_time_length_and_order() -> None:
    plan = Plan("agenda.x", plain("9:00"), plain("10:00"), minutes(60), after=("y",), before=("z",))
    given = scenario([item("x", plan), item("y", planned=True), item("z", planned=True)])
    good = {"x.planned": "9:00-10:00", "y.planned": "8:00-9:00", "z.planned": "10:00-11:00"}
    assert verdict(given, good) == ()
    for broken in (
        {"x.planned": "9:00:01-10:00"},
        {"x.planned": "9:00-10:00:01"},
        {"y.planned": "8:00-9:00:01"},
        {"z.planned": "9:59:59-11:00"},
    ):
        assert mentions(verdict(given, good | broken), "agenda.x is accepted, but does not hold")


def test_an_agenda_length_is_exact() -> None:
    given = scenario([item("x", Plan("agenda.x", duration=LengthPhrase(3600)))])
    assert verdict(given, {"x.planned": "9:00-10:00"}) == ()
    assert mentions(verdict(given, {"x.planned": "9:00-10:00:01"}), "agenda.x")


def test_a_sourced_entry_is_a_statement_like_any_other() -> None:
    plan = Plan("agenda.x", plain("9:00"), source="s", reliability=0.9)
    given = scenario([item("x", plan)])
    assert verdict(given, {"x.planned": "9:00-10:00"}) == ()
    assert verdict(given, {}, "agenda.x") == ()
    assert mentions(verdict(given, {"x.planned": "9:01-10:00"}), "agenda.x is accepted, but does not hold")
    assert mentions(
        verdict(given, {"x.planned": "9:00-10:00"}, "agenda.x"), "agenda.x is rejected, but would"
    )
    assert mentions(verdict(given, {"x.planned": "9:01-10:00"}, "agenda.x"), "x.planned is drawn, but no")


@pytest.mark.parametrize("layer", ["planned", "revised"])
def test_nobody_is_on_an_agenda_unsaid(layer: str) -> None:
    given = scenario([item("x")], report("r1", Ordered(Subject("x"), Relation.BEFORE, Subject("y"))))
    assert mentions(verdict(given, {f"x.{layer}": "9:00-10:00"}), f"x.{layer} is drawn, but no")


MOVES: list[tuple[Sentence, str]] = [
    (MovedTo("x", plain("11:00")), "11:00-12:00"),
    (MovedBy("x", MORE_THAN, Shift.LATER), "11:00-12:00"),
    (PointAt(start("x", REVISED), plain("11:00")), "11:00-12:00"),
    (TookPlace(X_REVISED, plain("11:00")), "11:00-12:00"),
]
RESIZES: list[tuple[Sentence, str]] = [
    (Resized("x", Resize.EXTENDED_BY, MORE_THAN), "9:00-11:00"),
    (Lasted(X_REVISED, MORE_THAN), "9:00-9:30"),
    (PointAt(end("x", REVISED), plain("11:00")), "9:00-11:00"),
]


@pytest.mark.parametrize(("sentence", "revised"), MOVES, ids=str)
def test_what_is_moved_keeps_its_length(sentence: Sentence, revised: str) -> None:
    given = scenario([item("x", planned=True)], report("r1", sentence))
    assert verdict(given, CHANGED | {"x.revised": revised}) == ()
    longer = CHANGED | {"x.revised": f"{revised}:01"}
    assert verdict(given, longer) == (
        "x.revised is not as long as planned, but no accepted statement changes its length",
    )


@pytest.mark.parametrize(("sentence", "revised"), RESIZES, ids=str)
def test_what_is_resized_keeps_its_start(sentence: Sentence, revised: str) -> None:
    given = scenario([item("x", planned=True)], report("r1", sentence))
    assert verdict(given, CHANGED | {"x.revised": revised}) == ()
    later = CHANGED | {"x.revised": revised.replace("9:00-", "9:00:01-")}
    assert mentions(verdict(given, later), "x.revised.start differs from the plan")


def test_who_speaks_of_end_and_length_frees_the_start() -> None:
    told = (PointAt(end("x", REVISED), sharp("11:00")), Lasted(X_REVISED, minutes(30)))
    given = scenario([item("x", planned=True)], report("r1", *told))
    assert verdict(given, CHANGED | {"x.revised": "10:30-11:00"}) == ()


def test_who_reinstates_changes_nothing() -> None:
    given = scenario([item("x", planned=True)], report("r1", Reinstated("x")))
    assert verdict(given, CHANGED) == ()
    assert mentions(verdict(given, CHANGED | {"x.revised": "9:00:01-10:00:01"}), "x.revised.start differs")


PLACES = {"a": "A", "b": "B"}
APART = [item("x", who=("kim",), where="a"), item("y", who=("kim",), where="b")]
TOUCHING: Layout = {"x": "9:00-10:00", "y": "10:00-11:00"}
OVERLAPPING: Layout = {"x": "9:00-10:00:01", "y": "10:00-11:00"}


def test_one_person_is_at_one_place() -> None:
    given = scenario(APART, places=PLACES)
    assert verdict(given, TOUCHING) == ()
    assert mentions(verdict(given, OVERLAPPING), "kim cannot be at x (a) and at y (b)")


@pytest.mark.parametrize(
    "items",
    [
        [item("x", who=("kim",), where="a"), item("y", who=("kim",), where="a")],
        [item("x", who=("kim",), where="a"), item("y", who=("kim",))],
        [item("x", who=("kim",), where="a"), item("y", who=("trump",), where="b")],
    ],
    ids=["one place", "unknown place", "two people"],
)
def test_others_may_overlap(items: list[Item]) -> None:
    assert verdict(scenario(items, places=PLACES), OVERLAPPING) == ()


def test_travel_takes_its_time_each_way() -> None:
    given = scenario(APART, places=PLACES, travel=(Travel("a", "b", 600, 900),))
    assert verdict(given, {"x": "9:00-10:00", "y": "10:10-11:00"}) == ()
    assert mentions(verdict(given, {"x": "9:00-10:00", "y": "10:09:59-11:00"}), "kim cannot")
    assert mentions(verdict(given, {"y": "9:00-10:00", "x": "10:09:59-11:00"}), "kim cannot")
    one_way = evolve(given, travel=(Travel("a", "b", 600, None, both_ways=False),))
    assert verdict(one_way, {"y": "9:00-10:00", "x": "10:00-11:00"}) == ()


def test_the_greatest_of_several_travel_times_counts() -> None:
    for lengths in ((600, 300), (300, 600)):
        travel = tuple(Travel("a", "b", each, None) for each in lengths)
        given = scenario(APART, places=PLACES, travel=travel)
        assert verdict(given, {"x": "9:00-10:00", "y": "10:10-11:00"}) == ()
        assert mentions(verdict(given, {"x": "9:00-10:00", "y": "10:09:59-11:00"}), "kim cannot")


def test_who_attended_takes_part() -> None:
    items = [item("x", who=("kim",), where="a"), item("y", where="b")]
    given = scenario(items, report("r1", Attended("kim", "y")), places=PLACES)
    assert verdict(given, TOUCHING) == ()
    assert mentions(verdict(given, OVERLAPPING), "kim cannot")
    assert verdict(given, OVERLAPPING, "r1.1") == ()
    assert mentions(verdict(given, TOUCHING, "r1.1"), "r1.1 is rejected, but would hold")


def test_where_it_was_held_overrides_the_agenda() -> None:
    given = scenario(APART, report("r1", HeldAt("y", "a")), places=PLACES)
    assert verdict(given, OVERLAPPING) == ()
    assert mentions(verdict(given, OVERLAPPING, "r1.1"), "kim cannot")


def test_an_item_is_held_at_one_place() -> None:
    given = scenario([item("x")], report("r1", HeldAt("x", "a"), HeldAt("x", "b")), places=PLACES)
    assert mentions(verdict(given, {"x": "9:00-10:00"}), "x is held at more than one place: a, b")
    assert verdict(given, {"x": "9:00-10:00"}, "r1.2") == ()


def test_a_choice_of_places_takes_whichever_fits() -> None:
    choice = Either((HeldAt("x", "a"), HeldAt("x", "b")))
    given = scenario([item("x")], report("r1", choice, HeldAt("x", "b")), places=PLACES)
    assert verdict(given, {"x": "9:00-10:00"}) == ()


def test_a_choice_of_places_of_which_none_fits_is_told_by_its_first() -> None:
    choice = Either((HeldAt("x", "a"), HeldAt("x", "c")))
    items = [item("x", who=("kim",)), item("y", who=("kim",), where="b")]
    given = scenario(items, report("r1", choice), places=PLACES | {"c": "C"})
    assert verdict(given, TOUCHING) == ()
    assert mentions(verdict(given, OVERLAPPING), "kim cannot be at x (a) and at y (b)")


def test_two_choices_of_whom_somebody_heard_are_made_together() -> None:
    """Four talks at once in four rooms: ann heard one, then another."""
    items = [item(name, where=name) for name in "abcd"]
    either = [Either((Attended("ann", one), Attended("ann", other))) for one, other in ("ab", "cd")]
    rooms = {name: name.upper() for name in "abcd"}
    at_once = dict.fromkeys("abcd", "9:00-10:00")
    alone = scenario(items, report("r1", either[0]), places=rooms)
    assert verdict(alone, at_once) == ()
    both = scenario(items, report("r1", *either), places=rooms)
    assert mentions(verdict(both, at_once), "ann cannot be at")
    assert verdict(both, at_once | {"c": "10:00-11:00"}) == ()


def test_a_choice_may_be_of_somebody_and_of_something_else() -> None:
    either = Either((Attended("ann", "x"), TookPlace(Subject("y"))))
    items = [item("x", where="a"), item("y", where="b", who=("ann",))]
    given = scenario(items, report("r1", either), places=PLACES)
    assert verdict(given, OVERLAPPING) == ()


def test_exclusive_places_serve_one_item_at_a_time() -> None:
    items = [item("x", where="a"), item("y", where="a")]
    shared = scenario(items, places=PLACES)
    exclusive = evolve(shared, settings=Settings(exclusive_places=True))
    assert verdict(shared, OVERLAPPING) == verdict(exclusive, TOUCHING) == ()
    assert mentions(verdict(exclusive, OVERLAPPING), "x and y overlap at a")


def corrected(*sentences: Sentence, times: tuple[str, ...] = ("9:00", "10:00"), who: str = "s") -> Scenario:
    sources = (Source("s", "S"), Source("t", "T", via="s"), Source("u", "U"))
    reports = [
        report(f"r{number}", each, source=source, published=time)
        for number, (each, source, time) in enumerate(zip(sentences, ("s", who), times, strict=True), 1)
    ]
    return scenario([item("x", planned=True)], *reports, sources=sources)


AT_ELEVEN, AT_TWELVE = MovedTo("x", sharp("11:00")), MovedTo("x", sharp("12:00"))
AT_NOON: Layout = CHANGED | {"x.revised": "12:00-13:00"}


@pytest.mark.parametrize("who", ["s", "t"])
def test_one_origin_corrects_itself(who: str) -> None:
    assert verdict(corrected(AT_ELEVEN, AT_TWELVE, who=who), AT_NOON) == ()


@pytest.mark.parametrize("who", ["s", "t"])
def test_what_was_corrected_could_have_been_believed_whatever_is_drawn(who: str) -> None:
    lost = verdict(corrected(AT_ELEVEN, AT_TWELVE, who=who), AT_NOON, "r1.1")
    assert lost == (f"r1.1 is rejected, but would hold: {AT_ELEVEN}",)


def test_the_same_words_in_another_zone_are_a_correction() -> None:
    reports = [
        report("r1", AT_ELEVEN, published="9:00"),
        report("r2", AT_ELEVEN, source="t", published="9:30"),
    ]
    sources = (Source("s", "S"), Source("t", "T", via="s", zones=("Asia/Seoul",)))
    given = scenario([item("x", planned=True)], *reports, sources=sources)
    copied = evolve(given, sources=(sources[0], evolve(sources[1], zones=())))
    at_nine = CHANGED | {"x.revised": "9:00-10:00"}
    assert verdict(given, at_nine) == ()
    assert len(verdict(copied, at_nine)) == 2, "neither corrects the other"


def test_who_was_corrected_says_no_more_that_there_was_a_plan() -> None:
    moved = MovedBy("x", MORE_THAN, Shift.EARLIER)
    reports = [report("r1", moved, published="9:00"), report("r2", AT_ELEVEN, published="9:30")]
    given = scenario([item("x")], *reports)
    both = verdict(given, {"x.planned": "11:00-12:00", "x.revised": "11:00-12:00"})
    assert mentions(both, "x.planned is drawn, but no accepted statement puts it there")
    assert verdict(given, {"x.revised": "11:00-12:00"}) == ()


def test_a_correction_may_take_an_item_off_and_put_it_back() -> None:
    assert verdict(corrected(AT_ELEVEN, Cancelled("x")), {"x.planned": "9:00-10:00"}) == ()
    assert verdict(corrected(Cancelled("x"), Reinstated("x")), CHANGED) == ()
    assert mentions(verdict(corrected(AT_ELEVEN, Cancelled("x")), AT_NOON), "r2.1 is accepted, but does not")


@pytest.mark.parametrize("first", [True, False])
def test_distances_and_orders_are_never_history(first: bool) -> None:
    half_an_hour = Apart(start("x", REVISED), minutes(30), Direction.AFTER, end("y", REVISED))
    said = [half_an_hour, Ordered(Subject("x", REVISED), Relation.AFTER, Subject("y", REVISED))]
    reports = [report(f"r{at}", each, published="7:00") for at, each in enumerate(said, 1)]
    later = report("r3", AT_TWELVE, published="8:00" if first else "6:00")
    given = scenario([item("x"), item("y")], *reports, later)
    assert [each.id for each in in_force(claims_of(given), given) if each.listed] == ["r1.1", "r2.1", "r3.1"]


@pytest.mark.parametrize(
    "given",
    [
        corrected(AT_ELEVEN, AT_TWELVE, who="u"),
        corrected(AT_ELEVEN, AT_TWELVE, times=("10:00", "10:00")),
        corrected(AT_ELEVEN, Resized("x", Resize.EXTENDED_BY, LengthPhrase(shortest=0))),
        corrected(AT_ELEVEN, AT_TWELVE, times=("9:00", "")),
    ],
    ids=["another origin", "at once", "another aspect", "undated"],
)
def test_nothing_else_corrects(given: Scenario) -> None:
    assert mentions(verdict(given, AT_NOON), "r1.1 is accepted, but does not hold")


def test_only_what_is_on_the_changed_agenda_is_taken_off_again() -> None:
    """That tea replaced the talk says nothing of an agenda of tea; that it will does. The talk stays off."""
    items = [item("talk", planned=True), item("tea")]
    for layer, left in ((ACTUAL, Replaced("talk", "tea", ACTUAL)), (REVISED, Cancelled("talk"))):
        replaced = report("r1", Replaced("talk", "tea", layer), published="7:00")
        given = scenario(items, replaced, report("r2", Cancelled("tea"), published="8:00"))
        assert next(each.what for each in in_force(claims_of(given), given) if each.listed) == left
        back = scenario(items, replaced, report("r2", Reinstated("talk"), published="8:00"))
        assert [each.id for each in in_force(claims_of(back), back) if each.listed] == ["r2.1"]
