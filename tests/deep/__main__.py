"""Random scenarios, each solved in two ways: `python -m tests.deep [--job NAME ...] [--seed S]`.

`--count N` scenarios of each job (as many as a whole run does, unless told), for at most `--minutes M` of
each job. The seed rotates and is printed; each disagreement is printed with the command that shows it again,
as small as it could be made, as a file for `schedule reconstruct`. `--write` puts what came of it into
docs/reference/reliability.md. Ends with status 1 if anything disagrees.
"""

from __future__ import annotations

import argparse
import secrets
import sys
from itertools import count, islice
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult
from time import monotonic

from tests.deep.batches import batch, smallest
from tests.deep.jobs import COUNTS, JOBS
from tests.deep.outcomes import COMPARED, Tally
from tests.deep.page import put, section


def main(arguments: list[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    start = secrets.randbelow(10**9) if asked.seed is None else asked.seed
    print(f"seed {start}", flush=True)
    disagreements = 0
    for name in asked.job or JOBS:
        if asked.replay is not None:
            tally = batch(name, start, asked.replay)
            made_small(tally)
            report(name, tally)
        else:
            wanted, begun = asked.count or COUNTS[name], monotonic()
            tally = run(name, start, wanted, asked.minutes, asked.processes)
            seconds = monotonic() - begun
            made_small(tally)
            report(name, tally)
            if asked.write:
                put(name, section(name, start, tally, seconds))
        disagreements += tally.disagreements
    return 1 if disagreements else 0


def run(name: str, start: int, wanted: int, minutes: float, processes: int) -> Tally:
    """Batches until enough scenarios were compared, or the time is over."""
    tally, deadline = Tally(), monotonic() + 60 * minutes
    numbers, waiting = count(), list[AsyncResult[Tally]]()
    with get_context("spawn").Pool(processes, maxtasksperchild=50) as pool:
        while True:
            more = tally.ways[COMPARED] < wanted and monotonic() < deadline
            for number in islice(numbers, processes - len(waiting) if more else 0):
                waiting.append(pool.apply_async(batch, (name, start, number)))
            if not waiting:
                return tally
            tally.add(waiting.pop(0).get())


def made_small(tally: Tally) -> None:
    """One of each batch: the others would come to the same."""
    tally.failures = [smallest(each) for each in {each.batch: each for each in tally.failures}.values()]


def report(name: str, tally: Tally) -> None:
    for each in tally.failures:
        print(each.text(), flush=True)
    compared = f"{tally.ways[COMPARED]:,} of {tally.drawn:,} compared"
    print(f"{name}: {compared}, {tally.disagreements} disagreements, {dict(tally.ways)}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.deep", description=__doc__)
    parser.add_argument("--job", nargs="+", choices=list(JOBS), default=[], help="default: all")
    parser.add_argument("--count", type=int, help=f"scenarios to compare, of each job; default: {COUNTS}")
    parser.add_argument(
        "--minutes", type=float, default=78, help="no batch is begun after that; for each job"
    )
    parser.add_argument("--seed", type=int, help="default: another one each time")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--replay", type=int, metavar="BATCH", help="that batch of the seed alone")
    parser.add_argument("--write", action="store_true", help="into docs/reference/reliability.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
