"""Modules of peers that are not installed cannot be imported, so they are not looked at for examples."""

from importlib.util import find_spec

NEEDS = {"clingo_dl.py": "clingodl", "cpmpy_model.py": "cpmpy", "highs.py": "highspy", "z3_optimize.py": "z3"}

collect_ignore = [f"peers/{file}" for file, module in NEEDS.items() if find_spec(module) is None]
