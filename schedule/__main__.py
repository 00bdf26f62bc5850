"""`python -m schedule` is the command `schedule`, in a process of its own."""

import gc
import sys

SELDOM = 100_000


def main() -> int:
    """Runs the command line and returns the exit status.

    What a short run allocates it keeps to the end, which frees it anyway: to look through it for
    garbage, again and again and once more at the end, takes a fifth of the time of `check`.
    """
    gc.set_threshold(SELDOM)
    from schedule.cli import main as command

    try:
        return command()
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
