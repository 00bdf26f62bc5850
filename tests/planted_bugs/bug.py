"""A bug as a small change of the source."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]


@frozen
class Bug:
    """In `file`, `old` stands exactly once; `new` in its place is wrong because of `why`.

    `tests` are the paths that should notice, the quickest first. `alive` says why no test can notice, for a
    bug that is known to survive.
    """

    name: str
    file: str
    old: str
    new: str
    why: str
    tests: tuple[str, ...]
    alive: str = ""

    def planted(self, source: str) -> str:
        """The source with the bug in it. Raises ValueError unless the place is found exactly once."""
        found = source.count(self.old)
        if found != 1:
            raise ValueError(f"{self.name}: the old text is found {found} times in {self.file}")
        return source.replace(self.old, self.new)


ORACLE = "tests/properties/test_against_brute_force.py"
REGRESSIONS = "tests/properties/test_regressions.py"
SLICE = "tests/deep/test_slice.py"
PROPERTIES = (
    "tests/properties/test_conflicts.py",
    "tests/properties/test_chains.py",
    "tests/properties/test_algebra.py",
    "tests/properties/test_world.py",
)
ANSWERS = (
    REGRESSIONS,
    "tests/properties/test_unsure_clocks.py",
    "tests/unit/solving/test_sources.py",
    "tests/unit/solving/test_places.py",
    "tests/unit/solving/test_changes.py",
    "tests/unit/solving/test_settings.py",
    "tests/unit/solving/test_parts_of_items.py",
)
RULES = (
    "tests/unit/constraints/test_revisions.py",
    "tests/unit/constraints/test_order_of_ids.py",
    "tests/unit/constraints/test_bounded_ends.py",
    "tests/unit/constraints/test_sameness.py",
    "tests/unit/constraints/test_superseding.py",
    "tests/unit/solving/test_days.py",
    *ANSWERS,
    ORACLE,
    SLICE,
    *PROPERTIES,
    "tests/golden",
)
CONSTRAINTS = (
    "tests/unit/constraints/test_allen.py",
    "tests/unit/constraints/test_sentence_meanings.py",
    "tests/unit/constraints/test_phrase_windows.py",
    "tests/unit/constraints/test_tolerances.py",
    "tests/unit/constraints/test_overnight.py",
    *ANSWERS,
    ORACLE,
    SLICE,
    "tests/unit/constraints/test_meanings_against_the_judge.py",
    *PROPERTIES,
)
SOLVING = (
    "tests/unit/network/test_links.py",
    "tests/unit/solving/test_horizon.py",
    "tests/unit/solving/test_canon.py",
    *ANSWERS,
    "tests/unit/solving/test_drawing.py",
    "tests/unit/solving/test_leaves.py",
    "tests/unit/solving/test_weighing.py",
    "tests/unit/solving/test_fits.py",
    "tests/unit/solving/test_stopping.py",
    ORACLE,
    SLICE,
    *PROPERTIES,
    "tests/golden",
)
NETWORK = ("tests/unit/network", REGRESSIONS, ORACLE, SLICE)
LANGUAGE = ("tests/unit/language", "tests/unit/constraints/test_phrase_windows.py", "tests/golden")
AXIS = ("tests/unit/constraints/test_phrase_windows.py", "tests/unit/axis", "tests/unit/language", ORACLE)
CHECKING = (
    "tests/unit/checking",
    "tests/unit/constraints/test_sentence_meanings.py",
    "tests/unit/constraints/test_meanings_against_the_judge.py",
    ORACLE,
    *PROPERTIES,
)
EXPLAINING = ("tests/unit/explaining", *PROPERTIES, "tests/golden")
ANSWERING = ("tests/unit/answering", *ANSWERS, "tests/golden", *PROPERTIES)
