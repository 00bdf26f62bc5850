"""What is near to a wrong word, and when it is no longer worth while to look for it.

To compare a text with all that is known takes a thousand times as long as to read it. A file with
some problems gets advice for each; a file with thousands is not helped by it, and would take minutes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches
from heapq import nsmallest

MANY, FEW, LONG = 200, 40, 100
_ADVISING: ContextVar[bool] = ContextVar("advising", default=True)


def advising() -> bool:
    """True if advice is still worth while."""
    return _ADVISING.get()


@contextmanager
def advice(wanted: bool) -> Iterator[None]:
    """While this lasts, advice is looked for only if wanted."""
    token = _ADVISING.set(wanted)
    try:
        yield
    finally:
        _ADVISING.reset(token)


def closest(word: str, known: Collection[str], cutoff: float) -> str | None:
    """The known text that is most alike, if any is alike enough (`difflib`); None without advice.

    Of very many only those are compared that are made of nearly the same letters.
    """
    if not advising():
        return None
    word, letters = word[:LONG], set(word[:LONG])

    def strangeness(each: str) -> int:
        return len(letters ^ set(each[:LONG])) + abs(len(each) - len(word))

    few = known if len(known) <= MANY else nsmallest(FEW, known, key=strangeness)
    near = get_close_matches(word, [each for each in few if len(each) <= LONG], n=1, cutoff=cutoff)
    return near[0] if near else None
