"""Writes the parse tables of the grammars anew: `python -m tests.write_grammar_tables`.

Needed after each change to a `.lark` file. Lark numbers states, rules and terminals in an order that
depends on the hashes of the process, so they are numbered again here: the same grammar gives the
same bytes on any Python.
"""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from lark import Lark
from lark.grammar import Rule
from lark.lark import LarkOptions
from lark.lexer import TerminalDef

LANGUAGE = Path(__file__).parents[1] / "schedule" / "language"
OPTIONS: dict[str, dict[str, Any]] = {
    "statement": {"lexer": "basic"},
    "time": {"lexer": "contextual", "start": ["time", "length"], "maybe_placeholders": False},
}
# Pythons count the greatest length of a pattern without one differently; as few as this is enough.
ENDLESS = 2**32 - 1
LINE = 110


def main() -> None:
    for name in OPTIONS:
        path = tables_path(name)
        path.write_text(tables_text(name), encoding="utf-8", newline="\n")
        print(f"wrote {path}")


def tables_path(name: str) -> Path:
    return LANGUAGE / f"{name}.tables.json"


def tables_text(name: str, parser: Lark | None = None) -> str:
    """What the file of tables of a grammar must hold, as `Lark.load` takes it."""
    data, memo = (parser or built(name)).memo_serialize([TerminalDef, Rule])
    data["options"] = {key: value for key, value in data["options"].items() if not _usual(key, value)}
    table = data["parser"]["parser"]
    table |= _numbered(table)
    return _written(_referenced(data, memo)) + "\n"


def built(name: str, changed: Callable[[str], str] = str) -> Lark:
    """The parser straight from the grammar, changed or as it is."""
    grammar = (LANGUAGE / f"{name}.lark").read_text(encoding="utf-8")
    return Lark(changed(grammar), parser="lalr", **OPTIONS[name])


def _usual(option: str, value: object) -> bool:
    return option in LarkOptions._defaults and LarkOptions._defaults[option] == value


def _numbered(table: dict[str, Any]) -> dict[str, Any]:
    """The states, in the order in which they are reached; tokens go by their names."""
    names, states = table["tokens"], table["states"]
    number = {state: str(index) for index, state in enumerate(_reached(table))}

    def named(actions: dict[int, tuple[int, Any]]) -> dict[str, Any]:
        return {names[token]: [kind, arg if kind else number[arg]] for token, (kind, arg) in actions.items()}

    return {
        "tokens": {each: each for each in names.values()},
        "states": {number[state]: named(actions) for state, actions in states.items()},
        "start_states": {start: number[state] for start, state in table["start_states"].items()},
        "end_states": {start: number[state] for start, state in table["end_states"].items()},
    }


def _reached(table: dict[str, Any]) -> list[int]:
    names = table["tokens"]
    found = [state for _, state in sorted(table["start_states"].items())]
    for state in found:
        actions = sorted(table["states"][state].items(), key=lambda each: names[each[0]])
        found += dict.fromkeys(arg for _, (kind, arg) in actions if kind == 0 and arg not in found)
    return found


def _referenced(data: Any, memo: dict[int, Any]) -> dict[str, Any]:
    """Data and what its references mean: rules and terminals, numbered in the order of their text."""
    shown = {key: _bounded(value) for key, value in memo.items()}
    ordered = sorted(shown, key=lambda key: json.dumps(shown[key], sort_keys=True))
    number = {key: index for index, key in enumerate(ordered)}

    def renumbered(value: Any) -> Any:
        match value:
            case {"@": int(key)}:
                return {"@": str(number[key])}
            case dict():
                return {str(key): renumbered(each) for key, each in value.items()}
            case list() | tuple():
                return _in_order(renumbered(each) for each in value)
            case _:
                return value

    return {"data": renumbered(data), "memo": {str(number[key]): value for key, value in shown.items()}}


def _in_order(values: Iterable[Any]) -> list[Any]:
    """Lists of references are sets to lark; other lists keep their order."""
    found = list(values)
    if all(isinstance(each, dict) and each.keys() == {"@"} for each in found):
        return sorted(found, key=lambda each: int(each["@"]))
    return found


def _written(value: Any) -> str:
    """JSON in which whatever fits on a line stands on one."""
    flat = json.dumps(value, sort_keys=True, ensure_ascii=False)
    if len(flat) <= LINE or not isinstance(value, dict | list):
        return flat
    if isinstance(value, dict):
        entries = (f"{json.dumps(key)}: {_written(each)}" for key, each in sorted(value.items()))
        return "{\n" + ",\n".join(entries) + "\n}"
    return "[\n" + ",\n".join(map(_written, value)) + "\n]"


def _bounded(value: Any) -> Any:
    """Widths and, within them, no number beyond what every Python counts."""
    return json.loads(json.dumps(value), parse_int=lambda digits: min(int(digits), ENDLESS))


if __name__ == "__main__":
    main()
