"""Finds the numbers of a text that are amounts, with unit, comparator and kind of measure.

Numbers that are names (第三轮, 19号线, 15分钟生活圈), dates, thresholds and the starting points of a
change (由35元提高到40元) are left alone. Texts are in the fold of ``tracker.language.fold``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.language.quantity import patterns
from tracker.language.quantity.names import is_name
from tracker.language.quantity.numerals import decimal
from tracker.model import Measure, Op


@dataclass(frozen=True, slots=True)
class Amount:
    """A number found in a text: ``start:end`` is its span with modifiers, ``core`` its bare span."""

    start: int
    end: int
    core: tuple[int, int]
    op: Op
    value: Decimal
    unit: str
    high: Decimal | None = None
    measure: Measure = "level"
    total: bool = False


def amounts_in(text: str) -> list[Amount]:
    """The amounts of ``text`` (folded), in order; they do not overlap."""
    if not _MAY_HOLD_ONE.search(text):
        return []
    barred = _barred_spans(text)
    found: list[Amount] = []
    for amount in sorted(_candidates(text), key=lambda amount: (amount.core[0], -amount.end)):
        if found and amount.core[0] < found[-1].end:
            continue
        if any(start <= amount.core[0] < end for start, end in barred):
            continue
        found.append(_inherit(text, found[-1], amount) if found else amount)
    return found


_MAY_HOLD_ONE = re.compile(r"[\d一二两三四五六七八九十半零百千]")


def _candidates(text: str) -> Iterator[Amount]:
    yield from _fractions(text)
    yield from _plain(text)


def _barred_spans(text: str) -> list[tuple[int, int]]:
    """Spans of quoted names, whose numbers are part of the name: “15分钟生活圈”, 《……三年行动》."""
    return [found.span() for found in re.finditer(r"“[^“”]*”|《[^《》]*》", text)]


def _fractions(text: str) -> Iterator[Amount]:
    for found in patterns.FRACTION.finditer(text):
        up, down = found["up"] or found["over"], found["down"] or found["under"]
        unit = _HUNDREDTHS.get(down) or f"/{decimal(down)}"
        yield _amount(text, found.span(), decimal(up), unit, after=found["after"] or found["behind"] or "")
    for found in patterns.HALF.finditer(text):
        group = "half" if found["half"] else "cut"
        yield replace(_amount(text, found.span(group), Decimal(50), "%"), measure="down")
    for found in patterns.ZERO.finditer(text):
        yield replace(_amount(text, found.span(), Decimal(0), "%"), measure="up")
    for found in patterns.TWO_DIGITS.finditer(text):
        yield replace(_amount(text, found.span(), Decimal(10), "%"), op=">=", measure="up")


_HUNDREDTHS = {"百": "%", "一百": "%", "100": "%", "千": "‰"}


def _plain(text: str) -> Iterator[Amount]:
    position = 0
    while found := patterns.NUMBER.search(text, position):
        position = found.end() if found.end() > found.start() else found.start() + 1
        amount = _read(text, found)
        if amount:
            yield amount
        elif found["high"] and not found["unit"]:
            position = found.start("high")


def _read(text: str, found: re.Match[str]) -> Amount | None:
    """The amount of one match, or None where the number is a name, a date, a threshold or a start."""
    unit, magnitude = found["unit"] or found["first_unit"] or "", found["magnitude"] or ""
    magnitude = found["high_magnitude"] or found["magnitude_after"] or magnitude
    number = found["number"]
    if not unit and (lent := _lent_unit(text, found)):
        magnitude, unit = magnitude or lent["magnitude"], lent["unit"]
    if not unit and not _bare(text, found, magnitude):
        return None
    if is_name(text, found, unit):
        return None
    try:
        value = decimal(number)
        high = decimal(found["high"]) if found["high"] else None
    except ValueError:
        return None
    if unit == "成":
        value, high, unit = value * 10, high * 10 if high else None, "%"
    if not number[0].isdigit():
        value, magnitude = _split_magnitude(number, value, magnitude)
    if high is not None and high <= value:
        high = None
    more = bool(found["approximate"])
    amount = _amount(text, found.span(), value, magnitude + unit, after=found["after"] or "", more=more)
    return replace(amount, high=high, op=">=" if high is not None and amount.op == "=" else amount.op)


def _lent_unit(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """The number behind, where it lends its unit: 分别淘汰3000和3500万吨."""
    if (
        "分别" not in text[max(0, found.start() - 10) : found.start()]
        or text[found.end() : found.end() + 1] not in "和、"
    ):
        return None
    following = patterns.NUMBER.match(text, found.end() + 1)
    return following if following and following["unit"] else None


def _split_magnitude(number: str, value: Decimal, magnitude: str) -> tuple[Decimal, str]:
    """五万 as (5, 万), as it would be written with figures; 三千五百 stays a number."""
    tail = number[-1]
    if tail in "万亿" and len(number) > 1:
        with suppress(ValueError):  # 六亿一千八百万: what is before the last 万 is no numeral
            return decimal(number[:-1]), tail + magnitude
    return value, magnitude


def _bare(text: str, found: re.Match[str], magnitude: str) -> bool:
    """A number without unit is an amount only with a magnitude before its noun or, limited, behind it.

    1200万中小学教师, 农村贫困人口1000万以上.
    """
    following = text[found.end() : found.end() + 1]
    if found["after"] and "\u4e00" <= text[max(0, found.start() - 1) : found.start()] <= "\u9fff":
        following = found["after"][0]
    large = found["number"][0].isdigit() and magnitude.endswith(("万", "亿"))
    return large and "\u4e00" <= following <= "\u9fff"


def _amount(
    text: str, span: tuple[int, int], value: Decimal, unit: str, after: str = "", more: bool = False
) -> Amount:
    """An amount with what the words before it tell: comparator, change or level, stock or flow."""
    start, end = span
    begin = max(text.rfind(mark, 0, start) for mark in ",;。:!?") + 1
    before = text[begin:start]
    op: Op = patterns.OP_AFTER.get(after, ">=" if more else "=")
    while comparator := _comparator(before):
        if op == "=" or (comparator["word"] in {"控制在", "不超过", "不低于"} and not after):
            op = patterns.OP_BEFORE[comparator["word"]]
        before = before[: comparator.start()]
    measure, before = _measure(before, text[end : end + 1], unit)
    if op == "=" and (comparator := _comparator(before)):
        op = patterns.OP_BEFORE[comparator["word"]]
        before = before[: comparator.start()]
    return Amount(
        start=begin + len(before.rstrip()) if op != "=" else start,
        end=end,
        core=span,
        op=op,
        value=value,
        unit=unit,
        measure=measure,
        total=bool(patterns.TOTAL.search(before)),
    )


def _comparator(before: str) -> re.Match[str] | None:
    """The comparator that ends ``before``; 约 in 签约, 节约 is none."""
    found = patterns.BEFORE.search(before)
    if found and found["word"] == "约" and before[: found.start()].endswith(_BEFORE_YUE):
        return None
    return found


_BEFORE_YUE = ("节", "契", "集", "公", "制", "签", "预", "特")


def _measure(before: str, following: str, unit: str) -> tuple[Measure, str]:
    """What the words before a number tell, a change (增长5%) or a level (达到5%), and the rest."""
    reached = before
    while found := patterns.REACH.search(reached):
        reached = reached[: found.start()]
    if rate := patterns.RATE.search(reached):
        return "up" if rate["up"] else "down", before
    change = patterns.CHANGE.search(before)
    if change and not _names_a_thing(following, unit, change["word"]):
        return "up" if change["word"] in patterns.UP else "down", before[: change.start()]
    if unit.endswith("百分点") and reached == before:
        return "up", before
    return "level", before


def _names_a_thing(following: str, unit: str, word: str) -> bool:
    """增加5个停车场 and 巩固提升2.1万户 count things; 增加42亿元 and 提高2个百分点 tell a change."""
    if unit.endswith(("%", "百分点", "元", "倍", "番")):
        return False
    return "\u4e00" <= following <= "\u9fff" or word not in patterns.CHANGES_OF_COUNTS


def _inherit(text: str, previous: Amount, amount: Amount) -> Amount:
    """分别增长5%、6%和7%: what stands side by side shares comparator words and measure."""
    between = text[previous.end : amount.start]
    alike = amount.measure == "level" and previous.unit == amount.unit
    if alike and between in {"、", "和", "与", "及", ",", "以及"}:
        return replace(amount, measure=previous.measure)
    return amount
