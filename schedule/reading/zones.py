"""Time zones by their IANA names, as the tz database spells them on every machine."""

from functools import cache

from schedule.axis.zones import zone_names
from schedule.errors import Problem
from schedule.reading.characters import shown
from schedule.reading.fields import nearest, text
from schedule.reading.nodes import Node

TURNED = "Etc/"
"""`Etc/GMT+1` is an hour behind Greenwich, and nobody who writes `GMT+1` means that."""
NO_ZONES = frozenset({"Factory"})


def zone(node: Node, problems: list[Problem]) -> str | None:
    """The name of a zone; upper and lower case matter, as they do in the database."""
    name = text(node, "zone", problems)
    if name is None or name.value in zones():
        return name.value if name else None
    near = nearest(name.value, zones(), problems) if "/" in name.value else ""
    mend = _same_city(name.value) or near or "write an IANA name such as Europe/Berlin"
    problems.append(Problem(f"unknown time zone {shown(name.value)}", "", mend, name.mark))
    return None


@cache
def zones() -> frozenset[str]:
    """All names of the tz database: of the one that is installed with this package, on any machine."""
    return zone_names() - NO_ZONES


def _same_city(name: str) -> str:
    city = name.casefold().replace(" ", "_")
    towns = (each for each in zones() if not each.startswith(TURNED))
    same = sorted(each for each in towns if each.casefold().rpartition("/")[2] == city)
    return f"did you mean {shown(same[0])}?" if same else ""
