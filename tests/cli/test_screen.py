"""What is printed where: widths, colours, links and pagers, at a terminal and in a pipe.

Of cli/screen.py, cli/pager.py.
"""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import years
from render_workspace import write_ledger

from tests.conftest import Tracker

COMMAND = [sys.executable, "-c", "from tracker.cli import main; main()"]


UNSET = ("NO_COLOR", "COLUMNS", "PAGER", "TRACKER_PAGER", "TERM", "FORCE_COLOR")


CLEAN = {key: value for key, value in os.environ.items() if key not in UNSET}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("workspace"))


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


def test_a_pipe_gets_no_codes_no_pager_and_a_width_of_its_own(
    workspace: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PAGER": "false", "TERM": "xterm-256color", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("COLUMNS", raising=False)
    found = tracker(workspace, "report", "上海")
    assert found.returncode == 0
    assert "\x1b" not in found.stdout
    assert max(map(len, found.stdout.splitlines())) <= 100


def test_columns_is_respected(workspace: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    narrow = tracker(workspace, "report", "上海").stdout
    monkeypatch.setenv("COLUMNS", "100")
    assert narrow != tracker(workspace, "report", "上海").stdout


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


def test_a_pager_that_may_not_know_links_gets_none(workspace: Path) -> None:
    count = f"{sys.executable} -c 'import sys; print(chr(27) + \"]8;\" in sys.stdin.read())'"
    assert in_terminal(workspace, "report", "上海", PAGER=count) == "False\n"


@pytest.fixture
def root(tmp_path: Path, tracker: Any) -> Path:
    return years.workspace(tmp_path, tracker)


@pytest.mark.parametrize("format", ["markdown", "html", "svg", "json"])
def test_documents_are_utf8_whatever_the_terminal_is(format: str, root: Path) -> None:
    command = [sys.executable, "-c", "from tracker.cli import main; main()", "report", "长宁", "-f", format]
    done = subprocess.run(
        command, cwd=root, env=os.environ | {"PYTHONIOENCODING": "gbk"}, capture_output=True, check=True
    )
    assert "既有多层住宅加装电梯" in done.stdout.decode("utf-8").replace("</text>", "") or format == "svg"
    assert "长宁" in done.stdout.decode("utf-8")
