"""The commands as a user runs them: names, filters, formats, colours, pipes, pagers, completion."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from render_workspace import ENTRIES, REPORTS

from tracker import ledger
from tracker.cli import known, main
from tracker.errors import UnknownNameError
from tracker.workspace.header import Header

COMMAND = [sys.executable, "-c", "from tracker.cli import main; main()"]
UNSET = ("NO_COLOR", "COLUMNS", "PAGER", "TRACKER_PAGER", "TERM", "FORCE_COLOR")
CLEAN = {key: value for key, value in os.environ.items() if key not in UNSET}


@dataclass(frozen=True)
class Found:
    """How a command ended, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Found]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    header = Header(sources=("seeds/",), reports=REPORTS)
    entries = [replace(entry, carried=None) for entry in ENTRIES.values()]
    text = ledger.update("", header, entries, today="2026-11-21").text
    (folder / "commitments.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def run(workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace, its output captured as by a pipe."""
    monkeypatch.chdir(workspace)
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str, **environment: str) -> Found:
        with monkeypatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["tracker", *arguments])
            with pytest.raises(SystemExit) as ended:
                main()
        captured = capsys.readouterr()
        return Found(int(ended.value.code or 0), captured.out, captured.err)

    return command


def in_terminal(workspace: Path, *arguments: str, **environment: str) -> str:
    """What the command writes to a terminal of 80 columns and 24 lines."""
    leader, follower = pty.openpty()
    env = CLEAN | {"PYTHONUTF8": "1", "TERM": "xterm-256color", "LINES": "24", "COLUMNS": "80"} | environment
    process = subprocess.Popen(
        [*COMMAND, *arguments], cwd=workspace, env=env, stdout=follower, stderr=follower
    )
    os.close(follower)
    found = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        found += piece
    process.wait()
    os.close(leader)
    return found.decode("utf-8").replace("\r\n", "\n")


def test_overview(run: Run) -> None:
    found = run()
    assert found.returncode == 0
    assert "上海@2024" in found.stdout
    assert "徐汇@2026" in found.stdout


def test_a_pipe_gets_no_codes_no_pager_and_a_width_of_its_own(run: Run) -> None:
    found = run("report", "上海", PAGER="false", TERM="xterm-256color")
    assert found.returncode == 0
    assert "\x1b" not in found.stdout
    assert max(map(len, found.stdout.splitlines())) <= 100
    assert "\x1b" not in run("report", "上海", FORCE_COLOR="1").stdout


def test_columns_is_respected(run: Run) -> None:
    assert run("report", "上海", COLUMNS="60").stdout != run("report", "上海").stdout


