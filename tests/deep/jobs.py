"""The jobs by name, and how much of each a whole run does."""

from __future__ import annotations

from tests.deep.large import Large
from tests.deep.middle import Middle
from tests.deep.models import Models
from tests.deep.outcomes import Job
from tests.deep.small import Small

JOBS: dict[str, Job] = {each.name: each for each in (Small(), Middle(), Large(), Models())}
COUNTS = {"small": 20_000, "middle": 10_000, "large": 2_000, "models": 5_000}
