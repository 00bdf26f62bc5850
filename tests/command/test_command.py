"""The command line: exit statuses, what goes to stdout and what to stderr, and what is left on disk."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from schedule.cli import main
from schedule.errors import Unsolved
from schedule.running import Terminated, _unproven, search_budget
from schedule.solving.session import Stopped

HANOI = str(Path(__file__).parents[2] / "scenarios" / "hanoi-summit-2019" / "scenario.yaml")
SMALL = """
zone: UTC
date: 2024-01-02
agenda: {talk: {start: "9:00", duration: 1 h}}
sources: {usher: {}}
reports: [{source: usher, statements: [talk started at 9:20]}]
"""
CONTRADICTING = """
zone: UTC
date: 2024-01-02
agenda: {talk: {start: "9:00", end: "10:00", duration: 2 h}, tea: {start: "11:00"}}
sources: {usher: {reliability: certain}}
reports: [{source: usher, statements: [tea started at exactly 11:30]}]
"""


@pytest.fixture
def small(tmp_path: Path) -> str:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL)
    return str(file)


def test_plain_output_is_table_and_chart(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconstruct", small]) == 0
    shown = capsys.readouterr().out
    assert "talk" in shown
    assert "later" in shown
    assert "Proven" in shown


def test_json_is_all_that_is_on_stdout(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconstruct", small, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == [
        "format", "scenario", "status", "items", "statements", "conflicts", "alternatives", "questions"
    ]  # fmt: skip
    assert answer["items"][0]["actual"]["start"]["earliest"] == "2024-01-02T09:17:00+00:00"


def test_several_outputs(small: str, tmp_path: Path) -> None:
    endings = ["json", "svg", "html", "csv", "md", "mmd", "txt", "vl.json"]
    options = [part for ending in endings for part in ("-o", str(tmp_path / f"out.{ending}"))]
    assert main(["reconstruct", small, *options]) == 0
    assert all((tmp_path / f"out.{ending}").stat().st_size > 100 for ending in endings)


def test_the_report_shows_other_histories_and_changes_no_file_beside_it(tmp_path: Path) -> None:
    scenario = "scenarios/hanoi-summit-2019"
    options = [part for name in ("out.html", "out.json") for part in ("-o", str(tmp_path / name))]
    assert main(["reconstruct", f"{scenario}/scenario.yaml", *options]) == 0
    assert 'data-history="h1"' in (tmp_path / "out.html").read_text(encoding="utf-8")
    assert (tmp_path / "out.json").read_bytes() == Path(scenario, "expected.json").read_bytes()


def test_charts_are_grouped_and_have_a_second_clock_on_request(
    small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "chart.svg"
    look = ["--lanes", "who", "--theme", "dark", "--second-zone", "Asia/Tokyo"]
    assert main(["reconstruct", small, "-o", str(picture), *look]) == 0
    assert "Nobody named" in capsys.readouterr().out
    drawn = picture.read_text(encoding="utf-8")
    assert 'data-lane="Nobody named"' in drawn
    assert "Asia/Tokyo (UTC+09:00)" in drawn
    assert main(["reconstruct", small, "--second-zone", "Mars/Olympus"]) == 2
    assert "unknown time zone; found Mars/Olympus" in capsys.readouterr().err


def test_evidence_only_leaves_the_agenda_out(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconstruct", small, "--json", "--evidence-only"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["items"][0]["actual"]["end"]["latest"] is None


def test_reads_standard_input() -> None:
    command = [sys.executable, "-m", "schedule", "reconstruct", "-", "--json"]
    done = subprocess.run(command, input=SMALL, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["status"] == "proven"


def test_check_names_every_problem_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("zone: Europe/Pari\ndate: 2024-02-30\nagenda:\n  talk: {start: teatime}\n")
    assert main(["check", HANOI, str(bad)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"{bad}:1:7", f"{bad}:2:7", f"{bad}:4:17"]
    assert "Europe/Paris" in lines[0]


def test_a_skipped_clock_time_is_found_by_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "gap.yaml"
    bad.write_text(
        "zone: Europe/Berlin\ndate: 2024-03-31\nagenda:\n  talk: {start: '2:30'}\n"
        "  tea:\n    start: 1:30\n    end: 2:45\n"
        "reports:\n- source: s\n  statements:\n  - tea started at 2:15\nsources: {s: }\n"
    )
    assert main(["check", str(bad)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"{bad}:4:17", f"{bad}:7:10", f"{bad}:11:5"]
    assert all("does not exist" in line for line in lines)


def test_certain_contradictions_are_named_by_their_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "contradiction.yaml"
    file.write_text(CONTRADICTING)
    assert main(["reconstruct", str(file)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "agenda.talk" in shown.err
    assert "tea" not in shown.err


def test_verify_refuses_a_falsified_answer(
    small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = tmp_path / "answer.json"
    assert main(["reconstruct", small, "-o", str(answer)]) == 0
    assert main(["verify", small, str(answer)]) == 0
    answer.write_text(answer.read_text().replace("T09:20:00", "T09:40:00"))
    capsys.readouterr()
    assert main(["verify", small, str(answer)]) == 1
    assert "r1.1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["reconstruct"], 2),
        (["nonsense"], 2),
        (["reconstruct", HANOI, "--seconds", "-1"], 2),
        (["reconstruct", HANOI, "--seconds", "nan"], 2),
        (["explain", HANOI, "--within", "nan"], 2),
        (["explain", HANOI, "--within", "inf"], 0),
        (["reconstruct", HANOI, "--memory", "99999999999GiB"], 2),
        (["new", "day.json"], 2),
        (["verify", "-", "-"], 2),
        (["reconstruct", "no-such-file.yaml"], 1),
        (["reconstruct", HANOI, "-o", "picture.bmp"], 2),
        (["reconstruct", HANOI, "-o", "/no/such/folder/x.svg"], 74),
        (["reconstruct", HANOI, "-o", HANOI + "/x.svg"], 74),
        (["explain", HANOI, "--within", "0.5"], 2),
        (["explain", HANOI, "--count", "-1"], 2),
        (["explain", HANOI, "--all", "--most", "0"], 2),
        (["explain", HANOI, "press", "--all"], 2),
        (["explain", HANOI, "press", "--without", "officials"], 2),
        (["explain-phrase", "at 9", "--date", "someday"], 2),
        (["explain-phrase", "at 9", "--zone", "Mars/Olympus"], 2),
        (["new", "/no/such/folder/day.yaml"], 74),
        (["--help"], 0),
        (["schema"], 0),
        (["version"], 0),
    ],
)
def test_exit_status(arguments: list[str], status: int) -> None:
    assert main(arguments) == status


def test_the_input_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "day.json"
    file.write_text(json.dumps({"zone": "UTC", "date": "2024-01-02", "agenda": {"talk": {"start": "9:00"}}}))
    before = file.read_bytes()
    assert main(["reconstruct", str(file), "-o", str(file)]) == 74
    assert file.read_bytes() == before


def test_new_writes_a_scenario_that_reads(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    assert main(["new", str(file)]) == 0
    assert main(["check", str(file)]) == 0
    before = file.read_bytes()
    assert main(["new", str(file)]) == 74
    assert file.read_bytes() == before


def test_a_closed_pipe_is_no_traceback() -> None:
    command = f"{sys.executable} -m schedule schema | head -c 10 > /dev/null; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 141)


def test_files_are_written_though_nobody_reads_on(small: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "schedule", "reconstruct", small, "-o", str(out)]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert done.returncode == 141
    assert "Traceback" not in done.stderr
    assert json.loads(out.read_text())["status"] == "proven"


def test_an_explanation_without_enough_time_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise Stopped

    monkeypatch.setattr("schedule.explain_report.alternatives", stopped)
    file = tmp_path / "day.yaml"
    file.write_text("zone: UTC\ndate: 2024-01-02\nagenda:\n  talk: {start: '9:00'}\n")
    assert main(["explain", str(file)]) == 3
    assert "give it more time" in capsys.readouterr().err


def test_what_is_interrupted_before_anything_is_found_ends_as_such() -> None:
    def search(terminated: bool) -> None:
        with search_budget(None) as budget:
            budget.terminated = terminated
            budget.interrupt()
            raise Unsolved("nothing yet")

    for terminated, ends in ((False, KeyboardInterrupt), (True, Terminated)):
        with pytest.raises(ends):
            search(terminated)


def test_not_proven_says_what_is_not() -> None:
    assert "0.85 nats" in _unproven(85)
    assert "not all times are settled" in _unproven(0)


HARD = """
zone: UTC
date: 2024-01-02
unplanned: {{{items}}}
sources: {{a: {{reliability: 0.6}}}}
reports: [{{source: a, statements: [{statements}]}}]
"""


@pytest.fixture
def hard(tmp_path: Path) -> str:
    """Forty items in a tangle of wrong distances: far too much to prove in a second."""
    pairs = [(i, j) for i in range(40) for j in range(i + 1, 40)]
    told = (f"x{i} started exactly {(i * 7 + j * 13) % 60 + 1} minutes before x{j} started" for i, j in pairs)
    file = tmp_path / "hard.yaml"
    file.write_text(
        HARD.format(items=", ".join(f"x{i}: {{}}" for i in range(40)), statements=", ".join(told))
    )
    return str(file)


def test_a_time_limit_gives_the_best_found_and_says_so(hard: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconstruct", hard, "--json", "--seconds", "2"]) == 3
    shown = capsys.readouterr()
    answer = json.loads(shown.out)
    assert answer["status"] == "best-found"
    assert answer["gap"] > 0
    assert "not proven" in shown.err


NOTING = """
import sys, pathlib
from schedule.solving.optimum import Optimum
note = Optimum.note
def noted(self):
    note(self)
    if self.found is not None and self.levels[0]:
        pathlib.Path({found!r}).touch()