def test_a_terminal_gets_colours_and_links(workspace: Path) -> None:
    found = in_terminal(workspace, "report", "上海", "--search", "养老床位", PAGER="cat")
    assert "\x1b[" in found
    assert "\x1b]8;" in found


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [((), {"NO_COLOR": "1"}), (("--no-color",), {}), ((), {"TERM": "dumb"})],
)
def test_colours_can_be_refused(
    workspace: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    found = in_terminal(
        workspace, "report", "上海", "--search", "养老床位", *arguments, PAGER="cat", **environment
    )
    assert "4385张" in found
    assert "\x1b" not in found


def test_long_output_goes_through_the_pager_of_ones_choice(workspace: Path) -> None:
    count = f"{sys.executable} -c 'import sys; print(len(sys.stdin.read()) > 500, chr(112))'"
    assert in_terminal(workspace, "report", "上海", PAGER=count) == "True p\n"
    assert in_terminal(workspace, "report", "上海", PAGER="false", TRACKER_PAGER=count) == "True p\n"


def test_short_output_needs_no_pager(workspace: Path) -> None:
    assert "上海@2024" in in_terminal(workspace, PAGER="false")


def test_a_pager_that_is_not_there_is_done_without(workspace: Path) -> None:
    assert "上海@2024" in in_terminal(workspace, "report", "上海", PAGER="no-such-pager-here")


def test_names(run: Run) -> None:
    assert run("report", "徐汇").stdout == run("report", "徐汇@2025").stdout
    unknown = run("report", "杨浦")
    assert unknown.returncode == 2
    assert "unknown district" in unknown.stderr
    assert "徐汇@2025" in unknown.stderr
    assert unknown.stdout == ""
    assert run("report", "上海市徐汇区@2025").stdout == run("report", "徐汇2025").stdout != ""
    assert "是不是 徐汇@2025?" in run("report", "徐会2025").stderr


def test_filters(run: Run) -> None:
    found = run("report", "上海", "--status", "未提及").stdout
    assert "推动世博文化公园南区开园" in found
    assert "养老床位" not in found
    assert run("report", "上海", "--status", "unmentioned").stdout == found
    assert "完善加装电梯长效管理机制" in run("report", "上海", "--kind", "方向").stdout
    assert "没有符合条件的承诺" in run("report", "上海", "--search", "月球").stdout
    assert "5510张" in run("report", "上海", "--section", "养老").stdout
    wrong = run("report", "上海", "--status", "完成")
    assert wrong.returncode == 2
    assert "兑现" in wrong.stderr


def test_a_filter_without_a_name_searches_all_reports(run: Run) -> None:
    found = run("report", "--search", "加装电梯").stdout
    assert "徐汇-2025-3f9a2c" in found
    assert "上海-2024-7719e4" in found


def test_sorting_by_status(run: Run) -> None:
    found = run("report", "上海", "--sort", "confidence").stdout
    assert found.index("上海-2024-c3376f") < found.index("上海-2024-6b0f2e")


def test_show_takes_any_unambiguous_beginning(run: Run) -> None:
    assert "新增4000张养老床位" in run("show", "上海-2024-2d").stdout
    assert "新增4000张养老床位" in run("show", "2d7c18").stdout
    many = run("show", "上海")
    assert many.returncode == 2
    assert "ambiguous" in many.stderr
    assert run("show", "杨浦-2025").returncode == 2


def test_json(run: Run) -> None:
    found = json.loads(run("report", "上海", "--format", "json").stdout)
    assert [one["name"] for one in found["reports"]] == ["上海@2024"]
    assert len(found["reports"][0]["commitments"]) == 9
    assert {one["name"] for one in json.loads(run("report", "--format", "json").stdout)["reports"]} == set(
        REPORTS
    )


@pytest.mark.parametrize(
    ("format", "start"), [("markdown", "# 上海@2024"), ("html", "<!DOCTYPE html>"), ("svg", "<svg")]
)
def test_formats(run: Run, format: str, start: str) -> None:
    found = run("report", "上海", "--format", format)
    assert found.returncode == 0
    assert found.stdout.startswith(start)
    assert "上海实事" in found.stdout


@pytest.mark.parametrize(
    ("format", "start"), [("markdown", "- ●"), ("html", "<!DOC"), ("svg", "<svg"), ("json", "{")]
)
def test_formats_of_one_commitment(run: Run, format: str, start: str) -> None:
    assert run("show", "2d7c18", "--format", format).stdout.startswith(start)


def test_an_unknown_format_says_which_there_are(run: Run) -> None:
    found = run("report", "上海", "--format", "pdf")
    assert found.returncode == 2
    assert "markdown" in found.stderr


def test_outside_of_a_workspace(tmp_path: Path) -> None:
    found = subprocess.run(
        [*COMMAND], cwd=tmp_path, env=CLEAN, capture_output=True, text=True, encoding="utf-8"
    )
    assert found.returncode == 2
    assert "tracker init" in found.stderr


def test_completion(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace)
    assert known.complete_report("徐") == ["徐汇", "徐汇@2025"]
    assert known.complete_id("上海-2024-2") == ["上海-2024-2d7c18"]
    monkeypatch.chdir("/")
    assert known.complete_report("") == []


def test_of_several_years_the_latest_is_meant() -> None:
    names = {
        name: replace(REPORTS["徐汇@2025"], name=name) for name in ("徐汇@2019", "徐汇@2025", "上海@2024")
    }
    assert known.report_name("徐汇", names) == "徐汇@2025"
    assert known.report_name("徐汇", names, 2019) == "徐汇@2019"
    with pytest.raises(UnknownNameError, match="徐汇@2020"):
        known.report_name("徐汇", names, 2020)


@pytest.mark.parametrize(
    "words", [[], ["report", "徐汇"], ["report", "上海", "-f", "html"], ["export"]], ids=str
)
def test_no_jieba_for_what_only_reads_the_ledger(workspace: Path, words: list[str]) -> None:
    code = (
        f"import sys; from tracker.cli import app; app({words!r}, standalone_mode=False);"
        "sys.exit(any(name in sys.modules for name in ('jieba', 'pydantic', 'numpy', 'rapidfuzz')))"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=workspace, env=CLEAN, capture_output=True)
    assert found.returncode == 0, found.stderr.decode()


def test_a_pager_that_may_not_know_links_gets_none(workspace: Path) -> None:
    count = f"{sys.executable} -c 'import sys; print(chr(27) + \"]8;\" in sys.stdin.read())'"
    assert in_terminal(workspace, "report", "上海", PAGER=count) == "False\n"
