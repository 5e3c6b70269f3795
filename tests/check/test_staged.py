"""``check --staged``: what a commit will hold, whatever else lies in the folder.

Of cli/check.py, check/workspace.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from check_workspace import commit, git
from years import workspace, write


@pytest.fixture
def root(tmp_path: Path, tracker: Any) -> Path:
    """A committed workspace of three years, and a fourth report that git does not know."""
    made = workspace(tmp_path / "data", tracker)
    commit(made)
    (report,) = write(made / "reports", 2025)
    text = report.read_text(encoding="utf-8")
    for year in (2025, 2024):
        text = text.replace(str(year), str(year + 1))
    (made / "reports/2026.txt").write_text(text, encoding="utf-8")
    return made


def test_a_report_that_waits_is_no_part_of_the_commit(root: Path, tracker: Any) -> None:
    assert tracker(root, "check").returncode == 1
    done = tracker(root, "check", "--staged")
    assert done.returncode == 0, done.stdout
    assert "3 个来源文件" in done.stdout


def test_a_ledger_is_not_committed_without_its_report(root: Path, tracker: Any) -> None:
    assert tracker(root, "update").returncode == 0
    git(root, "add", "commitments.yaml")
    done = tracker(root, "check", "--staged", "commitments.yaml")
    assert done.returncode == 1
    assert "source-untracked" in done.stdout
    assert "reports/2026.txt(长宁@2026,3 条承诺由它而来)" in done.stdout
    git(root, "add", "reports/2026.txt")
    done = tracker(root, "check", "--staged", "commitments.yaml", "reports/2026.txt")
    assert done.returncode == 0, done.stdout


def test_a_report_that_git_forgets_is_missed_by_any_commit(root: Path, tracker: Any) -> None:
    git(root, "rm", "-q", "--cached", "reports/2023.txt")
    (root / "说明.txt").write_text("与账本无关", encoding="utf-8")
    done = tracker(root, "check", "--staged", "说明.txt")
    assert done.returncode == 1
    assert "source-untracked" in done.stdout


def test_nor_without_the_facts_that_it_rests_on(root: Path, tracker: Any) -> None:
    (root / "reports/2026.txt").unlink()
    fact = (
        "长宁2025",
        "新增养老床位460张",
        "-s",
        "https://example.org/a",
        "-t",
        "长宁报",
        "-d",
        "2026-01-08",
    )
    assert tracker(root, "outcome", "add", *fact).returncode == 0
    assert tracker(root, "update").returncode == 0
    git(root, "add", "commitments.yaml")
    done = tracker(root, "check", "--staged", "commitments.yaml")
    assert done.returncode == 1
    assert "source-untracked" in done.stdout


def test_a_district_s_file_of_the_ledger_belongs_to_it(root: Path, tracker: Any) -> None:
    (root / "reports/2026.txt").unlink()
    ledger = root / "commitments.yaml"
    ledger.write_text(
        ledger.read_text(encoding="utf-8").replace("version: 1\n", "version: 1\nledger: commitments/\n", 1),
        encoding="utf-8",
    )
    assert tracker(root, "update").returncode == 0
    git(root, "add", "commitments.yaml")
    done = tracker(root, "check", "--staged", "commitments.yaml")
    assert done.returncode == 1
    assert "提交里没有它: commitments/长宁.yaml" in done.stdout


@pytest.mark.parametrize("where", [".", ".."], ids=["here", "above"])
def test_before_the_ledger_is_added_there_is_nothing_to_check(root: Path, where: str, tracker: Any) -> None:
    if where == "..":
        (root / ".git").rename(root.parent / ".git")
    git(root, "rm", "-rq", "--cached", "--ignore-unmatch", ".")
    done = tracker(root / where, "check", "--staged")
    assert (done.returncode, "commitments.yaml 没有加入 git,未查" in done.stdout) == (0, True)
