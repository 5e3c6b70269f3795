"""A figure of eleven months is on schedule at eleven twelfths of the year's target; it is no verdict."""

from __future__ import annotations

from fractions import Fraction

import pytest
from render_reports import q

from tracker.model import Entry, Evidence, Figure, Quantity, Verdict
from tracker.render.schedule import part_of_year, schedule, told


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


@pytest.mark.parametrize(
    ("text", "words", "months"),
    [
        ("1—11月,新增养老床位4010张", "1—11月", 11),
        ("1-10月份固定资产投资增长5%", "1-10月", 10),
        ("1月至9月完成投资", "1月至9月", 9),
        ("今年前三季度地区生产总值2379.80亿元", "前三季度", 9),
        ("上半年完成加装电梯90台", "上半年", 6),
        ("截至11月底,开工3个", "截至11月", 11),
        ("截至今年十一月,开工3个", "截至今年十一月", 11),
        ("前10个月进出口总额", "前10个月", 10),
        ("前十一个月进出口总额", "前十一个月", 11),
        ("一季度实现开门红", "一季度", 3),
        ("１—１１月,完成投资", "１—１１月", 11),
    ],
)
def test_first_months(text: str, words: str, months: int) -> None:
    assert part_of_year(text) == (words, Fraction(months, 12))


@pytest.mark.parametrize(
    "text",
    [
        "全年完成加装电梯333台",
        "1—12月完成投资",
        "11月完成",
        "二季度以来",
        "2.1—11月",
        "前三名",
        "前四季度完成投资",
    ],
)
def test_no_part_of_a_year(text: str) -> None:
    assert part_of_year(text) is None
