"""What is installed, and whether anything is in the way."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from importlib.metadata import version as installed_version
from importlib.resources import files
from platform import python_version

NEEDED = ("attrs", "pendulum", "tzdata", "ortools", "lark", "PyYAML", "click", "rich", "Jinja2", "MarkupSafe")
OPTIONAL = ("resvg-py", "icalendar", "typst")
NO_ZONES = "there is no time zone database; mend: python -m pip install tzdata"
OURS, RIVAL = "schedule-reconstruction", "schedule"


def versions() -> tuple[tuple[str, str], ...]:
    """Name and version of this library, of Python, and of every dependency."""
    names = ((name, _version(name) or "not installed") for name in (*NEEDED, *OPTIONAL))
    ours = (OURS, _version(OURS) or "not installed")
    return ours, ("Python", python_version()), *names


def zones_missing() -> bool:
    """True if there is no list of time zones: the package tzdata is not installed, or not whole."""
    try:
        return not files("tzdata").joinpath("zones").is_file()
    except (ImportError, ValueError):
        return True


def complaints() -> tuple[str, ...]:
    """What is wrong with the installation, each with its mend; empty if nothing is."""
    missing = tuple(
        f"{name} is missing; mend: python -m pip install {name}" for name in NEEDED if _version(name) is None
    )
    return missing + _zones() + _rival() + _solver()


def _zones() -> tuple[str, ...]:
    return (NO_ZONES,) if zones_missing() else ()


def _rival() -> tuple[str, ...]:
    try:
        where = str(distribution(RIVAL).locate_file("schedule"))
    except PackageNotFoundError:
        return ()
    mend = f"python -m pip uninstall -y {RIVAL} && python -m pip install --force-reinstall --no-deps {OURS}"
    return (f"the package `{RIVAL}` also installs {where}; mend: {mend}",)


def _solver() -> tuple[str, ...]:
    """Solves the smallest problem there is."""
    from schedule.solving.session import Budget, Session

    session = Session(Budget())
    if session.maximize(1 * session.integer(0, 1)) is None:
        return ("the solver does not solve; reinstall ortools",)
    return ()


def _version(name: str) -> str | None:
    try:
        return installed_version(name)
    except PackageNotFoundError:
        return None
