"""The command `schedule reconstruct`. Heavy rooms are imported where they are used."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from schedule.cli_options import a_number, limit_option, memory_option
from schedule.errors import OutputError
from schedule.running import memory_limit, scenario_of, search_budget, status_of
from schedule.streams import data, say

if TYPE_CHECKING:
    from schedule.exporting.look import Look
    from schedule.model.timeline import Timeline
    from schedule.reading.limits import Limits


@click.command()
@click.argument("file")
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="OUT", help="Write OUT; its ending picks the format."
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON instead of the table.")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    callback=a_number,
    help="Stop after so long with the best found.",
)
@click.option("--evidence-only", is_flag=True, help="Do not assume that the agenda was kept.")
@click.option("--lanes", type=click.Choice(["who", "where", "tag"]), help="Group the chart.")
@click.option(
    "--theme", type=click.Choice(["light", "dark", "print"]), default="light", help="Colours of pictures."
)
@click.option(
    "--second-zone", metavar="ZONE", help="Show the clock times of ZONE as well, in pictures and the report."
)
@limit_option
@memory_option
def reconstruct(
    file: str,
    outputs: tuple[str, ...],
    as_json: bool,
    seconds: float | None,
    evidence_only: bool,
    lanes: str | None,
    theme: str,
    second_zone: str | None,
    limits: Limits,
    memory: int | None,
) -> int:
    """Reconstruct FILE: print the table and a Gantt chart, and write the files that are asked for.

    Endings of OUT: .json .svg .html .png .1x.png .pdf .csv .ics .md .mmd .txt .vl.json
    """
    look = _look(lanes, theme, second_zone)
    detailed = _check_outputs(file, outputs)
    with memory_limit(memory):
        scenario = scenario_of(file, evidence_only, limits)
        with search_budget(seconds) as budget:
            from schedule.reconstruct import reconstruct as solve

            told = solve(scenario, budget=budget, detailed=detailed)
        timeline = _without_details(told)
        failed = [each for path in outputs if (each := _write(told, timeline, path, look)) is not None]
        _print(timeline, as_json, look)
    if failed:
        raise OutputError("\n".join(map(str, failed)))
    return status_of(timeline, budget)


def _check_outputs(file: str, outputs: tuple[str, ...]) -> bool:
    """Before anything is solved: can these be written? True if one of them tells all in full."""
    from schedule.exporting.formats import ending_of

    for path in outputs:
        if os.path.exists(file) and os.path.exists(path) and os.path.samefile(file, path):
            raise OutputError(f"{path}: the output would overwrite the input; name another file")
        try:
            ending_of(path)
        except OutputError as error:
            raise click.UsageError(str(error)) from None
    places = [os.path.abspath(path) for path in outputs]
    twice = next((path for path, at in zip(outputs, places, strict=True) if places.count(at) > 1), None)
    if twice is not None:
        raise click.UsageError(f"{twice}: named twice as an output; name it once")
    return any(_is_report(path) for path in outputs)


def _is_report(path: str) -> bool:
    return path.lower().endswith(".html")


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
    if as_json:
        from schedule.exporting.json_answer import to_json

        data(to_json(timeline))
        return
    from schedule.exporting.terminal import paper, print_report

    print_report(timeline, paper(None if sys.stdout.isatty() else 120), look)


def _write(told: Timeline, timeline: Timeline, path: str, look: Look) -> OutputError | None:
    """Why that output could not be written, if so: the others still are."""
    from schedule.exporting.writing import write

    try:
        write(told if _is_report(path) else timeline, path, look)
    except OutputError as error:
        return error
    say(f"wrote {path}")
    return None
