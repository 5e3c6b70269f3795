"""What a person may give as a source, and what not: the same for ``review`` and for the gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.model import PersonReview
from tracker.reviewing.complete import Places, can_be_looked_up, lacking

CAN = [
    "https://www.gov.cn/a.html",
    "见 http://example.cn/1",
    "www.shanghai.gov.cn/nw12344",
    "沪府发〔2025〕3号",
    "国发[2024]12号",
    "徐府办(2025)第 7 号",
    "国务院令第743号",
    "市统计局公告2025年第2号",
    "沪府办〔2025〕3号附件第2页",
    "《解放日报》2025年1月3日第2版",
    "解放日报 2025-01-03 02版",
    "《上海统计年鉴2025》第35页",
    "Statistical Yearbook p. 35",
    "采访/张科长.txt",
    "采访/张科长.txt:12",
    "采访/张科长.txt#L3",
    "采访/张科长.txt 第3行",
    "采访/张科长.txt:第二段",
    "徐汇@2026:13",
    "徐汇@2026",
]
CANNOT = [
    "",
    "听说的",
    "../../etc/passwd",
    "/etc/passwd",
    "采访/没有.txt",
    "采访/没有.txt:12",
    "采访",
    "第3页",
    "3页",
    "静安@2026:13",
    "2025年",
    "12号",
    "file:///etc/passwd",
]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "采访").mkdir()
    (tmp_path / "采访" / "张科长.txt").write_text("在的", encoding="utf-8")
    return Places(tmp_path, ("徐汇@2026",))


@pytest.mark.parametrize("source", CAN)
def test_can_be_looked_up(source: str, places: Places) -> None:
    assert can_be_looked_up(source, places)


@pytest.mark.parametrize("source", CANNOT)
def test_cannot_be_looked_up(source: str, places: Places) -> None:
    assert not can_be_looked_up(source, places)


def test_a_note_needs_nothing(places: Places) -> None:
    assert list(lacking("partial", PersonReview(note="打过电话"), places)) == []


def test_another_verdict_needs_note_and_source(places: Places) -> None:
    told = [message for _, message in lacking("partial", PersonReview("fulfilled"), places)]
    assert told == ["由部分改判兑现,缺少说明 note", "由部分改判兑现,缺少依据 source"]
    assert list(lacking("partial", PersonReview("partial"), places)) == []
