"""How much room a row takes: a chart of many items is set smaller."""

from attrs import frozen

from schedule.model.agenda import Layer

_MANY = 60


@frozen
class Density:
    """Sizes in px. `bars` are heights by layer; `arrow` is the room for a labelled move between two
    layers, 0 where moves are told in the label column alone; `titles` is the most lines of a title."""

    title: float
    line: float
    leading: float
    titles: int
    padding: float
    label_padding: float
    bars: dict[Layer, float]
    between: float
    arrow: float
    whisker: float


ROOMY = Density(
    title=14.0,
    line=12.0,
    leading=18.0,
    titles=2,
    padding=13.0,
    label_padding=11.0,
    bars={Layer.PLANNED: 10.0, Layer.REVISED: 10.0, Layer.ACTUAL: 16.0},
    between=5.0,
    arrow=24.0,
    whisker=7.0,
)
DENSE = Density(
    title=12.0,
    line=10.5,
    leading=14.0,
    titles=1,
    padding=6.0,
    label_padding=5.0,
    bars={Layer.PLANNED: 6.0, Layer.REVISED: 6.0, Layer.ACTUAL: 10.0},
    between=3.0,
    arrow=0.0,
    whisker=6.0,
)


def density_of(rows: int) -> Density:
    """What suits so many rows."""
    return ROOMY if rows <= _MANY else DENSE
