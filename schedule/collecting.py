"""The collector of cycles, kept from looking at a great answer again and again while it is made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

ALLOCATIONS = 100_000


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """While this lasts, the collector of cycles seldom looks: much is made and next to nothing dropped."""
    usual = gc.get_threshold()
    gc.set_threshold(max(usual[0], ALLOCATIONS) if usual[0] else 0, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
