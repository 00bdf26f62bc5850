"""Random scenarios by the ten thousand, each solved in two ways: `python -m tests.deep`."""
