"""Measurements -> Markdown, and into the file of the documentation between two markers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.engine import NAME as ENGINE
from tests.benchmarks.fitting import exponent
from tests.benchmarks.machine import machine, versions
from tests.benchmarks.measuring import Row
from tests.benchmarks.running import Outcome

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


SECTION = "### "
HEADINGS = ("Tier 1, side by side", "The whole answer", "A ten-item day")


def report(rows: list[Row], growing: list[Row], day: Outcome | None, seconds: float) -> str:
    """Everything that was measured."""
    parts = [f"Machine: {machine()}.\n\nVersions: {versions()}."]
    if rows:
        parts += [SECTION + HEADINGS[0], _tier_1(rows, seconds)]
    if growing:
        parts += [
            SECTION + HEADINGS[1],
            _growth(growing),
            "![Seconds by the number of items](performance.svg)",
        ]
    if day is not None:
        parts += [SECTION + HEADINGS[2], _day(day)]
    return "\n\n".join(parts)


def put(text: str, file: Path) -> None:
    """Between the markers of the file; sections that were not measured anew stay. Raises ValueError without
    markers."""
    before, _, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    known, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{file.name} has no markers {BEGIN} and {END}")
    file.write_text(f"{before}{BEGIN}\n\n{_with_the_rest(text, known)}\n\n{END}{after}", encoding="utf-8")


def _with_the_rest(text: str, known: str) -> str:
    """The text, with those sections of the known one that it lacks, in the order of a whole report."""
    first, *sections = text.strip().split(SECTION)
    fresh = {each.partition("\n")[0]: each.strip() for each in sections}
    _, *others = known.strip().split(SECTION)
    every = {each.partition("\n")[0]: each.strip() for each in others} | fresh
    ordered = sorted(every, key=[*HEADINGS, *every].index)
    return "\n\n".join([first.strip(), *(f"{SECTION}{every[each]}" for each in ordered)])


def _tier_1(rows: list[Row], seconds: float) -> str:
    names = list(rows[0].outcomes)
    body = (
        [row.name, f"{row.items:,}", f"{row.statements:,}", *_cells(row, seconds), _agree(row)]
        for row in rows
    )
    return _table(["instance", "items", "statements", *names, "agree"], body)


def _cells(row: Row, seconds: float) -> Iterable[str]:
    """Seconds, and how many times as long as the engine that is."""
    own = row.outcomes.get(ENGINE)
    unit = own.seconds if own is not None else None
    for name, each in row.outcomes.items():
        if each.seconds is not None:
            yield _time(each.seconds) + (f" ({each.seconds / unit:.2g} ×)" if unit and name != ENGINE else "")
        elif each.why.startswith("not in") and unit and name != ENGINE:
            yield f"> {seconds:g} s (> {seconds / unit:.2g} ×)"
        else:
            yield each.why


def _agree(row: Row) -> str:
    finished = [each for each in row.outcomes.values() if each.weight is not None]
    return (
        f"**no**: {sorted({each.weight or 0 for each in finished})}" if not row.agree else f"{len(finished)}"
    )


def _growth(rows: list[Row]) -> str:
    heads = ["instance", "items", "statements", "answer", "JSON", "ratio", "reading", "memory", "growth"]
    by_name = {row.name: list(fitted(rows, row.name, "whole")) for row in rows}
    return _table(heads, (_growth_cells(row, exponent(by_name[row.name])) for row in rows))


def fitted(rows: list[Row], name: str, kind: str) -> Iterable[tuple[int, float]]:
    """The sizes and times of one ladder, as far as it got."""
    for row in rows:
        seconds = row.outcomes[kind].seconds
        if row.name == name and seconds is not None:
            yield row.items, seconds


def _growth_cells(row: Row, grows: float | None) -> list[str]:
    answer, json = row.outcomes["whole"], row.outcomes["reading"]
    ratio = f"{answer.seconds / json.seconds:.3g} ×" if answer.seconds and json.seconds else ""
    return [
        row.name,
        f"{row.items:,}",
        f"{row.statements:,}",
        answer.why if answer.seconds is None else _time(answer.seconds),
        json.why if json.seconds is None else _time(json.seconds),
        ratio,
        "" if json.seconds is None else _time(float(str(json.detail("reading")))),
        f"{answer.memory / 2**20:,.0f} MiB" if answer.memory else "",
        "" if grows is None else f"n^{grows:.2f}",
    ]


def _day(day: Outcome) -> str:
    if day.seconds is None:
        return f"{day.why}."
    first, imported = (_time(float(str(day.detail(name)))) for name in ("first", "import"))
    return f"Each answer after the first: {_time(day.seconds)}. The first: {first}. The import: {imported}."


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def _table(heads: list[str], body: Iterable[list[str]]) -> str:
    rule = ["---" if at == 0 else "---:" for at in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *body))
