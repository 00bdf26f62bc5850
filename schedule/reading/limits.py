"""How much a scenario may hold. Whatever is larger is refused before it can do harm."""

from typing import Final

FILE_BYTES: Final = 8 * 1024 * 1024
NESTING: Final = 32
NODES: Final = 500_000
STRING: Final = 65_536
TITLE: Final = 500
PHRASE: Final = 200
SENTENCE: Final = 1_000
ID: Final = 64
ITEMS: Final = 5_000
STATEMENTS: Final = 20_000
DIGITS: Final = 18

SUGGESTIONS: Final = 50
"""After so many problems nobody is helped by "did you mean", and looking for it takes long."""
