"""A figure of eleven months is on schedule at eleven twelfths of the year's target; it is no verdict."""

from __future__ import annotations

import pytest
from render_workspace import q

from tracker.model import Entry, Evidence, Figure, Quantity, Verdict
from tracker.render.schedule import schedule, told


def entry(target: Quantity, reported: Quantity, said: str) -> Entry:
    verdict = Verdict(
        "partial",
        0.5,
        "",
        (Evidence(said, "上海@2024", 3),),
        "review",
        (Figure(target, reported, "part of year"),),
    )
    return Entry("上海-2024-2d7c18", "上海@2024", "新增养老床位", "", 1, "target", (target,), verdict=verdict)


BEDS = q("养老床位", "=", "4000", "张")


@pytest.mark.parametrize(
    ("value", "pace"), [("4010", "100%;序时 11/12(92%),快于序时"), ("3000", "75%;序时 11/12(92%),慢于序时")]
)
def test_eleven_months(value: str, pace: str) -> None:
    found = schedule(entry(BEDS, q("养老床位", "=", value, "张"), f"1—11月新增养老床位{value}张"))
    assert found is not None
    assert told(found) == f"1—11月 {value}张,为全年目标的 {pace}"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (BEDS, "全年新增养老床位3000张"),
        (q("生产总值增长", "~", "5", "%", "up"), "前三季度生产总值增长5.2%"),
        (q("城镇调查失业率", "<=", "5", "%"), "1—11月城镇调查失业率4.9%"),
        (q("信访积案", "<=", "30", "件"), "上半年信访积案12件"),
    ],
)
def test_no_schedule(target: Quantity, said: str) -> None:
    assert schedule(entry(target, target, said)) is None
