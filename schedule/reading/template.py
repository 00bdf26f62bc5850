"""A scenario to start from."""

from importlib.resources import files


def template() -> str:
    """A commented scenario in YAML that reads without problems and shows each section."""
    return files("schedule.reading").joinpath("template.yaml").read_text(encoding="utf-8")
