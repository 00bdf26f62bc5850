"""What the conflicts of an answer say, in words."""

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
