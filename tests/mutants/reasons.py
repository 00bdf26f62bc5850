"""Why a mutant that no test notices may live: for file, function and change, as the command prints them."""

from __future__ import annotations

REASONS: dict[tuple[str, str, str], str] = {}
