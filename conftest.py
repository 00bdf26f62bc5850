"""Test-wide settings: reproducible Hypothesis runs, and the code blocks of the docs as tests."""

import contextlib
import io
import os
import shlex
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

from schedule.cli import main

ROOT = Path(__file__).parent

settings.register_profile(
    "fixed",
    derandomize=True,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
settings.register_profile("free", parent=settings.get_profile("fixed"), derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """With `--cov` branches count as taken by chosen examples only: random ones need not take them the next
    time. Nor are random ones slowed down by being watched.
    """
    watching = sys.gettrace()
    if item.config.pluginmanager.hasplugin("_cov") and is_hypothesis_test(getattr(item, "obj", None)):
        sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(watching)


def _enter(namespace: dict[str, object]) -> None:
    """Code blocks run where a reader of the repository would run them."""
    namespace["_back"] = os.getcwd()
    os.chdir(ROOT)


def _leave(namespace: dict[str, object]) -> None:
    os.chdir(str(namespace["_back"]))


def _run_console(example: Example) -> str | None:
    """A block of `$ command` lines with what they print: run in this process, compared line by line."""
    shown = example.parsed.rstrip().splitlines()
    printed: list[str] = []
    for line in (each for each in shown if each.startswith("$ schedule ")):
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            main(shlex.split(line)[2:])
        printed += [line, *output.getvalue().rstrip().splitlines()]
    return None if printed == shown else "\n".join(["this was printed instead:", *printed])


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="console", evaluator=_run_console),
        SkipParser(),
    ],
    patterns=["*.md"],
    setup=_enter,
    teardown=_leave,
).pytest()
