"""Shares of a scenario in several processes: the same answer, the same errors, and nobody left behind."""

import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from schedule import share
from schedule import team as teams
from schedule.constraints.compiling import compile_scenario
from schedule.errors import Contradiction, InternalError, ScenarioError, Unsolved
from schedule.exporting.json_answer import to_json
from schedule.lifeline import LIFELINE
from schedule.reading.building import scenario as built
from schedule.reading.files import read_text
from schedule.reconstruct import reconstruct
from schedule.share import Share
from schedule.solving.session import Budget, Stopped
from schedule.team import processes, shared, team
from schedule.telling import Part, parts
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES
from tests.properties.answers import examples
from tests.properties.test_world import worlds

DAYS = plant(FAMILIES["days"](60, 0.1)).scenario


def parts_of_days() -> tuple[Part, ...]:
    return parts(DAYS, compile_scenario(DAYS))


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three processes, however little there is to do and whatever runs besides."""
    monkeypatch.setattr(teams, "LEAST_RULES", 1)
    monkeypatch.setattr(teams, "processes", lambda _: 3)


def together(scenario, detailed: bool = False) -> str:
    """The answer of three processes, or what they could not do."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(teams, "LEAST_RULES", 1)
        patched.setattr(teams, "processes", lambda _: 3)
        return answer(scenario, detailed)


def answer(scenario, detailed: bool = False) -> str:
    try:
        return to_json(reconstruct(scenario, workers=1, detailed=detailed))
    except Contradiction as error:
        return str(error)


@given(st.integers(1, 40), st.integers(1, 5))
def test_each_part_is_in_one_share_and_no_share_has_little_to_do(least: int, most: int) -> None:
    every = parts_of_days()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(teams, "LEAST_RULES", least)
        found = shared(every, most)
    assert sorted(at for own in found for at in own) == list(range(len(every)))
    assert all(every[at] is part for own in found for at, part in own.items())
    assert 1 <= len(found) <= most
    loads = [sum(len(part.compiled.rules) for part in own.values()) for own in found]
    assert len(found) == 1 or min(loads) >= least
    assert max(loads) - min(loads) <= max(len(part.compiled.rules) for part in every)


def test_what_hangs_together_is_one_share() -> None:
    scenario = plant(FAMILIES["giant"](40, 0.0)).scenario
    found = shared(parts(scenario, compile_scenario(scenario)), 4)
    assert len(found) == 1


@examples(15)
@given(worlds())
def test_worlds_are_told_alike(one: dict) -> None:
    try:
        scenario = built(**one)
    except ScenarioError:
        assume(False)
    assert together(scenario) == answer(scenario)


@pytest.mark.parametrize("lies", [0.0, 0.2])
def test_days_are_told_alike_with_other_histories_in_full(lies: float) -> None:
    scenario = plant(FAMILIES["days"](60, lies)).scenario
    assert together(scenario, detailed=True) == answer(scenario, detailed=True)


CONTRADICTORY = """
zone: UTC
date: 2024-01-02
agenda: {a: , b: , c: , d: }
sources: {s: }
reports:
  - {source: s, statements: [a started at 9, b started at 9]}
  - source: s
    reliability: certain
    statements: [c started at exactly 9, c started at exactly 10, d lasted an hour, d lasted exactly 3 hours]
"""


def test_the_first_contradiction_is_told_whoever_finds_it() -> None:
    scenario = read_text(CONTRADICTORY, "c.yaml")
    assert "c started at exactly 9" in together(scenario)
    assert together(scenario) == answer(scenario)


def where(share: Share) -> tuple[int, tuple[int, ...]]:
    return os.getpid(), tuple(share.parts)


def too_late(share: Share) -> None:
    if 0 not in share.parts:
        raise Stopped


def crash(share: Share) -> None:
    if 0 not in share.parts:
        os.kill(os.getpid(), signal.SIGKILL)


def until_stopped(share: Share) -> bool:
    while not share.budget.over():
        time.sleep(0.005)
    return share.budget.interrupted


def until_late(share: Share) -> bool:
    if 0 not in share.parts:
        until_stopped(share)
    return share.budget.stopped


@pytest.mark.usefixtures("many")
def test_each_share_has_a_process_which_ends_with_the_work() -> None:
    with team(parts_of_days(), Budget.of(None)) as working:
        found = working.ask(where)
        assert len({process for process, _ in found}) == len(found) == 3
        assert found[0][0] == os.getpid()
        assert working.ask(where) == found
    for process, _ in found[1:]:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@pytest.mark.usefixtures("many")
