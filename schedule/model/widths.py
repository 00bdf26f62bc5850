"""The one table of how wide a vague phrase is. `settings.widths` may override any row.

Half-widths and lengths are in seconds. The table is design data shared by everyone who reads
phrases (the compiler and the judge read it apart, with code of their own).
"""

from attrs import field, frozen

from schedule.model.phrases import Part

MINUTE = 60
HOUR = 3600
DAY = 86_400


@frozen
class Roundness:
    """Half-widths in seconds by how round the named time is.

    `hour`: full and half hours; `quarter`: quarters; `five`: other multiples of five minutes;
    `minute`: any other minute; `second`: named to the second; `day`: lengths in whole days.
    """

    hour: int
    quarter: int
    five: int
    minute: int
    second: int
    day: int


def _parts() -> dict[Part, tuple[int, int]]:
    return {
        Part.EARLY_MORNING: (5 * HOUR, 8 * HOUR),
        Part.MORNING: (6 * HOUR, 12 * HOUR),
        Part.LATE_MORNING: (10 * HOUR, 12 * HOUR),
        Part.EARLY_AFTERNOON: (12 * HOUR, 15 * HOUR),
        Part.AFTERNOON: (12 * HOUR, 18 * HOUR),
        Part.LATE_AFTERNOON: (15 * HOUR, 18 * HOUR),
        Part.EVENING: (18 * HOUR, 23 * HOUR),
        Part.NIGHT: (21 * HOUR, 29 * HOUR),
    }


@frozen
class Widths:
    """All widths. `plain` and `about` are half-widths around the named time; `shortly` is the
    whole width of the window on one side of it and `shortly_named` where in it the most likely
    moment lies; `nearly` is the width of the window that ends at the named time; `briefly` is
    a range of lengths; `parts` are seconds after local midnight (more than a day: the next day).
    """

    plain: Roundness = Roundness(10 * MINUTE, 5 * MINUTE, 3 * MINUTE, MINUTE, 1, DAY // 2)
    about: Roundness = Roundness(30 * MINUTE, 15 * MINUTE, 10 * MINUTE, 5 * MINUTE, 5, DAY)
    shortly: int = 20 * MINUTE
    shortly_named: int = 5 * MINUTE
    nearly: int = 15 * MINUTE
    briefly: tuple[int, int] = (MINUTE, 15 * MINUTE)
    parts: dict[Part, tuple[int, int]] = field(factory=_parts, hash=False)
