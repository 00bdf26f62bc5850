"""What `schedule explain` is asked about: names are compared as the file compares them."""

from __future__ import annotations

from attrs import frozen

from schedule.errors import Problem, UnknownName
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.timeline import Timeline
from schedule.reading.naming import folded


@frozen
class Topic:
    """What is asked about, found in the scenario; at most one of them is not None."""

    item: str | None = None
    point: Point | None = None
    interval: Subject | None = None
    statement: str | None = None
    entry: str | None = None
    source: str | None = None


def topic_of(name: str, timeline: Timeline) -> Topic:
    """An item (id or title), `ITEM.LAYER`, `ITEM.LAYER.END`, a statement, an agenda entry, or a source.

    In upper or lower case. Raises UnknownName if the name is none of them.
    """
    wanted, items = folded(name), _folds([(each.id, each.title) for each in timeline.items])
    statements = _folds([(each.id, each.id) for each in timeline.statements])
    entries = _folds([(each.plan.id, each.plan.id) for each in timeline.scenario.items if each.plan])
    rest, _, last = wanted.rpartition(".")
    item, _, layer = rest.rpartition(".")
    layers, ends = {each.value: each for each in Layer}, {each.value: each for each in End}
    if wanted in items:
        return Topic(item=items[wanted])
    if wanted in statements:
        return Topic(statement=statements[wanted])
    if item in items and layer in layers and last in ends:
        return Topic(point=Point(items[item], layers[layer], ends[last]))
    if rest in items and last in layers:
        return Topic(interval=Subject(items[rest], layers[last]))
    if wanted in entries:
        return Topic(entry=entries[wanted])
    sources = _sources(timeline)
    if wanted in sources:
        return Topic(source=sources[wanted])
    mend = "name an item, a point such as press.actual.start, a statement such as r2.1, or a source"
    raise UnknownName((Problem("this is nothing in the scenario", repr(name), mend),))


def source_named(name: str, timeline: Timeline) -> str:
    """The id of a source that is named by its id or title. Raises UnknownName if there is none."""
    known = _sources(timeline)
    if folded(name) not in known:
        ids = [each.id for each in timeline.scenario.sources]
        raise UnknownName((Problem("there is no such source", repr(name), f"known: {', '.join(ids)}"),))
    return known[folded(name)]


def _sources(timeline: Timeline) -> dict[str, str]:
    return _folds([(each.id, each.title) for each in timeline.scenario.sources])


def _folds(named: list[tuple[str, str]]) -> dict[str, str]:
    """The ids by titles and ids; an id comes before a title."""
    return {folded(title): name for name, title in named} | {folded(name): name for name, _ in named}
