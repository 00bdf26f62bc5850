"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from math import isnan
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from schedule.reading.limits import Limits

Command = TypeVar("Command", bound=Callable[..., object])


def limit_option(command: Command) -> Command:
    """Adds `--limit NAME=VALUE`; the command takes `limits`."""
    return click.option(
        "--limit",
        "limits",
        multiple=True,
        metavar="NAME=VALUE",
        callback=_limits,
        help="Raise or lower a limit of FILE, such as items=100000 or bytes=64MiB.",
    )(command)


def memory_option(command: Command) -> Command:
    """Adds `--memory SIZE`; the command takes `memory`, in bytes or None."""
    return click.option(
        "--memory", metavar="SIZE", callback=_size, help="Take at most so much memory, such as 4GiB."
    )(command)


def a_number(_: click.Context, __: click.Parameter, given: float | None) -> float | None:
    """What is given, unless it is `nan`, which no bounds of an option keep out."""
    if given is not None and isnan(given):
        raise click.BadParameter("nan is no number; write a number of seconds, or of times")
    return given


def _limits(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> Limits:
    from schedule.reading.limits import limits_of

    try:
        return limits_of(given)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _size(_: click.Context, __: click.Parameter, given: str | None) -> int | None:
    from schedule.reading.limits import amount

    try:
        size = None if given is None else amount(given, "--memory 4GiB")
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    if size is not None and size > sys.maxsize:
        raise click.BadParameter("no machine has so much memory; write for example --memory 4GiB")
    return size
