"""Text that somebody else wrote, made fit to be shown.

Titles, quotes and statements come from files that nobody here has seen. Characters that move
the cursor, reverse the reading direction or break lines are shown as what they are (`\\x1b`,
`\\u202e`), so that a reader sees that something is there and nothing acts on it.
"""

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SCHEMES = ("http", "https")
_NO_ADDRESS = re.compile(r"""[\s<>"'`\\{}|^]""")
_BREAKS = re.compile(r"[ \t]*(?:\r\n|\n|\t)[ \t]*")


def one_line(text: str) -> str:
    """The text on one line: ordinary line breaks and tabs become a space, the rest is escaped."""
    return visible(_BREAKS.sub(" ", text))


def visible(text: str) -> str:
    """The text with every control character, line separator and reading-direction override
    written as an escape. What is left is safe for a terminal and legal in XML."""
    return _UNSAFE.sub(lambda found: _escape(found[0]), text)


def paragraph(text: str) -> str:
    """Like `visible`, but ordinary line breaks stay, and so do reading-direction marks.

    For HTML, where each such text stands in an element that isolates its direction.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(_UNSAFE.sub(_escape_unless_bidi, line) for line in lines)


def web_address(url: str) -> str:
    """The address if it is a plain web address, else nothing: no other scheme becomes a link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    plain = url.isascii() and url.isprintable() and not _NO_ADDRESS.search(url)
    return url if plain and parts.scheme in _SCHEMES and parts.netloc else ""


def encodable(text: str, encoding: str) -> str:
    """The text with whatever the encoding lacks replaced by question marks."""
    return text.encode(encoding, "replace").decode(encoding)


def _escape_unless_bidi(found: re.Match[str]) -> str:
    return found[0] if found[0] in _BIDI else _escape(found[0])


def _escape(character: str) -> str:
    code = ord(character)
    if character in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[character]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
