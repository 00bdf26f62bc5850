"""Properties of sources, clocks, zones, places and choices; what the other strategies leave out."""

from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from schedule import Contradiction, reconstruct, scenario
from schedule.model.timeline import Status, Timeline
from tests.properties.answers import examples

NAMES = ("x", "y", "z")
TRAVEL = [{"from": "p", "to": "q", "takes": "at least 10 min", "one-way": "true"}]
ZONES = ("Asia/Ho_Chi_Minh", "Asia/Seoul", "Europe/Berlin")
clocks = st.builds(
    "{}:{:02}".format, st.integers(8, 13), st.sampled_from([0, 0, 5, 7, 15, 30])
)  # fmt: skip
times = st.one_of(
    clocks,
    clocks,
    st.builds(
        "{} {}".format,
        st.sampled_from(["about", "exactly", "nearly", "shortly after", "by", "after"]),
        clocks,
    ),
    st.sampled_from(["at 9", "between 9 and 11", "in the morning", "midnight", "noon", "10:00 UTC"]),
)
lengths = st.sampled_from(["1 h", "30 min", "about 1 h", "at least 20 min", "10-40 min", "exactly 45 min"])


def simple() -> st.SearchStrategy[str]:
    item, person, place = st.sampled_from(NAMES), st.sampled_from(["ann", "bob"]), st.sampled_from("pq")
    two = st.permutations(NAMES)
    timed = [
        "{} started {}",
        "{} ended {}",
        "{} was {}",
        "{} was under way {}",
        "{} was moved to {}",
        "{} will end {}",
    ]
    long = ["{} lasted {}", "{} was moved {} later", "{} was shortened by {}", "{} will last {}"]
    paired = [
        "{0[0]} was before {0[1]}",
        "{0[0]} was during {0[1]}",
        "{0[0]} overlaps {0[1]}",
        "{0[0]} replaced {0[1]}",
    ]
    bare = ["{} took place", "{} did not take place", "{} was cancelled", "{} was reinstated"]
    fill = st.builds
    return st.one_of(
        fill(str.format, st.sampled_from(timed), item, times),
        fill(str.format, st.sampled_from(timed), item, times),
        fill(str.format, st.sampled_from(long), item, lengths),
        fill(str.format, st.sampled_from(paired), two),
        fill(str.format, st.sampled_from(bare), item),
        fill("{} attended {}".format, person, item),
        fill("{} was held at {}".format, item, place),
    )


sentences = simple() | simple() | simple() | st.builds("{} or {}".format, simple(), simple())


@st.composite
def sources(draw) -> dict:
    found = {}
    for name, origin in (
        ("a", None),
        ("b", draw(st.sampled_from([None, "a"]))),
        ("c", draw(st.sampled_from("ab"))),
    ):
        found[name] = {
            "via": origin,
            "zone": draw(
                st.sampled_from([None, None, *ZONES]) | st.permutations(ZONES).map(lambda each: each[:2])
            ),
            "clock": draw(st.sampled_from([None, None, "within 10 min", "within 2 h"])),
            "reliability": draw(st.sampled_from([None, "0.6", "0.95"])),
        }
    return found


