"""Three short reports of a district in a workspace under git, and what is read of them there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.conftest import Tracker

TEXTS = {
    "徐汇@2024": ("推行规模化加装电梯,力争完工7320台。新增各类绿地12公顷。", "新增绿道2公里。"),
    "徐汇@2025": ("推行规模化加装电梯,力争完工200台。建成绿道3公里。", "加装电梯完工7333台。新增绿地8公顷。"),
    "徐汇@2026": ("新增养老床位80张。", "加装电梯完工190台。"),
}
GIT = ("git", "-c", "user.name=Reviewer", "-c", "user.email=reviewer@example.org")


def text(name: str, plan: str, review: str) -> str:
    district, year = name.split("@")
    head = f"上海市{district}区{year}年政府工作报告\n各位代表:\n现在,我代表区人民政府向大会报告工作。"
    return f"{head}\n一、{int(year) - 1}年工作回顾\n{review}\n二、{year}年主要任务\n{plan}\n"


def git(folder: Path, *words: str) -> str:
    done = subprocess.run([*GIT, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def workspace(tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three years of a district, updated and committed."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    root = tmp_path / "w"
    tracker(tmp_path, "init", "w")
    for name, (plan, review) in TEXTS.items():
        (root / "reports" / f"{name}.txt").write_text(text(name, plan, review), encoding="utf-8")
    assert tracker(root, "update").returncode == 0
    git(root, "init", "-q")
    commit(root)
    return root


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "state")


def written(root: Path) -> str:
    return (root / "commitments.yaml").read_text(encoding="utf-8")
