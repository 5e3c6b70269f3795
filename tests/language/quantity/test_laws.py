"""Laws: a quantity prints and parses back to the same; conversion is symmetric and exact.

Of language/quantity/notation.py, language/quantity/convert.py.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language.quantity import common, parse, quantities, show
from tracker.language.quantity.notation import rate_measure
from tracker.model import Quantity

UNITS = ["%", "万平方米", "个", "套(间)", "微克/立方米", "亿元", "人次", "个百分点", "公里", "/3", "万", ""]
VALUES = st.decimals(min_value=0, max_value=10**9, places=4, allow_nan=False, allow_infinity=False)


@st.composite
def printable(draw: st.DrawFn) -> Quantity:
    noun = draw(st.text("加装电梯完工PM2.5浓度“”()、", max_size=12))
    value = draw(VALUES)
    step = draw(st.none() | VALUES.filter(bool))
    implied = rate_measure(noun)
    return Quantity(
        noun=noun,
        op=draw(st.sampled_from([">=", "<=", "~", "="])),
        value=value,
        unit=draw(st.sampled_from(UNITS)),
        high=None if step is None else value + step,
        measure=draw(st.sampled_from(["up", "down"] if implied != "level" else ["level", "up", "down"])),
        total=draw(st.booleans()),
    )


@settings(deadline=None)
@given(printable())
def test_print_and_parse_give_the_same(quantity: Quantity) -> None:
    assert parse(show(quantity)) == quantity


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_a_crash_and_prints_back(text: str) -> None:
    for one in quantities(text):
        assert text[one.start : one.end] == one.text
        plain = replace(one, text="", start=0, end=0)
        assert parse(show(one)) == plain


@settings(deadline=None)
@given(st.text("0123456789.,一二三百千万亿两半成%个人元年月日第至-—~约超以上内左右增长下降到达", max_size=24))
def test_dense_numbers_are_read_without_a_crash_and_print_back(text: str) -> None:
    for one in quantities(text):
        assert parse(show(one)) == replace(one, text="", start=0, end=0)


@pytest.mark.parametrize("line", ["", "200", "加装电梯 200 台", "加装电梯 = 台", "a = 1 b c", "x != 3 个"])
def test_what_is_no_quantity_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a quantity"):
        parse(line)


def _of(value: str, unit: str) -> Quantity:
    return Quantity("", "=", Decimal(value), unit)


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        (("3", "公顷"), ("3", "万平方米"), True),
        (("1", "平方公里"), ("1500", "亩"), True),
        (("1.2", "亿元"), ("12000", "万元"), True),
        (("5", "公里"), ("5000", "米"), True),
        (("50", "%"), ("1", "/2"), True),
        (("1", "/3"), ("33", "%"), False),
        (("12", "个"), ("12", "家"), True),
        (("60", "户"), ("60", "家"), True),
        (("10", "件"), ("10", "项"), True),
        (("2", "万人"), ("20000", "名"), True),
        (("100", "MW"), ("10", "万千瓦"), True),
        (("2", "GW"), ("200", "万千瓦"), True),
        (("55", "GWh"), ("0.55", "亿千瓦时"), True),
        (("5", "亿千瓦时"), ("5", "亿度"), True),
        (("30", "万㎡"), ("30", "万平方米"), True),
        (("30", "万m2"), ("30", "万m²"), True),
        (("2", "km²"), ("200", "公顷"), True),
        (("12", "㎞"), ("12", "公里"), True),
        (("3", "万m³"), ("30000", "立方米"), True),
        (("30", "μg/m³"), ("30", "微克/立方米"), True),
        (("50", "亿斤"), ("250", "万吨"), True),
        (("1", "吨"), ("1000", "公斤"), True),
        (("12", "万标箱"), ("12", "万TEU"), True),
        (("1", "番"), ("100", "%"), True),
        (("2", "番"), ("300", "%"), True),
        (("1.5", "倍"), ("150", "%"), True),
        (("6", "‰"), ("0.6", "%"), True),
        (("2", "周"), ("14", "天"), True),
    ],
)
def test_units_that_agree_after_conversion(a: tuple[str, str], b: tuple[str, str], equal: bool) -> None:
    first, second = common(_of(*a), _of(*b)) or (None, None)
    assert first is not None
    assert (first == second) is equal


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("万人", "亿元"),
        ("公里", "个"),
        ("%", "个百分点"),
        ("微克/立方米", "立方米"),
        ("家", "条"),
        ("元/人", "元"),
        ("千瓦", "千瓦时"),
        ("MW", "MWh"),
        ("天", "个工作日"),
        ("平方米", "立方米"),
        ("元", "美元"),
        ("番", "个百分点"),
        ("吨", "吨标准煤"),
        ("人", "人次"),
    ],
)
def test_units_that_do_not_compare(a: str, b: str) -> None:
    assert common(_of("1", a), _of("1", b)) is None


@settings(deadline=None)
@given(
    VALUES,
    VALUES,
    st.sampled_from(["公顷", "万平方米", "亩", "平方公里"]),
    st.sampled_from(["公顷", "亩", "平方米"]),
)
def test_conversion_is_symmetric(one: Decimal, other: Decimal, unit_a: str, unit_b: str) -> None:
    a, b = Quantity("", "=", one, unit_a), Quantity("", "=", other, unit_b)
    there, back = common(a, b), common(b, a)
    assert there is not None
    assert back is not None
    assert there == back[::-1]
