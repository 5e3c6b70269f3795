"""Names and ids that a person types, in full or by their beginning, and their completion."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from render_reports import REPORTS
from render_workspace import write_ledger

from tests.conftest import Tracker
from tracker.cli import known
from tracker.errors import UnknownNameError


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("workspace"))


def test_names(workspace: Path, tracker: Tracker) -> None:
    assert tracker(workspace, "report", "徐汇").stdout == tracker(workspace, "report", "徐汇@2025").stdout
    unknown = tracker(workspace, "report", "杨浦")
    assert unknown.returncode == 2
    assert "unknown district" in unknown.stderr
    assert "徐汇@2025" in unknown.stderr
    assert unknown.stdout == ""
    assert (
        tracker(workspace, "report", "上海市徐汇区@2025").stdout
        == tracker(workspace, "report", "徐汇2025").stdout
        != ""
    )
    assert "是不是 徐汇@2025?" in tracker(workspace, "report", "徐会2025").stderr


def test_show_takes_any_unambiguous_beginning(workspace: Path, tracker: Tracker) -> None:
    assert "新增4000张养老床位" in tracker(workspace, "show", "上海-2024-2d").stdout
    assert "新增4000张养老床位" in tracker(workspace, "show", "2d7c18").stdout
    many = tracker(workspace, "show", "上海")
    assert many.returncode == 2
    assert "ambiguous" in many.stderr
    assert tracker(workspace, "show", "杨浦-2025").returncode == 2


def test_completion(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace)
    assert known.complete_report("徐") == ["徐汇", "徐汇@2025"]
    assert known.complete_id("上海-2024-2") == ["上海-2024-2d7c18"]
    monkeypatch.chdir("/")
    assert known.complete_report("") == []


def test_of_several_years_the_latest_is_meant() -> None:
    names = {
        name: replace(REPORTS["徐汇@2025"], name=name) for name in ("徐汇@2019", "徐汇@2025", "上海@2024")
    }
    assert known.report_name("徐汇", names) == "徐汇@2025"
    assert known.report_name("徐汇", names, 2019) == "徐汇@2019"
    with pytest.raises(UnknownNameError, match="徐汇@2020"):
        known.report_name("徐汇", names, 2020)