@st.composite
def worlds(draw) -> dict:
    items: dict[str, dict] = {"agenda": {}, "unplanned": {}}
    for name in NAMES[: draw(st.integers(1, 3))]:
        entry = {
            "who": ["ann"] if draw(st.booleans()) else ["ann", "bob"],
            "where": draw(st.sampled_from([None, "p", "q"])),
        }
        plan = {
            "start": draw(st.none() | times),
            "duration": draw(st.none() | lengths),
            "source": draw(st.none() | st.sampled_from("abc")),
        }
        planned = draw(st.booleans())
        items["agenda" if planned else "unplanned"][name] = entry | (plan if planned else {})
    if not any("bob" in entry["who"] for entry in (*items["agenda"].values(), *items["unplanned"].values())):
        items["agenda" if planned else "unplanned"][name]["who"] = ["ann", "bob"]
    known = {*items["agenda"], *items["unplanned"]}
    items["unplanned"] |= {name: {"who": ["bob"]} for name in NAMES if name not in known}
    reports = [
        {
            "source": draw(st.sampled_from("abc")),
            "published": draw(st.none() | st.integers(6, 20).map("2024-02-01 {:02}:00".format)),
            "statements": draw(st.lists(sentences, min_size=1, max_size=2)),
        }
        for _ in range(draw(st.integers(0, 4)))
    ]
    return {
        "zone": draw(st.sampled_from(ZONES)),
        "date": "2024-02-01",
        "settings": {"unit": "minute", "places": draw(st.sampled_from(["shared", "exclusive"]))},
        "places": {"p": "P", "q": "Q"},
        "travel": draw(st.sampled_from([[], TRAVEL])),
        "sources": draw(sources()),
        "reports": reports,
        **items,
    }  # fmt: skip


def answer_to(world: dict) -> Timeline | None:
    """The answer, which the judge has checked; None where what is certain contradicts itself."""
    try:
        return reconstruct(scenario(**world), seconds=10)
    except Contradiction:
        return None


@given(worlds())
@examples(40)
def test_every_answer_passes_the_judge(world):
    answer_to(world)


@given(worlds(), st.randoms(use_true_random=False))
@examples(12)
def test_the_order_of_the_file_says_nothing(world, random):
    """Reports keep their ids, so they are given before they are shuffled."""
    reports = [each | {"id": f"n{number}"} for number, each in enumerate(world["reports"])]
    shuffled = random.sample(reports, len(reports))
    first, second = answer_to(world | {"reports": reports}), answer_to(world | {"reports": shuffled})
    assume(first and second and first.status is Status.PROVEN and second.status is Status.PROVEN)
    assert first.items == second.items


def log(times: list[int], **fields) -> dict:
    """One source that noted when x0, x1, ... started, in minutes after midnight."""
    said = [
        f"x{number} started at exactly {minute // 60}:{minute % 60:02}" for number, minute in enumerate(times)
    ]
    return {
        "source": fields["source"],
        "statements": said[fields.get("first", 0) : fields.get("last", len(said))],
    }


def starts(answer: Timeline) -> list[tuple[int, int, int]]:
    """Of each item the drawn, the earliest and the latest start, in minutes after midnight."""
    found = (each.actual.start for each in answer.items)
    return [tuple(at.hour * 60 + at.minute for at in (each.at, each.earliest, each.latest)) for each in found]


planted = st.lists(st.integers(8 * 60, 18 * 60), min_size=2, max_size=5)


def logged(true: list[int], source: dict, zone: str, *reports: dict) -> Timeline:
    return reconstruct(
        scenario(
            zone=zone,
            date="2024-02-01",
            sources={"log": source, "anchor": {}},
            unplanned={f"x{number}": {} for number in range(len(true))},
            reports=list(reports),
        )
    )


@given(planted, st.integers(-10, 10))
@example([540, 600], 7)
@examples(15)
def test_a_planted_offset_is_found(true, offset):
    """One time that somebody else saw is enough to mend all times of the log."""
    shown = log([each + offset for each in true], source="log")
    answer = logged(true, {"clock": "within 10 min"}, "UTC", shown, log(true, source="anchor", last=1))
    assert answer.rejected == ()
    assert starts(answer) == [(each, each, each) for each in true]


@given(planted, st.integers(-10, 10))
@examples(8)
def test_without_an_anchor_a_clock_is_taken_to_be_right(true, offset):
    shown = [each + offset for each in true]
    answer = logged(true, {"clock": "within 10 min"}, "UTC", log(shown, source="log"))
    assert starts(answer) == [(each, each - 10, each + 10) for each in shown]


