"""What is measured: instances in ladders of growing size, and who has a try at each."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tests.benchmarks.shapes import FAMILIES, Shape

SIZES = (200, 1_000, 10_000, 100_000)


@frozen
class Ladder:
    """Instances of one kind at several sizes. Who does not finish one step does not try the next."""

    family: str
    lies: float
    sizes: tuple[int, ...]
    choices: float = 0.0

    @property
    def name(self) -> str:
        """In words."""
        told = {"days": "days of 20", "giant": "one component", "chain": "long chain"}[self.family]
        lies = f"{self.lies:.0%} false" if self.lies else "consistent"
        return f"{told}, {lies}" + (f", choices on {self.choices:.0%}" if self.choices else "")

    def shape(self, size: int) -> Shape:
        """The instance of that size."""
        return FAMILIES[self.family](size, self.lies, **({"choices": self.choices} if self.choices else {}))

    def among(self, sizes: tuple[int, ...]) -> Ladder:
        """The same with those sizes that are wanted; where none is standard, all that are wanted."""
        kept = tuple(each for each in self.sizes if each in sizes)
        return Ladder(
            self.family, self.lies, kept or (sizes if not set(sizes) & set(SIZES) else ()), self.choices
        )


TIER_1 = (
    Ladder("giant", 0.0, (1_000, 10_000)),
    Ladder("giant", 0.01, (1_000, 10_000)),
    Ladder("giant", 0.05, (1_000, 10_000)),
    Ladder("giant", 0.20, (200, 1_000)),
    Ladder("days", 0.01, (1_000, 10_000)),
    Ladder("days", 0.05, (1_000, 10_000)),
    Ladder("days", 0.20, (1_000, 10_000)),
    Ladder("chain", 0.05, (1_000, 10_000)),
    Ladder("days", 0.05, (1_000, 10_000), choices=0.2),
    Ladder("giant", 0.05, (200, 1_000), choices=0.2),
)
GROWTH = (
    Ladder("days", 0.0, (100, 1_000, 10_000, 100_000)),
    Ladder("giant", 0.0, (100, 1_000, 10_000, 100_000)),
    Ladder("chain", 0.0, (100, 1_000, 10_000, 100_000)),
    Ladder("days", 0.01, (100, 1_000, 10_000)),
    Ladder("giant", 0.01, (100, 1_000, 10_000)),
    Ladder("days", 0.05, (100, 1_000, 10_000)),
    Ladder("giant", 0.05, (100, 1_000, 10_000)),
    Ladder("days", 0.20, (100, 1_000, 10_000)),
    Ladder("days", 0.05, (100, 1_000, 10_000), choices=0.2),
)
TEN_ITEMS = Shape(10, 10, 0.0, seed=1)


def chosen(ladders: tuple[Ladder, ...], sizes: tuple[int, ...], only: tuple[str, ...]) -> Iterator[Ladder]:
    """The ladders whose name holds one of the words, at the sizes that are wanted; () wants all."""
    for ladder in ladders:
        if not only or any(word in ladder.name for word in only):
            found = ladder.among(sizes) if sizes else ladder
            if found.sizes:
                yield found
