"""The words of statements, agenda entries, laws and keeps by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schedule.answering.timeline import texts_of
from schedule.explaining.chain_wording import keep_text
from schedule.why.inquiry import Inquiry


def names_of(inquiry: Inquiry, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each name with its words, in the order given."""
    said = texts_of(inquiry.scenario)
    said |= {law.id: law.text for law in inquiry.compiled.laws}
    slack = inquiry.compiled.axis.length(inquiry.compiled.slack)
    titles = {item.id: item.title for item in inquiry.scenario.items}
    said |= {keep.id: keep_text(titles[keep.item], keep.end, slack) for keep in inquiry.compiled.keeps}
    yield from ((name, said[name]) for name in names)
