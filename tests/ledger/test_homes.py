"""Where a person's review goes when its commitment is cut or worded otherwise, or is gone."""

from __future__ import annotations

from dataclasses import replace

from ledger_strategies import header, record
from update_cases import (
    BEDS,
    BOTH,
    DAY,
    DONE,
    FRESH,
    LESS,
    LIFTS,
    MORE,
    NEWER,
    ONE,
    SAID,
    insert,
    news,
    written,
)

from tracker import ledger
from tracker.ledger.homes import share_held
from tracker.model import PersonReview


def test_a_clause_cut_differently_takes_the_review_along() -> None:
    old = insert(FRESH, "    status: pending", "    # 电梯", "    review:", "      status: partial")
    longer = replace(LIFTS, id="徐汇-2025-bbbbbb", text="推行规模化加装电梯,力争完工200台,惠及更多居民")
    update = ledger.update(old, ONE, [longer, BEDS], today=DAY)
    assert news(old, update.text) == [
        "-  徐汇-2025-3f9a2c:",
        "-    text: 推行规模化加装电梯,力争完工200台",
        "+  徐汇-2025-bbbbbb:",
        "+    text: 推行规模化加装电梯,力争完工200台,惠及更多居民",
        "+    look_again: 文字变了,复核时是「推行规模化加装电梯,力争完工200台」(徐汇-2025-3f9a2c)",
    ]
    assert update.moved == (("徐汇-2025-3f9a2c", "徐汇-2025-bbbbbb"),)
    assert (update.added, update.removed, update.orphaned) == ((), (), ())


def test_of_the_pieces_of_a_clause_the_one_that_holds_most_takes_the_review() -> None:
    old = insert(FRESH, "    status: pending", "    review: {status: partial, note: 看过}")
    short = replace(LIFTS, id="徐汇-2025-bbbbbb", text="力争完工200台")
    long = replace(LIFTS, id="徐汇-2025-cccccc", text="推行规模化加装电梯")
    update = ledger.update(old, ONE, [long, short, BEDS], today=DAY)
    found = ledger.loads(update.text).entries
    assert found[long.id].review == PersonReview("partial", "看过")
    assert found[short.id].review is None


def test_a_review_moves_into_a_block_that_was_there_before() -> None:
    old = insert(FRESH, "    status: pending", "    # 看这里", "    review: {status: partial}  # 我").replace(
        "  徐汇-2025-3f9a2c:", "  徐汇-2025-3f9a2c:  # 电梯"
    )
    longer = replace(BEDS, text="新增养老床位100张,推行规模化加装电梯,力争完工200台")
    update = ledger.update(old, ONE, [longer], today=DAY)
    assert update.moved == (("徐汇-2025-3f9a2c", BEDS.id),)
    assert "  # 电梯\n  徐汇-2025-aaaaaa:\n" in update.text
    assert "    # 看这里\n    review: {status: partial}  # 我\n" in update.text


def test_of_two_reviews_for_one_home_the_second_is_kept_apart() -> None:
    old = insert(FRESH, "    status: pending", "    review: {status: partial, note: 甲}")
    old = old.rstrip("\n") + "\n    review: {status: abandoned, note: 乙}\n"
    both = replace(BEDS, id="徐汇-2025-dddddd", text=LIFTS.text + BEDS.text)
    update = ledger.update(old, ONE, [both], today=DAY)
    loaded = ledger.loads(update.text)
    assert loaded.entries[both.id].review == PersonReview("partial", "甲")
    assert update.orphaned == (BEDS.id,)
    assert loaded.orphaned[BEDS.id].review == PersonReview("abandoned", "乙")
    assert loaded.orphaned[BEDS.id].history[-1].reason == "计划里已没有这一条"


def test_what_finds_no_home_is_kept_and_comes_back() -> None:
    old = insert(FRESH, "  徐汇-2025-3f9a2c:", "    # 为什么没有了?")
    gone = ledger.update(old, ONE, [BEDS], today=DAY)
    assert gone.orphaned == (LIFTS.id,)
    assert "orphaned:\n  徐汇-2025-3f9a2c:\n    # 为什么没有了?\n    text: 推行" in gone.text
    assert written(gone.text, ONE, BEDS, today="2030-01-01") == gone.text
    back = ledger.update(gone.text, ONE, [LIFTS, BEDS], today=DAY)
    assert "orphaned" not in back.text
    assert "# 为什么没有了?" in back.text
    assert back.moved == ((LIFTS.id, LIFTS.id),)


