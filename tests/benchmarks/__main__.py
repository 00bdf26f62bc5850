"""`python -m tests.benchmarks`: measures the engine beside its peers, and writes what came of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.benchmarks.measuring import Bench, Row
from tests.benchmarks.plot import Series, plot
from tests.benchmarks.running import ROOT
from tests.benchmarks.suite import GROWTH, TIER_1, chosen
from tests.benchmarks.tables import fitted, put, report

PAGE = ROOT / "docs" / "reference" / "performance.md"
PICTURE = PAGE.with_suffix(".svg")
SECTIONS = ("day", "tier-1", "growth")
PEERS_SHARE = 0.6
"""Of all minutes; the rest is for the growth of the whole answer."""


def main(arguments: list[str] | None = None) -> int:
    """0: all who finished agree; 1: they do not."""
    asked = _parser().parse_args(arguments)
    sections = [each for each in SECTIONS if not asked.section or each in asked.section]
    sizes, only = tuple(asked.sizes), tuple(asked.only)
    end = monotonic() + 60 * asked.minutes
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), asked.seconds, asked.engine_seconds, end, tuple(asked.ways))
        day = bench.day() if "day" in sections else None
        if len(sections) > 1:
            bench.deadline = monotonic() + 60 * asked.minutes * PEERS_SHARE
        rows = [*bench.tier_1(chosen(TIER_1, sizes, only))] if "tier-1" in sections else []
        bench.deadline = end
        growing = [*bench.growth(chosen(GROWTH, sizes, only))] if "growth" in sections else []
    text = report(rows, growing, day, asked.seconds)
    print(text)
    if asked.write:
        put(text, PAGE)
        if growing:
            PICTURE.write_text(plot(_series(growing)) + "\n", encoding="utf-8")
    return 0 if all(row.agree for row in rows) else 1


def _series(rows: list[Row]) -> list[Series]:
    names = dict.fromkeys(row.name for row in rows)
    answers = [Series(name, tuple(fitted(rows, name, "whole"))) for name in names]
    first = next(iter(names))
    return [*answers, Series("JSON, read and written", tuple(fitted(rows, first, "reading")))]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[], help="numbers of items; default: as in the suite"
    )
    parser.add_argument("--only", nargs="+", default=[], help="instances whose name holds one of these words")
    parser.add_argument("--ways", nargs="+", default=[], help="who has a try at tier 1: engine, CP-SAT, ...")
    parser.add_argument("--section", nargs="+", choices=SECTIONS, default=[], help="default: all")
    parser.add_argument("--seconds", type=float, default=12, help="for each try of a peer")
    parser.add_argument("--engine-seconds", type=float, default=60, help="for each try of the engine")
    parser.add_argument("--minutes", type=float, default=22, help="nothing new is begun after that")
    parser.add_argument("--write", action="store_true", help="into docs/reference/performance.md and .svg")
    return parser


if __name__ == "__main__":
    sys.exit(main())
