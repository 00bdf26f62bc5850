"""The grammars at work: parsers loaded from the tables that lark made of the `.lark` files.

Lark needs some 70 ms to work the tables out, too long for a command that answers at once, so they
ship with the package. After a change to a grammar: `python -m tests.write_grammar_tables`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lark import Lark

Grammar = Literal["statement", "time"]


@cache
def parser_of(grammar: Grammar) -> Lark:
    """The parser of a grammar; the tables are read once per process."""
    from lark import Lark

    text = files("schedule.language").joinpath(f"{grammar}.tables.json").read_text(encoding="utf-8")
    return Lark.load(json.loads(text))
