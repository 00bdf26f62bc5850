"""The JSON Schema of scenario files, for editors and other programs."""

import json
from importlib.resources import files
from typing import Any


def schema() -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) of scenario files. It knows the shape, not what names mean.

    Where an editor reads `0900` or `0.9` as a number, numbers are allowed besides text.
    """
    text = files("schedule.reading").joinpath("scenario.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
