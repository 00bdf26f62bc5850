"""Plants one bug after the other, and runs the tests that should notice: `python -m tests.planted_bugs`.

`--only NAME ...` takes those whose name holds one of the words; `--seconds S` is the limit for each.
`--write` puts what came of it into docs/reference/reliability.md. Ends with status 1 if a bug survives
without a reason.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
from multiprocessing import get_context
from pathlib import Path

from tests.deep.page import made_on, put, table
from tests.planted_bugs.bugs import BUGS
from tests.planted_bugs.planting import BROKEN, KILLED, OUT_OF_TIME, SURVIVED, Result, share


def main(arguments: list[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    bugs = [each for each in BUGS if not asked.only or any(word in each.name for word in asked.only)]
    known = earlier(asked.results)
    todo = [each for each in bugs if each.name not in known]
    shares = [todo[at :: asked.processes] for at in range(asked.processes)]
    with get_context("spawn").Pool(asked.processes) as pool:
        waiting = [pool.apply_async(share, (each, asked.seconds, asked.results)) for each in shares]
        new = {result.bug: result for each in waiting for result in each.get()}
    results = [(known | new)[each.name] for each in bugs]
    if asked.write:
        put("planted-bugs", section(results))
    left = [each.bug for each in results if each.what != KILLED]
    print(f"{len(results) - len(left)} of {len(results)} killed; left: {', '.join(left) or 'none'}")
    return 1 if any(not bug.alive for bug in bugs if bug.name in left) else 0


def earlier(file: Path | None) -> dict[str, Result]:
    """The bugs that were killed in earlier runs."""
    if file is None or not file.exists():
        return {}
    every = [Result(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]
    return {each.bug: each for each in every if each.what == KILLED}


def section(results: list[Result]) -> str:
    known = {each.name: each for each in BUGS}
    counts = [
        (what, str(sum(each.what == what for each in results)))
        for what in (KILLED, SURVIVED, OUT_OF_TIME, BROKEN)
    ]
    rows = [
        (
            each.bug,
            known[each.bug].file.removeprefix("schedule/"),
            known[each.bug].why,
            f"{each.what} in {each.seconds:.0f} s",
            each.by or known[each.bug].alive,
        )
        for each in results
    ]
    heads = ("bug", "file", "what is wrong", "outcome", "noticed first by, or why it lives")
    seconds = sum(each.seconds for each in results)
    minutes = f"{len(results)} bugs in {seconds / 60:.1f} min of all processes; each until the first failure."
    return "\n\n".join([made_on(), minutes, table(counts), table(rows, heads)])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.planted_bugs", description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="WORD")
    parser.add_argument("--seconds", type=float, default=300, help="for the tests of each bug")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--results", type=Path, help="kept there; what was killed before is not tried again")
    parser.add_argument("--write", action="store_true", help="into docs/reference/reliability.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
