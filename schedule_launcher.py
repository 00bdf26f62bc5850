"""Starts the command `schedule`, beside the package, so that a rival package cannot get in between.

Another distribution also installs a package that imports as `schedule`. If it is the one that is
found, this says how to mend it instead of failing with an import error.
"""

import sys
from importlib.util import find_spec
from os.path import isfile, join

_RIVAL = """\
schedule: another package that is also imported as `schedule` hides this one:
  {where}
Mend it with:
  python -m pip uninstall -y schedule
  python -m pip install --force-reinstall --no-deps schedule-reconstruction
or install schedule-reconstruction into a virtual environment of its own.
"""


def main() -> int:
    """Runs the command line, or explains that the wrong package was found; returns the exit status."""
    found = find_spec("schedule")
    if found is None or not is_ours(found.submodule_search_locations):
        where = found.origin if found is not None and found.origin else "no package `schedule` at all"
        sys.stderr.write(_RIVAL.format(where=where))
        return 2
    from schedule.__main__ import main as command

    return command()


def is_ours(locations: object) -> bool:
    """True if the package holds a room of this house, without importing it."""
    return isinstance(locations, list | tuple) and any(
        isfile(join(str(each), "model", "timeline.py")) for each in locations
    )
