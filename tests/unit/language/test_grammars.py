"""The tables that ship are those of the grammars, on every machine, and read the same."""

import os
import subprocess
import sys

import pytest

from schedule.language.catalogue import LENGTH_EXAMPLES, TIME_EXAMPLES
from schedule.language.grammars import parser_of
from schedule.language.words import plain
from tests.write_grammar_tables import OPTIONS, built, tables_path, tables_text

STALE = "the grammar was changed; write its tables anew: python -m tests.write_grammar_tables"
SHOW = "from tests.write_grammar_tables import *; print(*map(tables_text, OPTIONS))"


@pytest.mark.parametrize("name", OPTIONS)
def test_the_tables_are_those_of_the_grammar(name: str) -> None:
    same = tables_path(name).read_bytes() == tables_text(name).encode("utf-8")
    assert same, f"{name}.lark: {STALE}"


def test_a_changed_grammar_has_other_tables() -> None:
    changed = built("statement", lambda grammar: grammar.replace("_UNDER_WAY TIME", "_UNDER_WAY LENGTH"))
    assert tables_text("statement", changed) != tables_text("statement")


def test_the_tables_do_not_depend_on_hashes() -> None:
    def shown(seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", SHOW]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
        return done.stdout

    assert shown("1") == shown("2") != ""


@pytest.mark.parametrize(("start", "examples"), [("time", TIME_EXAMPLES), ("length", LENGTH_EXAMPLES)])
def test_the_tables_read_as_the_grammar_does(start: str, examples: tuple[str, ...]) -> None:
    fresh = built("time")
    for example in examples:
        words = plain(example).text
        assert parser_of("time").parse(words, start=start) == fresh.parse(words, start=start)
