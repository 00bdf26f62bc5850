"""What the numbers were measured with: versions, cores and memory; nothing that names the machine."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

from tests.benchmarks.ways import PEERS

OWN = ("numpy", "attrs", "pendulum")


def machine() -> str:
    """Cores, memory, system and Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} cores, {memory:.0f} GiB of memory, {system}, {python}"


def versions() -> str:
    """The packages of all who take part."""
    names = dict.fromkeys([name for peer in PEERS for name in peer.packages] + list(OWN))
    return ", ".join(f"{name} {_version(name)}" for name in names)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
