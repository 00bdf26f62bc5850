"""Damaged files by the hundred thousand: `python -m tests.fuzz N [--seed S] [--jobs J] [--keep FOLDER]`.

Each file of the gallery, as YAML and as JSON, is damaged at random and checked as `schedule check` does;
each of its answers is damaged and judged as `schedule verify` does. Whatever the damage, it has to give
a scenario or a ScheduleError, within 2 seconds of processor time and 300 MB. The seed
rotates and is printed; file number I of seed S is always the same one, wherever it is drawn.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from random import Random

from attrs import frozen

from schedule.checking.judge import judge
from schedule.constraints.compiling import compile_scenario
from schedule.errors import ScheduleError
from schedule.exporting.json_answer import from_json
from schedule.model.scenario import Scenario
from schedule.reading.files import read, read_characters
from tests.deep.page import made_on, put, table
from tests.fuzzing.mutations import ANSWER, GALLERY, mutated, originals

SECONDS, MEGABYTES = 2.0, 300
CHUNK = 250
RESULTS = {
    "ScenarioError": "refused",
    "Scenario": "harmless: read as a scenario",
    "answer": "harmless: an answer that holds",
    "mismatch": "an answer that does not hold",
}
ORIGINALS = originals()


@frozen
class Outcome:
    """What became of one file; `fault` is empty if it is as it should be."""

    number: int
    name: str
    result: str
    seconds: float
    fault: str = ""


def damaged(seed: int, number: int) -> tuple[str, bytes]:
    """The name and the content of one damaged file."""
    random = Random(f"{seed}:{number}")
    name, text = random.choice(ORIGINALS)
    return name, mutated(text, random.choice(ORIGINALS)[1], name.endswith(".json"), random)


def tried(seed: int, number: int, folder: Path, check: Callable[[Path], str] | None = None) -> Outcome:
    """One file, written and checked."""
    name, content = damaged(seed, number)
    path = folder / name
    path.write_bytes(content)
    before, fault = time.process_time(), ""
    try:
        result = (check or checked)(path)
    except ScheduleError as error:
        result = type(error).__name__
        fault = (
            ""
            if str(error) and str(error).replace("\n", "").isprintable()
            else "the message is not printable"
        )
    except BaseException as error:  # noqa: BLE001  # the very thing that is looked for
        result, fault = type(error).__name__, f"uncaught: {error!r}"
    seconds = time.process_time() - before
    return Outcome(number, name, result, seconds, fault or _too_much(seconds))


def checked(path: Path) -> str:
    """As `schedule check` does, and for an answer as `schedule verify` does."""
    if not path.name.endswith(ANSWER):
        compile_scenario(read(path))
        return "Scenario"
    scenario = whole(path.name.removesuffix(ANSWER))
    return "mismatch" if judge(scenario, from_json(read_characters(path), scenario)) else "answer"


@cache
def whole(name: str) -> Scenario:
    """The scenario of the gallery, undamaged."""
    return read(GALLERY / name / "scenario.yaml")


def _too_much(seconds: float) -> str:
    return f"took {seconds:.1f} s" if seconds > SECONDS else ""


def _chunk(seed: int, folder: str, first: int, last: int) -> tuple[list[Outcome], int]:
    own = Path(folder) / f"{first}"
    own.mkdir(parents=True, exist_ok=True)
    found = [tried(seed, number, own) for number in range(first, last)]
    for file in own.iterdir():
        file.unlink()
    own.rmdir()
    return found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def chunks(seed: int, count: int, jobs: int, folder: str) -> Iterator[tuple[list[Outcome], int]]:
    """The outcomes, a few hundred at a time, and the most memory that the process ever took, in MB."""
    starts = range(0, count, CHUNK)
    with get_context("spawn").Pool(jobs) as pool:
        work = [(first, min(first + CHUNK, count)) for first in starts]
        yield from pool.imap_unordered(partial(_spread, seed, folder), work)


def _spread(seed: int, folder: str, span: tuple[int, int]) -> tuple[list[Outcome], int]:
    return _chunk(seed, folder, *span)


def main(arguments: list[str] | None = None) -> int:
    """Prints what was found; status 1 if anything is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"), help="where bad files are kept")
    parser.add_argument("--write", action="store_true", help="into docs/reference/reliability.md")
    given = parser.parse_args(arguments)
    print(f"{given.count} files, seed {given.seed}", flush=True)
    results, slowest, most, faults = Counter[str](), 0.0, 0, list[str]()
    started = time.monotonic()
    for found, megabytes in chunks(given.seed, given.count, given.jobs, str(given.keep / "now")):
        results.update(each.result for each in found)
        slowest, most = max(slowest, *(each.seconds for each in found)), max(most, megabytes)
        faults += [_kept(given.seed, each, given.keep) for each in found if each.fault]
    rows = [
        ("files", f"{given.count:,}"),
        *((RESULTS.get(result, result), f"{count:,}") for result, count in results.most_common()),
        ("slowest", f"{slowest:.2f} s"),
        ("most memory of a process", f"{most} MB"),
        ("**faults**", f"**{len(faults):,}**"),
        ("seed", str(given.seed)),
        ("duration", f"{(time.monotonic() - started) / 60:.0f} min, {given.jobs} at once"),
    ]
    print("\n".join(f"{what}: {count}" for what, count in rows).replace("*", ""))
    if given.write:
        put("damaged-files", "\n\n".join([made_on(), table(rows), *faults]))
    return 1 if faults or most > MEGABYTES else 0


def _kept(seed: int, outcome: Outcome, folder: Path) -> str:
    path = folder / f"{seed}-{outcome.number}-{outcome.name}"
    path.write_bytes(damaged(seed, outcome.number)[1])
    line = f"{path}: {outcome.fault}"
    print(line, flush=True)
    return line


if __name__ == "__main__":
    sys.exit(main())
