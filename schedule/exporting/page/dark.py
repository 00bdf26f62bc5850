"""The chart in the dark: the page repaints the one drawing, instead of holding another for each theme."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import fields

from schedule.exporting.palette import DARK, LIGHT, PRINT, Palette

_PAINTED = ("fill", "stroke", "stop-color")


def dark_rules() -> str:
    """A style sheet that puts the dark colours in place of the light ones, and those for paper in print."""
    return (
        f"@media (prefers-color-scheme: dark) {{ {_repaint(DARK)} }}\n@media print {{ {_repaint(PRINT)} }}\n"
    )


def _repaint(theme: Palette) -> str:
    pairs = dict[str, str]()
    for light, other in zip(_colours(LIGHT), _colours(theme), strict=True):
        pairs.setdefault(light, other)
    rules = [
        f'.canvas [{name}="{light}"] {{ {name}: {other}; }}'
        for light, other in pairs.items()
        for name in _PAINTED
    ]
    return " ".join(rules)


def _colours(palette: Palette) -> Iterator[str]:
    for each in fields(Palette):
        found = getattr(palette, each.name)
        if isinstance(found, dict):
            yield from found.values()
        elif isinstance(found, str):
            yield found
