"""The hook as pre-commit runs it: at a repository's root, on what a commit touches, wherever the ledger is.

The installed program stands in for the environment that pre-commit would make: no network is needed.

Of cli/check.py, workspace/git.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from check_workspace import PATH, PLAN, commit, git, text_of, write

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"
PROGRAM = f'"{sys.executable}" -c "from tracker.cli import main; main()"'

THIRD = """上海市徐汇区2027年政府工作报告
一、2026年工作回顾
新增各类绿地7公顷。
二、2027年主要任务
新增各类绿地5公顷。
"""

Committed = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(params=["", "二/数据"], ids=["top", "deep"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A workspace at the top of a repository, or in a folder of it, committed and sound."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    repository = tmp_path / "repository"
    found = write(repository / request.param)
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    local = hook | {"language": "system", "entry": hook["entry"].replace("tracker", PROGRAM, 1)}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (repository / "程序").mkdir()
    (repository / "程序/说明.txt").write_text("与账本无关", encoding="utf-8")
    commit(repository)
    return found


@pytest.fixture
def committed(root: Path, tmp_path: Path) -> Committed:
    """Stage what is named (all that has changed), and run the hook as a commit would."""
    repository = tmp_path / "repository"
    outer = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    outer["PRE_COMMIT_HOME"] = str(tmp_path / "home")

    def run(*paths: Path) -> subprocess.CompletedProcess[str]:
        git(repository, "add", *(paths or ["-A"]))
        command = [sys.executable, "-m", "pre_commit", "run"]
        return subprocess.run(
            command, cwd=repository, env=outer, capture_output=True, text=True, encoding="utf-8"
        )

    return run


def test_a_commit_of_other_things_passes(root: Path, tmp_path: Path, committed: Committed) -> None:
    (tmp_path / "repository/程序/说明.txt").write_text("改了说明", encoding="utf-8")
    (tmp_path / "repository/程序/设置.yaml").write_text("a: 1", encoding="utf-8")
    done = committed()
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout


def test_a_report_that_a_commit_deletes_is_missed(root: Path, committed: Committed) -> None:
    (root / PLAN).unlink()
    done = committed()
    assert done.returncode == 1
    assert "source-missing" in done.stdout


def test_nor_does_another_change_hide_it(root: Path, tmp_path: Path, committed: Committed) -> None:
    (root / PLAN).unlink()
    (tmp_path / "repository/程序/说明.txt").write_text("改了说明", encoding="utf-8")
    done = committed()
    assert done.returncode == 1
    assert "source-missing" in done.stdout


def test_a_ledger_that_was_edited_is_refused(root: Path, committed: Committed) -> None:
    wrong = text_of().replace(PATH.text, PATH.text.replace("3公里", "5公里"), 1)
    (root / "commitments.yaml").write_text(wrong, encoding="utf-8")
    done = committed()
    assert done.returncode == 1
    assert "quote-missing" in done.stdout


def test_a_report_that_waits_hinders_no_other_commit(
    root: Path, tmp_path: Path, committed: Committed
) -> None:
    (root / "reports/xuhui-2027.txt").write_text(THIRD, encoding="utf-8")
    other = tmp_path / "repository/程序/说明.txt"
    other.write_text("改了说明", encoding="utf-8")
    done = committed(other)
    assert done.returncode == 0, done.stdout
