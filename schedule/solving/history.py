"""Other histories: what one is, and whom to ask about them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from attrs import frozen

from schedule.constraints.conditions import Condition
from schedule.model.ids import natural


@frozen
class History:
    """A set of rules that can all be true, to which nothing could be added, and its weight."""

    accepted: frozenset[str]
    weight: int


class Histories(Protocol):
    """Whom to ask about other histories. A question raises Stopped if the budget ends before its answer."""

    @property
    def best(self) -> int:
        """The weight of the best history."""

    def loss(self, condition: Condition) -> int | None:
        """How much less weight the best history has in which the condition holds; None: there is none."""

    def believing(self, rule: str, rather: frozenset[str]) -> History | None:
        """The best history in which that rule holds; None if there is none.

        Among equals the one that accepts what is in `rather`, earlier rules first.
        """

    def others(self, known: frozenset[str], rather: frozenset[str], loss: int, count: int) -> list[History]:
        """At most so many histories that lose at most so much weight, the weightiest first.

        None of them accepts only what `known` accepts, or only what one before it does.
        """

    def nearest(self, known: frozenset[str]) -> int | None:
        """No history that accepts anything else than `known` loses less weight; None if there is none."""

    def against(self, rule: str, drawn: frozenset[str]) -> frozenset[str] | None:
        """Some rules of those that are drawn which that rule, with certain ones, cannot join; None if
        that is not seen at once."""


def in_order(rules: Iterable[str], rather: frozenset[str]) -> list[str]:
    """Those that are rather believed first, then in natural order."""
    return sorted(rules, key=lambda rule: (rule not in rather, natural(rule)))
