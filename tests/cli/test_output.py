"""One screen in each of its formats, to stdout or a file.

Of cli/output.py, cli/target.py, cli/show.py.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import years
from render_reports import REPORTS
from render_workspace import write_ledger

from tests.conftest import Tracker


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("workspace"))


def test_overview(workspace: Path, tracker: Tracker) -> None:
    found = tracker(workspace)
    assert found.returncode == 0
    assert "上海@2024" in found.stdout
    assert "徐汇@2026" in found.stdout


def test_json(workspace: Path, tracker: Tracker) -> None:
    found = json.loads(tracker(workspace, "report", "上海", "--format", "json").stdout)
    assert [one["name"] for one in found["reports"]] == ["上海@2024"]
    assert len(found["reports"][0]["commitments"]) == 9
    assert {
        one["name"] for one in json.loads(tracker(workspace, "report", "--format", "json").stdout)["reports"]
    } == set(REPORTS)


@pytest.mark.parametrize(
    ("format", "start"), [("markdown", "# 上海@2024"), ("html", "<!DOCTYPE html>"), ("svg", "<svg")]
)
def test_formats(workspace: Path, tracker: Tracker, format: str, start: str) -> None:
    found = tracker(workspace, "report", "上海", "--format", format)
    assert found.returncode == 0
    assert found.stdout.startswith(start)
    assert "上海实事" in found.stdout


@pytest.mark.parametrize(
    ("format", "start"), [("markdown", "- ●"), ("html", "<!DOC"), ("svg", "<svg"), ("json", "{")]
)
def test_formats_of_one_commitment(workspace: Path, tracker: Tracker, format: str, start: str) -> None:
    assert tracker(workspace, "show", "2d7c18", "--format", format).stdout.startswith(start)


@pytest.fixture
def root(tmp_path: Path, tracker: Any) -> Path:
    return years.workspace(tmp_path, tracker)


@pytest.mark.parametrize(
    ("file", "begins"),
    [
        ("长宁.md", "# 长宁@2024"),
        ("长宁.html", "<!DOCTYPE html>"),
        ("长宁.svg", "<svg"),
        ("长宁.json", "{"),
        ("长宁.txt", "长宁@2024"),
    ],
)
def test_a_report_in_a_file_by_its_suffix(file: str, begins: str, root: Path, tracker: Any) -> None:
    done = tracker(root, "report", "长宁", "-o", file)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"{file}:写好了\n")
    assert (root / file).read_text(encoding="utf-8").startswith(begins)


def test_other_screens_in_files(root: Path, tracker: Any) -> None:
    for words in (
        ["show", "长宁-2024"],
        ["diff", "长宁@2024", "长宁@2025"],
        ["compare", "长宁@2024", "长宁@2025"],
    ):
        if words[0] == "show":
            words[1] = tracker(root, "export").stdout.splitlines()[1].split(",")[0]
        assert tracker(root, *words, "-o", f"{words[0]}.html").returncode == 0
        assert (root / f"{words[0]}.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "长宁.doc"], "看不出要写成什么格式"),
        (["-o", "长宁.md", "-f", "html"], "文件名是 .md,--format 却是 html"),
        (["-o", "没有/长宁.md"], "没有这个文件夹"),
        (["-o", "reports"], "看不出要写成什么格式"),
    ],
)
def test_a_file_that_cannot_be_written(words: list[str], said: str, root: Path, tracker: Any) -> None:
    done = tracker(root, "report", "长宁", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("words", [("export", "-f", "csv"), ("report", "长宁", "-f", "markdown")])
def test_a_dash_is_standard_output(words: tuple[str, ...], root: Path, tracker: Any) -> None:
    assert tracker(root, *words, "-o", "-").stdout == tracker(root, *words).stdout != ""
    assert not (root / "-").exists()


def test_an_endless_picture_is_refused(root: Path, tracker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.cli import target

    monkeypatch.setattr(target, "MOST_SVG_LINES", 20)
    done = tracker(root, "report", "长宁", "-o", "长宁.svg")
    assert done.returncode == 2
    assert "一张 SVG 至多画 20 行;请改用 --format html" in done.stderr
    assert not (root / "长宁.svg").exists()
