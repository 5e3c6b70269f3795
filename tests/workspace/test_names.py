"""The names that people give a report, and what is said of one that none has."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import Tracker
from tracker.workspace import names

SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(frozen=True)
class Known:
    """A report's district and its full name."""

    district: str
    jurisdiction: str


KNOWN = {
    "徐汇@2025": Known("徐汇", "上海市徐汇区"),
    "徐汇@2024": Known("徐汇", "上海市徐汇区"),
    "浦东@2025": Known("浦东", "浦东新区"),
    "上海@2024": Known("上海", "上海市"),
    "朝阳@2025": Known("朝阳", "长春市朝阳区"),
    "石柱@2025": Known("石柱", "石柱土家族自治县"),
    "全国@2021": Known("全国", "国务院"),
}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("徐汇", ("徐汇", "")),
        ("徐汇区", ("徐汇", "")),
        ("徐匯區", ("徐汇", "")),
        ("上海徐汇", ("徐汇", "")),
        ("上海市徐汇区@2025", ("徐汇", "2025")),
        ("徐汇2025", ("徐汇", "2025")),
        ("徐汇区 2025年", ("徐汇", "2025")),
        ("浦东新区", ("浦东", "")),
        ("浦东区", ("浦东", "")),
        ("上海市浦东新区2025", ("浦东", "2025")),
        ("上海市", ("上海", "")),
        ("长春朝阳区", ("朝阳", "")),
        ("吉林省长春市朝阳区", ("朝阳", "")),
        ("石柱土家族自治县", ("石柱", "")),
        ("石柱县", ("石柱", "")),
        ("国务院2021", ("全国", "2021")),
    ],
)
def test_one_report_has_many_names(name: str, meant: tuple[str, str]) -> None:
    assert names.read(name, KNOWN) == meant


@pytest.mark.parametrize(
    "name",
    [
        "徐汇县",
        "北京市朝阳区",
        "北京朝阳",
        "上海县",
        "全国人口",
        "徐汇滨江",
        "徐",
        "市",
        "杨浦",
        "",
        "@",
        "2025",
    ],
)
def test_another_place_is_not_taken_for_it(name: str) -> None:
    assert names.read(name, KNOWN)[0] not in {one.district for one in KNOWN.values()}


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("徐会", "徐汇"),
        ("徐会区", "徐汇"),
        ("普东新区", "浦东"),
        ("徐会2025", "徐汇@2025"),
        ("杨浦", ""),
        ("", ""),
    ],
)
def test_a_slip_is_answered_with_the_nearest_name(name: str, near: str) -> None:
    said = names.unknown(name, KNOWN, "")
    assert "unknown district" in said
    assert (f"是不是 {near}?" in said) if near else "是不是" not in said


def test_a_year_that_is_not_there_is_answered_with_those_that_are() -> None:
    assert names.unknown("徐汇区2030", KNOWN, "") == "没有「徐汇@2030」(unknown year);有:徐汇@2024、徐汇@2025"
    assert names.unknown("徐汇", {}, "(没有)") == "没有「徐汇」(unknown district);已知:(没有)"


def test_a_report_is_known_before_the_first_update_and_after_it(tmp_path: Path, tracker: Tracker) -> None:
    (tmp_path / "reports").mkdir()
    header = "version: 1\nsources: [reports/]\nengine: lexical 1\n"
    (tmp_path / "commitments.yaml").write_text(header, encoding="utf-8")
    shutil.copy(SEEDS / "000_d82c2995966ce095.txt", tmp_path / "reports" / "徐汇.txt")
    first = tracker(tmp_path, "compare", "徐汇区2025", "徐汇")
    assert first.returncode == 0, first.stderr
    assert tracker(tmp_path, "update").returncode == 0
    shutil.copy(SEEDS / "001_abf86c9aaf141910.txt", tmp_path / "reports" / "old.txt")
    later = tracker(tmp_path, "diff", "徐汇@2019", "徐汇@2025")
    assert later.returncode == 0, later.stderr
    assert "是不是 徐汇?" in tracker(tmp_path, "compare", "徐会", "徐汇").stderr
