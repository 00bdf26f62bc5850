"""A mixed-integer programme for HiGHS: a link that is switched off is loosened by just enough (big M)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import highspy
import numpy as np
from attrs import frozen

from tests.benchmarks.logic import ORIGIN, TRUE, Count, Link, Logic
from tests.benchmarks.span import span_of
from tests.benchmarks.ways import OutOfTime


@frozen
class Row:
    """`least <= sum of factor * column <= most`."""

    least: float
    most: float
    factors: dict[int, float]


def solve(part: Logic, seconds: float) -> int:
    """The best weight, proven. Raises OutOfTime."""
    solver = highspy.Highs()
    for option, value in (
        ("output_flag", False),
        ("time_limit", seconds),
        ("threads", 2),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", 0.9),
    ):
        solver.setOptionValue(option, value)
    _add_columns(solver, part)
    _add_rows(solver, [*_rows(part)])
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise OutOfTime
    return round(solver.getInfo().objective_function_value)


def _add_columns(solver: highspy.Highs, part: Logic) -> None:
    """Moments first, that of the origin fixed; then literals, TRUE fixed."""
    low, high = span_of(part)
    count = part.moments + 1 + part.literals
    lower, upper, cost = np.zeros(count), np.ones(count), np.zeros(count)
    lower[1 : part.moments + 1], upper[1 : part.moments + 1] = low, high
    upper[0] = 0
    lower[part.moments + TRUE] = 1
    for literal, weight in part.weights.items():
        cost[part.moments + literal] = weight
    solver.addVars(count, lower, upper)
    solver.changeColsCost(count, np.arange(count, dtype=np.int32), cost)
    chosen = np.arange(part.moments + 1, count, dtype=np.int32)
    solver.changeColsIntegrality(
        len(chosen), chosen, np.full(len(chosen), highspy.HighsVarType.kInteger.value, dtype=np.uint8)
    )
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)


def _rows(part: Logic) -> Iterator[Row]:
    base, (low, high) = part.moments, span_of(part)
    for clause in part.clauses:
        yield _sum(base, clause, 1, highspy.kHighsInf)
    for count in part.counts:
        yield from _count(base, count)
    for link in part.links:
        found = _link(base, link, low, high)
        if found is not None:
            yield found


def _sum(base: int, literals: Iterable[int], least: float, most: float) -> Row:
    """`least <= how many of the literals hold <= most`; a negated one counts as 1 - x."""
    factors: dict[int, float] = {}
    negated = 0
    for literal in literals:
        column = base + abs(literal)
        factors[column] = factors.get(column, 0) + (1 if literal > 0 else -1)
        negated += literal < 0
    return Row(least - negated, most - negated, factors)


def _count(base: int, count: Count) -> Iterator[Row]:
    """Loosened by its own size unless `when` holds; nothing here counts under a negated literal."""
    size = len(count.literals)
    least = _sum(base, count.literals, 0, highspy.kHighsInf)
    yield Row(least.least, least.most, least.factors | {base + count.when: -count.least})
    most = _sum(base, count.literals, -highspy.kHighsInf, size)
    yield Row(most.least, most.most, most.factors | {base + count.when: size - count.most})


def _link(base: int, link: Link, low: int, high: int) -> Row | None:
    """`head - tail + M * when <= most + M`, with the least M that lets go of it where `when` is false."""
    ends = {ORIGIN: (0, 0)}
    greatest = ends.get(link.head, (low, high))[1] - ends.get(link.tail, (low, high))[0]
    loose = greatest - link.most
    if loose <= 0:
        return None
    factors: dict[int, float] = {link.head: 1, link.tail: -1}
    if link.when == TRUE:
        return Row(-highspy.kHighsInf, link.most, factors)
    sign = 1 if link.when > 0 else -1
    shift = 0 if link.when > 0 else loose
    return Row(-highspy.kHighsInf, link.most + loose - shift, factors | {base + abs(link.when): sign * loose})


def _add_rows(solver: highspy.Highs, rows: list[Row]) -> None:
    starts = np.cumsum([0, *(len(row.factors) for row in rows[:-1])], dtype=np.int32)
    columns = np.array([each for row in rows for each in row.factors], dtype=np.int32)
    factors = np.array([each for row in rows for each in row.factors.values()], dtype=np.float64)
    least, most = np.array([row.least for row in rows]), np.array([row.most for row in rows])
    solver.addRows(len(rows), least, most, len(columns), starts, columns, factors)
