"""Filters, orders and formats that commands share."""

from __future__ import annotations

from pathlib import Path

import pytest
from render_workspace import write_ledger

from tests.conftest import Tracker


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("workspace"))


def test_filters(workspace: Path, tracker: Tracker) -> None:
    found = tracker(workspace, "report", "上海", "--status", "未提及").stdout
    assert "推动世博文化公园南区开园" in found
    assert "养老床位" not in found
    assert tracker(workspace, "report", "上海", "--status", "unmentioned").stdout == found
    assert "完善加装电梯长效管理机制" in tracker(workspace, "report", "上海", "--kind", "方向").stdout
    assert "没有符合条件的承诺" in tracker(workspace, "report", "上海", "--search", "月球").stdout
    assert "5510张" in tracker(workspace, "report", "上海", "--section", "养老").stdout
    wrong = tracker(workspace, "report", "上海", "--status", "完成")
    assert wrong.returncode == 2
    assert "兑现" in wrong.stderr


def test_a_filter_without_a_name_searches_all_reports(workspace: Path, tracker: Tracker) -> None:
    found = tracker(workspace, "report", "--search", "加装电梯").stdout
    assert "徐汇-2025-3f9a2c" in found
    assert "上海-2024-7719e4" in found


def test_sorting_by_status(workspace: Path, tracker: Tracker) -> None:
    found = tracker(workspace, "report", "上海", "--sort", "confidence").stdout
    assert found.index("上海-2024-c3376f") < found.index("上海-2024-6b0f2e")


def test_an_unknown_format_says_which_there_are(workspace: Path, tracker: Tracker) -> None:
    found = tracker(workspace, "report", "上海", "--format", "pdf")
    assert found.returncode == 2
    assert "markdown" in found.stderr
