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
SLICE = "tests/deep/test_slice.py"
CONSTRAINTS = ("tests/unit/constraints", ORACLE, SLICE, "tests/properties")
SOLVING = ("tests/unit/solving", ORACLE, SLICE, "tests/properties", "tests/golden")
NETWORK = ("tests/unit/network", ORACLE, SLICE, "tests/unit/solving")
LANGUAGE = ("tests/unit/language", "tests/unit/constraints/test_phrase_windows.py", "tests/golden")
AXIS = ("tests/unit/constraints/test_phrase_windows.py", "tests/unit/axis", "tests/unit/language", ORACLE)
CHECKING = ("tests/unit/checking", "tests/unit/constraints", ORACLE, "tests/properties")
EXPLAINING = (
    "tests/unit/explaining",
    "tests/properties/test_conflicts.py",
    "tests/properties",
    "tests/golden",
)
ANSWERING = ("tests/unit/solving", "tests/golden", "tests/properties")
