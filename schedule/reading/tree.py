"""A text becomes a tree with positions: as JSON where it is JSON, else as YAML."""

from schedule.errors import Mark, Problem, ScenarioError
from schedule.reading import limits
from schedule.reading.characters import forbidden_in_file
from schedule.reading.growing import grow
from schedule.reading.nodes import Node

BOM = "\ufeff"


def tree(text: str, file: str, problems: list[Problem]) -> Node | None:
    """The tree of a text; None if it is empty. Adds to `problems` what is wrong but can be read past.

    Raises ScenarioError, with the earlier problems too, where nothing behind can be read.
    """
    lines = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    if len(lines) > limits.current().bytes:
        raise too_large(file)
    odd = forbidden_in_file(lines, file)
    if odd:
        raise ScenarioError(tuple(odd))
    try:
        return _json_or_yaml(lines, file, problems)
    except ScenarioError as error:
        raise ScenarioError((*problems, *error.problems)) from None


def too_large(file: str) -> ScenarioError:
    """The error that a file with too many bytes is."""
    what = f"the file is larger than {limits.size_words(limits.current().bytes)}"
    return ScenarioError((Problem(what, "", limits.mend("bytes", "split the scenario"), Mark(file, 1, 1)),))


def _json_or_yaml(text: str, file: str, problems: list[Problem]) -> Node | None:
    named_json = file.lower().endswith(".json")
    if named_json or text.lstrip()[:1] == "{":
        from schedule.reading.json_parts import NotJson, json_parts

        found: list[Problem] = []
        try:
            root = grow(json_parts(text, file), found)
        except NotJson as error:
            if named_json:
                raise ScenarioError((*found, error.problem)) from None
        else:
            problems.extend(found)
            return root
    return _yaml(text, file, problems)


def _yaml(text: str, file: str, problems: list[Problem]) -> Node | None:
    from schedule.reading.yaml_parts import yaml_parts  # costs 15 ms, which JSON need not pay

    return grow(yaml_parts(text, file, problems), problems)
