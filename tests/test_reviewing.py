"""What a person may give as a source, the same for ``review`` and the gate; in which order one is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tracker.model import Entry, Kind, PersonReview, Second, Status, Verdict
from tracker.render.selection import Selection
from tracker.reviewing import Places, can_be_looked_up, lacking, queue

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


def entry(
    number: int, kind: Kind, confidence: float, status: Status = "unmentioned", **more: object
) -> Entry:
    verdict = Verdict(status, confidence)
    id = f"徐汇-2025-{number:06x}"
    return Entry(id, "徐汇@2025", f"第{number}条", "", 1, kind, verdict=verdict, **more)  # type: ignore[arg-type]


ENTRIES = [
    entry(1, "general", 0.31),
    entry(2, "deliverable", 0.5),
    entry(3, "target", 0.55, "partial"),
    entry(4, "target", 0.96, "fulfilled"),
    entry(5, "general", 0.96),
    entry(6, "target", 0.0, "pending"),
    entry(7, "target", 0.4, review=PersonReview("fulfilled")),
    entry(8, "deliverable", 0.4, review=PersonReview(note="问过")),
]


def numbers(selection: Selection) -> list[int]:
    return [int(one.id[-6:], 16) for one in queue(ENTRIES, selection)]


def test_targets_and_projects_come_before_generalities() -> None:
    assert numbers(Selection()) == [3, 8, 2, 1]


def test_the_sure_ones_can_be_reached() -> None:
    assert numbers(Selection(everything=True)) == [3, 4, 8, 2, 1, 5]
    assert numbers(Selection(kinds=("target",))) == [3, 4, 6]
    assert numbers(Selection(statuses=("fulfilled",))) == [4]
    assert numbers(Selection(statuses=("pending",))) == [6]
    assert numbers(Selection(statuses=("unsure",))) == [3, 8, 2, 1]


def test_what_a_person_judged_by_other_words_comes_first() -> None:
    moved = entry(9, "general", 0.96, look_again="文字变了", review=PersonReview("fulfilled", "看过"))
    assert queue([*ENTRIES, moved], Selection())[0] == moved


def test_where_two_readers_differ_a_person_is_asked_first() -> None:
    verdict = Verdict("fulfilled", 0.9, reader="m", second=Second("unmentioned", 0.8))
    split = replace(entry(9, "general", 0.9), verdict=verdict)
    overruled = replace(entry(10, "target", 0.5), verdict=Verdict("partial", 0.5, read="fulfilled"))
    agreed = replace(entry(11, "target", 0.9), verdict=replace(verdict, second=Second("fulfilled", 0.8)))
    asked = queue([*ENTRIES, split, overruled, agreed], Selection())
    assert [int(one.id[-6:], 16) for one in asked] == [10, 9, 3, 8, 2, 1]