@given(planted, st.integers(11, 30))
@examples(8)
def test_an_offset_out_of_reach_is_not_used(true, offset):
    """The anchors are as many and as heavy: of each pair one is believed, and nothing is in between."""
    shown = log([each + offset for each in true], source="log")
    answer = logged(true, {"clock": "within 10 min"}, "UTC", shown, log(true, source="anchor"))
    assert len(answer.rejected) == len(true)


@given(planted, st.permutations(["Asia/Ho_Chi_Minh", "Asia/Seoul", "Asia/Karachi"]))
@examples(12)
def test_a_planted_zone_is_found(true, zones):
    """The log is in the first of the zones; the file is in Ho Chi Minh's."""
    ahead = {"Asia/Ho_Chi_Minh": 0, "Asia/Seoul": 120, "Asia/Karachi": -120}[zones[0]]
    shown = log([each + ahead for each in true], source="log")
    anchor = log(true, source="anchor", last=1)
    answer = logged(true, {"zone": sorted(zones)}, "Asia/Ho_Chi_Minh", shown, anchor)
    assert answer.rejected == ()
    assert starts(answer) == [(each, each, each) for each in true]


@given(st.lists(st.integers(0, 4), min_size=2, max_size=4), st.integers(0, 20))
@examples(12)
def test_nobody_is_in_two_places(gaps, travel):
    """Items of one hour, each at the other place, each so many times ten minutes after the one before."""
    begins = [480]
    for gap in gaps:
        begins.append(begins[-1] + 60 + gap * 10)
    answer = reconstruct(
        scenario(
            zone="UTC",
            date="2024-02-01",
            settings={"unit": "minute"},
            travel=[{"from": "p", "to": "q", "takes": f"at least {travel} min"}] if travel else [],
            sources={"a": {}},
            unplanned={
                f"x{number}": {"who": ["ann"], "where": "pq"[number % 2]} for number in range(len(begins))
            },
            reports=[log(begins, source="a")]
            + [
                {"source": "a", "statements": [f"x{number} lasted exactly 1 h"]}
                for number in range(len(begins))
            ],
        )
    )
    assert (answer.rejected == ()) is all(gap * 10 >= travel for gap in gaps)
    held = [
        (each.actual.start.at, each.actual.end.at, "pq"[int(each.id[1]) % 2])
        for each in answer.items
        if each.actual
    ]
    for (_, left, one), (right, _, other) in pairwise(sorted(held)):
        assert one == other or (right - left).total_seconds() >= travel * 60


@given(worlds())
@examples(10)
def test_minutes_and_seconds_say_the_same(world):
    """Whole minutes throughout; no Allen name, whose strictness is a tick; no unsure clocks, for speed."""
    text = str(world["reports"])
    assume("overlaps" not in text and not any(each["clock"] for each in world["sources"].values()))
    fine = world | {"settings": world["settings"] | {"unit": "second"}}
    first, second = answer_to(world), answer_to(fine)
    assert (first is None) is (second is None)
    assume(first and second and first.status is Status.PROVEN and second.status is Status.PROVEN)
    assert first.items == second.items
    assert first.statements == second.statements


def order_and_distance(**fields) -> dict:
    later = {"source": "c", "published": "2024-02-01 13:00", "statements": ["x was after revised y"]}
    said = "revised y started exactly 45 min after revised x ended"
    earlier = {"source": "c", "published": "2024-02-01 08:00", "statements": [said]}
    return {"zone": "UTC", "date": "2024-02-01", "sources": {"c": {}}, "reports": [later, earlier]} | fields


def test_orders_and_distances_are_no_changes_and_supersede_nothing():
    """Once an order superseded the distance, and the revised times were drawn without any statement."""
    answer = answer_to(order_and_distance(agenda={"y": {}}, unplanned={"x": {}}))
    assert answer.rejected == ()
    distance = answer["y"].revised.start.at - answer["x"].revised.end.at
    assert distance.total_seconds() == 45 * 60
