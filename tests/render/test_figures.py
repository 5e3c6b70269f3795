"""Figures beside one another: shares and points, and which of several targets an outcome stands beside."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from render_reports import q
from render_workspace import ENTRIES

from tracker.model import Baseline, Entry, Figure, PlanChange, PlanDiff, Quantity, Verdict
from tracker.model.words import Change, Standing
from tracker.render.figures import Figures, amount, dated, figures, ratio_words, told_together
from tracker.render.look import Look
from tracker.render.plandiff import plan_diff
from tracker.render.show import Detail, show
from tracker.render.targets import targets
from tracker.render.timeline import Link, outcomes

LOOK = Look()
COUNT = q("省市重点项目", "=", "14", "个")
MONEY = q("省市重点项目投资", "=", "18.5", "亿元")
SPENT = q("投资", "=", "24.35", "亿元")
ENTRY = Entry(
    "唐县-2020-b71825",
    "唐县@2020",
    "14个省市重点项目,完成投资18.5亿元",
    "",
    31,
    "target",
    (COUNT, MONEY),
    baseline=Baseline("完成投资24.35亿元", 17, "lowered", SPENT),
)


@pytest.mark.parametrize(
    ("last", "target", "why"),
    [
        (SPENT, MONEY, "in its unit"),
        (q("项目", "=", "15", "个"), COUNT, "in its unit"),
        (q("路", "=", "3", "公里"), COUNT, "in nobody's unit: the first"),
        (None, COUNT, "no figure: the first"),
    ],
)
def test_last_year_stands_beside_what_is_counted_alike(
    last: Quantity | None, target: Quantity, why: str
) -> None:
    entry = replace(ENTRY, baseline=Baseline("完成", 17, "lowered", last))
    assert dated(entry) is target, why
    assert [row.last for row in figures(entry)] == [last if one is target else None for one in (COUNT, MONEY)]


def test_of_two_in_one_unit_the_one_of_its_noun() -> None:
    whole = q("总投资", "=", "157.2", "亿元")
    entry = replace(ENTRY, targets=(whole, MONEY), baseline=Baseline("", 17, "lowered", MONEY))
    assert dated(entry) is MONEY


def test_money_does_not_become_a_count() -> None:
    lines = [line.plain for line in show(Detail(ENTRY), Look())]
    assert any("24.35亿元 → 18.5亿元" in line for line in lines)
    assert outcomes((Link(ENTRY, ENTRY.targets[0]),)) == [None], (
        "the line through the years is that of the first target"
    )


FEWER = replace(COUNT, noun="重点项目", value=Decimal(12))
MORE = replace(MONEY, value=Decimal(20))
LEVEL, GROWTH = q("投资", ">=", "1.3", "亿元"), q("投资", ">=", "12", "%", "up")
PLANS = [
    ((COUNT, MONEY), (MORE, FEWER), "raised", (MONEY, MORE), "of its name, not the first of each"),
    ((COUNT,), (FEWER,), "lowered", (COUNT, FEWER), "as they were compared"),
    ((COUNT,), (FEWER,), "continued", None, "nothing was compared, and the names differ"),
    ((COUNT,), (COUNT,), "continued", (COUNT, COUNT), "of one name"),
    ((COUNT,), (MORE,), "raised", None, "no unit of theirs agrees"),
    ((LEVEL,), (GROWTH,), "continued", None, "a level and a change"),
]


@pytest.mark.parametrize(("old", "new", "change", "pair", "why"), PLANS)
def test_plan_against_plan_shows_two_figures_of_one_thing(
    old: tuple[Quantity, ...],
    new: tuple[Quantity, ...],
    change: Change,
    pair: tuple[Quantity, Quantity] | None,
    why: str,
) -> None:
    told = PlanChange(replace(ENTRY, targets=old), replace(ENTRY, targets=new), change)
    assert told_together(told) == pair, why
    lines = plan_diff(PlanDiff("唐县@2019", "唐县@2020", (told,)), Look(), everything=True)
    head = f"{pair[0].value}{pair[0].unit} → {pair[1].value}{pair[1].unit}" if pair else " → "
    assert any(head in line.plain for line in lines[3:]) == bool(pair), why


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
        (q("能耗", ">=", "2", "%", "down"), "≤-2%"),
        (q("能耗", "<=", "2", "%", "down"), "≥-2%"),
        (q("价格", "=", "0", "%", "up"), "0%"),
        (q("面积", "=", "2.5", "万平方米"), "2.5万平方米"),
        (None, "—"),
    ],
)
def test_amounts(quantity: object, text: str) -> None:
    assert amount(quantity, LOOK) == text  # type: ignore[arg-type]


FIRMS = q("规模以上工业企业", "=", "62", "家")
LARGE = q("年销售收入过亿元企业", "=", "27", "家")
ONE_MISSED = replace(
    ENTRY,
    targets=(FIRMS, LARGE),
    baseline=None,
    verdict=Verdict(
        "partial",
        0.97,
        "",
        figures=(
            Figure(FIRMS, q("规模以上工业企业", "=", "66", "家"), "outcome"),
            Figure(LARGE, q("销售收入过亿元企业", "=", "26", "家"), "outcome"),
        ),
        rule="figures_missed",
        missed=True,
    ),
)


def test_a_figure_that_meets_its_target_is_not_called_missed_for_another_of_its_commitment() -> None:
    assert [row.met_beside_a_miss for row in figures(ONE_MISSED)] == [True, False]
    lines = [line.plain for line in targets([ONE_MISSED], LOOK, everything=True)]
    assert [line.split()[-1] for line in lines[1:]] == ["达到", "未达到"]


def test_a_thing_of_which_one_figure_is_missed_is_not_called_met() -> None:
    growth = replace(FIRMS, value=Decimal(10), unit="%", measure="up")
    told = replace(ONE_MISSED.verdict.figures[0].reported, value=Decimal(4), unit="%", measure="up")
    both = (ONE_MISSED.verdict.figures[0], Figure(growth, told, "outcome"))
    entry = replace(ONE_MISSED, targets=(FIRMS, growth), verdict=replace(ONE_MISSED.verdict, figures=both))
    lines = [line.plain for line in targets([entry], LOOK, everything=True)]
    assert lines[1].split()[-1] == "未达到"


@pytest.mark.parametrize(("standing", "shares"), [("outcome", True), ("stock", False), ("total", False)])
def test_no_share_is_told_of_what_counts_something_else(standing: Standing, shares: bool) -> None:
    new, there = q("规模以上工业企业", "=", "2", "家"), q("规模以上工业企业", "=", "66", "家")
    verdict = Verdict("fulfilled", 0.5, "", figures=(Figure(new, there, standing),), rule="doubtful_met")
    (row,) = figures(replace(ENTRY, targets=(new,), verdict=verdict))
    assert bool(ratio_words(row)) is shares
