"""The targets of a report, with those of one thing beside one another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from render_reports import q
from render_workspace import ENTRIES

from tracker.model import Quantity, Verdict
from tracker.model.words import Status
from tracker.render.figures import Figures
from tracker.render.look import Look
from tracker.render.targets import by_thing, targets


def test_a_level_and_a_growth_of_one_thing_stand_together() -> None:
    level, growth = q("地区生产总值", "=", "282", "亿元"), q("地区生产总值", "=", "11", "%", measure="up")
    entry = ENTRIES["上海-2024-41c9d7"]
    entry = replace(entry, targets=(growth, level), verdict=replace(entry.verdict, figures=()))
    found = [Figures(entry, growth), Figures(entry, level)]
    assert by_thing(found) == [found]
    apart = [Figures(replace(entry, id=f"上海-2024-{n}"), one.target) for n, one in enumerate(found)]
    assert by_thing(apart) == [apart]
    assert len(by_thing([apart[0], Figures(apart[1].entry, growth)])) == 2
    lines = [line.plain for line in targets([entry], Look(80), everything=True)]
    assert sum("地区生产总值" in line for line in lines) == 1
    assert sum("282亿元" in line or "+11%" in line for line in lines) == 2


GROWTH = q("地区生产总值", "=", "11", "%", measure="up")
APART = [
    (q("财政收入", "=", "20", "亿元"), "partial", "another thing"),
    (q("地区生产总值", "=", "282", "亿元"), "unmentioned", "judged otherwise: each has its own mark"),
    (q("地区生产总值", "=", "9", "%", measure="up"), "partial", "two growths"),
]


@pytest.mark.parametrize(("other", "status", "why"), APART)
def test_what_else_is_promised_has_a_row_of_its_own(other: Quantity, status: Status, why: str) -> None:
    entry = replace(ENTRIES["上海-2024-41c9d7"], verdict=Verdict("partial", 0.9))
    beside = replace(entry, id="上海-2024-ffffff", verdict=Verdict(status, 0.9))
    assert len(by_thing([Figures(entry, GROWTH), Figures(beside, other)])) == 2, why
