"""The command `schedule explain`. Heavy rooms are imported where they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schedule.cli_options import a_number, limit_option, memory_option

if TYPE_CHECKING:
    from schedule.reading.limits import Limits


@click.command()
@click.argument("file")
@click.argument("about", required=False, metavar="[ITEM | POINT | STATEMENT | SOURCE]")
@click.option("--json", "as_json", is_flag=True, help="Print the data as JSON.")
@click.option("--all", "every", is_flag=True, help="List all smallest sets that cannot all be true.")
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    help="At most so many sets with --all.",
)
@click.option(
    "--within",
    type=click.FloatRange(min=1),
    callback=a_number,
    default=20.0,
    show_default=True,
    help="Alternatives at most so many times less probable.",
)
@click.option(
    "--count",
    type=click.IntRange(min=0),
    default=5,
    show_default=True,
    help="At most so many alternatives.",
)
@click.option("--without", metavar="SOURCE", help="What changes if that source is left out.")
@click.option(
    "--seconds", type=click.FloatRange(min=0, min_open=True), callback=a_number, help="Stop after so long."
)
@click.option("--evidence-only", is_flag=True, help="Do not assume that the agenda was kept.")
@limit_option
@memory_option
def explain(
    file: str,
    about: str | None,
    as_json: bool,
    every: bool,
    most: int,
    within: float,
    count: int,
    without: str | None,
    seconds: float | None,
    evidence_only: bool,
    limits: Limits,
    memory: int | None,
) -> int:
    """Explain the answer to FILE: all of it on one screen, or one item, point, statement or source.

    A point is ITEM.LAYER.END, such as press.actual.start; ITEM.LAYER asks about a length.
    """
    from schedule.explain_report import Asked, explanation
    from schedule.exporting.json_explanation import explanation_json
    from schedule.reconstruct import investigate
    from schedule.running import memory_limit, scenario_of, search_budget, status_of
    from schedule.streams import data, lines

    _one_question(about, every, without)
    scenario = scenario_of(file, evidence_only, limits)
    asked = Asked(about, every, most, within, count, without)
    with memory_limit(memory), search_budget(seconds) as budget:
        timeline, inquiries = investigate(scenario, budget=budget)
        told, said = explanation(timeline, inquiries, asked)
    if as_json:
        data(explanation_json(told, scenario.settings.unit))
    else:
        lines(*said)
    return status_of(timeline, budget)


def _one_question(about: str | None, every: bool, without: str | None) -> None:
    """What is asked about, all conflicts, and a source left out are three questions."""
    asked = [
        name
        for name, given in ((about, about), ("--all", every), ("--without", without))
        if given is not None and given is not False
    ]
    if len(asked) > 1:
        raise click.UsageError(f"{' and '.join(map(str, asked))} ask different things; leave out all but one")