Optimum.note = noted
from schedule.__main__ import main
sys.exit(main())
"""
"""The command, which tells once there is a history that could be told."""


def test_ctrl_c_gives_the_best_found_and_says_so(hard: str, tmp_path: Path) -> None:
    target, found = tmp_path / "answer.json", tmp_path / "found"
    command = [sys.executable, "-c", NOTING.format(found=str(found)), "reconstruct", hard, "-o", str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while not found.exists() and process.poll() is None:
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert json.loads(target.read_text())["status"] == "best-found"
    assert b"interrupted" in errors


def test_a_later_ctrl_c_still_works() -> None:
    code = (
        "import schedule, os, signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        f"schedule.reconstruct(schedule.read({HANOI!r}))\n"
        "try:\n    os.kill(os.getpid(), signal.SIGINT)\n    import time; time.sleep(5)\n"
        "except KeyboardInterrupt:\n    print('stopped')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "stopped\n"


def test_the_reference_names_every_command_option_and_ending() -> None:
    from schedule.cli import command
    from schedule.exporting.formats import FORMATS

    told = Path("docs/reference/commands.md").read_text(encoding="utf-8")
    assert [each for each in command.commands if f"`schedule {each}" not in told] == []
    for each in ("reconstruct", "watch"):
        options = [name for option in command.commands[each].params for name in option.opts if name[0] == "-"]
        assert [name for name in options if f"`{name}" not in told and name not in ("--help",)] == []
    assert [each for each in FORMATS if f"`{each}`" not in told] == []


def test_what_can_be_written_is_written_though_another_output_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = [tmp_path / "a.json", tmp_path / "b.csv"]
    bad = str(tmp_path / "none" / "x.svg")
    outputs = [word for each in (str(good[0]), bad, str(good[1])) for word in ("-o", each)]
    assert main(["reconstruct", HANOI, *outputs]) == 74
    shown = capsys.readouterr()
    assert all(each.exists() for each in good)
    assert "Press conference" in shown.out
    assert f"{bad}: could not be written" in shown.err


def test_a_scenario_does_not_depend_on_the_name_of_its_file(tmp_path: Path) -> None:
    text = json.dumps({"zone": "UTC", "date": "2024-01-02", "agenda": {"talk": {"start": "9:00"}}})
    files = [tmp_path / name for name in ("one.json", "two.json")]
    answers = [tmp_path / name for name in ("a.json", "b.json")]
    for file, answer in zip(files, answers, strict=True):
        file.write_text(text, encoding="utf-8")
        assert main(["reconstruct", str(file), "-o", str(answer)]) == 0
    assert answers[0].read_bytes() == answers[1].read_bytes()
    assert main(["verify", str(files[0]), str(answers[1])]) == 0


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("PRESS", "“Press conference” took place"),
        ("press conference", "“Press conference” took place"),
        ("Press.Actual.Start", "press.actual.start is no earlier than 12:50."),
        ("R1.1", "r1.1 “second-private replaced lunch”"),
        ("White-House", "(white-house, reliability"),
        ("white house PRESS office", "(white-house, reliability"),
        ("agenda.press", "agenda.press “planned press: start about 16:00”: certain"),
        ("lunch.actual.start", "“Working lunch” has no actual time here: it did not take place."),
        ("lunch.actual", "“Working lunch” has no actual time here: it did not take place."),
        ("signing.revised.end", "has no revised time: nobody who is believed gave it one."),
        ("second-private.planned", "has no planned time: it was not on the agenda."),
    ],
)
def test_explain_takes_names_as_the_file_does(
    about: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", HANOI, about]) == 0
    shown = capsys.readouterr().out
    assert told in shown
    assert ("Nothing bounds" in shown) <= ("has no" not in told)


def test_a_source_that_is_left_out_is_named_by_its_title_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", HANOI, "--without", "WHITE-HOUSE"]) == 0
    assert capsys.readouterr().out.startswith("Without white-house:")
