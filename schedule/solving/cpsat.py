"""CP-SAT, loaded when it is first used: most scenarios are solved without it, sooner than it could load."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ortools.sat.python import cp_model as cp_model
else:

    class _OnUse:
        """Stands for the module until something of it is asked for."""

        def __getattr__(self, name: str) -> object:
            from ortools.sat.python import cp_model as loaded

            return getattr(loaded, name)

    cp_model = _OnUse()
