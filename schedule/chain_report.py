"""How `schedule explain` writes chains: each bound once, then what forces it, case by case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import pendulum

from schedule.explaining.chain_wording import case_text, total_text
from schedule.model.explanation import Chain, Step


def chain_lines(chains: Iterable[Chain], day: pendulum.Date | None) -> Iterator[tuple[str, ...]]:
    """The lines of each bound: the bound itself, then each case of it, step by step."""
    for text, cases in groupby(chains, key=lambda chain: chain.text):
        yield (text, *(line for chain in cases for line in _case_lines(chain, day)))


def _case_lines(chain: Chain, day: pendulum.Date | None) -> Iterator[str]:
    """What is so in that case, then each step with how far it has come."""
    if chain.given:
        yield f"  {case_text(chain.given, chain.which, chain.case, day)}"
    for number, step in enumerate(chain.steps, 1):
        yield f"  {number}. {_step(step, day)}"
    yield from (f"  {each}" for each in chain.ruled_out)


def _step(step: Step, day: pendulum.Date | None) -> str:
    by = "" if step.by == "shape" else f"{step.by}: "
    if step.point is None or step.which is None or step.total is None:
        return f"{by}{step.text}"
    return f"{by}{step.text}  → {total_text(step.point, step.which, step.total, day)}"
