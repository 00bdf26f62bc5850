"""The command measures, compares and writes; what it writes names no machine."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.benchmarks.fitting import exponent
from tests.benchmarks.measuring import Bench, Row
from tests.benchmarks.plot import Series, plot
from tests.benchmarks.running import Outcome, outcome_of
from tests.benchmarks.suite import GROWTH, TIER_1, Ladder, chosen
from tests.benchmarks.tables import BEGIN, END, put, report

ROOT = Path(__file__).parents[2]
FAST = Outcome(0.5, weight=7)


def test_a_tiny_ladder_from_end_to_end(tmp_path: Path) -> None:
    bench = Bench(tmp_path, 20, 20, float("inf"), only=("engine", "CP-SAT"))
    (row,) = bench.tier_1([Ladder("days", 0.2, (6,))])
    (grown,) = bench.growth([Ladder("days", 0.0, (6,))])
    assert row.agree
    assert {each.weight for each in row.outcomes.values()} == {row.outcomes["engine"].weight} != {None}
    assert grown.outcomes["whole"].seconds
    text = report([row], [grown], bench.day(), 20)
    assert "days of 20, 20% false" in text
    assert str(ROOT) not in text


def test_nothing_begins_after_the_deadline(tmp_path: Path) -> None:
    bench = Bench(tmp_path, 20, 20, 0)
    assert [*bench.tier_1([Ladder("days", 0.2, (6,))]), *bench.growth([Ladder("days", 0.2, (6,))])] == []


def test_who_did_not_finish_does_not_try_what_is_larger(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    bench = Bench(tmp_path, 0.001, 0.001, float("inf"), only=("Z3",))
    assert [row.items for row in bench.tier_1([Ladder("giant", 0.2, (60, 120))])] == [60]


def test_a_disagreement_is_told() -> None:
    row = Row("x", 1, 3, {"engine": FAST, "Z3": Outcome(1.0, weight=8)})
    assert not row.agree
    assert "**no**: [7, 8]" in report([row], [], None, 20)


def test_ratios_are_of_the_engine() -> None:
    row = Row(
        "x", 1, 3, {"engine": FAST, "Z3": Outcome(5.0, weight=7), "HiGHS": Outcome(None, "not in 20 s")}
    )
    assert "| 500 ms | 5 s (10 ×) | > 20 s (> 40 ×) | 2 |" in report([row], [], None, 20)


def test_best_found_is_not_finished() -> None:
    assert outcome_of({"status": "best-found", "seconds": 1.0}, 20).seconds is None


@pytest.mark.parametrize("power", [1, 2])
def test_the_exponent_of_a_power_law(power: int) -> None:
    assert exponent([(n, 3.0 * n**power) for n in (10, 100, 1000)]) == pytest.approx(power)
    assert exponent([(10, 1.0)]) is None


def test_sizes_that_no_ladder_has_are_measured_everywhere() -> None:
    assert all(each.sizes == (60,) for each in chosen(TIER_1, (60,), ()))
    assert [each.name for each in chosen(GROWTH, (100_000,), ())] == [
        f"{family}, consistent" for family in ("days of 20", "one component", "long chain")
    ]


def test_the_plot_is_a_picture() -> None:
    root = ElementTree.fromstring(plot([Series("a", ((100, 0.1), (1000, 1.1))), Series("b", ())]))
    assert root.tag.endswith("svg")
    assert "n^1.04" in plot([Series("a", ((100, 0.1), (1000, 1.1)))])
    assert plot([]) == ""


def test_the_page_keeps_what_is_around_the_markers(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before {BEGIN} old {END} after", encoding="utf-8")
    put("new", page)
    assert page.read_text(encoding="utf-8") == f"before {BEGIN}\n\nnew\n\n{END} after"
    with pytest.raises(ValueError, match="no markers"):
        put("new", Path(__file__).with_name("__init__.py"))


def test_sections_that_were_not_measured_anew_stay_in_the_order_of_a_report(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    old = "then\n\n### Tier 1, side by side\n\nfast\n\n### A ten-item day\n\n20 ms"
    page.write_text(f"above\n{BEGIN}\n\n{old}\n\n{END}\nbelow", encoding="utf-8")
    put("now\n\n### The whole answer\n\nall\n\n### A ten-item day\n\n10 ms", page)
    whole = "### The whole answer\n\nall\n\n### A ten-item day\n\n10 ms"
    new = f"now\n\n### Tier 1, side by side\n\nfast\n\n{whole}"
    assert page.read_text(encoding="utf-8") == f"above\n{BEGIN}\n\n{new}\n\n{END}\nbelow"
