"""What the entries of a file are read against: everything that it names, and what they inherit."""

from attrs import frozen

from schedule.language.names import Names
from schedule.reading.naming import Listed


@frozen
class Context:
    """The named items, places and sources, and what the entries inherit.

    `names` is what sentences may name; None if the items could not be listed: then no sentence
    is read, for want of names. `reliabilities` and `zones` are those of the sources that give
    one (and only one zone); `default` and `zone` are the scenario's.
    """

    items: Listed
    places: Listed
    sources: Listed
    names: Names | None
    reliabilities: dict[str, float]
    default: float
    zones: dict[str, str]
    zone: str
