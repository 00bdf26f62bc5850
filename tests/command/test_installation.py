"""`schedule version` says what is in the way of the installation, and how to mend it."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from schedule import installation
from schedule.cli import main
from schedule.installation import complaints, versions
from schedule.solving.session import Session


def shown(capsys: pytest.CaptureFixture[str], status: int) -> str:
    assert main(["version"]) == status
    printed = capsys.readouterr()
    return printed.err if status else printed.out


def test_a_whole_installation_is_said_to_be_complete(capsys: pytest.CaptureFixture[str]) -> None:
    told = shown(capsys, 0)
    assert told.endswith("the installation is complete\n")
    assert all(f"{name} {number}\n" in told for name, number in versions())


def test_a_package_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_rich(name: str) -> str:
        if name == "rich":
            raise PackageNotFoundError(name)
        return "1.0"

    monkeypatch.setattr(installation, "installed_version", without_rich)
    assert ("rich", "not installed") in versions()
    assert "rich is missing; mend: python -m pip install rich" in shown(capsys, 1)


def test_a_rival_package_is_named_with_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Rival:
        @staticmethod
        def locate_file(name: str) -> Path:
            return Path("/site-packages", name)

    monkeypatch.setattr(installation, "distribution", lambda _: Rival)
    told = shown(capsys, 1)
    assert "the package `schedule` also installs /site-packages/schedule" in told
    assert "pip uninstall -y schedule" in told


def test_a_solver_that_does_not_solve_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "maximize", lambda *_: None)
    assert complaints() == ("the solver does not solve; reinstall ortools",)


def test_without_time_zones_a_surprise_is_told_as_that(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever else fails then, fails for want of them."""

    def missing(_: str) -> Path:
        raise ModuleNotFoundError("tzdata")

    monkeypatch.setattr(installation, "files", missing)
    assert installation.NO_ZONES in shown(capsys, 1)

    def fail(*_: object) -> None:
        raise RuntimeError("no zones")

    monkeypatch.setattr("schedule.reading.template.template", fail)
    assert main(["new", "-"]) == 70
    assert capsys.readouterr().err == f"{installation.NO_ZONES}\n"
