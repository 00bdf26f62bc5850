"""The command `schedule`. stdout is data, stderr is talk; heavy rooms are imported where they are used."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from traceback import extract_tb
from typing import TYPE_CHECKING

import click

from schedule.cli_explain import explain
from schedule.cli_options import limit_option
from schedule.cli_reconstruct import reconstruct
from schedule.errors import InternalError, OutputError, ScenarioError, UnknownName, Unsolved
from schedule.running import Terminated, just_stopped, stoppable
from schedule.streams import abandon, data, finish, lines, prepare, say
from schedule.supervising import MEMORY

if TYPE_CHECKING:
    import pendulum

    from schedule.reading.limits import Limits

DONE, PROBLEMS, USAGE, UNPROVEN, INTERNAL, UNWRITTEN, INTERRUPTED = 0, 1, 2, 3, 70, 74, 130
TERMINATED, BROKEN_PIPE = 143, 141


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line and returns the exit status."""
    prepare()
    try:
        with stoppable():
            return _run(arguments)
    except Terminated:
        say("terminated: nothing more was written")
        return TERMINATED
    except (click.Abort, KeyboardInterrupt):
        say("interrupted: nothing more was written")
        return INTERRUPTED
    finally:
        finish()


def _run(arguments: list[str] | None) -> int:
    try:
        return _invoke(sys.argv[1:] if arguments is None else arguments)
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return USAGE
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except UnknownName as error:
        return _complain([str(each) for each in error.problems], USAGE)
    except ScenarioError as error:
        return _complain([str(each) for each in error.problems], PROBLEMS)
    except Unsolved as error:
        return _complain([str(error)], UNPROVEN)
    except BrokenPipeError:
        abandon()
        return BROKEN_PIPE
    except OutputError as error:
        return _complain([str(error)], UNWRITTEN)
    except OSError as error:
        abandon()
        return _complain([f"standard output could not be written: {error.strerror or error}"], UNWRITTEN)
    except MemoryError:
        return _complain([f"out of memory. {MEMORY}"], INTERNAL)
    except InternalError as error:
        return _complain([f"internal error, please report it: {error}"], INTERNAL)
    except Exception as error:  # noqa: BLE001  # status 1 would say that the file has problems
        stopped = just_stopped()
        if stopped is not None:
            raise stopped from None
        return _complain([_surprise(error)], INTERNAL)


def _invoke(arguments: list[str]) -> int:
    """Not by click's own `main`: it ends the process with status 1 where a pipe is broken."""
    with command.make_context("schedule", list(arguments)) as context:
        return int(command.invoke(context) or DONE)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def command(context: click.Context) -> None:
    """Reconstructs what happened, and when, from an agenda and contradicting reports.

    FILE is a scenario (YAML or JSON); `-` reads standard input. Exit status: 0 done, 1 the file has
    problems, 2 wrong usage, 3 best found but not proven, 70 internal error, 74 output could not be
    written, 130 interrupted.
    """
    context.ensure_object(dict)


@command.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@limit_option
def check(files: tuple[str, ...], limits: Limits) -> int:
    """Read each FILE and report its problems with their positions; nothing is solved."""
    from schedule.constraints.compiling import compile_scenario
    from schedule.reading.files import read

    status = DONE
    for file in files:
        try:
            compile_scenario(read(file, limits=limits))
        except ScenarioError as error:
            status = _complain([str(each) for each in error.problems], PROBLEMS)
    return status


@command.command()
@click.argument("file")
@click.argument("answer", metavar="ANSWER.json")
@limit_option
def verify(file: str, answer: str, limits: Limits) -> int:
    """Judge ANSWER.json against FILE: every statement and law again, without the solver.

    What is drawn is checked against what is accepted. What only a search can tell is not: odds, how far
    ranges reach and what they stand on, how sure verdicts are, conflicts and other histories, and that
    nothing is better.
    """
    from schedule.checking.judge import judge
    from schedule.exporting.json_answer import from_json
    from schedule.reading.files import read, read_characters

    if file == answer == "-":
        raise click.UsageError("only one of FILE and ANSWER can be read from standard input")
    scenario = read(file, limits=limits)
    mismatches = judge(scenario, from_json(read_characters(answer, limits=limits), scenario))
    if mismatches:
        return _complain([f"{answer}: {each}" for each in mismatches], PROBLEMS)
    lines(f"{answer}: every accepted statement and every law holds")
    return DONE


