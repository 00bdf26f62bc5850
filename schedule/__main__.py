"""`python -m schedule` is the command `schedule`."""

import sys

from schedule.cli import main

if __name__ == "__main__":
    sys.exit(main())
