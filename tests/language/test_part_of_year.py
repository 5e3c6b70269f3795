"""How much of a year a figure was counted over."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tracker.language.part_of_year import part_of_year


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
