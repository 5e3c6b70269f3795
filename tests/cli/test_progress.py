"""Progress while pairs are judged: counts on a terminal's stderr, nothing in a pipe, the same results."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Done, Tracker
from tracker.align import network
from tracker.cli import progress

numpy = pytest.importorskip("numpy")
pytest.importorskip("onnxruntime")

PLAN = """上海市徐汇区2025年政府工作报告
一、2024年工作回顾
新增各类绿地14.15公顷。加装电梯完工333台。
二、2025年主要任务
推行规模化加装电梯,力争完工200台。新增各类绿地10公顷,建成绿道3公里。深化“一网通办”改革。
"""
NEXT = """上海市徐汇区2026年政府工作报告
一、2025年工作回顾
加装电梯完工333台。新增各类绿地8公顷。“一网通办”改革走深走实。
二、2026年主要任务
新增各类绿地6公顷。深化“一网通办”改革。
"""
PROGRAM = """
import time
from numpy import zeros
from tracker.align import network
from tracker.cli import main

class Slow:
    def run(self, _, given):
        time.sleep(0.1)
        return [zeros((len(given["pieces"]), 2))]

network.session, network.BATCH = Slow, 4  # in the processes of --jobs, too
if __name__ == "__main__":
    main()
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "w" / "reports").mkdir(parents=True)
    (tmp_path / "w" / "reports" / "2025.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "w" / "reports" / "2026.txt").write_text(NEXT, encoding="utf-8")
    ledger = tmp_path / "w" / "commitments.yaml"
    ledger.write_text("version: 1\nsources: [reports/]\nengine: semantic 1\n", encoding="utf-8")
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    return tmp_path / "w"


def environment(cache: Path) -> dict[str, str]:
    return {
        **os.environ,
        "TRACKER_CACHE_DIR": str(cache),
        "PYTHONUTF8": "1",
        "TERM": "xterm",
        "COLUMNS": "80",
    }


@pytest.fixture
def in_a_pipe(workspace: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Runs a command with the same network where neither stdout nor stderr is a terminal."""

    class Quick:
        def run(self, _: None, given: dict[str, Any]) -> list[Any]:
            return [numpy.zeros((len(given["pieces"]), 2))]

    monkeypatch.setattr(network, "session", Quick)
    monkeypatch.setenv("TRACKER_CACHE_DIR", str(workspace.parent / "another cache"))
    monkeypatch.setenv("COLUMNS", "80")
    return lambda *words: tracker(workspace, *words)


def on_a_terminal(workspace: Path, *words: str) -> tuple[str, bytes]:
    """What a terminal shows of stderr, and the bytes that went to stdout, which is a file."""
    pexpect = pytest.importorskip("pexpect")
    out = workspace.parent / "stdout"
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", 'exec "$@" > "$OUT"', "sh", sys.executable, str(workspace.parent / "program.py"), *words],
        cwd=str(workspace),
        encoding="utf-8",
        timeout=60,
        env={**environment(workspace.parent / "cache"), "OUT": str(out)},
    )
    child.expect(pexpect.EOF)
    return child.before, out.read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "reports/2025.txt", "reports/2026.txt", "--format", "json"),
        ("check",),
    ],
    ids=lambda words: words[0],
)
def test_a_terminal_sees_how_many_pairs_are_judged_and_stdout_does_not(
    workspace: Path, in_a_pipe: Callable[..., Done], words: tuple[str, ...]
) -> None:
    piped = in_a_pipe(*words)
    assert piped.stderr == ""
    shown, out = on_a_terminal(workspace, *words)
    assert "判读句对" in shown
    assert "4/" in shown
    assert out.decode() == piped.stdout


@pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.slow)])
def test_an_update_shows_counts_and_other_processes_show_nothing(
    workspace: Path, in_a_pipe: Callable[..., Done], jobs: str
) -> None:
    shown, out = on_a_terminal(workspace, "update", "--jobs", jobs)
    assert out.decode().startswith("commitments.yaml:已更新")
    assert ("判读句对" in shown) == (jobs == "1")
    written = (workspace / "commitments.yaml").read_bytes()
    assert in_a_pipe("update", "--fresh").stderr == ""
    assert (workspace / "commitments.yaml").read_bytes() == written


def test_nothing_is_shown_where_stderr_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.steps("对照") as advance:
        advance("徐汇@2025")
        advance.encoding(1, 2)
    assert capsys.readouterr().err == ""
