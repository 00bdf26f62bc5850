"""The tree of a file becomes a scenario: every section in turn, then what they say of each other."""

from schedule.errors import Mark, Problem
from schedule.language.names import Names
from schedule.model.scenario import Scenario, Settings
from schedule.model.sources import Source
from schedule.reading.agenda import Entry, item, list_entries, list_items, spellings, words
from schedule.reading.characters import shown
from schedule.reading.context import Context
from schedule.reading.cycles import rings
from schedule.reading.days import day
from schedule.reading.fields import fields, missing, text
from schedule.reading.naming import Listed
from schedule.reading.nodes import Absent, Mapping, Node, Text
from schedule.reading.pairs import check_pairs
from schedule.reading.reports import reports
from schedule.reading.settings import settings
from schedule.reading.sources import list_places, list_sources, places_of, source, travel
from schedule.reading.zones import zone

KEYS = (
    "$schema", "title", "zone", "date", "settings", "sources", "places", "travel",
    "agenda", "unplanned", "reports",
)  # fmt: skip
UNTITLED = "Untitled"
# Where the zone is a problem, the rest is read against this one, to find the other problems too.
STAND_IN_ZONE = "UTC"
ZONE_MEND = "add a line such as `zone: Europe/Berlin`"


def scenario_of(root: Node | None, file: str, problems: list[Problem]) -> Scenario | None:
    """The scenario that a tree says, without what cannot be read; None if there is none at all.

    Problems are added to `problems`.
    """
    if root is None or isinstance(root, Absent):
        problems.append(
            Problem("the scenario is empty", "", "`schedule new` writes one to start from", Mark(file, 1, 1))
        )
        return None
    given = fields(root, KEYS, "a scenario", problems, "write `zone: ...`, `agenda: ...`, `reports: ...`")
    if given is None:
        return None
    if "zone" not in given:
        problems.append(missing("zone", "the scenario", root.mark, ZONE_MEND))
    own = text(given["title"], "title", problems, "title") if "title" in given else None
    return _scenario(given, own.value if own else UNTITLED, file, problems)


def _scenario(given: dict[str, Node], title: str, file: str, problems: list[Problem]) -> Scenario:
    found = list_entries(given.get("agenda"), given.get("unplanned"), problems)
    source_names, source_entries = list_sources(given.get("sources"), problems)
    options = settings(given.get("settings"), problems)
    sources = tuple(source(*each, source_names, problems) for each in source_entries)
    zone_name = (zone(given["zone"], problems) if "zone" in given else None) or STAND_IN_ZONE
    context = _context(given, found, source_names, sources, options, zone_name, problems)
    scenario = Scenario(
        title=title,
        zone=zone_name,
        date=day(given["date"], zone_name, problems) if "date" in given else None,
        settings=options,
        items=tuple(item(each, context, problems) for each in found or ()),
        sources=sources,
        reports=reports(given.get("reports"), context, problems),
        places=context.places.titles,
        travel=travel(given.get("travel"), context.places, problems),
        file=file,
    )
    _check_rings(scenario, found or (), source_entries, problems)
    check_pairs(scenario, problems)
    return scenario


def _context(
    given: dict[str, Node],
    found: tuple[Entry, ...] | None,
    source_names: Listed,
    sources: tuple[Source, ...],
    options: Settings,
    zone_name: str,
    problems: list[Problem],
) -> Context:
    items = list_items(found, problems)
    used = (*words(found or (), "where"), *places_of(given.get("travel")))
    places = list_places(given.get("places"), used, problems)
    tags = spellings(found or (), "tags", "tag", problems)
    persons = spellings(found or (), "who", "person", problems)
    return Context(
        items=items,
        places=places,
        sources=source_names,
        names=Names(items.titles, tags, persons, places.titles) if found is not None else None,
        reliabilities={each.id: each.reliability for each in sources if each.reliability is not None},
        default=options.reliability,
        zones={each.id: each.zones[0] for each in sources if len(each.zones) == 1},
        zone=zone_name,
    )


def _check_rings(
    scenario: Scenario,
    found: tuple[Entry, ...],
    source_entries: tuple[tuple[Text, Node], ...],
    problems: list[Problem],
) -> None:
    """A chain that comes back to its beginning has no origin, and no outermost item."""
    via = {each.id: each.via for each in scenario.sources if each.via}
    part_of = {each.id: each.part_of for each in scenario.items if each.part_of}
    marks = {key.value: _mark(key, node, "via") for key, node in source_entries}
    for ring in rings(via):
        problems.append(_ring("sources copy from each other", "via", ring, marks))
    marks = {each.id.value: _mark(each.id, each.node, "part-of") for each in found}
    for ring in rings(part_of):
        problems.append(_ring("items are parts of each other", "part-of", ring, marks))


def _mark(name: Text, node: Node, key: str) -> Mark:
    """Where the value of that key stands, or the entry."""
    values = node.entries if isinstance(node, Mapping) else ()
    return next((value.mark for each, value in values if each.value == key), name.mark)


def _ring(what: str, key: str, ring: tuple[str, ...], marks: dict[str, Mark]) -> Problem:
    chain = f" {key} ".join((*ring, ring[0]))
    return Problem(what, shown(chain), f"leave out one `{key}`", marks[ring[0]])