def test_what_a_helper_raises_is_raised_here() -> None:
    with team(parts_of_days(), Budget.of(None)) as working, pytest.raises(Stopped):
        working.ask(too_late)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(share.Accepting, "of", lambda _, budget: too_late(Share({}, budget)))
        with pytest.raises(Unsolved, match="give it more time"):
            reconstruct(DAYS)


@pytest.mark.usefixtures("many")
def test_a_helper_that_crashes_is_told() -> None:
    with (
        team(parts_of_days(), Budget.of(None)) as working,
        pytest.raises(InternalError, match="ended with status -9"),
    ):
        working.ask(crash)


@pytest.mark.usefixtures("many")
def test_an_interruption_reaches_all_processes() -> None:
    budget = Budget.of(None)
    with team(parts_of_days(), budget) as working:
        timer = threading.Timer(0.1, budget.interrupt)
        timer.start()
        assert working.ask(until_stopped) == [True, True, True]
        timer.join()
    budget.interrupt()  # nobody is there to be told


@pytest.mark.usefixtures("many")
def test_an_interruption_reaches_helpers_that_have_only_just_begun() -> None:
    for _ in range(5):
        budget = Budget.of(None)
        with team(parts_of_days(), budget) as working:
            budget.interrupt()
            assert working.ask(until_stopped) == [True, True, True]


@pytest.mark.usefixtures("many")
def test_a_helper_that_began_late_is_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teams, "ASK_AGAIN", 0.01)
    budget = Budget.of(None)
    with team(parts_of_days(), budget) as working:
        budget.interrupted = True
        assert working.ask(until_late) == [False, True, True]
        assert budget.stopped


@pytest.mark.usefixtures("many")
def test_who_is_still_searching_at_the_end_is_killed() -> None:
    with suppress(KeyError), team(parts_of_days(), Budget.of(None)) as working:
        helpers = [helper.process for helper in working.helpers]
        for helper in working.helpers:
            helper.line.send((until_stopped, (), {}))
        raise KeyError
    assert [helper.exitcode for helper in helpers] == [-signal.SIGKILL] * 2


@pytest.mark.usefixtures("many")
def test_processors_are_shared_too() -> None:
    budget = Budget.of(None, 7)
    with team(parts_of_days(), budget) as working:
        assert working.ask(workers_of) == [2, 2, 2]
    assert budget.workers == 7


def workers_of(share: Share) -> int | None:
    return share.budget.workers


ORPHAN = """
import os, sys
from schedule import team
from tests.unit.test_team import parts_of_days, until_stopped
from schedule.solving.session import Budget
team.LEAST_RULES, team.processes = 1, lambda _: 2
with team.team(parts_of_days(), Budget.of(None)) as working:
    print(working.helpers[0].process.pid, flush=True)
    working.ask(until_stopped)
"""


def test_helpers_do_not_outlive_a_parent_that_was_killed() -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, text=True, cwd=root
    ) as parent:
        assert parent.stdout is not None
        helper = int(parent.stdout.readline())
        parent.kill()
    for _ in range(1000):
        try:
            os.kill(helper, 0)
        except ProcessLookupError:
            return
        if (
            f"{helper} " in Path(f"/proc/{helper}/stat").read_text()
            and ") Z " in Path(f"/proc/{helper}/stat").read_text()
        ):
            return
        time.sleep(0.01)
    pytest.fail("the helper is still there")


def test_as_many_processes_as_processors_where_a_fork_is_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    lifeline = threading.current_thread(), threading.Thread(name=LIFELINE)
    monkeypatch.setattr(threading, "enumerate", lambda: list(lifeline))
    assert processes(Budget.of(None)) == len(os.sched_getaffinity(0))
    assert processes(Budget.of(None, 5)) == 5
    with monkeypatch.context() as patched:
        patched.setattr(threading, "enumerate", lambda: [*lifeline, threading.Thread(name="other")])
        assert processes(Budget.of(None)) == 1
    with monkeypatch.context() as patched:
        patched.setattr(sys, "platform", "darwin")
        assert processes(Budget.of(None)) == 1
    with monkeypatch.context() as patched:
        patched.setattr(resource, "getrlimit", lambda _: (1 << 30, -1))
        assert processes(Budget.of(None)) == 1
    with monkeypatch.context() as patched:
        patched.setitem(multiprocessing.current_process()._config, "daemon", True)
        assert processes(Budget.of(None)) == 1


COMMAND = """
import sys
from schedule.supervising import supervised
def work():
    from schedule.solving.session import Budget
    from schedule.team import processes
    print(processes(Budget.of(None, 5)))
    return 0
sys.exit(supervised(work))
"""


def test_the_command_has_helpers_too() -> None:
    """It runs in a child with a thread of its own, which is no reason against more."""
    done = subprocess.run([sys.executable, "-c", COMMAND], capture_output=True, text=True, check=True)
    assert done.stdout == "5\n"
