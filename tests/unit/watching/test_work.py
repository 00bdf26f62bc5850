"""The work behind the page: answers, problems, and a save that comes while the last one is being solved."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import schedule
from schedule.errors import InternalError, Unsolved
from schedule.model.scenario import Scenario
from schedule.model.timeline import Timeline
from schedule.solving.session import Budget
from schedule.watching.board import Board, News
from schedule.watching.work import Work

SMALL = """
title: A day <b>
zone: UTC
date: 2024-01-02
agenda: {talk: {title: The talk, start: "9:00", duration: 1 h}}
sources: {usher: {}}
reports: [{source: usher, statements: [talk started at 9:20]}]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "day.yaml"
    found.write_text(SMALL)
    return found


@pytest.fixture
def work(file: Path) -> Iterator[Work]:
    made = Work(str(file), Board())
    made.start()
    yield made
    made.end()


def page_after(work: Work, save: str | None = None) -> str:
    """The next page that is put up after a save."""
    before = work.board.news.version
    if save is not None:
        Path(work.file).write_text(save)
    work.saved()
    seen: News | None = None
    while True:
        seen = work.board.wait(seen, 60)
        assert seen is not None, "no page came"
        if seen.version != before and not seen.busy:
            return work.board.page


def test_each_save_becomes_a_page_that_tells_what_has_changed(work: Work) -> None:
    first = page_after(work)
    assert "A day &lt;b&gt;" in first
    assert "Since the last save" not in first
    second = page_after(work, SMALL.replace("9:20", "9:45"))
    assert "Since the last save" in second
    assert "45 min later" in second
    assert "<del><bdi>20 min later" in second
    third = page_after(work, SMALL.replace("9:20", "9:45") + "# no more\n")
    assert "Nothing in the answer has changed." in third


def test_problems_stand_in_place_of_the_chart_and_the_next_answer_is_compared_with_the_last(
    work: Work, file: Path
) -> None:
    page_after(work)
    page = page_after(work, SMALL.replace("9:20", "teatime <i>"))
    assert "1 problem in" in page
    assert f"{file}:7:" in page
    assert "talk started at teatime &lt;i&gt;" in page
    assert "<svg" not in page
    assert "<del><bdi>20 min later" in page_after(work, SMALL.replace("9:20", "9:45"))


def test_the_sign_stands_under_the_place(work: Work) -> None:
    page = page_after(work, SMALL.replace("zone: UTC", "zone: Nowhere/Bad"))
    assert "zone: Nowhere/Bad\n      ^</pre>" in page


def test_certain_statements_that_contradict_each_other_are_a_problem(work: Work) -> None:
    page = page_after(
        work,
        SMALL.replace("usher: {}", "usher: {reliability: certain}").replace(
            "[talk started at 9:20]", "[talk started at 9:20, talk started at 11:20]"
        ),
    )
    assert "cannot all be true" in page


def test_a_file_that_is_gone_is_a_problem(work: Work, file: Path) -> None:
    file.unlink()
    assert "cannot be read" in page_after(work)


@pytest.mark.parametrize("error", [Unsolved("no time"), InternalError("wrong"), RuntimeError("odd <b>")])
def test_whatever_goes_wrong_is_told_and_the_next_save_is_solved(file: Path, error: Exception) -> None:
    answers: list[Exception | None] = [error, None]

    def solve(scenario: Scenario, *, budget: Budget) -> Timeline:
        raised = answers.pop(0)
        if raised:
            raise raised
        return schedule.reconstruct(scenario, budget=budget)

    work = Work(str(file), Board(), solve)
    work.start()
    try:
        assert str(error).replace("<", "&lt;").replace(">", "&gt;") in page_after(work)
        assert "The talk" in page_after(work)
    finally:
        work.end()


def test_a_save_interrupts_the_solving_of_the_one_before(file: Path) -> None:
    started, budgets = threading.Event(), list[Budget]()

    def solve(scenario: Scenario, *, budget: Budget) -> Timeline:
        budgets.append(budget)
        if len(budgets) == 1:
            started.set()
            while not budget.interrupted:
                started.wait(0.01)
        return schedule.reconstruct(scenario)

    board = Board()
    work = Work(str(file), board, solve)
    work.start()
    try:
        work.saved()
        assert started.wait(60)
        assert board.news.busy
        page = page_after(work, SMALL.replace("9:20", "9:45"))
        assert [each.interrupted for each in budgets] == [True, False]
    finally:
        work.end()
    assert "45 min later" in page
    assert "Since the last save" not in page, "the answer that came too late was shown"


def test_a_problem_that_comes_too_late_is_not_shown(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started, lines, show = threading.Event(), list[str](), Board.show

    def noted(board: Board, line: str, page: Callable[[News], str], busy: bool = False) -> None:
        lines.append(line)
        show(board, line, page, busy)

    def solve(scenario: Scenario, *, budget: Budget) -> Timeline:
        if started.is_set():
            return schedule.reconstruct(scenario)
        started.set()
        while not budget.interrupted:
            threading.Event().wait(0.01)
        raise Unsolved("of the save before")

    monkeypatch.setattr(Board, "show", noted)
    work = Work(str(file), Board(), solve)
    work.start()
    try:
        work.saved()
        assert started.wait(60)
        assert "45 min later" in page_after(work, SMALL.replace("9:20", "9:45"))
    finally:
        work.end()
    assert lines
    assert [line for line in lines if "1 problem" in line] == []


def test_work_that_never_began_ends_at_once(file: Path) -> None:
    work = Work(str(file), Board())
    work.end()
    assert work.board.page == ""


def test_the_end_interrupts_and_shows_nothing_more(file: Path) -> None:
    started, board = threading.Event(), Board()

    def solve(scenario: Scenario, *, budget: Budget) -> Timeline:
        started.set()
        while not budget.interrupted:
            threading.Event().wait(0.01)
        return schedule.reconstruct(scenario)

    work = Work(str(file), board, solve)
    work.start()
    work.saved()
    assert started.wait(60)
    work.end()
    assert board.page == ""
