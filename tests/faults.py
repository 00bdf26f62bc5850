"""Kills and signals at random moments: `python -m tests.faults kills 500`, and the same with `signals 100`.

`kills`: a process that writes the same file over and over, slowly, is killed (SIGKILL); the file has to
hold one whole content, the old or the new. `signals`: `schedule reconstruct` gets SIGINT or SIGTERM,
alone or with its whole group as from a terminal; it has to end within a minute with the status of that
signal, without a traceback, with a whole answer or none. The seed rotates and is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
WRITER = """
import builtins, os, sys, time
from schedule.exporting import writing
DELAY = 0.002
class Slow:
    def __init__(self, file): self.file = file
    def __enter__(self): return self
    def __exit__(self, *_): self.file.close()
    def __getattr__(self, name): return getattr(self.file, name)
    def write(self, content):
        for at in range(0, len(content), 4096):
            self.file.write(content[at:at + 4096]); self.file.flush(); time.sleep(DELAY)
writing.open = lambda handle, mode: Slow(builtins.open(handle, mode))
number = 0
print("ready", flush=True)
while True:
    number += 1
    line = b"%08d\\n" % number
    if sys.argv[2] == "whole":
        writing.write_bytes(line * 4000, sys.argv[1])
    else:  # what the harness has to see: a writer that writes in place
        with Slow(builtins.open(sys.argv[1], "wb")) as file:
            file.write(line * 4000)
"""
TANGLE = 40
STATUS = {signal.SIGINT: 130, signal.SIGTERM: 143}
PATIENCE = 60.0


def torn_after_kills(count: int, folder: Path, random: Random, way: str = "whole") -> int:
    """How many of so many kills left a file that is neither the old content nor the new one."""
    return sum(_kill(folder / "out.json", random, way) for _ in range(count))


def _kill(target: Path, random: Random, way: str) -> bool:
    target.write_bytes(b"%08d\n" % 0 * 4000)
    command = [sys.executable, "-c", WRITER, str(target), way]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(random.uniform(0.0, 0.12))
        process.kill()
    content = target.read_bytes()
    for left in target.parent.glob(".out.json.*.tmp"):
        left.unlink()
    return content != content[:9] * 4000


def tangle(folder: Path) -> Path:
    """A scenario that takes far longer than anybody waits."""
    pairs = [(one, other) for one in range(TANGLE) for other in range(one + 1, TANGLE)]
    told = [f"x{i} started exactly {(i * 7 + j * 13) % 60 + 1} minutes before x{j} started" for i, j in pairs]
    file = folder / "tangle.json"
    tree = {
        "zone": "UTC",
        "date": "2024-01-02",
        "unplanned": {f"x{number}": None for number in range(TANGLE)},
        "sources": {"a": {"reliability": "0.6"}},
        "reports": [{"source": "a", "statements": told}],
    }
    file.write_text(json.dumps(tree))
    return file


def signalled(file: Path, random: Random) -> tuple[str, str]:
    """One run that gets one signal: what came of it, and what is wrong with that (empty: nothing)."""
    number, group = random.choice(list(STATUS)), random.random() < 0.5
    moment = random.choice((random.uniform(0.0, 0.8), random.uniform(0.5, 5.0)))
    target = file.with_name("answer.json")
    target.unlink(missing_ok=True)
    command = [sys.executable, "-m", "schedule", "reconstruct", str(file), "-o", str(target)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        time.sleep(moment)
        (os.killpg if group else os.kill)(process.pid, number)
        try:
            _, errors = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return "hung", f"{number.name} after {moment:.2f} s: still running after {PATIENCE:.0f} s"
    wrong = _wrong(number, moment, process.returncode, errors.decode(), target)
    return f"{number.name}: {process.returncode}, {'answer' if target.exists() else 'no answer'}", wrong


def _wrong(number: signal.Signals, moment: float, status: int, errors: str, target: Path) -> str:
    """Before Python has begun to run the command, the signal ends it as it ends any program."""
    starting = moment < 0.3 and (status == -number or "KeyboardInterrupt" in errors)
    left = [each.name for each in target.parent.glob(".answer.json.*")]
    where = f"{number.name} after {moment:.2f} s"
    if left:
        return f"{where}: left {left}"
    if status != STATUS[number] and not starting:
        return f"{where}: status {status}: {errors[-300:]}"
    if "Traceback" in errors and not starting:
        return f"{where}: {errors[-600:]}"
    if target.exists() and json.loads(target.read_text())["status"] != "best-found":
        return f"{where}: the answer does not say that it is only the best found"
    return ""


def main(arguments: list[str] | None = None) -> int:
    """Prints what was found; status 1 if anything is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("what", choices=["kills", "signals"])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args(arguments)
    print(f"{given.count} {given.what}, seed {given.seed}", flush=True)
    random = Random(given.seed)
    with tempfile.TemporaryDirectory() as name:
        faults = (_kills if given.what == "kills" else _signals)(given.count, Path(name), random)
    print(f"{faults} faults" if faults else "no fault")
    return 1 if faults else 0


def _kills(count: int, folder: Path, random: Random) -> int:
    torn = torn_after_kills(count, folder, random)
    print(f"{torn} torn files")
    return torn


def _signals(count: int, folder: Path, random: Random) -> int:
    file, tally, faults = tangle(folder), Counter[str](), 0
    for _ in range(count):
        outcome, wrong = signalled(file, random)
        tally[outcome] += 1
        faults += bool(wrong)
        if wrong:
            print(wrong, flush=True)
    print(dict(tally))
    return faults


if __name__ == "__main__":
    sys.exit(main())
