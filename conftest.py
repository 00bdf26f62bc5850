"""Test-wide settings: reproducible Hypothesis runs, and the code blocks of the docs as tests."""

import os
from pathlib import Path

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

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


def _enter(namespace: dict[str, object]) -> None:
    """Code blocks run where a reader of the repository would run them."""
    namespace["_back"] = os.getcwd()
    os.chdir(ROOT)


def _leave(namespace: dict[str, object]) -> None:
    os.chdir(str(namespace["_back"]))


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()], patterns=["*.md"], setup=_enter, teardown=_leave
).pytest()
