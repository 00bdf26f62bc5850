"""Small scenarios in the words of files: sources, days and hours as people tell them, mixed at random."""

from __future__ import annotations

from hypothesis import strategies as st

ITEMS = ("x", "y")
HOURS = ("9", "10", "2", "8 a.m.", "noon", "midnight", "22:30", "quarter past 9", "exactly 12:25")
DAYS = ("on Friday", "on Thursday", "on March 1", "the next day", "on 2019-02-28", "tomorrow")
PARTS = ("the morning", "the evening", "the night", "Friday evening", "Feb. 28", "the previous night")
ENDS = (*HOURS, *(f"{hour} {day}" for hour in HOURS[:6] for day in DAYS))
SPANS = (("9", "22:30"), ("10", "2"), ("8", "8"), ("midnight", "1 a.m."), ("the evening", "the morning"))
LENGTHS = ("20 minutes", "about 2 hours", "at least 1 hour", "1 day", "briefly")
PUBLISHED = (None, "2019-02-26 12:00", "2019-02-28 10:00", "2019-03-05 12:00")
ZONES = (None, "Asia/Seoul", "UTC", ["Asia/Seoul", "Asia/Ho_Chi_Minh"], ["UTC", "Asia/Seoul"])
CHANGES = ("replaced", "will replace", "was during")
PLANS = ({"start": "14:00"}, {"start": "2019-02-28", "source": "a"}, {"end": "2019-03-01 10:00"})
CLOCKS = (None, None, "within 30 min")


def statements() -> st.SearchStrategy[str]:
    """One sentence about the items."""
    item, when = st.sampled_from(ITEMS), st.sampled_from((*ENDS, *PARTS))
    pair = st.permutations(ITEMS)
    runs = st.one_of(st.sampled_from(SPANS), st.tuples(st.sampled_from((*ENDS, *PARTS)), when))
    simple = st.one_of(
        st.builds("{} started {}".format, item, when),
        st.builds("{} ended {}".format, item, when),
        st.builds("{} took place {}".format, item, when),
        st.builds("{} was under way at {}".format, item, st.sampled_from(ENDS)),
        st.builds("{0} ran from {1[0]} to {1[1]}".format, item, runs),
        st.builds("{} was moved to {}".format, item, when),
        st.builds("{} will take place {}".format, item, when),
        st.builds("{} {}".format, item, st.sampled_from(("was cancelled", "was reinstated", "took place"))),
        st.builds("{} {}".format, item, st.sampled_from(("did not take place", "will not take place"))),
        st.builds(
            "{0[0]} {1} {0[1]}".format, pair, st.sampled_from(("replaced", "will replace", "was during"))
        ),
        st.builds("{0[0]} {1} planned {0[1]}".format, pair, st.sampled_from(("was before", "followed"))),
        st.builds("{} lasted {}".format, item, st.sampled_from(LENGTHS)),
        st.builds("{} was moved {} later".format, item, st.sampled_from(LENGTHS[:3])),
        st.builds("{} was held at {}".format, item, st.sampled_from(("hall", "park"))),
    )
    return st.one_of(simple, simple, simple, st.builds("{} or {}".format, simple, simple))


@st.composite
def sources(draw) -> dict[str, dict[str, object]]:
    """Two or three sources; the second may copy from the first, all may be unsure of zone and clock."""
    found: dict[str, dict[str, object]] = {}
    for name, via in (("a", None), ("b", draw(st.sampled_from((None, "a")))), ("c", None)):
        told = {"via": via, "zone": draw(st.sampled_from(ZONES)), "clock": draw(st.sampled_from(CLOCKS))}
        told["reliability"] = draw(st.sampled_from(("0.8", "0.9", "certain" if name == "c" else "0.95")))
        found[name] = {key: value for key, value in told.items() if value is not None}
    return found


@st.composite
def worded_scenarios(draw) -> dict[str, object]:
    """The tree of a scenario; some have problems, some certain statements that contradict each other."""
    told = st.fixed_dictionaries(
        {"source": st.sampled_from("abc"), "statements": st.lists(statements(), min_size=1, max_size=3)}
    )
    reports = draw(st.lists(told, min_size=1, max_size=3))
    for each in reports:
        published = draw(st.sampled_from(PUBLISHED))
        each |= {"published": published} if published else {}
    unit = draw(st.sampled_from((None, None, "hour", "day")))
    planned = draw(st.booleans())
    return {
        "zone": draw(st.sampled_from(("Asia/Seoul", "Europe/Berlin", "America/New_York"))),
        "date": draw(st.sampled_from(("2019-02-28", "2019-03-30", "2019-10-26", "2019-03-09"))),
        "settings": {"unit": unit} if unit else {},
        "places": {"hall": "Hall", "park": "Park"},
        "sources": draw(sources()),
        "agenda": {"x": draw(st.sampled_from(PLANS)), **({"y": {}} if planned else {})},
        "unplanned": {} if planned else {"y": {}},
        "reports": reports,
    }
