"""What came of a run -> docs/reference/reliability.md, between two markers for each section."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.machine import machine, versions
from tests.deep.jobs import JOBS
from tests.deep.outcomes import COMPARED, Tally

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "reliability.md"


def section(name: str, start: int, tally: Tally, seconds: float) -> str:
    """One job: what, against what, how much, and every disagreement."""
    job = JOBS[name]
    rows = [
        ("scenarios", f"{tally.drawn:,} drawn, {len(tally.distinct):,} different"),
        ("compared", f"{tally.ways[COMPARED]:,}"),
        *((way, f"{count:,}") for way, count in sorted(tally.ways.items()) if way != COMPARED),
        ("**disagreements**", f"**{tally.disagreements:,}**"),
        ("seed", str(start)),
        ("duration", f"{seconds / 60:.1f} min, {tally.seconds / 60:.1f} min of all processes"),
    ]
    failures = [f"```text\n{each.text()}\n```" for each in tally.failures]
    return "\n\n".join([made_on(), f"{job.what}; against {job.against}.", table(rows), *failures])


def made_on() -> str:
    today = datetime.datetime.now(datetime.UTC).date()
    return f"{today}. {machine()}. {versions()}."


def table(rows: Iterable[tuple[str, ...]], head: tuple[str, ...] = ("", "")) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(each.replace("|", "\\|") for each in line) + " |" for line in lines)


def put(name: str, text: str, page: Path = PAGE) -> None:
    """Between the markers of that section; what was there goes. Raises ValueError without markers."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"{page.name} has no markers {begin} and {end}")
    page.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")
