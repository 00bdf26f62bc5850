"""Writes anew what the commands in the docs print: `python -m tests.write_console_blocks [FILE...]`.

Look at the difference before you commit it.
"""

import contextlib
import io
import re
import shlex
import sys
from pathlib import Path

from schedule.cli import main

BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def printed(command: str) -> str:
    """What a command prints, with the line that called it."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        main(shlex.split(command)[2:])
    return f"{command}\n{output.getvalue().rstrip()}\n"


def rewritten(block: re.Match[str]) -> str:
    """A block with the same commands and what they print now."""
    commands = [line for line in block[1].splitlines() if line.startswith("$ schedule ")]
    return "```console\n" + "".join(printed(each) for each in commands) + "```"


if __name__ == "__main__":
    named = [Path(each) for each in sys.argv[1:]]
    for file in named or sorted(Path(__file__).parents[1].glob("docs/**/*.md")):
        file.write_text(BLOCK.sub(rewritten, file.read_text(encoding="utf-8")), encoding="utf-8")
