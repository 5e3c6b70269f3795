"""What an update does to the text: one case a test, each shown as the lines that change.

Of ledger/update.py, ledger/history.py, ledger/changes.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
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
from tracker.model import Carried, PersonReview, Verdict
from tracker.workspace.header import Header


def test_a_new_ledger_has_the_design_s_form() -> None:
    text = ledger.update("", ONE, [LIFTS], today=DAY, schema="tracker/ledger/schema.json").text
    assert text.splitlines()[0] == "# yaml-language-server: $schema=tracker/ledger/schema.json"
    assert text.partition("commitments:\n")[2] == (
        "  徐汇-2025-3f9a2c:\n"
        "    text: 推行规模化加装电梯,力争完工200台\n"
        "    section: 【六】回应群众期待…/改善群众居住环境\n"
        "    line: 52\n"
        "    kind: deliverable\n"
        "    targets: [加装电梯完工 = 200 台]\n"
        "    baseline: {text: 电梯加装完工333台, line: 13, change: lowered}\n"
        "    status: pending\n"
    )


def test_a_new_report_gives_verdicts_with_a_dated_line_for_what_was_there() -> None:
    update = ledger.update(FRESH, BOTH, [replace(LIFTS, verdict=DONE), BEDS], today=DAY)
    body = [line for line in news(FRESH, update.text) if line.startswith(("-", "+    "))]
    assert body[-6:] == [
        "-    status: pending",
        "+    status: fulfilled",
        "+    why: {by: review, confidence: 0.93, reason: '承诺200台,报告210台'}",
        "+    evidence:",
        "+      - {text: 全年完工电梯加装210台, report: 徐汇@2026, line: 13, score: 0.91}",
        "+    history: [{date: 2026-01-20, status: pending, reason: 新报告 徐汇@2026}]",
    ]
    assert update.verdicts == (("徐汇-2025-3f9a2c", "pending", "fulfilled"),)
    assert update.changed == ("徐汇-2025-3f9a2c",)


def test_another_verdict_on_the_same_evidence_is_a_diff_of_three_lines() -> None:
    old = written(FRESH, BOTH, replace(LIFTS, verdict=DONE), BEDS)
    judged = Verdict("partial", 0.6, "只到210台", (SAID,), "review")
    new = written(
        old, replace(BOTH, engine="lexical 2"), replace(LIFTS, verdict=judged), BEDS, today="2026-02-01"
    )
    assert [line for line in news(old, new) if "engine" not in line] == [
        "-    status: fulfilled",
        "-    why: {by: review, confidence: 0.93, reason: '承诺200台,报告210台'}",
        "+    status: partial",
        "+    why: {by: review, confidence: 0.60, reason: 只到210台}",
        "-    history: [{date: 2026-01-20, status: pending, reason: 新报告 徐汇@2026}]",
        "+    history:",
        "+      - {date: 2026-01-20, status: pending, reason: 新报告 徐汇@2026}",
        "+      - {date: 2026-02-01, status: fulfilled, reason: 引擎 lexical 1 → lexical 2, "
        "evidence: 全年完工电梯加装210台}",
    ]


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (BOTH, replace(BOTH, engine="semantic 1"), "引擎 lexical 1 → semantic 1"),
        (
            BOTH,
            replace(BOTH, reports=BOTH.reports | {"徐汇@2026": record("徐汇@2026", "ab" * 32)}),
            "报告有改动 徐汇@2026",
        ),
        (BOTH, ONE, "报告移出 徐汇@2026"),
        (BOTH, BOTH, "重新计算"),
        (ONE, replace(BOTH, engine="lexical 2"), "新报告 徐汇@2026; 引擎 lexical 1 → lexical 2"),
    ],
)
def test_the_reason_of_a_change_is_what_changed(before: Header, after: Header, reason: str) -> None:
    old = written("", before, replace(LIFTS, verdict=DONE))
    entry = ledger.loads(written(old, BOTH, replace(LIFTS, verdict=DONE))).entries[LIFTS.id]
    assert entry.history == ()
    changed = ledger.update(old, after, [replace(LIFTS, verdict=replace(LESS, evidence=()))], today=DAY).text
    assert f"reason: {reason}" in changed


def test_facts_from_elsewhere_are_named_as_the_reason() -> None:
    fact = replace(SAID, report="徐汇@2025", source="徐汇报告2026")
    after = replace(ONE, outcomes={"seeds/outcomes.yaml": "ab" * 32})
    text = written(
        FRESH, after, replace(LIFTS, verdict=replace(DONE, evidence=(fact,), provenance="outcomes")), BEDS
    )
    assert "reason: 外部结果 seeds/outcomes.yaml}" in text
    assert "{text: 全年完工电梯加装210台, report: 徐汇@2025, source: 徐汇报告2026, score: 0.91}" in text


def test_more_evidence_beside_the_old_replaces_nothing() -> None:
    old = written(FRESH, BOTH, replace(LIFTS, verdict=DONE), BEDS)
    more = replace(DONE, evidence=(*DONE.evidence, replace(SAID, text="加装电梯")))
    assert news(old, written(old, BOTH, replace(LIFTS, verdict=more), BEDS)) == [
        "+      - {text: 加装电梯, report: 徐汇@2026, line: 13, score: 0.91}"
    ]


def test_replaced_evidence_stays_in_the_history() -> None:
    old = written(FRESH, BOTH, replace(LIFTS, verdict=DONE), BEDS)
    other = replace(DONE, evidence=(replace(SAID, text="加装电梯"),))
    assert "status: fulfilled, reason: 重新计算, evidence: 全年完工电梯加装210台" in written(
        old, BOTH, replace(LIFTS, verdict=other), BEDS
    )


def test_what_happened_is_told() -> None:
    old = insert(FRESH, "    status: pending", "    review: {status: partial}")
    longer = replace(LIFTS, id="徐汇-2025-bbbbbb", text=LIFTS.text + ",惠及居民", verdict=DONE)
    update = ledger.update(old, BOTH, [longer], today=DAY)
    assert update.told() == (
        "改动 1 条,改判 1 条,去掉 1 条",
        "徐汇-2025-3f9a2c 的批注和复核移到了 徐汇-2025-bbbbbb",
        "徐汇-2025-bbbbbb 的复核是就旧文字作的,结论照旧,记了 look_again,请再看一遍",
    )
    gone = ledger.update(update.text, BOTH, [], today=DAY)
    assert gone.told()[1] == "徐汇-2025-bbbbbb 已不在计划里,批注和复核留在 orphaned 里,请看一看"
    assert ledger.update(gone.text, BOTH, [], today=DAY).told() == ()


def test_blocks_follow_the_report_whatever_their_order_was() -> None:
    head, _, body = FRESH.partition("  徐汇-2025-3f9a2c:")
    first, _, second = body.partition("  徐汇-2025-aaaaaa:")
    mixed = f"{head}  徐汇-2025-aaaaaa:{second}  徐汇-2025-3f9a2c:{first}"
    assert ledger.loads(mixed).entries == dict(reversed(ledger.loads(FRESH).entries.items()))
    assert written(mixed, ONE, LIFTS, BEDS) == FRESH


def test_names_and_policy_are_written_and_kept() -> None:
    head = replace(ONE, names={"seeds/a.txt#2": "徐汇@2025"}, policy={"fail_unmentioned_targets": "30%"})
    text = written("", head, LIFTS)
    assert "names:\n  seeds/a.txt#2: 徐汇@2025\npolicy:\n  fail_unmentioned_targets: 30%\nreports:" in text
    known = {name: replace(one, commitments=1) for name, one in head.reports.items()}
    assert ledger.loads(text).header == replace(head, reports=known)


def test_a_name_is_added_to_the_header_alone() -> None:
    old = insert(FRESH, "engine: lexical 1", "# 报告")
    new = ledger.record_name(old, "seeds/a.txt", "徐汇@2026")
    assert news(old, new) == ["+names:", "+  seeds/a.txt: 徐汇@2026"]
    again = ledger.record_name(new, "seeds/b.txt", "徐汇@2027")
    assert news(new, again) == ["+  seeds/b.txt: 徐汇@2027"]


def test_names_go_with_a_file_that_is_called_otherwise() -> None:
    named = ledger.record_name(FRESH, "seeds/a.txt", "徐汇@2026")
    both = ledger.record_name(named, "seeds/a.txt#2", "徐汇@2027")
    moved = ledger.move_names(both, "seeds/a.txt", "seeds/b.txt")
    assert ledger.loads(moved).header.names == {"seeds/b.txt": "徐汇@2026", "seeds/b.txt#2": "徐汇@2027"}
    assert ledger.move_names(both, "seeds/a.txt") == FRESH
    assert ledger.move_names(both, "seeds/b.txt", "seeds/c.txt") == both
    kept = ledger.record_name(named, "seeds/b.txt", "徐汇@2028")
    assert ledger.loads(ledger.move_names(kept, "seeds/a.txt", "seeds/b.txt")).header.names == {
        "seeds/b.txt": "徐汇@2028"
    }


def test_carried_and_odd_texts_read_back() -> None:
    odd = replace(
        LIFTS,
        text="\"甲\": [乙], {丙} - '丁' # 戊",
        carried=Carried(BEDS.id, "raised"),
        deadline="2025-06-30",
    )
    assert ledger.loads(written("", ONE, odd, BEDS)).entries[odd.id] == odd


def test_characters_that_a_ledger_must_not_hold_are_left_out() -> None:
    odd = replace(LIFTS, text="推行\u202e规模化\x1b[31m", verdict=replace(DONE, reason="\u2028"))
    text = written("", BOTH, odd)
    assert ledger.loads(text).entries[LIFTS.id].text == "推行规模化[31m"
    assert written(text, BOTH, odd) == text


def test_references_that_dangle_are_mended_by_an_update() -> None:
    old = written("", BOTH, replace(LIFTS, verdict=DONE, carried=Carried(BEDS.id)), BEDS)
    old = old.replace("徐汇@2026:", "徐汇@2027:").replace("  徐汇-2025-aaaaaa:", "  徐汇-2025-abcdef:")
    assert len(ledger.examine(old)[1]) == 2
    assert ledger.examine(written(old, BOTH, replace(LIFTS, verdict=DONE), BEDS))[1] == ()


def reviewed(text: str, lines: Iterable[str]) -> str:
    return insert(text, "    status: pending", *lines)


def test_a_persons_verdict_is_written_into_its_block_alone() -> None:
    old = FRESH.replace("line: 52", "line: 52  # 行", 1)
    review = PersonReview("abandoned", "不做了: 见 #3", "张三", "2026-01-20", "https://example.cn/a?b=1#c")
    new = ledger.record_review(old, LIFTS.id, review, today=DAY)
    assert news(old, new) == [
        "+    history: [{date: 2026-01-20, status: pending, reason: 复核 张三}]",
        "+    review:",
        "+      status: abandoned",
        "+      note: '不做了: 见 #3'",
        "+      by: 张三",
        "+      date: 2026-01-20",
        "+      source: https://example.cn/a?b=1#c",
    ]
    assert ledger.loads(new).entries[LIFTS.id].review == review
    assert written(new, ONE, LIFTS, BEDS) == new


def test_a_persons_second_thought_replaces_the_first_and_keeps_it_in_the_history() -> None:
    first = ledger.record_review(FRESH, BEDS.id, PersonReview("partial", by="张三"), today=DAY)
    first = first.replace("      status: partial\n", "      status: partial  # 大概\n")
    second = ledger.record_review(
        first, BEDS.id, PersonReview("fulfilled", "看过", "李四"), today="2026-03-01"
    )
    entry = ledger.loads(second).entries[BEDS.id]
    assert [(past.status, past.reason) for past in entry.history] == [
        ("pending", "复核 张三"),
        ("partial", "复核 李四"),
    ]
    assert entry.review == PersonReview("fulfilled", "看过", "李四")
    assert "# 大概" in second
    gone = ledger.record_review(second, BEDS.id, None, today="2026-03-02")
    assert ledger.loads(gone).entries[BEDS.id].review is None
    assert "# 大概" in gone


def test_agreeing_with_the_machine_adds_no_history() -> None:
    new = ledger.record_review(FRESH, BEDS.id, PersonReview("pending", by="张三"), today=DAY)
    assert "history" not in new


def test_a_block_that_was_deleted_is_restored_and_told() -> None:
    old = "".join(line for line in FRESH.splitlines(keepends=True))
    start = old.index("  徐汇-2025-aaaaaa:")
    assert ledger.is_whole(old, ledger.loads(old).header)
    cut = old[:start]
    assert ledger.lacking(cut, ledger.loads(cut).header) == {"徐汇@2025": (2, 1)}
    update = ledger.update(cut, ONE, [LIFTS, BEDS], today=DAY)
    assert (update.text, update.restored) == (old, ("徐汇-2025-aaaaaa",))
    assert "补回 1 条从账本里不见了的承诺(徐汇-2025-aaaaaa)" in update.told()[1]


def test_what_a_newer_version_or_engine_adds_is_not_restored() -> None:
    for head in (NEWER, header("徐汇@2025", engine="lexical 2")):
        assert ledger.update(FRESH, head, [LIFTS, BEDS, MORE], today=DAY).restored == ()


def test_a_ledger_without_numbers_cannot_tell_that_it_is_whole() -> None:
    old = FRESH.replace("    commitments: 2\n", "")
    assert not ledger.is_whole(old, ledger.loads(old).header)
    assert ledger.lacking(old, ledger.loads(old).header) == {}
    assert written(old, ONE, LIFTS, BEDS) == FRESH


def test_blocks_of_a_report_that_was_not_computed_stay_as_they_are() -> None:
    old = written("", BOTH, LIFTS, BEDS, replace(LIFTS, id="徐汇-2026-bbbbbb", report="徐汇@2026"))
    update = ledger.update(old, BOTH, [MORE], today=DAY, kept=("徐汇@2026",))
    assert old[old.index("  徐汇-2026-bbbbbb:") :] in update.text
    assert ledger.update(old, BOTH, [], today=DAY, kept=("徐汇@2025", "徐汇@2026")).text == old
    assert ledger.loads(update.text).reports["徐汇@2026"].commitments == 1
