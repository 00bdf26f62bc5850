"""The hand-written tables together: what each phrase means, and which phrases mean nothing."""

from tests.unit.constraints.phrase_windows_bounds import BY_CLOCK, BY_PERIOD, PARTS, SPANS
from tests.unit.constraints.phrase_windows_clock import HEDGES, STYLES
from tests.unit.constraints.phrase_windows_days import (
    APPROXIMATE,
    DATES,
    IN_COARSE_UNITS,
    RELATIVE,
    TIMES_ON_DAYS,
)
from tests.unit.constraints.phrase_windows_lengths import LENGTHS
from tests.unit.constraints.phrase_windows_refused import AMBIGUOUS, IMPOSSIBLE, UNLISTED, ZONES
from tests.unit.constraints.phrase_windows_refused import LENGTHS as REFUSED_LENGTHS
from tests.unit.constraints.phrase_windows_zones import ISO_8601, LOGS, NAMED_ZONES, PUT_BACK

TIMES = (
    *STYLES,
    *HEDGES,
    *BY_CLOCK,
    *BY_PERIOD,
    *SPANS,
    *PARTS,
    *DATES,
    *RELATIVE,
    *TIMES_ON_DAYS,
    *APPROXIMATE,
    *IN_COARSE_UNITS,
    *NAMED_ZONES,
    *LOGS,
    *ISO_8601,
    *PUT_BACK,
)
REFUSED_TIMES = (*ZONES, *AMBIGUOUS, *IMPOSSIBLE, *UNLISTED)

__all__ = ["LENGTHS", "REFUSED_LENGTHS", "REFUSED_TIMES", "TIMES"]
