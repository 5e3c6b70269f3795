"""``tracker reports`` in a workspace of copied seeds."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tracker import run
from tracker.cli import app
from tracker.workspace import cache

SEEDS = Path(__file__).parents[2] / "seeds"
LEDGER = 'version: "1"\nsources: [reports/]\nengine: lexical 1\nreports: {}\ncommitments: {}\n'


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "reports").mkdir()
    for name in ("000_d82c2995966ce095.txt", "002_70febe8c0a407742.txt"):
        shutil.copy(SEEDS / name, tmp_path / "reports" / name)
    (tmp_path / "commitments.yaml").write_text(LEDGER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("workspace")
def test_reports_are_listed() -> None:
    result = CliRunner().invoke(app, ["reports"])
    assert result.exit_code == 0
    assert "徐汇@2025  上海市徐汇区 · 摘要" in result.stdout
    assert "开头 1 · 回顾 2-21 · 计划 22-60 · 自身建设 61-62" in result.stdout
    assert "猜测:地区「上海市静安区」取自正文" in result.stdout


@pytest.mark.usefixtures("workspace")
def test_reports_are_listed_again_without_reading_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    first = CliRunner().invoke(app, ["reports", "--format", "json"])
    monkeypatch.delattr(run, "read")
    again = CliRunner().invoke(app, ["reports", "--format", "json"])
    assert (again.exit_code, again.stdout) == (0, first.stdout)


@pytest.mark.usefixtures("workspace")
def test_reports_as_json() -> None:
    found = json.loads(CliRunner().invoke(app, ["reports", "--format", "json"]).stdout)
    assert [(one["name"], one["year"], one["lines"], one["coverage"]) for one in found] == [
        ("徐汇@2025", 2025, "1-62", "digest"),
        ("静安@2025", 2025, "1-41", "plan only"),
    ]
    assert found[1]["sections"][0] == {"kind": "plan", "title": "二、2025年主要任务", "lines": "1-34"}
    assert all(one["commitments"] > 100 for one in found)


def test_a_file_that_holds_no_report_does_not_hide_the_others(workspace: Path) -> None:
    (workspace / "reports/001.txt").write_text("今天天气很好。", encoding="utf-8")
    result = CliRunner().invoke(app, ["reports"])
    assert result.exit_code == 2
    assert "静安@2025" in result.stdout
    assert "reports/001.txt" in result.stderr
    assert "no plan section found" in result.stderr
