"""What an update does to the text: one case a test, each shown as the lines that change."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from ledger_strategies import header, record

from tracker import ledger
from tracker.errors import LedgerError
from tracker.ledger.homes import share_held
from tracker.model import Baseline, Carried, Entry, Evidence, PersonReview, Quantity, Verdict
from tracker.workspace.header import Header

LIFTS = Entry(
    id="徐汇-2025-3f9a2c",
    report="徐汇@2025",
    text="推行规模化加装电梯,力争完工200台",
    section="【六】回应群众期待…/改善群众居住环境",
    line=52,
    kind="deliverable",
    targets=(Quantity("加装电梯完工", "=", Decimal(200), "台"),),
    baseline=Baseline("电梯加装完工333台", 13, "lowered"),
)
BEDS = Entry("徐汇-2025-aaaaaa", "徐汇@2025", "新增养老床位100张", "【六】回应群众期待…", 53, "deliverable")
SAID = Evidence("全年完工电梯加装210台", "徐汇@2026", 13, 0.914)
DONE = Verdict("fulfilled", 0.931, "承诺200台,报告210台", (SAID,), "review")
LESS = Verdict("partial", 0.7, "承诺200台,报告190台", (replace(SAID, text="完工电梯加装190台"),), "review")
ONE, BOTH = header("徐汇@2025"), header("徐汇@2025", "徐汇@2026")
DAY = "2026-01-20"


def written(old: str, head: Header, *entries: Entry, today: str = DAY) -> str:
    return ledger.update(old, head, entries, today=today).text


def news(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:2] not in ("--", "++", "@@")]


def insert(text: str, line: str, *more: str) -> str:
    assert text.count(f"{line}\n") >= 1, line
    return text.replace(f"{line}\n", "\n".join((line, *more)) + "\n", 1)


FRESH = written("", ONE, LIFTS, BEDS)


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


def test_comments_stay_where_the_value_changes() -> None:
    old = insert(FRESH, "    line: 52", "    # 电梯").replace(
        "status: pending", "status: pending  # 等报告", 1
    )
    new = written(old, BOTH, replace(LIFTS, line=54, verdict=DONE), BEDS)
    assert "    line: 54\n    # 电梯\n    kind: deliverable\n" in new
    assert "    status: fulfilled  # 等报告\n    why:" in new


def test_comments_of_a_field_that_goes_stay_in_the_block() -> None:
    old = FRESH.replace("change: lowered}", "change: lowered}  # 去年更多", 1)
    new = written(old, ONE, replace(LIFTS, baseline=None), BEDS)
    assert "    # 去年更多\n    status: pending\n" in new


def test_comments_within_a_list_stay_with_their_item() -> None:
    two = replace(DONE, evidence=(SAID, replace(SAID, text="加装电梯")))
    old = written(FRESH, BOTH, replace(LIFTS, verdict=two), BEDS)
    at = "      - {text: 加装电梯"
    old = old.replace(at, f"      # 这条更好\n{at}", 1).replace("score: 0.91}", "score: 0.91}  # 这条不是", 1)
    one = replace(DONE, evidence=(replace(SAID, text="加装电梯"), replace(SAID, text="新的")))
    new = written(old, BOTH, replace(LIFTS, verdict=one), BEDS)
    lines = new.splitlines()
    place = lines.index("      # 这条更好")
    assert lines[place + 1].startswith(at)
    assert lines[place + 2].startswith("      - {text: 新的")
    assert lines[place + 3] == "      # 这条不是"


def test_what_only_looks_like_a_comment_is_none() -> None:
    old = written("", ONE, replace(LIFTS, section="甲 # 乙", strength="#"))
    assert "section: '甲 # 乙'" in old
    assert written(old, ONE, replace(LIFTS, strength="")).count("#") == 0


def test_a_persons_review_is_left_alone_in_any_style() -> None:
    for review in (
        [
            "    review:  # 我",
            "      status: abandoned",
            "",
            "      note: |",
            "        不做了",
            "        # 真的",
        ],
        ["    review: {status: abandoned, note: 不做了}"],
        [
            "    'review':",
            '        "status": abandoned',
            "        note: >-",
            "            不做了",
            "            了",
        ],
    ):
        old = insert(FRESH, "    line: 52", *review)
        new = written(old, BOTH, replace(LIFTS, line=60, verdict=DONE), BEDS)
        assert "\n".join(["    line: 60", *review, "    kind: deliverable"]) in new
        assert ledger.loads(new).entries[LIFTS.id].status == "abandoned"


def test_order_of_fields_and_of_header_keys_is_a_persons_choice() -> None:
    old = FRESH.replace("engine: lexical 1\n", "").replace(
        "commitments:\n", "engine: lexical 1\n\ncommitments:\n"
    )
    old = old.replace(
        "    kind: deliverable\n    targets: [加装电梯完工 = 200 台]\n",
        "    targets: [加装电梯完工 = 200 台]\n    kind: deliverable\n",
    )
    assert written(old, ONE, LIFTS, BEDS) == old
    new = written(old, replace(ONE, engine="lexical 2"), replace(LIFTS, kind="target"), BEDS)
    assert news(old, new) == [
        "-engine: lexical 1",
        "+engine: lexical 2",
        "-    kind: deliverable",
        "+    kind: target",
    ]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(mark: str) -> None:
    old = mark + FRESH.replace("\n", "\r\n")
    assert written(old, ONE, LIFTS, BEDS) == old
    new = written(old, BOTH, replace(LIFTS, verdict=DONE), BEDS)
    assert new.startswith(mark)
    assert new.count("\n") == new.count("\r\n")
    assert ledger.loads(new).entries[LIFTS.id].status == "fulfilled"


def test_a_file_without_a_last_line_end_is_left_so() -> None:
    old = FRESH.removesuffix("\n")
    assert written(old, ONE, LIFTS, BEDS) == old


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


def test_remarks_between_blocks_stay_between_blocks() -> None:
    old = FRESH.replace("  徐汇-2025-aaaaaa:", "\n  # ---- 床位 ----\n\n  徐汇-2025-aaaaaa:")
    assert written(old, ONE, LIFTS, BEDS) == old
    new = written(old, ONE, LIFTS)
    assert new.endswith("    status: pending\n\n  # ---- 床位 ----\n\n")


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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (FRESH.replace("commitments:\n", "commitments: {\n").rstrip("\n") + "}\n", 0),
        (FRESH.replace("  徐汇-2025-3f9a2c:\n    text", "  ? 徐汇-2025-3f9a2c\n  : text"), 14),
        (FRESH.replace("    status: pending", "    state: pending"), 14),
    ],
)
def test_what_cannot_be_spliced_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(LedgerError) as error:
        written(text, ONE, LIFTS)
    assert error.value.where.startswith("commitments.yaml:")
    assert not line or error.value.where == f"commitments.yaml:{line}"


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


def test_how_much_of_a_text_another_holds() -> None:
    assert share_held("加装电梯完工200台", "推进加装电梯完工200台") == 1.0
    assert share_held("推进养老服务设施建设", "推进文化服务能级建设") == 0.0
    assert share_held("", "加装电梯") == 0.0


NEWER = replace(ONE, reports={"徐汇@2025": record("徐汇@2025", sha="ab12" * 16)})
MORE = replace(LIFTS, id="徐汇-2025-cccccc", text=LIFTS.text.replace("200", "300"))


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
