"""Reconstructs what most probably happened, and when, from an agenda and contradicting reports.

The front door: every public name is imported only when it is first used, so that `import schedule`
loads no solver.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schedule.checking.judge import judge as verify
    from schedule.errors import (
        Contradiction,
        InternalError,
        OutputError,
        PhraseError,
        Problem,
        ScenarioError,
        ScheduleError,
        UnknownName,
        Unsolved,
    )
    from schedule.explain_report import explain
    from schedule.exporting.json_answer import from_json, to_json
    from schedule.exporting.look import Look
    from schedule.exporting.writing import write
    from schedule.model.explanation import Explanation
    from schedule.model.scenario import Scenario
    from schedule.model.timeline import Timeline
    from schedule.reading.building import scenario
    from schedule.reading.files import read, read_text
    from schedule.reading.limits import Limits
    from schedule.reconstruct import reconstruct

__version__ = "0.1.0"

_HOMES = {
    "verify": "schedule.checking.judge:judge",
    "Contradiction": "schedule.errors",
    "InternalError": "schedule.errors",
    "OutputError": "schedule.errors",
    "PhraseError": "schedule.errors",
    "Problem": "schedule.errors",
    "ScenarioError": "schedule.errors",
    "ScheduleError": "schedule.errors",
    "UnknownName": "schedule.errors",
    "Unsolved": "schedule.errors",
    "explain": "schedule.explain_report",
    "Look": "schedule.exporting.look",
    "from_json": "schedule.exporting.json_answer",
    "to_json": "schedule.exporting.json_answer",
    "write": "schedule.exporting.writing",
    "Explanation": "schedule.model.explanation",
    "Scenario": "schedule.model.scenario",
    "Timeline": "schedule.model.timeline",
    "Limits": "schedule.reading.limits",
    "scenario": "schedule.reading.building",
    "read": "schedule.reading.files",
    "read_text": "schedule.reading.files",
    "reconstruct": "schedule.reconstruct",
}

_GIVE_TIMELINES = ("Timeline", "from_json", "reconstruct")

__all__ = [
    "Contradiction",
    "Explanation",
    "InternalError",
    "Limits",
    "Look",
    "OutputError",
    "PhraseError",
    "Problem",
    "Scenario",
    "ScenarioError",
    "ScheduleError",
    "Timeline",
    "UnknownName",
    "Unsolved",
    "explain",
    "from_json",
    "read",
    "read_text",
    "reconstruct",
    "scenario",
    "to_json",
    "verify",
    "write",
]


def __getattr__(name: str) -> object:
    """Imports a public name from its home on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'schedule' has no attribute {name!r}")
    home, _, own = _HOMES[name].partition(":")
    found = getattr(import_module(home), own or name)
    globals()[name] = found
    if name in _GIVE_TIMELINES:
        _let_timelines_show_themselves()
    return found


def _let_timelines_show_themselves() -> None:
    """Notebooks ask a value for its picture. The model knows no pictures, so it is told here."""
    from schedule.exporting.notebook import mime_bundle
    from schedule.model.timeline import Timeline

    Timeline._repr_mimebundle_ = mime_bundle  # type: ignore[attr-defined]  # only notebooks look for it


class _FrontDoor(ModuleType):
    """Keeps `schedule.reconstruct` the function when its home, a module of that name, is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if name == "reconstruct" and isinstance(value, ModuleType):
            value = value.reconstruct
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
