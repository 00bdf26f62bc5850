"""What the page may do: nothing but apply its own styles and run its own script, each known by its hash."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

_ALWAYS = ("default-src 'none'", "img-src data:", "base-uri 'none'", "form-action 'none'")
_TRUSTED = "require-trusted-types-for 'script'"


def policy(style: str, scripts: tuple[str, ...], connect: bool = False) -> str:
    """The Content-Security-Policy of a page with this style sheet and these scripts, all of them inline.

    `connect` allows the page to talk to the server that it came from, which `schedule watch` needs.
    """
    allowed = " ".join(_hash(each) for each in scripts) or "'none'"
    rules = [*_ALWAYS, f"style-src {_hash(style)}", f"script-src {allowed}"]
    return "; ".join([*rules, *(["connect-src 'self'"] if connect else []), _TRUSTED])


@cache
def asset(name: str) -> str:
    """A file of this folder: the style sheet, the script or a template."""
    return files("schedule.exporting.page").joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
