"""How many small changes of the source the tests notice: `python -m tests.mutants [--count N] [--seed S]`.

Comparisons, arithmetic, truth, numbers, conditions, returns and whole statements are changed by rule, one
place at a time; `--room R ...` takes those of some rooms alone, `--only WORD ...` those whose name holds
one of the words. The first run measures which test executes which line; that is remembered. `--list` tries
nothing. `--write` puts what came of it into docs/reference/reliability.md. Ends with status 1 if less than
`--least` percent are noticed, with 2 if the tests do not pass as the tree is.
"""

from __future__ import annotations

import argparse
import json
import secrets
import signal
import sys
from pathlib import Path
from time import monotonic

from attrs import asdict

from tests.deep.page import put
from tests.mutants.generating import mutants
from tests.mutants.mutant import ROOMS, ROOT
from tests.mutants.sampling import sample
from tests.mutants.sharing import results_of
from tests.mutants.written import Run, reason, rooms, section


def main(arguments: list[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    seed, begun = secrets.randbelow(10**9) if asked.seed is None else asked.seed, monotonic()
    every = mutants(asked.tree, tuple(asked.room or ROOMS))
    some = [each for each in every if not asked.only or any(word in each.name for word in asked.only)]
    chosen = sample(some, asked.count, seed)
    print(f"seed {seed}: {len(chosen)} of {len(some)} mutants", flush=True)
    if asked.list:
        print(*(f"{each.name}  {each.inside}  {each.change}" for each in chosen), sep="\n")
        return 0
    try:
        results = results_of(chosen, asked.tree, asked.jobs, asked.seconds)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 2
    run = Run(every, tuple((each, results[each.name]) for each in chosen), seed, monotonic() - begun)
    report(run)
    if asked.results is not None:
        asked.results.write_text("\n".join(json.dumps(asdict(each)) for each in results.values()), "utf-8")
    if asked.write:
        put("mutants", section(run))
    return 0 if 100 * run.score() >= asked.least else 1


def report(run: Run) -> None:
    for mutant, result in run.survivors():
        print(f"\n{mutant.name} ({result.what}) in {mutant.inside or 'the module'}")
        print(f"    {mutant.change}\n    {reason(mutant)}")
    print()
    for room, every, tested, killed, hung, left, score, explained, without in rooms(run):
        print(
            f"{room:<12} {every:>6} mutants, {tested:>4} tried: "
            f"{killed} killed, {hung} timed out, {left} left: {score}; "
            f"without {explained} explained: {without}"
        )
    print(f"{100 * run.score():.1f} % noticed in {run.seconds / 60:.1f} min, seed {run.seed}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=600, help="how many are tried, of all rooms")
    parser.add_argument("--seed", type=int, help="draws the same again")
    parser.add_argument("--room", nargs="+", choices=ROOMS, default=[])
    parser.add_argument("--only", nargs="+", default=[], metavar="WORD")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=60, help="of tests in the same room, and of others")
    parser.add_argument("--least", type=float, default=90, metavar="PERCENT")
    parser.add_argument("--list", action="store_true", help="the mutants alone")
    parser.add_argument("--results", type=Path, help="one line of JSON for each is put there")
    parser.add_argument("--tree", type=Path, default=ROOT, help="another tree, laid out as this one")
    parser.add_argument("--write", action="store_true", help="into docs/reference/reliability.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
