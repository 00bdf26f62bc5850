"""`python -m schedule` is the command `schedule`, in a process of its own."""

import gc
import sys

SELDOM = 100_000
INTERRUPTED = 130
SOLVING = (["reconstruct"], ["explain"])


def main() -> int:
    """Runs the command line and returns the exit status.

    What a short run allocates it keeps to the end, which frees it anyway: to look through it for
    garbage, again and again and once more at the end, takes a fifth of the time of `check`.
    """
    gc.set_threshold(SELDOM)
    try:
        return _supervised() if sys.argv[1:2] in SOLVING else _command()
    except KeyboardInterrupt:  # while it still loads
        sys.stderr.write("interrupted: nothing was written\n")
        return INTERRUPTED
    finally:
        gc.freeze()


def _supervised() -> int:
    from schedule.supervising import supervised

    return supervised(_command)


def _command() -> int:
    from schedule.cli import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
