"""Rings in chains: sources that copy from each other, items that contain each other."""

from collections.abc import Mapping


def rings(next_of: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Every ring of a map from each thing to at most one other, once, from its first thing on."""
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in next_of:
        path: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path[here] = None
            here = next_of.get(here)
        if here in path and here is not None:
            chain = list(path)
            found.append(tuple(chain[chain.index(here) :]))
        done.update(path)
    return tuple(found)
