"""The widths that a scenario changed, so that nobody takes its windows for the usual ones."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum

from schedule.exporting.wording import length_words
from schedule.model.phrases import Part
from schedule.model.widths import Widths

_USUAL = Widths()
_ROUNDNESS = ("hour", "quarter", "five", "minute", "second", "day")


def own_widths(widths: Widths) -> dict[str, str]:
    """Every changed width by its key in `settings.widths`, written as there, e.g. `20 min`."""
    return {
        name: value
        for (name, value), (_, usual) in zip(_rows(widths), _rows(_USUAL), strict=True)
        if value != usual
    }


def own_widths_words(widths: Widths) -> str:
    """The same in words; empty if nothing was changed."""
    changed = [f"{name} {value}" for name, value in own_widths(widths).items()]
    return f"widths of its own: {', '.join(changed)}" if changed else ""


def _rows(widths: Widths) -> Iterator[tuple[str, str]]:
    for row, table in (("plain", widths.plain), ("about", widths.about)):
        for name in _ROUNDNESS:
            yield f"{row}-{name}", _length(getattr(table, name))
    yield "shortly", _length(widths.shortly)
    yield "shortly-named", _length(widths.shortly_named)
    yield "nearly", _length(widths.nearly)
    yield "briefly", " to ".join(_length(each) for each in widths.briefly)
    for part in Part:
        begin, end = widths.parts[part]
        yield part.value.replace(" ", "-"), f"{_clock(begin)}-{_clock(end)}"


def _length(seconds: int) -> str:
    return length_words(pendulum.duration(seconds=seconds))


def _clock(seconds: int) -> str:
    """Seconds after midnight; with seconds of a minute only where there are some."""
    hours, rest = divmod(seconds, 3600)
    minutes, second = divmod(rest, 60)
    return f"{hours % 24}:{minutes:02}" + (f":{second:02}" if second else "")
