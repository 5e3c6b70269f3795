"""Which report a person sees who names no year, and what of it must be seen before it is quoted."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from years import workspace

CAVEAT = "未提及 ≠ 没做"


@pytest.fixture
def root(tmp_path: Path, tracker: Any) -> Path:
    return workspace(tmp_path, tracker)


def test_without_a_year_the_newest_plan_that_was_answered_opens(root: Path, tracker: Any) -> None:
    said = tracker(root, "report", "长宁").stdout
    assert said.startswith("长宁@2024")
    assert "更新  长宁@2025 的 3 条承诺还没有回顾可查:tracker report 长宁@2025\n" in said
    assert "长宁@2025** 有 3 条承诺" in tracker(root, "report", "长宁", "-f", "markdown").stdout


@pytest.mark.parametrize("words", [["长宁@2025"], ["长宁2025"], ["长宁", "--year", "2025"]])
def test_a_year_that_is_named_is_the_one_that_opens(words: list[str], root: Path, tracker: Any) -> None:
    said = tracker(root, "report", *words).stdout
    assert said.startswith("长宁@2025")
    assert "更新" not in said


def test_of_a_district_that_nothing_has_answered_the_newest_plan_opens(tmp_path: Path, tracker: Any) -> None:
    from years import write

    for words in (["init"], ["add", *write(tmp_path / "收到的", 2025)], ["update"]):
        tracker(tmp_path, *words)
    assert tracker(tmp_path, "report", "长宁").stdout.startswith("长宁@2025")


def test_a_year_that_does_not_fit_is_named(root: Path, tracker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert "2023 年这里放不下" in tracker(root, "report", "长宁").stdout
    monkeypatch.setenv("COLUMNS", "120")
    assert "放不下" not in tracker(root, "report", "长宁").stdout


def test_silence_is_never_printed_without_what_it_does_not_mean(root: Path, tracker: Any) -> None:
    silent = next(line for line in tracker(root, "export").stdout.splitlines() if ",unmentioned," in line)
    assert CAVEAT in silent
    id = silent.split(",")[0]
    for words in (
        [],
        ["report", "长宁@2023"],
        ["report", "--status", "未提及"],
        ["report", "长宁@2023", "-f", "markdown"],
        ["report", "长宁@2023", "-f", "html"],
        ["show", id],
        ["show", id, "-f", "markdown"],
        ["compare", "长宁@2023", "长宁@2024"],
    ):
        assert CAVEAT in re.sub("<[^>]*>", "", tracker(root, *words).stdout), words


def test_a_missed_target_is_no_partial_one(root: Path, tracker: Any) -> None:
    said = tracker(root, "report", "长宁@2024").stdout
    assert "◔ 未达到  指标" in said or "◔ 未达到 missed  指标" in said
    only = tracker(root, "report", "长宁@2024", "--status", "未达到").stdout
    assert "地区生产总值增长" in only
    assert "养老床位" not in only
    found = json.loads(tracker(root, "report", "-f", "json", "--status", "missed").stdout)
    assert [one["status"] for report in found["reports"] for one in report["commitments"]] == ["partial"]
