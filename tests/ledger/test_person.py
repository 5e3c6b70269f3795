"""What people write beside a commitment: a note that is no verdict, and an office's own fields."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ledger_strategies import header

from tracker import ledger
from tracker.errors import TrackerError
from tracker.model import Entry, PersonReview, Verdict
from tracker.render.entries import unsure

ID = "徐汇-2025-3f9a2c"
LIFTS = Entry(
    ID, "徐汇@2025", "加装电梯完工200台", "", 52, "deliverable", verdict=Verdict("partial", 0.5, "少了")
)
OWN = """    own:                       # 区府办填
      牵头领导: 张 副区长
      牵头单位:   区房管局
      下一步措施: |
        一是倒排工期;
        二是每周调度。
      line: 三号线
"""


def text_of(*entries: Entry) -> str:
    return ledger.update("", header("徐汇@2025"), entries, today="2026-01-01").text


def test_a_note_is_no_verdict() -> None:
    text = ledger.record_review(
        text_of(LIFTS), ID, PersonReview(note="打电话问过,等回复"), today="2026-01-02"
    )
    entry = ledger.loads(text).entries[ID]
    assert (entry.status, entry.ruling, entry.history) == ("partial", None, ())
    assert entry.review is not None
    assert entry.review.note == "打电话问过,等回复"
    assert unsure(entry)


def test_a_verdict_after_a_note_is_history() -> None:
    text = ledger.record_review(text_of(LIFTS), ID, PersonReview(note="等回复"), today="2026-01-02")
    text = ledger.record_review(text, ID, PersonReview("fulfilled", "属实", "张三"), today="2026-01-03")
    entry = ledger.loads(text).entries[ID]
    assert (entry.status, [past.reason for past in entry.history]) == ("fulfilled", ["复核 张三"])


def test_own_fields_are_read_and_keep_their_bytes() -> None:
    text = text_of(LIFTS) + OWN
    entry = ledger.loads(text).entries[ID]
    assert entry.own == (
        ("牵头领导", "张 副区长"),
        ("牵头单位", "区房管局"),
        ("下一步措施", "一是倒排工期;\n二是每周调度。\n"),
        ("line", "三号线"),
    )
    judged = replace(LIFTS, verdict=Verdict("fulfilled", 0.9, "到了"))
    assert OWN in ledger.update(text, header("徐汇@2025"), [judged], today="2026-02-01").text
    reviewed = ledger.record_review(text, ID, PersonReview("fulfilled", "属实"), today="2026-01-02")
    assert OWN in reviewed


def test_own_fields_move_along_and_are_never_lost() -> None:
    text = text_of(LIFTS) + OWN
    longer = replace(LIFTS, id="徐汇-2025-aaaaaa", text="加装电梯完工200台并投入使用")
    moved = ledger.update(text, header("徐汇@2025"), [longer], today="2026-02-01")
    assert moved.moved == ((ID, longer.id),)
    assert OWN in moved.text
    gone = ledger.update(text, header("徐汇@2025"), [], today="2026-02-01")
    assert gone.orphaned == (ID,)
    assert OWN in gone.text
    both = ledger.update(moved.text + "", header("徐汇@2025"), [longer, LIFTS], today="2026-03-01")
    assert both.text.count("区房管局") == 1


def test_fields_are_written_one_by_one() -> None:
    text = text_of(LIFTS) + OWN
    own = dict(ledger.loads(text).entries[ID].own)
    changed = ledger.record_own(text, ID, {**own, "牵头单位": "区建管委", "存在问题": "=SUM(A1)\n管线: 复杂"})
    assert "      牵头领导: 张 副区长\n      牵头单位: 区建管委\n" in changed
    assert dict(ledger.loads(changed).entries[ID].own)["存在问题"] == "=SUM(A1)\n管线: 复杂"
    assert "# 区府办填" in changed
    assert "own" not in ledger.record_own(text, ID, {}).replace("区府办填", "")


@pytest.mark.parametrize("name", ["line", "date", "score", "2026", "是", "a: b", "# x", "version"])
@pytest.mark.parametrize("value", ["是", "12", "a: b", "", "- x", "2026-01-02", "[a", "null"])
def test_any_field_reads_back(name: str, value: str) -> None:
    text = ledger.record_own(text_of(LIFTS), ID, {name: value})
    assert ledger.loads(text).entries[ID].own == ((name, value),)


def test_what_was_written_can_be_put_back() -> None:
    before = text_of(LIFTS) + OWN
    saved = ledger.record_review(before, ID, PersonReview("fulfilled", "属实"), today="2026-01-02")
    old, new = ledger.block_text(before, ID), ledger.block_text(saved, ID)
    assert ledger.put_back(saved, ID, new, old) == before
    with pytest.raises(TrackerError, match="没有撤回"):
        ledger.put_back(saved.replace("属实", "不实"), ID, new, old)