def test_blocks_that_nobody_wrote_in_go_without_a_trace() -> None:
    update = ledger.update(FRESH, ONE, [BEDS], today=DAY)
    assert (update.removed, update.orphaned) == ((LIFTS.id,), ())
    assert update.text == written("", ONE, BEDS)


def test_a_report_with_a_corrected_name_keeps_its_reviews() -> None:
    old = insert(FRESH, "    status: pending", "    review: {status: partial}")
    renamed = replace(LIFTS, id="徐汇-2024-eeeeee", report="徐汇@2024")
    update = ledger.update(old, header("徐汇@2024"), [renamed], today=DAY)
    assert update.moved == ((LIFTS.id, renamed.id),)


def test_how_much_of_a_text_another_holds() -> None:
    assert share_held("加装电梯完工200台", "推进加装电梯完工200台") == 1.0
    assert share_held("推进养老服务设施建设", "推进文化服务能级建设") == 0.0
    assert share_held("", "加装电梯") == 0.0


def test_a_corrected_text_takes_its_past_along_and_is_listed() -> None:
    old = written(FRESH, BOTH, replace(LIFTS, verdict=DONE), BEDS)
    head = replace(BOTH, reports={**BOTH.reports, **NEWER.reports})
    update = ledger.update(old, head, [replace(MORE, verdict=LESS), BEDS], today=DAY)
    assert (update.newer, update.moved, update.look_again) == (("徐汇@2025",), (), ())
    assert update.reworded == ((LIFTS.id, MORE.id, LIFTS.text, MORE.text),)
    assert (update.added, update.removed) == ((), ())
    assert update.told()[1:] == (
        "徐汇@2025 换了新版:改字 1 条,改判 1 条",
        f"  改字 {MORE.id}:「{LIFTS.text}」→「{MORE.text}」",
        f"  改判 {MORE.id}:兑现 → 部分",
    )
    assert [past.status for past in ledger.loads(update.text).entries[MORE.id].history] == [
        "pending",
        "fulfilled",
    ]
    assert (
        ledger.update(update.text, head, [replace(MORE, verdict=LESS), BEDS], today=DAY).text == update.text
    )


def test_a_persons_verdict_on_a_corrected_text_is_kept_and_marked() -> None:
    old = insert(FRESH, "    status: pending", "    review: {status: fulfilled, note: 看过}")
    update = ledger.update(old, NEWER, [MORE, BEDS], today=DAY)
    found = ledger.loads(update.text).entries[MORE.id]
    assert found.review == PersonReview("fulfilled", "看过")
    assert LIFTS.text in found.look_again
    assert update.look_again == (MORE.id,)
    again = ledger.update(update.text, NEWER, [MORE, BEDS], today=DAY)
    assert (again.text, again.look_again) == (update.text, ())
    seen = ledger.record_review(update.text, MORE.id, PersonReview("partial", "又看过"), today=DAY)
    assert ledger.loads(seen).entries[MORE.id].look_again == ""


def test_a_persons_verdict_is_marked_where_the_evidence_was_corrected() -> None:
    old = written(FRESH, BOTH, replace(LIFTS, verdict=DONE), BEDS)
    old = ledger.record_review(old, LIFTS.id, PersonReview("fulfilled", "看过"), today=DAY)
    newer = {**BOTH.reports, "徐汇@2026": record("徐汇@2026", sha="ab12" * 16)}
    after = replace(BOTH, reports=newer)
    update = ledger.update(old, after, [replace(LIFTS, verdict=LESS), BEDS], today=DAY)
    found = ledger.loads(update.text).entries[LIFTS.id]
    assert (found.status, found.verdict.status) == ("fulfilled", "partial")
    assert SAID.text in found.look_again
    same = ledger.update(old, after, [replace(LIFTS, verdict=DONE), BEDS], today=DAY)
    assert same.look_again == ()


def test_a_remark_below_the_fields_of_a_block_goes_where_its_review_goes() -> None:
    whole = replace(LIFTS, text="推行规模化加装电梯,力争完工200台,新增养老床位100张", id="徐汇-2025-cccccc")
    base = written("", ONE, whole, LIFTS)
    at = base.index("  徐汇-2025-3f9a2c")
    hand = base[:at] + "    review: {status: fulfilled, note: 看过}\n    # 问过街道\n" + base[at:]
    after = written(hand, ONE, LIFTS)
    assert after.count("# 问过街道") == after.count("看过") == 1
