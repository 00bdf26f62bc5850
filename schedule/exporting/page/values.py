"""What the page shows, as plain values.

Texts are free of control characters but not escaped: the template escapes everything. A `key` is an
anchor that we number ourselves (`i3`, `s12`, `w0`), so no id of the user becomes part of the page's
structure; `keys` are several of them with spaces in between.
"""

from __future__ import annotations

from attrs import frozen
from markupsafe import Markup


@frozen
class Reference:
    """A statement that is named. `key` is empty where the page does not list it (plain agenda entries)."""

    key: str
    id: str
    text: str
    source: str


@frozen
class Claim:
    """A statement and what became of it over all best timelines (`accepted`, `tied`, `rejected`), and
    whether it is believed in this one.

    `why` is told of rejected ones. `touches` says as a sentence what it speaks of and what it
    contradicts; `items` and `related` are the keys of those.
    """

    key: str
    id: str
    text: str
    source: str
    outcome: str
    believed: bool
    why: str
    touches: str
    items: str
    related: str


@frozen
class Doubt:
    """A rejected statement: the odds against it, what it contradicts, and what else would be rejected
    if it were believed."""

    claim: Claim
    odds: str
    against: tuple[Reference, ...]
    instead: tuple[Reference, ...]


@frozen
class Passage:
    """A report, or what of it speaks of an item: the quote, when it was published, a link only where
    the address is a web address, and the statements."""

    id: str
    source: str
    published: str
    quote: str
    link: str
    address: str
    claims: tuple[Claim, ...]


@frozen
class Span:
    """An item on one layer: its start, end and length with their ranges."""

    layer: str
    start: str
    end: str
    length: str


@frozen
class Finding:
    """A verdict, what sort of one (`kept`, `moved`, `gone`, `new`, `unclear`), and how certain it is."""

    words: str
    sort: str
    certainty: str


@frozen
class Card:
    """Everything about one item. `item` is its id as the chart names it; `sentence` is for the ear."""

    key: str
    item: str
    title: str
    sentence: str
    happened: str
    certainty: str
    findings: tuple[Finding, ...]
    spans: tuple[Span, ...]
    about: tuple[tuple[str, str], ...]
    support: tuple[Passage, ...]
    doubted: tuple[Passage, ...]
    people: str
    places: str
    sources: str


@frozen
class Voice:
    """A source, and all that it says. `notes` are its reliability, origin, clock and zone."""

    key: str
    id: str
    title: str
    reliability: str
    via: str
    notes: str
    believed: int
    rejected: int
    passages: tuple[Passage, ...]


@frozen
class Otherwise:
    """An item of which another history tells something else."""

    item: str
    key: str
    title: str
    best: str
    here: str
    verdict: str
    happened: str


@frozen
class History:
    """Another history. `drawing` is empty, and so is `changes`, where it was not worked out."""

    key: str
    label: str
    odds: str
    believed: tuple[Reference, ...]
    given_up: tuple[Reference, ...]
    drawing: Markup
    changes: tuple[Otherwise, ...]


@frozen
class Asked:
    """A question, by how much its answer would narrow the timeline, and the key of its item."""

    text: str
    narrows: str
    key: str


@frozen
class Choice:
    """One thing to filter by."""

    key: str
    words: str


@frozen
class Filter:
    """A list to choose from; `kind` is `people`, `places` or `sources`."""

    kind: str
    label: str
    every: str
    choices: tuple[Choice, ...]
