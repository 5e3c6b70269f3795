"""Nothing is lost in silence: what update keeps, and check misses.

Of run.py, workspace/holdings.py, check/checks/losses.py.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import three_years
from three_years import commit, git, text, written

from tests.conftest import Tracker
from tracker import ledger


@pytest.fixture
def workspace(tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Path:
    return three_years.workspace(tmp_path, tracker, monkeypatch)


def test_a_report_that_is_gone_takes_nothing_with_it(workspace: Path, tracker: Tracker) -> None:
    before = written(workspace)
    (workspace / "reports" / "徐汇@2025.txt").unlink()
    for _ in range(2):
        done = tracker(workspace, "update")
        assert done.returncode == 1
        assert "账本里的 徐汇@2025 不见了" in done.stderr
        assert "tracker remove 徐汇@2025" in done.stderr
        assert written(workspace) == before
    check = tracker(workspace, "check")
    assert check.returncode == 1
    assert "文件不存在: reports/徐汇@2025.txt(徐汇@2025,2 条承诺由它而来)" in check.stdout
    git(workspace, "checkout", "-q", "reports")
    assert tracker(workspace, "update").stdout == "commitments.yaml:没有变化\n"
    assert tracker(workspace, "check").returncode == 0


def test_another_report_that_came_is_judged_meanwhile(workspace: Path, tracker: Tracker) -> None:
    (workspace / "reports" / "徐汇@2025.txt").unlink()
    (workspace / "reports" / "长宁.txt").write_text(
        text("长宁@2025", "新增养老床位100张。", "新增养老床位90张。"), encoding="utf-8"
    )
    assert tracker(workspace, "update").returncode == 1
    found = ledger.loads(written(workspace))
    assert found.of_report("长宁@2025")
    assert len(found.of_report("徐汇@2025")) == 2


def test_a_report_that_was_taken_out_by_hand_is_missed(workspace: Path, tracker: Tracker) -> None:
    """As an update of an older program left it: no record, no blocks, verdicts pending."""
    for name in ("徐汇@2025.txt", "徐汇@2026.txt"):
        (workspace / "reports" / name).unlink()
    (workspace / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    assert tracker(workspace, "update").returncode == 0
    check = tracker(workspace, "check")
    assert check.returncode == 1
    assert "徐汇@2025 不见了(HEAD 里有),连同 2 条承诺" in check.stdout


@pytest.mark.parametrize("many", [False, True])
def test_blocks_deleted_by_hand_are_missed_and_restored(
    workspace: Path, tracker: Tracker, many: bool
) -> None:
    before = written(workspace)
    ids = [entry.id for entry in ledger.loads(before).entries.values()]
    first = before.index(f"  {ids[0]}:")
    cut = before[:first] if many else before[:first] + before[before.index(f"  {ids[1]}:") :]
    (workspace / "commitments.yaml").write_text(cut, encoding="utf-8")
    named = tracker(workspace, "check")
    assert named.returncode == 1
    assert ids[0] in named.stdout
    commit(workspace)  # nor does it help to commit it
    check = tracker(workspace, "check")
    assert check.returncode == 1
    assert ids[0] in check.stdout
    done = tracker(workspace, "update")
    assert f"补回 {len(ids) if many else 1} 条从账本里不见了的承诺" in done.stdout
    assert written(workspace) == before


def test_bad_files_do_not_stop_update(workspace: Path, tracker: Tracker) -> None:
    before = written(workspace)
    (workspace / "reports" / "徐汇@2025.txt").write_bytes(b"")
    (workspace / "reports" / "bad.txt").write_text("今天天气很好。\n", encoding="utf-8")
    (workspace / "reports" / "长宁.txt").write_text(
        text("长宁@2025", "新增养老床位100张。", "植树。"), encoding="utf-8"
    )
    done = tracker(workspace, "update")
    assert done.returncode == 1
    assert [line.partition(": ")[2].partition(":")[0] for line in done.stderr.splitlines()] == [
        "reports/bad.txt",
        "reports/徐汇@2025.txt",
    ]
    found = ledger.loads(written(workspace))
    assert found.of_report("长宁@2025")
    for name in ("徐汇@2024", "徐汇@2025", "徐汇@2026"):
        assert found.of_report(name) == ledger.loads(before).of_report(name)


def test_facts_that_cannot_be_read_change_no_verdict(workspace: Path, tracker: Tracker) -> None:
    (workspace / "reports" / "outcomes.yaml").write_text(
        "version: 1\nsources:\n  甲: {title: 甲, address: https://example.org/a, published: 2026-01-20}\n"
        "outcomes:\n  徐汇@2026:\n    - {fact: 新增养老床位90张, source: 甲}\n",
        encoding="utf-8",
    )
    assert tracker(workspace, "update").returncode == 0
    before = written(workspace)
    with (workspace / "reports" / "outcomes.yaml").open("a", encoding="utf-8") as stream:
        stream.write("  - broken\n")
    done = tracker(workspace, "update")
    assert (done.returncode, "outcomes.yaml:" in done.stderr) == (1, True)
    assert written(workspace) == before


@pytest.mark.parametrize("made_on", ["linux", "windows"])
def test_a_ledger_passes_on_the_other_system(
    workspace: Path, tracker: Tracker, made_on: str, tmp_path: Path
) -> None:
    """Git turns line ends round in a clone: there and back, the same ledger passes as it is."""
    if made_on == "windows":
        shutil.rmtree(workspace / ".git")
        for path in [workspace / "commitments.yaml", *(workspace / "reports").iterdir()]:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        git(workspace, "init", "-q")
        git(workspace, "config", "core.autocrlf", "true")
        assert tracker(workspace, "update", "--fresh").stdout == "commitments.yaml:没有变化\n"
        commit(workspace)
    other = tmp_path / "clone"
    crlf = "true" if made_on == "linux" else "false"
    git(tmp_path, "clone", "-q", "-c", f"core.autocrlf={crlf}", str(workspace), "clone")
    assert (b"\r\n" in (other / "commitments.yaml").read_bytes()) == (made_on == "linux")
    assert (b"\r\n" in (other / "reports" / "徐汇@2025.txt").read_bytes()) == (made_on == "linux")
    check = tracker(other, "check")
    assert check.returncode == 0, check.stdout
    assert tracker(other, "update").stdout == "commitments.yaml:没有变化\n"
    assert tracker(other, "update", "--fresh").stdout == "commitments.yaml:没有变化\n"
    (other / "reports" / "长宁.txt").write_text(
        text("长宁@2025", "新增养老床位100张。", "植树。"), encoding="utf-8"
    )
    assert tracker(other, "update").returncode == 0
    commit(other)
    git(workspace, "pull", "-q", str(other))
    back = tracker(workspace, "check")
    assert back.returncode == 0, back.stdout
    assert tracker(workspace, "update").stdout == "commitments.yaml:没有变化\n"
