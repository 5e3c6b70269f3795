"""``tracker outcome add`` in a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tracker import outcomes
from tracker.cli import app
from tracker.errors import TrackerError

LEDGER = "version: 1\nsources: [reports/]\ncommitments:\n"
OPTIONS = ["--source", "https://example.org/a", "--title", "实事清单", "--date", "2026-01-07"]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "commitments.yaml").write_text(LEDGER, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "reports")
    return tmp_path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["outcome", "add", *arguments])
    if isinstance(result.exception, Exception):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.output


def test_the_first_fact_makes_the_file_and_later_ones_join_it(workspace: Path) -> None:
    assert "reports/outcomes.yaml:10: 新增绿地10公顷(实事清单,2026-01-07)" in run(
        "徐汇@2025", "新增绿地10公顷", *OPTIONS
    )
    run("上海@2024", "新增养老床位4385张", "--source", "https://example.org/a")
    facts = outcomes.load(workspace / "reports" / "outcomes.yaml", workspace)
    assert [(fact.plan, fact.source.title) for fact in facts] == [
        ("徐汇@2025", "实事清单"),
        ("上海@2024", "实事清单"),
    ]


def test_a_fact_joins_the_file_that_speaks_of_its_plan(workspace: Path) -> None:
    for name, plan in (("a.yaml", "上海@2024"), ("b.yaml", "徐汇@2025")):
        outcomes.append(workspace / "reports" / name, plan, "一", "https://example.org/a", "甲", "2026")
    assert "reports/b.yaml" in run("徐汇@2025", "二", "--source", "https://example.org/a")
    assert "reports/a.yaml" in run("静安@2025", "三", "--source", "https://example.org/a")


def test_outside_of_a_workspace_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TrackerError, match="tracker init"):
        run("徐汇@2025", "新增绿地10公顷", *OPTIONS)
