"""The sections `agenda` and `unplanned`: the items."""

from attrs import frozen

from schedule.errors import Problem
from schedule.language.times import read_length, read_time
from schedule.model.agenda import Item, Plan
from schedule.model.sources import CERTAIN
from schedule.reading import limits
from schedule.reading.characters import shown
from schedule.reading.context import Context
from schedule.reading.fields import entries, fields, found, phrase, reliability, text, texts, truth
from schedule.reading.naming import Listed, Named, listed, one_spelling, resolve
from schedule.reading.nodes import Mapping, Node, Text, place
from schedule.reading.sources import title_of

ITEM_KEYS = ("title", "who", "where", "tags", "part-of", "point")
TIME_KEYS = ("start", "end", "duration")
PLAN_KEYS = (*TIME_KEYS, "after", "before", "source", "reliability")
AGENDA_MEND = "write `id: {title: ..., start: ...}`"
UNPLANNED_MEND = "write `id: {title: ...}`"
NOT_PLANNED = "what is unplanned has no agenda time: move it to `agenda`, or report its time as a statement"


@frozen
class Entry:
    """One entry of the two sections, as it stands in the file."""

    id: Text
    node: Node
    planned: bool


def list_entries(
    agenda: Node | None, unplanned: Node | None, problems: list[Problem]
) -> tuple[Entry, ...] | None:
    """The entries of both sections; None where a section is no mapping, or there are too many."""
    planned = entries(agenda, "`agenda`", problems, AGENDA_MEND) if agenda else ()
    free = entries(unplanned, "`unplanned`", problems, UNPLANNED_MEND) if unplanned else ()
    if planned is None or free is None:
        return None
    found = [Entry(*each, planned=True) for each in planned] + [Entry(*each, planned=False) for each in free]
    most = limits.current().items
    if len(found) > most:
        mend = limits.mend("items", "split the scenario")
        problems.append(Problem(f"more than {most} items", "", mend, found[most].id.mark))
        return None
    return tuple(found)


def list_items(found: tuple[Entry, ...] | None, problems: list[Problem]) -> Listed:
    """The names of the items. Whatever else is wrong with an entry, its name is known."""
    if found is None:
        return Listed("item", complete=False)
    return listed("item", (Named(each.id, title_of(each.node)) for each in found), problems)


def words(found: tuple[Entry, ...], key: str) -> tuple[Text, ...]:
    """All that the entries say in a field that holds one or many free words."""
    nodes = [each.node for each in found if isinstance(each.node, Mapping)]
    values = [value for node in nodes for name, value in node.entries if name.value == key]
    return tuple(word for value in values for word in texts(value, key, [], "title"))


def spellings(found: tuple[Entry, ...], key: str, kind: str, problems: list[Problem]) -> tuple[str, ...]:
    """The different words of such a field, over all entries."""
    return one_spelling(kind, words(found, key), problems)


def item(entry: Entry, context: Context, problems: list[Problem]) -> Item:
    """One item with what the agenda says of it."""
    id, kind = entry.id.value, "agenda entry" if entry.planned else "unplanned item"
    mend = AGENDA_MEND if entry.planned else UNPLANNED_MEND
    given = fields(entry.node, ITEM_KEYS + PLAN_KEYS, f"{kind} {shown(id)}", problems, mend) or {}
    if not entry.planned:
        given = _without_plan(entry, given, problems)
    title = text(given["title"], "title", problems, "title") if "title" in given else None
    point = truth(given["point"], "point", problems) if "point" in given else False
    if point and "duration" in given:
        problems.append(
            Problem("a point has no duration", "", "leave one of them out", given["duration"].mark)
        )
    return Item(
        id=id,
        title=(title or entry.id).value,
        plan=_plan(entry.id, given, context, problems) if entry.planned else None,
        who=_free(given.get("who"), "who", problems),
        where=_one(given.get("where"), "where", context.places, problems),
        tags=_free(given.get("tags"), "tags", problems),
        part_of=_one(given.get("part-of"), "part-of", context.items, problems),
        point=point,
        mark=place(entry.id.mark),
    )


def _without_plan(entry: Entry, given: dict[str, Node], problems: list[Problem]) -> dict[str, Node]:
    keys = [key for key in given if key in PLAN_KEYS]
    for key in keys:
        what = f"`{key}` in unplanned item {shown(entry.id.value)}"
        problems.append(Problem(what, found(given[key]), NOT_PLANNED, given[key].mark))
    return {key: value for key, value in given.items() if key not in keys}


def _plan(id: Text, given: dict[str, Node], context: Context, problems: list[Problem]) -> Plan:
    start, end, duration = (given.get(key) for key in ("start", "end", "duration"))
    after, before = (_others(id, given.get(key), key, context, problems) for key in ("after", "before"))
    source = _one(given.get("source"), "source", context.sources, problems)
    return Plan(
        id=f"agenda.{id.value}",
        start=phrase(start, "start", read_time, problems) if start else None,
        end=phrase(end, "end", read_time, problems) if end else None,
        duration=phrase(duration, "duration", read_length, problems) if duration else None,
        after=after,
        before=before,
        source=source,
        reliability=_reliability(given, source, context, problems),
        mark=place(id.mark),
        lent="reliability" not in given,
        marks={key: mark for key in TIME_KEYS if key in given and (mark := place(given[key].mark))},
    )


def _reliability(
    given: dict[str, Node], source: str | None, context: Context, problems: list[Problem]
) -> float:
    """Entry, source, default; certain where no source is named."""
    node = given.get("reliability")
    own = reliability(node, "reliability", problems) if node else None
    if "source" in given:
        of_source = context.reliabilities.get(source or "", context.default)
        return of_source if own is None else own
    if node and own is not None and own < CERTAIN:
        mend = "name the `source` whose word it is"
        problems.append(Problem("an agenda entry without a source is certain", found(node), mend, node.mark))
    return CERTAIN


def _others(
    id: Text, node: Node | None, key: str, context: Context, problems: list[Problem]
) -> tuple[str, ...]:
    """Other items, by id or title."""
    names = texts(node, key, problems) if node else ()
    ids = []
    for name in names:
        other = resolve(name, context.items, problems)
        if other == id.value:
            problems.append(
                Problem(f"an item cannot be {key} itself", shown(name.value), "name another item", name.mark)
            )
        ids.append(other)
    return tuple(dict.fromkeys(each for each in ids if each))


def _free(node: Node | None, what: str, problems: list[Problem]) -> tuple[str, ...]:
    return tuple(each.value for each in texts(node, what, problems, "title")) if node else ()


def _one(node: Node | None, what: str, known: Listed, problems: list[Problem]) -> str | None:
    name = text(node, what, problems) if node else None
    return resolve(name, known, problems) if name else None
