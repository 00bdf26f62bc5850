"""What the conflicts of an answer say, in words."""

import math

import pytest

from schedule import Contradiction
from tests.unit.solving.test_sources import NINE, TEN, told

COPIED = {"o": {"reliability": "0.7"}, "c": {"via": "o", "reliability": "0.7"}}


def texts(*reports, **more) -> dict[str, str]:
    return {each.rejected: each.text for each in told(*reports, **more).conflicts}


def test_the_text_about_a_copy_begins_with_the_copy_and_names_what_it_repeats():
    found = texts(("o", NINE), ("c", NINE), ("other", TEN), sources=COPIED)
    reason = "it cannot be true together with r3.1 “x started at exactly 10:00”, by 1 hour"
    assert f"r1.1 “{NINE}” is not believed (3.9 to 1 against it): {reason}." in found["r1.1"]
    copied = f"it says the same as r1.1, from the same origin, and {reason}."
    assert f"r2.1 “{NINE}” is not believed (3.9 to 1 against it): {copied}" in found["r2.1"]


def early(source: str, *statements: str) -> dict[str, object]:
    return {"source": source, "published": "2024-02-01 8:20", "statements": list(statements)}


def test_a_report_cannot_tell_of_what_comes_after_it_and_the_text_says_so():
    why = "the report of r1.1 was published at 08:20, so it cannot tell of a later moment"
    assert f": it cannot be true, because {why}." in texts(early("o", NINE))["r1.1"]
    other = {"source": "c", "published": "2024-02-01 12:00", "statements": [NINE]}
    assert (
        f": it says the same as r1.1, from the same origin, and it cannot be true, because {why}."
        in (texts(early("o", NINE), other, sources=COPIED)["r2.1"])
    )


def test_the_publication_is_told_only_where_it_makes_the_conflict():
    two = ("x ended at exactly 8:10", "x lasted 10 minutes")
    apart = texts(early("o", "x started at exactly 8:10"), ("p", "x started at exactly 8:15", *two))
    assert "published" not in apart["r1.1"]
    found = texts(
        early("o", "y started exactly 10 minutes after x started"),
        ("p", "x started at exactly 8:15"),
        sources={"o": {"reliability": "0.7"}},
    )
    joined = "it cannot be true together with r2.1 “x started at exactly 8:15”, by 5 minutes"
    why = "the report of r1.1 was published at 08:20, so it cannot tell of a later moment"
    assert f": {joined}: {why}." in found["r1.1"]


def test_publications_that_only_together_make_a_conflict_are_all_told():
    """Either report alone keeps the end from being later than ten."""
    two = (
        {
            "source": "o",
            "published": "2024-02-01 10:00",
            "statements": ["x took place between 9:30 and 11:00"],
        },
        {"source": "p", "published": "2024-02-01 10:00", "statements": ["x lasted 1 hour"]},
    )
    why = "the reports of r1.1 and r2.1 were published at 10:00, so they cannot tell of a later moment"
    assert f"by 20 minutes: {why}." in texts(*two)["r2.1"]
    with pytest.raises(Contradiction) as caught:
        texts(*two, sources={each: {"reliability": "certain"} for each in "op"})
    assert f"“x lasted 1 hour”, because {why}; correct one of them" in str(caught.value)


def test_of_publications_that_make_a_conflict_alone_each_is_told():
    """The choice could be true if either report had been published later."""
    found = texts(
        early("o", "x lasted 10 minutes"),
        early("p", "y lasted 10 minutes"),
        ("q", "x ended at exactly 9:00 or y ended at exactly 9:00"),
        sources={"q": {"reliability": "0.7"}},
    )
    why = "the reports of r1.1 and r2.1 were published at 08:20, so they cannot tell of a later moment"
    assert (
        f"cannot be true together with r1.1 “x lasted 10 minutes” and r2.1 “y lasted 10 minutes”: {why}."
        in found["r3.1"]
    )


def test_what_would_go_in_its_stead_is_an_example_where_others_weigh_the_same():
    apart = ("x ended at exactly 9:00", "y started exactly 1 hour after x ended")
    found = texts(("o", *apart), ("p", "y started at exactly 9:30"), sources={"p": {"reliability": "0.7"}})
    assert found["r2.1"].endswith(
        "If it were, then for example not r1.2 “y started exactly 1 hour after x ended”."
    )
    found = texts(("o", apart[0]), ("p", "x ended at exactly 9:30"), sources={"p": {"reliability": "0.7"}})
    assert found["r2.1"].endswith("If it were, then not r1.1 “x ended at exactly 9:00”.")


def test_odds_are_numbers_however_much_speaks_against_a_statement():
    """e^710 is none; beyond a million nobody counts."""
    many = [(f"s{n}", TEN) for n in range(120)]
    sources = {f"s{n}": {"reliability": "0.999"} for n in range(120)}
    found = told(("a", NINE), *many, sources=sources)
    assert found.conflicts[0].odds == float(f"{math.exp(700):.4g}")
    assert "(over a million to 1 against it)" in found.conflicts[0].text
