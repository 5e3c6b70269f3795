"""Which of several targets last year's outcome stands beside, on every screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from render_workspace import q

from tracker.model import Baseline, Entry, Quantity
from tracker.render.figures import dated, figures
from tracker.render.look import Look
from tracker.render.show import Detail, show
from tracker.render.timeline import outcomes

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
    assert outcomes((ENTRY,)) == [None], "the line through the years is that of the first target"
