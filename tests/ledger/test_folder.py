"""A workspace whose ledger lies in a folder: every command, both ways there and back, killed on the way.

Of ledger/files.py, ledger/leaves.py, ledger/layout.py.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import years

from tests.conftest import Tracker
from tracker import ledger
from tracker.errors import TrackerError
from tracker.ledger import branches, files
from tracker.workspace import atomic

LEDGER, FOLDER = "commitments.yaml", "commitments"
LINE = "ledger: commitments/\n"


@pytest.fixture
def root(tmp_path: Path, tracker: Tracker) -> Path:
    """Three reports of 长宁 and one of 普陀."""
    root = years.workspace(tmp_path / "w", tracker)
    other = years.REPORTS[2024].replace("长宁", "普陀").replace("420张", "300张")
    (root / "reports" / "普陀.txt").write_text(other, encoding="utf-8")
    assert tracker(root, "update").returncode == 0
    return root


@pytest.fixture
def parted(root: Path, tracker: Tracker) -> Path:
    """The same with its ledger in the folder."""
    say(root, True)
    assert f"{LEDGER}:已更新" in tracker(root, "update").stdout
    return root


def say(root: Path, folder: bool) -> None:
    """Write the line in the header, or take it away."""
    text = (root / LEDGER).read_text(encoding="utf-8").replace(LINE, "")
    (root / LEDGER).write_text(
        text.replace("engine:", f"{LINE if folder else ''}engine:", 1), encoding="utf-8"
    )


def content(root: Path) -> dict[str, bytes]:
    found = [root / LEDGER, *sorted((root / FOLDER).glob("*"))]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_there_and_back_again(root: Path, tracker: Tracker) -> None:
    before = (root / LEDGER).read_text(encoding="utf-8")
    say(root, True)
    tracker(root, "update")
    assert sorted(content(root)) == [LEDGER, "commitments/普陀.yaml", "commitments/长宁.yaml"]
    assert "普陀" not in (root / FOLDER / "长宁.yaml").read_text(encoding="utf-8")
    there = content(root)
    assert f"{LEDGER}:没有变化" in tracker(root, "update").stdout
    assert tracker(root, "update", "--fresh").returncode == 0
    assert content(root) == there
    say(root, False)
    tracker(root, "update")
    assert (root / LEDGER).read_text(encoding="utf-8") == before
    assert not list((root / FOLDER).iterdir())


def test_remarks_around_the_blocks_stay_and_come_back(parted: Path, tracker: Tracker) -> None:
    path = parted / FOLDER / "普陀.yaml"
    path.write_text("# 普陀的账本\n" + path.read_text(encoding="utf-8") + "# 完\n", encoding="utf-8")
    (parted / "reports" / "2025.txt").unlink()
    (parted / "reports" / "普陀.txt").write_text(
        years.REPORTS[2024].replace("长宁", "普陀").replace("420张", "310张"), encoding="utf-8"
    )
    tracker(parted, "update")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# 普陀的账本\n")
    assert text.endswith("# 完\n")
    assert "310张" in text
    say(parted, False)
    tracker(parted, "update")
    text = (parted / LEDGER).read_text(encoding="utf-8")
    assert (text.count("# 普陀的账本"), text.count("# 完")) == (1, 1)


def test_every_screen_is_the_same(root: Path, tracker: Tracker) -> None:
    id = ledger.load(root / LEDGER).of_report("长宁@2024")[0].id
    commands = (
        [],
        ["reports"],
        ["report", "长宁@2024", "--all"],
        ["show", id],
        ["export"],
        ["diff", "长宁@2023", "长宁@2024"],
    )
    before = [tracker(root, *words) for words in commands]
    say(root, True)
    tracker(root, "update")
    assert [tracker(root, *words) for words in commands] == before


def test_a_review_is_written_into_its_file_alone(parted: Path) -> None:
    from tracker.ledger.person import Answers
    from tracker.model import PersonReview

    before = content(parted)
    id = ledger.load(parted / LEDGER).of_report("普陀@2024")[0].id
    answers = Answers(parted)
    answers.save(id, PersonReview("fulfilled", "看过", "张三", "2026-01-01"), 0)
    after = content(parted)
    assert [name for name in after if after[name] != before[name]] == ["commitments/普陀.yaml"]
    answers.undo()
    assert content(parted) == before


def test_findings_and_errors_stand_at_the_files_line(parted: Path, tracker: Tracker) -> None:
    path = parted / FOLDER / "普陀.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("    kind:"))
    lines[at] = "    kind: 没有的"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert f"commitments/普陀.yaml:{at + 1}: ✗ ledger-invalid" in tracker(parted, "check").stdout
    assert f"tracker: commitments/普陀.yaml:{at + 1}: " in tracker(parted, "export").stderr


def test_check_looks_at_what_a_commit_changed(parted: Path, tracker: Tracker, git: Any) -> None:
    git(parted, "init", "-q")
    git(parted, "add", "-A")
    git(parted, "commit", "-q", "-m", "state")
    assert "账本没有变" in tracker(parted, "check").stdout
    path = parted / FOLDER / "普陀.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("status: pending", "status: unmentioned", 1), encoding="utf-8")
    said = tracker(parted, "check", "commitments/普陀.yaml")
    assert said.returncode == 1
    assert "commitments/普陀.yaml:" in said.stdout
    assert "verdict-drift" in said.stdout
    assert "改动 1 条" in said.stdout


@pytest.fixture
def git() -> Any:
    import subprocess

    def run(root: Path, *words: str) -> None:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *identity, *words], cwd=root, check=True, capture_output=True)

    return run


def test_a_link_that_leads_out_is_not_read(parted: Path, tracker: Tracker) -> None:
    outside = parted.parent / "geheim.yaml"
    outside.write_text("passwort: 1\n", encoding="utf-8")
    (parted / FOLDER / "外.yaml").symlink_to(outside)
    for words in (["check"], ["export"]):
        done = tracker(parted, *words)
        assert done.returncode in (1, 2)
        assert "路径指向工作区之外" in done.stdout + done.stderr
        assert "passwort" not in done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and signals")
@pytest.mark.parametrize("folder", [True, False])
def test_killed_at_every_step_the_ledger_is_whole_and_goes_on(
    folder: bool, root: Path, tracker: Tracker
) -> None:
    """On the way into the folder and out of it; in the end the same bytes."""
    say(root, folder)
    if not folder:
        say(root, True)
        tracker(root, "update")
        say(root, False)
    path = root / LEDGER
    start = root.parent / "start"
    shutil.copytree(root, start)
    text = ledger.read(path)
    seen = set()
    for step in range(0, 4000, 7):
        shutil.rmtree(root)
        shutil.copytree(start, root)
        ended = _child(path, text, step)
        assert ledger.loads(ledger.read(path)).entries.keys() == ledger.loads(text).entries.keys(), step
        seen.add((root / files.PENDING).exists())
        files.write(path, ledger.read(path))
        last = content(root)
        assert files.is_settled(path)
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
    assert seen == {True, False}
    assert (len(last) == 3) == folder
    assert all(not name.endswith(".pending") for name in last)


def _child(path: Path, text: str, step: int) -> int:
    """Write in a process that dies before the ``step``-th line; how it ended."""
    pid = os.fork()
    if pid == 0:
        left = step

        def trace(frame: FrameType, event: str, argument: object) -> Any:
            nonlocal left
            if frame.f_code.co_filename not in (atomic.__file__, files.__file__):
                return None
            if event == "line":
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        files.write(path, text)
        os._exit(0)
    status = os.waitpid(pid, 0)[1]
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def test_what_a_person_wrote_after_a_kill_is_not_undone(parted: Path, tracker: Tracker) -> None:
    (parted / files.PENDING).write_text(ledger.read(parted / LEDGER), encoding="utf-8")
    assert tracker(parted, "export").returncode == 0
    path = parted / FOLDER / "普陀.yaml"
    text = path.read_text(encoding="utf-8").replace("    status: pending\n", "    status: pending  # 看过\n")
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(2**62, 2**62))
    with pytest.raises(TrackerError, match="之后这里又改过"):
        ledger.read(parted / LEDGER)


def test_two_branches_of_a_districts_file_are_one(parted: Path) -> None:
    path = parted / FOLDER / "普陀.yaml"
    base = path.read_text(encoding="utf-8")
    ours = base.replace(
        "    status: pending\n", "    status: pending\n    review: {status: 部分, note: 看过}\n", 1
    )
    theirs = base.replace("    line: ", "    line: 1")
    found = branches.merged(base, ours, theirs)
    assert found.conflicts == []
    path.write_text(found.text, encoding="utf-8")
    entries = ledger.load(parted / LEDGER).of_report("普陀@2024")
    assert [one.review.note for one in entries if one.review] == ["看过"]
    assert all(one.line >= 10 for one in entries)
