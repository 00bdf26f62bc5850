"""How much a statement weighs, and which statements are only copies of each other."""

from __future__ import annotations

from math import log

from schedule.model.scenario import Scenario
from schedule.model.sources import CERTAIN, Source

HUNDREDTHS = 100
CERTAIN_FIT_WEIGHT = 1000


def weight_of(reliability: float) -> int | None:
    """Log-odds in hundredths of a nat, at least 1; None for certain.

    Maximising the sum of accepted weights finds the most probable set of true statements if
    sources err independently.
    """
    if reliability >= CERTAIN:
        return None
    return max(1, round(HUNDREDTHS * log(reliability / (1 - reliability))))


def origin_of(source: str, scenario: Scenario) -> str:
    """The end of the chain of `via`: who said it first. Stops where a chain closes on itself."""
    by_id: dict[str, Source] = {each.id: each for each in scenario.sources}
    seen = {source}
    while (each := by_id.get(source)) and each.via and each.via not in seen:
        source = each.via
        seen.add(source)
    return source
