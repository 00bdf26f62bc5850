"""The sections `sources`, `places` and `travel`: who says it, and where things are."""

from collections.abc import Iterable

from schedule.errors import Problem
from schedule.model.sources import Source, Travel
from schedule.reading.characters import shown
from schedule.reading.days import bounds, seconds
from schedule.reading.fields import entries, fields, members, missing, reliability, text, truth
from schedule.reading.naming import Listed, Named, listed, one_spelling, resolve
from schedule.reading.nodes import Absent, Mapping, Node, Sequence, Text, place
from schedule.reading.zones import zone

SOURCE_KEYS = ("title", "reliability", "via", "zone", "clock")
TRAVEL_KEYS = ("from", "to", "takes", "one-way")
SOURCE_MEND = "write `{title: ..., reliability: 0.9}`"
PLACES_MEND = "write `id: Title` pairs"
TRAVEL_MEND = "write `{from: PLACE, to: PLACE, takes: at least 10 min}`"
WITHIN = "within "


def title_of(node: Node) -> Text | None:
    """The title in an entry, if it can be used; what is wrong with it is told when the entry is read."""
    given = (
        [value for key, value in node.entries if key.value == "title"] if isinstance(node, Mapping) else []
    )
    return text(given[0], "title", [], "title") if given else None


def list_sources(node: Node | None, problems: list[Problem]) -> tuple[Listed, tuple[tuple[Text, Node], ...]]:
    """The names of the sources, and their entries as they stand in the file."""
    found = entries(node, "`sources`", problems, "write `id: {title: ...}` pairs") if node else ()
    if found is None:
        return Listed("source", complete=False), ()
    return listed("source", (Named(key, title_of(value)) for key, value in found), problems), found


def source(id: Text, node: Node, known: Listed, problems: list[Problem]) -> Source:
    """One source; `known` are all of them, for `via`."""
    given = fields(node, SOURCE_KEYS, f"source {shown(id.value)}", problems, SOURCE_MEND) or {}
    title = text(given["title"], "title", problems, "title") if "title" in given else None
    via = text(given["via"], "via", problems) if "via" in given else None
    return Source(
        id=id.value,
        title=(title or id).value,
        reliability=reliability(given["reliability"], "reliability", problems)
        if "reliability" in given
        else None,
        via=resolve(via, known, problems) if via else None,
        zones=_zones(given["zone"], problems) if "zone" in given else (),
        clock=_clock(given["clock"], problems) if "clock" in given else None,
        mark=place(id.mark),
    )


def list_places(node: Node | None, used: Iterable[Text], problems: list[Problem]) -> Listed:
    """The names of the places: those of the section or, if there is none, those that are used."""
    if node is None:
        words = list(used)
        kept = set(one_spelling("place", words, problems))
        distinct = {each.value: each for each in words if each.value in kept}.values()
        return listed("place", (Named(each, None) for each in distinct), problems, free=True)
    found = entries(node, "`places`", problems, PLACES_MEND)
    if found is None:
        return Listed("place", complete=False)
    return listed("place", [Named(key, _place_title(value, problems)) for key, value in found], problems)


def places_of(node: Node | None) -> list[Text]:
    """The places that the section `travel` names."""
    given = node.items if isinstance(node, Sequence) else ()
    pairs = [pair for each in given if isinstance(each, Mapping) for pair in each.entries]
    return [value for key, value in pairs if key.value in ("from", "to") and isinstance(value, Text)]


def travel(node: Node | None, places: Listed, problems: list[Problem]) -> tuple[Travel, ...]:
    """The stated travel times."""
    given = members(node, "`travel`", problems, f"{TRAVEL_MEND} as a list") if node else None
    read = [_travel(each, places, problems) for each in given or ()]
    return tuple(each for each in read if each is not None)


def _place_title(node: Node, problems: list[Problem]) -> Text | None:
    return None if isinstance(node, Absent) else text(node, "the title of a place", problems, "title")


def _zones(node: Node, problems: list[Problem]) -> tuple[str, ...]:
    members = node.items if isinstance(node, Sequence) else (node,)
    if not members:
        mend = "write the zone, or leave out `zone`"
        problems.append(Problem("zone names no time zone", "an empty list", mend, node.mark))
    read = [zone(each, problems) for each in members]
    return tuple(dict.fromkeys(each for each in read if each))


def _clock(node: Node, problems: list[Problem]) -> int | None:
    """`within 10 min`; a bare length could also mean that the clock is off by exactly that."""
    words = text(node, "clock", problems, "phrase")
    if words is None:
        return None
    if not words.value.startswith(WITHIN):
        what = "clock must say within how much it is right"
        problems.append(Problem(what, shown(words.value), "write `within 10 min`", words.mark))
        return None
    rest = Text(words.value.removeprefix(WITHIN), words.at(len(WITHIN)), None if words.inset is None else 0)
    return seconds(rest, "clock", problems)


def _travel(node: Node, places: Listed, problems: list[Problem]) -> Travel | None:
    given = fields(node, TRAVEL_KEYS, "travel", problems, TRAVEL_MEND)
    if given is None:
        return None
    needed = ("from", "to", "takes")
    problems.extend(missing(key, "travel", node.mark, TRAVEL_MEND) for key in needed if key not in given)
    ends = [_end(given[key], key, places, problems) if key in given else None for key in ("from", "to")]
    takes = bounds(given["takes"], "takes", problems) if "takes" in given else None
    one_way = truth(given["one-way"], "one-way", problems) if "one-way" in given else False
    if ends[0] is None or ends[1] is None or takes is None:
        return None
    if ends[0] == ends[1]:
        problems.append(
            Problem("travel from a place to itself", shown(ends[0]), "name two places", node.mark)
        )
    return Travel(ends[0], ends[1], *takes, both_ways=not one_way, mark=place(node.mark))


def _end(node: Node, key: str, places: Listed, problems: list[Problem]) -> str | None:
    name = text(node, key, problems)
    return resolve(name, places, problems) if name else None
