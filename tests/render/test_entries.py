"""Counting, picking, ordering; bars that add up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render_workspace import ENTRIES, JINGAN, REPORTS, SHANGHAI, SHANGHAI_ENTRIES, XUHUI, XUHUI_ENTRIES, q

from tracker.model import Entry, Evidence, Figure, PersonReview, Quantity, ReportRecord, Verdict
from tracker.render.bars import ratio, shares, sparkline, stacked, waterfall
from tracker.render.block import block
from tracker.render.contract_item import commitment, full
from tracker.render.district import District, district
from tracker.render.entries import disputes, doubtful, provenances, shown_change, tally, unsure, waiting_for
from tracker.render.figures import Figures, amount, figures, ratio_words
from tracker.render.lines import counts_lines
from tracker.render.look import UNSURE, Look
from tracker.render.measured import name_of
from tracker.render.selection import Selection
from tracker.render.show import Detail, show
from tracker.render.targets import by_thing, targets
from tracker.score.finding import REVIEW_BELOW

LOOK = Look()


def test_what_is_unsure_here_is_what_the_judge_sends_to_a_person() -> None:
    assert UNSURE == REVIEW_BELOW


def test_a_person_s_verdict_counts() -> None:
    assert tally(SHANGHAI_ENTRIES)["fulfilled"] == 5
    assert tally(XUHUI_ENTRIES)["unratable"] == 1


def test_every_decided_commitment_says_on_whose_word() -> None:
    assert provenances(SHANGHAI_ENTRIES) == {"review": 1, "outcomes": 5, "person": 1}


def test_a_person_s_verdict_is_never_unsure() -> None:
    assert not unsure(ENTRIES["上海-2024-90d2ba"])
    assert unsure(ENTRIES["上海-2024-c3376f"])


def test_the_report_that_is_waited_for() -> None:
    assert waiting_for(XUHUI, REPORTS) == "徐汇@2026"
    earlier = ReportRecord("静安@2024", "静安区", "a.txt", 1, 2, "0" * 64, "review only")
    known = REPORTS | {earlier.name: earlier}
    assert waiting_for(earlier, known) == "静安@2025", "a plan without a review answers nothing"
    assert waiting_for(SHANGHAI, known | {"上海@2025": earlier}) == ""
    assert JINGAN.coverage == "plan only"


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(), 8),
        (Selection(everything=True), 9),
        (Selection(kinds=("general",)), 1),
        (Selection(statuses=("fulfilled",)), 5),
        (Selection(statuses=("unsure",)), 2),
        (Selection(search="公园"), 2),
        (Selection(section="养老"), 2),
        (Selection(search="月球"), 0),
    ],
)
def test_selection(selection: Selection, count: int) -> None:
    assert len(selection.of(SHANGHAI_ENTRIES)) == count


def test_orders_are_stable_and_start_with_what_needs_a_look() -> None:
    ids = [entry.id for entry in Selection(order="confidence").of(SHANGHAI_ENTRIES)]
    assert ids[0] == "上海-2024-c3376f"
    assert [e.status for e in Selection(order="status").of(SHANGHAI_ENTRIES)][-1] == "pending"
    assert Selection(order="ratio").of(SHANGHAI_ENTRIES)[0].id == "上海-2024-41c9d7"


def test_shares_and_points() -> None:
    budget, beds = (figures(ENTRIES[id])[0] for id in ("上海-2024-41c9d7", "上海-2024-2d7c18"))
    assert ratio_words(budget) == "低4.3点"
    assert ratio_words(beds) == "110%"
    assert budget.reached == Decimal("0.14")


def test_units_are_converted_before_shares() -> None:
    entry = Entry("x", "x@2024", "", "", 1, "target", (q("面积", "=", "1", "公顷"),))
    item = Figures(entry, q("面积", "=", "1", "公顷"), q("面积", "=", "5000", "平方米"))
    assert item.share == Decimal("0.5")


def test_a_fall_where_a_rise_was_promised_is_counted_from_the_other_side_of_nought() -> None:
    target = q("社会消费品零售总额", "~", "9", "%", "up")
    entry = Entry("x", "x@2020", "", "", 1, "target", (target,))
    item = Figures(entry, target, q("社会消费品零售总额", "=", "1.2", "%", "down"))
    assert ratio_words(item) == "低10.2点"
    assert item.reached == 0


def test_a_limit_that_was_kept_is_reached() -> None:
    target, found = q("失业率", "<=", "5", "%"), q("失业率", "=", "4.2", "%")
    entry = Entry(
        "x",
        "x@2024",
        "",
        "",
        1,
        "target",
        (target,),
        verdict=Verdict("fulfilled", figures=(Figure(target, found),)),
    )
    assert figures(entry)[0].reached == 1


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (q("电梯", "=", "200", "台"), "200台"),
        (q("优良率", ">=", "90", "%"), "≥90%"),
        (q("生产总值", "~", "5", "%", "up"), "约+5%"),
        (q("价格", "=", "0", "%", "up"), "0%"),
        (q("面积", "=", "2.5", "万平方米"), "2.5万平方米"),
        (None, "—"),
    ],
)
def test_amounts(quantity: object, text: str) -> None:
    assert amount(quantity, LOOK) == text  # type: ignore[arg-type]


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=6), st.integers(8, 80))
def test_a_bar_is_full_and_shows_everything_that_is_there(counts: list[int], columns: int) -> None:
    found = shares(counts, columns)
    assert sum(found) == (columns if sum(counts) else 0)
    assert all(bool(size) == bool(count) for size, count in zip(found, counts, strict=True))


def test_bars() -> None:
    assert stacked({"fulfilled": 1, "pending": 1}, 10, LOOK).plain == "█████·····"
    assert stacked({"fulfilled": 0}, 4, LOOK).plain == "────"
    assert ratio(Decimal("0.5"), 10, "fulfilled", LOOK).plain == "━━━━━─────"
    assert ratio(Decimal("-1"), 4, "partial", LOOK).plain == "────"
    assert sparkline([Decimal(1), None, Decimal(3), Decimal(2)], LOOK) == "▁ █▄"
    assert sparkline([Decimal(1)], LOOK) == ""


def test_a_waterfall_s_steps_follow_one_another() -> None:
    first, second = waterfall((("a", 1.0), ("b", 1.0)), 11, LOOK)
    assert first.plain == "█" * 5
    assert second.plain == " " * 5 + "█" * 5


def test_figures_that_cannot_both_be_right_are_shown() -> None:
    beds = ENTRIES["上海-2024-2d7c18"]
    said = Evidence("全年新增养老床位4300张", "上海@2025", 12, 0.9)
    entry = replace(beds, verdict=replace(beds.verdict, evidence=(*beds.verdict.evidence, said)))
    shown = "\n".join(line.plain for line in block(entry, Look(100)))
    assert "≠ 矛盾" in shown
    assert "说4385张,上海@2025:12 说4300张" in shown
    assert commitment(entry, {})["evidence"][1]["text"] == said.text
    assert [figure["figure"] for figure in full(entry, {})["contradictions"][0]] == ["4385张", "4300张"]
    assert disputes(beds) == ()


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        (q("新增城市绿道", "=", "3", "公里"), ("raised", "lowered", "held")),
        (q("赤字率", "~", "2.8", "%"), ("tightened", "loosened", "held")),
        (q("城镇登记失业率", "<=", "4.5", "%"), ("tightened", "loosened", "held")),
        (q("新增财政供养人员", "<=", "0", "人"), ("tightened", "loosened", "held")),
        (q("单位增加值能耗", "=", "3", "%", "down"), ("tightened", "loosened", "held")),
        (q("居民消费价格涨幅", "~", "3", "%", "up"), ("tightened", "loosened", "held")),
    ],
)
def test_a_ceiling_is_tightened_not_raised(target: Quantity, shown: tuple[str, ...]) -> None:
    assert tuple(shown_change(code, (target,)) for code in ("raised", "lowered", "held")) == shown


def test_of_several_targets_the_one_that_was_answered_says_which_way_is_better() -> None:
    targets = (q("城镇新增就业", ">=", "1100", "万人"), q("城镇调查失业率", "~", "5.5", "%"))
    assert shown_change("lowered", targets, q("城镇调查失业率", "=", "5.2", "%")) == "loosened"
    assert shown_change("lowered", targets, q("城镇新增就业", "=", "1186", "万人")) == "lowered"
    assert shown_change("lowered", targets) == "lowered"


def test_a_commitment_without_a_figure_is_continued() -> None:
    assert shown_change("continued", ()) == "continued"


def test_a_count_says_how_many_of_it_are_doubtful() -> None:
    counts, doubts = {"fulfilled": 89, "partial": 28, "unmentioned": 0}, {"partial": 26}
    (line,) = counts_lines(counts, doubts, LOOK, 60)
    assert line.plain == "● 兑现 89 76%   ◐ 部分 28(存疑 26) 24%"


@pytest.mark.parametrize("columns", [18, 24, 36])
def test_counts_that_do_not_fit_on_one_line_break_between_statuses(columns: int) -> None:
    lines = counts_lines({"fulfilled": 89, "partial": 28}, {"fulfilled": 18, "partial": 26}, LOOK, columns)
    assert [line.plain.strip() for line in lines][-1].startswith("◐ 部分 28(存疑 26)")


def test_what_a_person_has_judged_is_no_longer_doubtful() -> None:
    low = [entry for entry in ENTRIES.values() if unsure(entry)]
    assert sum(doubtful(ENTRIES.values()).values()) == len(low) > 0
    person = PersonReview("fulfilled", "看过", "王编辑", "2026-02-01")
    assert doubtful([replace(entry, review=person) for entry in low]) == {}


def test_what_the_next_plan_promises_is_said_in_its_words() -> None:
    entry = next(one for one in XUHUI_ENTRIES if one.carried)
    assert entry.carried
    text = "二三级医院门诊号源下沉比例提高至55%"
    later = replace(entry, id=entry.carried.id, report="徐汇@2026", text=text, carried=None)
    screen = "\n".join(line.plain for line in show(Detail(entry, later=later), Look(100)))
    assert f"{later.id} ▲ 上调 · {text}" in screen
    screen = "\n".join(line.plain for line in show(Detail(entry), Look(100)))
    assert screen.rstrip().find("▲ 上调 · ") == -1
    there = District(XUHUI, (entry,), REPORTS, (later,))
    assert any(text in line.plain for line in district(there, Selection(), Look(100)))


@pytest.mark.parametrize(
    ("text", "target", "name"),
    [
        ("新建公园120座", q("公园", "=", "120", "座"), "公园"),
        ("新增森林3.1万亩以上", q("森林", ">=", "3.1", "万亩"), "森林"),
        ("赤字率下降到1.5％左右", q("赤字率", "~", "1.5", "%"), "赤字率"),
        ("完成120座公园改造", q("公园", "=", "120", "座"), "公园"),
        # a noun that says little stands in its own words, without verb and number
        ("年内启动博泰机械等8家企业迁建工作", q("企业", "=", "8", "家"), "博泰机械等企业迁建工作"),
        ("力争签约项目20个", q("项目", "=", "20", "个"), "力争签约项目"),
        ("打造中俄蒙物流通道，完成投资10亿元", q("投资", "=", "10", "亿元"), "中俄蒙物流通道投资"),
        ("新增社区托育托额7000个", q("社区托育托额", "=", "7000", "个"), "社区托育托额"),
        ("200台", q("", "=", "200", "台"), "200台"),
    ],
)
def test_a_target_is_named_by_what_is_counted(text: str, target: Quantity, name: str) -> None:
    entry = replace(ENTRIES["上海-2024-41c9d7"], text=text)
    assert name_of(Figures(entry, target)) == name


def test_a_level_and_a_growth_of_one_thing_stand_together() -> None:
    level, growth = q("地区生产总值", "=", "282", "亿元"), q("地区生产总值", "=", "11", "%", measure="up")
    entry = ENTRIES["上海-2024-41c9d7"]
    entry = replace(entry, targets=(growth, level), verdict=replace(entry.verdict, figures=()))
    found = [Figures(entry, growth), Figures(entry, level)]
    assert by_thing(found) == [found]
    lines = [line.plain for line in targets([entry], Look(80), everything=True)]
    assert sum("地区生产总值" in line for line in lines) == 1
    assert sum("282亿元" in line or "+11%" in line for line in lines) == 2
