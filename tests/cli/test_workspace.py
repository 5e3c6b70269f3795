"""``tracker init`` and ``tracker add`` as a user runs them.

Of cli/workspace.py, workspace/walk.py.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Protocol

import pytest
from ledger_strategies import header

from tests.conftest import Done, Tracker
from tracker import ledger

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REPORT = SEEDS / "000_d82c2995966ce095.txt"
SEVERAL = SEEDS / "003_22cd1e946852648b.txt"


class Coded(Protocol):
    def __call__(self, folder: Path, *words: str | Path, code: int = 0) -> Done: ...


@pytest.fixture
def tracker(tracker: Tracker) -> Coded:
    """The shared one, which makes sure of the exit code."""

    def run(folder: Path, *words: str | Path, code: int = 0) -> Done:
        done = tracker(folder, *words)
        assert done.returncode == code, done.stderr
        return done

    return run


@pytest.fixture
def workspace(tmp_path: Path, tracker: Coded) -> Path:
    tracker(tmp_path, "init", "w")
    return tmp_path / "w"


def test_init_makes_a_ledger_that_editors_understand(workspace: Path, tracker: Coded) -> None:
    text = (workspace / "commitments.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=.commitments.schema.json\n")
    assert ledger.loads(text).header.sources == ("reports/",)
    assert (workspace / "reports").is_dir()
    schema = (workspace / ".commitments.schema.json").read_text(encoding="utf-8")
    assert schema == tracker(workspace, "schema").stdout == ledger.schema_text()


def test_init_leaves_a_ledger_alone(workspace: Path, tracker: Coded) -> None:
    before = (workspace / "commitments.yaml").read_bytes()
    assert "已经有账本了" in tracker(workspace, "init", code=2).stderr
    assert (workspace / "commitments.yaml").read_bytes() == before


def test_init_refuses_sources_outside(tmp_path: Path, tracker: Coded) -> None:
    assert "路径应在工作区之内" in tracker(tmp_path, "init", "w", "--sources", "../else", code=2).stderr
    assert os.listdir(tmp_path) == []


def test_add_copies_a_report_once(workspace: Path, tracker: Coded) -> None:
    assert tracker(workspace, "add", REPORT).stdout == f"reports/{REPORT.name}:徐汇@2025\n"
    assert (workspace / "reports" / REPORT.name).read_bytes() == REPORT.read_bytes()
    for again in (REPORT, Path("reports") / REPORT.name):
        said = tracker(workspace, "add", again).stdout
        assert said == f"reports/{REPORT.name}:徐汇@2025(已在工作区里,没有变)\n"
    assert os.listdir(workspace / "reports") == [REPORT.name]
    assert "names" not in (workspace / "commitments.yaml").read_text(encoding="utf-8")


def test_add_records_the_name_that_the_user_knows_better(workspace: Path, tracker: Coded) -> None:
    tracker(workspace, "add", REPORT, "--name", "徐汇", "--year", "2026")
    assert ledger.load(workspace / "commitments.yaml").header.names == {f"reports/{REPORT.name}": "徐汇@2026"}
    tracker(workspace, "add", SEEDS / "004_fef9eb99018e8b25.txt", "--year", "2021")
    text = (workspace / "commitments.yaml").read_text(encoding="utf-8")
    assert "  reports/004_fef9eb99018e8b25.txt: 虹口@2021\n" in text


@pytest.mark.parametrize(
    "words", [("--year", "3021"), ("--name", "徐汇@3021"), ("--name", "徐汇", "-y", "3021")]
)
def test_add_refuses_a_year_of_which_there_is_no_report_yet(
    workspace: Path, words: tuple[str, ...], tracker: Tracker
) -> None:
    assert "还不会有 3021 年的报告" in tracker(workspace, "add", REPORT, *words, code=2).stderr
    assert os.listdir(workspace / "reports") == []


def test_add_says_where_the_text_tells_another_year(workspace: Path, tracker: Coded) -> None:
    done = tracker(workspace, "add", REPORT, "--name", "徐汇", "--year", "2021")
    assert "读出的是 徐汇@2025,按您写的 徐汇@2021 记下" in done.stderr


def test_add_says_where_the_text_tells_another_place(workspace: Path, tracker: Coded) -> None:
    said = tracker(workspace, "add", REPORT, "--name", "静安").stderr
    assert "读出的是 徐汇@2025,按您写的 静安@2025 记下" in said
    assert "读出" not in tracker(workspace, "add", REPORT, "--name", "徐汇@2025").stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", "", "empty.txt"),
        ("news.txt", "今天天气很好。\n", "no plan section found"),
        ("#2.txt", REPORT.read_text(encoding="utf-8"), "文件名不能"),
        (".hidden.txt", REPORT.read_text(encoding="utf-8"), "文件名不能"),
    ],
)
def test_add_takes_nothing_that_is_no_report(
    workspace: Path, name: str, content: str, said: str, tracker: Tracker
) -> None:
    (workspace.parent / name).write_text(content, encoding="utf-8")
    before = (workspace / "commitments.yaml").read_bytes()
    assert said in tracker(workspace, "add", workspace.parent / name, code=2).stderr
    assert os.listdir(workspace / "reports") == []
    assert (workspace / "commitments.yaml").read_bytes() == before


def test_add_refuses_what_it_cannot_place(workspace: Path, tracker: Coded) -> None:
    assert "tracker init" in tracker(workspace.parent, "add", REPORT, code=2).stderr
    assert "nowhere.txt" in tracker(workspace, "add", "nowhere.txt", code=2).stderr
    assert "4 份报告" in tracker(workspace, "add", SEVERAL, "--name", "徐汇@2025", code=2).stderr
    assert "报告名应写成" in tracker(workspace, "add", REPORT, "--name", "../徐汇", code=2).stderr


def test_add_does_not_follow_a_link_out_of_the_workspace(workspace: Path, tracker: Coded) -> None:
    outside = workspace.parent / "outside.txt"
    outside.write_text("不动", encoding="utf-8")
    (workspace / "reports" / REPORT.name).symlink_to(outside)
    assert "工作区之外" in tracker(workspace, "add", REPORT, code=2).stderr
    assert outside.read_text(encoding="utf-8") == "不动"
    shutil.rmtree(workspace / "reports")
    (workspace / "reports").symlink_to(workspace.parent)
    assert "工作区之外" in tracker(workspace, "add", REPORT, code=2).stderr


def test_a_report_that_the_ledger_knows_is_not_added_under_another_name(
    workspace: Path, tracker: Tracker
) -> None:
    text = ledger.update("", header("徐汇@2025"), (), today="").text.replace("[seeds/]", "[reports/]")
    (workspace / "commitments.yaml").write_text(text, encoding="utf-8")
    assert "徐汇@2025 已在工作区里" in tracker(workspace, "add", REPORT, code=2).stderr