@command.command()
@click.argument("file")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=0,
    metavar="N",
    help="Listen at N, not at any free port.",
)
@click.option("--no-open", is_flag=True, help="Do not open a browser.")
@limit_option
def watch(file: str, port: int, no_open: bool, limits: Limits) -> int:
    """Serve the report of FILE to this machine alone, anew at every save, until Ctrl-C."""
    import webbrowser

    from schedule.watching.serving import watch as serve

    if file == "-":
        raise click.UsageError("the standard input cannot be watched; name a file")
    serve(file, port, say, None if no_open else webbrowser.open, limits)
    return DONE


@command.command()
def schema() -> int:
    """Print the JSON Schema of scenario files, for editors."""
    import json

    from schedule.reading.schema import schema as scenario_schema

    data(json.dumps(scenario_schema(), indent=2, ensure_ascii=False) + "\n")
    return DONE


@command.command()
@click.argument("file")
def new(file: str) -> int:
    """Write a commented scenario to start from; an existing FILE is never overwritten."""
    from schedule.reading.template import template

    if file == "-":
        data(template())
        return DONE
    if file.lower().endswith(".json"):
        raise click.UsageError(f"{file}: the comments that explain it need YAML; name it something.yaml")
    try:
        with open(file, "x", encoding="utf-8", newline="\n") as target:
            target.write(template())
    except FileExistsError:
        raise OutputError(f"{file} exists already; name a new file") from None
    except (OSError, ValueError) as error:
        raise OutputError(f"{file}: could not be written: {getattr(error, 'strerror', error)}") from None
    say(f"wrote {file}; next: schedule reconstruct {file}")
    return DONE


@command.command("explain-phrase")
@click.argument("phrase")
@click.option("--zone", default="UTC", show_default=True, help="The zone of clock times that name none.")
@click.option(
    "--date", "day", default="2000-01-01", show_default=True, help="The day of times that name none."
)
@click.option("--agenda", is_flag=True, help="As in an agenda entry, where an unhedged time is exact.")
def explain_phrase(phrase: str, zone: str, day: str, agenda: bool) -> int:
    """Print the window that a time or length PHRASE stands for, and why."""
    import pendulum

    from schedule.errors import PhraseError
    from schedule.phrase_report import phrase_lines

    date = _day(day)
    try:
        lines(*phrase_lines(phrase, zone, date, agenda))
    except PhraseError as error:
        return _complain([str(error.problem)], PROBLEMS)
    except pendulum.tz.exceptions.InvalidTimezone:
        return _complain([f"unknown time zone; found {zone}; write an IANA name such as Asia/Seoul"], USAGE)
    return DONE


@command.command()
def version() -> int:
    """Print the versions of what matters, and check the installation."""
    from schedule.installation import complaints, versions

    lines(*(f"{name} {number}" for name, number in versions()))
    found = complaints()
    if found:
        return _complain(list(found), PROBLEMS)
    lines("the installation is complete")
    return DONE


command.add_command(reconstruct)
command.add_command(explain)


def _day(text: str) -> pendulum.Date:
    import pendulum

    from schedule.errors import PhraseError
    from schedule.language.times import read_date

    try:
        date = read_date(text)
    except PhraseError as error:
        raise click.UsageError(f"--date: {error.problem}") from None
    return pendulum.date(date.year or 1, date.month or 1, date.day or 1)


def _surprise(error: Exception) -> str:
    """What is missing from the installation, or the last line of our code that was at work."""
    from schedule.installation import NO_ZONES, zones_missing

    if zones_missing():
        return NO_ZONES
    frames = [each for each in extract_tb(error.__traceback__) if "schedule" in each.filename]
    place = f" ({os.path.basename(frames[-1].filename)}:{frames[-1].lineno})" if frames else ""
    return f"internal error, please report it: {type(error).__name__}: {error}{place}"


def _complain(told: list[str], status: int) -> int:
    say(*told)
    return status
