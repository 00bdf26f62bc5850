"""Answer sets with difference constraints: clingo-dl, with optimisation guided by unsatisfiable cores."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Timer

import clingo
from clingo.ast import ProgramBuilder, parse_string
from clingodl import ClingoDLTheory

from tests.benchmarks.logic import ORIGIN, TRUE, Count, Link, Logic
from tests.benchmarks.ways import OutOfTime

OPTIONS = ["--opt-strategy=usc", "--opt-mode=opt", "--warn=none"]


def solve(part: Logic, seconds: float) -> int:
    """The best weight, proven. Raises OutOfTime."""
    theory = ClingoDLTheory()
    control = clingo.Control(OPTIONS)
    theory.register(control)
    with ProgramBuilder(control) as builder:
        parse_string("\n".join(_program(part)), lambda each: theory.rewrite_ast(each, builder.add))
    control.ground([("base", [])])
    theory.prepare(control)
    return part.total - _least_lost(control, theory, seconds)


def _least_lost(control: clingo.Control, theory: ClingoDLTheory, seconds: float) -> int:
    costs: list[int] = []
    with control.solve(on_model=theory.on_model, yield_=True, async_=True) as handle:
        timer = Timer(seconds, handle.cancel)
        timer.start()
        costs = [sum(model.cost) for model in handle]
        timer.cancel()
        if not costs or not handle.get().exhausted:
            raise OutOfTime
    return costs[-1]


def _program(part: Logic) -> Iterator[str]:
    yield f"{{ x(2..{part.literals}) }}." if part.literals >= 2 else ""
    yield f"x({TRUE})."
    for clause in part.clauses:
        yield f":- {', '.join(_literal(-each) for each in clause)}."
    for count in part.counts:
        yield from _count(count)
    yield from map(_link, part.links)
    for each, weight in part.weights.items():
        yield f":~ not x({each}). [{weight},{each}]"


def _literal(number: int) -> str:
    return f"x({number})" if number > 0 else f"not x({-number})"


def _count(count: Count) -> Iterator[str]:
    held = "; ".join(f"{each} : {_literal(each)}" for each in count.literals)
    yield f":- {_literal(count.when)}, not {count.least} <= #count {{ {held} }} <= {count.most}."


def _link(link: Link) -> str:
    ends = " - ".join("0" if each == ORIGIN else f"t({each})" for each in (link.head, link.tail))
    return f"&diff {{ {ends} }} <= {link.most} :- {_literal(link.when)}."
