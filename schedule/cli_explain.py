"""The command `schedule explain`. Heavy rooms are imported where they are used."""

from __future__ import annotations

import click


@click.command()
@click.argument("file")
@click.argument("about", required=False, metavar="[ITEM | POINT | STATEMENT | SOURCE]")
@click.option("--json", "as_json", is_flag=True, help="Print the data as JSON.")
@click.option("--all", "every", is_flag=True, help="List all smallest sets that cannot all be true.")
@click.option("--most", default=100, show_default=True, help="At most so many sets with --all.")
@click.option(
    "--within", default=20.0, show_default=True, help="Alternatives at most so many times less probable."
)
@click.option("--count", default=5, show_default=True, help="At most so many alternatives.")
@click.option("--without", metavar="SOURCE", help="What changes if that source is left out.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), help="Stop after so long.")
@click.option("--evidence-only", is_flag=True, help="Do not assume that the agenda was kept.")
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
) -> int:
    """Explain the answer to FILE: all of it on one screen, or one item, point, statement or source.

    A point is ITEM.LAYER.END, such as press.actual.start; ITEM.LAYER asks about a length.
    """
    from schedule.explain_report import Asked, explanation
    from schedule.exporting.json_explanation import explanation_json
    from schedule.reconstruct import investigate
    from schedule.running import scenario_of, search_budget, status_of

    scenario = scenario_of(file, evidence_only)
    with search_budget(seconds) as budget:
        timeline, inquiries = investigate(scenario, budget=budget)
        told, lines = explanation(timeline, inquiries, Asked(about, every, most, within, count, without))
    click.echo(explanation_json(told) if as_json else "\n".join(lines), nl=not as_json)
    return status_of(timeline, budget)
