"""The command `schedule`. stdout is data, stderr is talk; heavy rooms are imported where they are used."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from schedule.cli_explain import explain
from schedule.errors import InternalError, OutputError, ScenarioError, Unsolved
from schedule.running import scenario_of, search_budget, status_of

if TYPE_CHECKING:
    from schedule.exporting.look import Look
    from schedule.model.scenario import Scenario
    from schedule.model.timeline import Timeline
    from schedule.solving.session import Budget

DONE, PROBLEMS, USAGE, UNPROVEN, INTERNAL, UNWRITTEN, INTERRUPTED = 0, 1, 2, 3, 70, 74, 130
TERMINATED, BROKEN_PIPE = 143, 141


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line and returns the exit status."""
    try:
        return int(command.main(arguments, prog_name="schedule", standalone_mode=False) or DONE)
    except click.ClickException as error:
        error.show()
        return USAGE
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except ScenarioError as error:
        return _complain([str(each) for each in error.problems], PROBLEMS)
    except Unsolved as error:
        return _complain([str(error)], UNPROVEN)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except (OutputError, OSError) as error:
        return _complain([str(error)], UNWRITTEN)
    except InternalError as error:
        return _complain([f"internal error, please report it: {error}"], INTERNAL)


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
@click.argument("file")
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="OUT", help="Write OUT; its ending picks the format."
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON instead of the table.")
@click.option(
    "--seconds", type=click.FloatRange(min=0, min_open=True), help="Stop after so long with the best found."
)
@click.option("--evidence-only", is_flag=True, help="Do not assume that the agenda was kept.")
@click.option("--lanes", type=click.Choice(["who", "where", "tag"]), help="Group the chart.")
@click.option(
    "--theme", type=click.Choice(["light", "dark", "print"]), default="light", help="Colours of pictures."
)
@click.option("--second-zone", metavar="ZONE", help="Show the clock times of ZONE as well.")
def reconstruct(
    file: str,
    outputs: tuple[str, ...],
    as_json: bool,
    seconds: float | None,
    evidence_only: bool,
    lanes: str | None,
    theme: str,
    second_zone: str | None,
) -> int:
    """Reconstruct FILE: the table and a Gantt chart, or files."""
    from schedule.exporting.formats import ending_of

    look = _look(lanes, theme, second_zone)
    for path in outputs:
        ending_of(path)
        _keep_input(file, path)
    scenario = scenario_of(file, evidence_only)
    with search_budget(seconds) as budget:
        told = _solve(scenario, budget, detailed=any(ending_of(path) == ".html" for path in outputs))
    timeline = _without_details(told)
    _print(timeline, as_json, look)
    for path in outputs:
        _write(told if ending_of(path) == ".html" else timeline, path, look)
    return status_of(timeline, budget)


@command.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check(files: tuple[str, ...]) -> int:
    """Read each FILE and report its problems with their positions; nothing is solved."""
    from schedule.constraints.compiling import compile_scenario
    from schedule.reading.files import read

    status = DONE
    for file in files:
        try:
            compile_scenario(read(file))
        except ScenarioError as error:
            status = _complain([str(each) for each in error.problems], PROBLEMS)
    return status


@command.command()
@click.argument("file")
@click.argument("answer", metavar="ANSWER.json")
def verify(file: str, answer: str) -> int:
    """Judge ANSWER.json against FILE: every statement and law again, without the solver."""
    from schedule.checking.judge import judge
    from schedule.exporting.json_answer import from_json
    from schedule.reading.files import read, read_characters

    scenario = read(file)
    mismatches = judge(scenario, from_json(read_characters(answer), scenario))
    if mismatches:
        return _complain([f"{answer}: {each}" for each in mismatches], PROBLEMS)
    click.echo(f"{answer}: every accepted statement and every law holds")
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
def watch(file: str, port: int, no_open: bool) -> int:
    """Serve the report of FILE to this machine alone, anew at every save, until Ctrl-C."""
    import webbrowser

    from schedule.watching.serving import watch as serve

    serve(file, port, lambda line: click.echo(line, err=True), None if no_open else webbrowser.open)
    return DONE


@command.command()
def schema() -> int:
    """Print the JSON Schema of scenario files, for editors."""
    import json

    from schedule.reading.schema import schema as scenario_schema

    click.echo(json.dumps(scenario_schema(), indent=2, ensure_ascii=False))
    return DONE


@command.command()
@click.argument("file")
def new(file: str) -> int:
    """Write a commented scenario to start from; an existing FILE is never overwritten."""
    from schedule.reading.template import template

    if file == "-":
        click.echo(template(), nl=False)
        return DONE
    try:
        with open(file, "x", encoding="utf-8", newline="\n") as target:
            target.write(template())
    except FileExistsError:
        raise OutputError(f"{file} exists already; name a new file") from None
    click.echo(f"wrote {file}; next: schedule reconstruct {file}", err=True)
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
    from schedule.language.times import read_date
    from schedule.phrase_report import phrase_lines

    try:
        date = read_date(day)
        calendar_day = pendulum.date(date.year or 1, date.month or 1, date.day or 1)
        for line in phrase_lines(phrase, zone, calendar_day, agenda):
            click.echo(line)
    except PhraseError as error:
        return _complain([str(error.problem)], PROBLEMS)
    except pendulum.tz.exceptions.InvalidTimezone:
        return _complain([f"unknown time zone; found {zone}; write an IANA name such as Asia/Seoul"], USAGE)
    return DONE


@command.command()
def version() -> int:
    """Print the versions of what matters, and check the installation."""
    from schedule.installation import complaints, versions

    for name, number in versions():
        click.echo(f"{name} {number}")
    found = complaints()
    if found:
        return _complain(list(found), PROBLEMS)
    click.echo("the installation is complete")
    return DONE


command.add_command(explain)


def _solve(scenario: Scenario, budget: Budget, detailed: bool) -> Timeline:
    from schedule.reconstruct import reconstruct as solve

    return solve(scenario, budget=budget, detailed=detailed)


def _without_details(timeline: Timeline) -> Timeline:
    """Other histories are told in full in the report alone; no file depends on what is written beside it."""
    from attrs import evolve

    return evolve(timeline, alternatives=tuple(evolve(each, items=()) for each in timeline.alternatives))


def _look(lanes: str | None, theme: str, second_zone: str | None) -> Look:
    from schedule.exporting.look import Look

    try:
        return Look(lanes, theme, second_zone)
    except OutputError as error:
        raise click.UsageError(str(error)) from None


def _print(timeline: Timeline, as_json: bool, look: Look) -> None:
    from schedule.exporting.json_answer import to_json

    if as_json:
        click.echo(to_json(timeline), nl=False)
        return
    from rich.console import Console

    from schedule.exporting.terminal import print_report

    print_report(timeline, Console(width=None if sys.stdout.isatty() else 120), look)


def _write(timeline: Timeline, path: str, look: Look) -> None:
    from schedule.exporting.writing import write

    write(timeline, path, look)
    click.echo(f"wrote {path}", err=True)


def _keep_input(file: str, path: str) -> None:
    if file != "-" and os.path.exists(path) and os.path.samefile(file, path):
        raise OutputError(f"{path}: the output would overwrite the input")


def _complain(lines: list[str], status: int) -> int:
    for line in lines:
        click.echo(line, err=True)
    return status
