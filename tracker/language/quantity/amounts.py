"""Finds the numbers of a text that are amounts, with unit, comparator and kind of measure.

Numbers that are names (第三轮, 19号线, 15分钟生活圈), dates, thresholds and the starting points of a
change (由35元提高到40元) are left alone, and so is a numeral that cannot be read as a whole. Texts are in
the fold of ``tracker.language.fold``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.language.quantity import patterns
from tracker.language.quantity.figures import Figure, figures
from tracker.language.quantity.names import is_name
from tracker.language.quantity.without_unit import as_ratio, goes_on, lent_unit, needs_no_unit, with_rank
from tracker.language.tables.amounts import NET, NOT_ABOUT
from tracker.language.tables.units import RANKED
from tracker.model import Measure, Op


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount found in a folded text.

    ``core`` is the span of number and unit, 以上 behind them included; ``start:end`` begins earlier where a
    comparator stands before (超过5万人). ``lead`` is the offset of the first word that belongs to the number,
    be it a comparator, 增长 or 下降. ``value`` counts in ``unit``, which holds the magnitude (5 and 万人);
    ``high`` is the upper end of a range, ``total`` marks 累计.
    """

    start: int
    end: int
    core: tuple[int, int]
    lead: int
    op: Op
    value: Decimal
    unit: str
    high: Decimal | None = None
    measure: Measure = "level"
    total: bool = False


def amounts_in(text: str) -> list[Amount]:
    """The amounts of a folded text that can be read, in order; they do not overlap."""
    return numbers_in(text)[0]


def unreadable(text: str) -> list[Figure]:
    """The figures of a folded text that are amounts and have no value: 2×35万千瓦, 1.2.5公里."""
    return numbers_in(text)[1]


def holds_a_number(text: str) -> bool:
    """Whether a folded text holds an amount, even one that cannot be read (2×35万千瓦, 一百几十亿元)."""
    return any(numbers_in(text))


def numbers_in(text: str) -> tuple[list[Amount], list[Figure]]:
    """The amounts of a folded text that can be read, and the figures that are amounts but have no value."""
    amounts: list[Amount] = []
    without_value: list[Figure] = []
    for figure in _amounts_among(text, figures(text)):
        if figure.value is None:
            without_value.append(figure)
            continue
        amount = _amount(text, figure, figure.value)
        amounts.append(_inherit(text, amounts[-1], amount) if amounts else amount)
    return amounts, without_value


def _amounts_among(text: str, figures_told: Sequence[Figure]) -> Iterator[Figure]:
    """The figures that are amounts, even unreadable ones: no names, and in no quoted name."""
    if not figures_told:
        return
    barred = [quoted.span() for quoted in _QUOTED_NAME.finditer(text)]
    before: Figure | None = None
    for number, figure in enumerate(figures_told):
        lent = as_ratio(text, with_rank(text, lent_unit(text, figures_told, number)))
        quoted = any(start <= figure.start < end for start, end in barred)
        counts = lent.unit or needs_no_unit(text, lent) or goes_on(text, before, lent)
        if not quoted and counts and not is_name(text, lent):
            before = lent
            yield lent


_QUOTED_NAME = re.compile(r"“[^“”]*”|《[^《》]*》")
"""Names in quotes, whose numbers are no amounts: “15分钟生活圈”, 《……三年行动》."""


def _amount(text: str, figure: Figure, value: Decimal) -> Amount:
    """The amount of a figure, with what the words before it tell: comparator, measure and 累计."""
    begin = max(text.rfind(mark, 0, figure.start) for mark in ",;。:!?") + 1
    before = text[begin : figure.start]
    if figure.unit in RANKED and before.rstrip().endswith(_RANKS):
        return _rank(figure, value, begin + len(before.rstrip()) - 1, before.rstrip()[-1])
    op, before = _compared(figure, before)
    measure, before = _measure(figure, before, text[figure.end : figure.end + 1])
    if op == "=" and (comparator := _comparator(before)):
        op = patterns.OP_BEFORE[comparator["word"]]
        before = before[: comparator.start()]
    if op == "=" and figure.high is not None:
        op = "~" if figure.rough else ">="
    elif op == "=" and (at_least := patterns.AT_LEAST.search(before)):
        op, before = ">=", before[: at_least.start()]
    compared = op != (">=" if figure.high is not None else "=")
    return Amount(
        start=begin + len(before.rstrip()) if compared and not figure.rough else figure.start,
        end=figure.end,
        core=(figure.start, figure.end),
        lead=min(begin + len(before.rstrip()), figure.start),
        op=op,
        value=value,
        unit=figure.magnitude + figure.unit,
        high=figure.high,
        measure=measure,
        total=bool(patterns.TOTAL.search(before)),
    )


_RANKS = ("第", "前")


def _rank(figure: Figure, value: Decimal, start: int, mark: str) -> Amount:
    """第48名 and 前50名: a place in an order, the lower the better."""
    return Amount(
        start=start,
        end=figure.end,
        core=(figure.start, figure.end),
        lead=start,
        op="<=" if mark == "前" else "=",
        value=value,
        unit=figure.unit,
        measure="rank",
    )


def _compared(figure: Figure, before: str) -> tuple[Op, str]:
    """The comparator in, behind or before a figure, and the text ``before`` it without comparators."""
    op: Op = figure.op or patterns.OP_AFTER.get(figure.after, ">=" if figure.more else "=")
    while comparator := _comparator(before):
        word = comparator["word"]
        if op == "=" or (word in _STRONGER and not figure.after):
            op = patterns.OP_BEFORE[word]
        before = before[: comparator.start()]
    return op, before


_STRONGER = {"控制在", "不超过", "不低于"}
"""Comparators that overrule what the number itself implies: 不超过300多个 is at most 300."""


def _comparator(before: str) -> re.Match[str] | None:
    """The comparator that ends ``before``; 约 in 签约, 节约 is none."""
    word = patterns.BEFORE.search(before)
    if word and word["word"] == "约" and before[: word.start()].endswith(tuple(NOT_ABOUT)):
        return None
    return word


def _measure(figure: Figure, before: str, following: str) -> tuple[Measure, str]:
    """The measure that ``before`` tells of a figure (增长5%, 达到5%), and ``before`` without that 增长."""
    if figure.measure:
        return figure.measure, before
    reached = before
    while verb := patterns.REACH.search(reached):
        reached = reached[: verb.start()]
    if rate := patterns.RATE.search(reached):
        return "up" if rate["up"] else "down", before
    change = patterns.CHANGE.search(before)
    if change and not _names_a_thing(following, figure.unit, change["word"]):
        return "up" if change["word"] in patterns.UP else "down", before[: change.start()]
    if beside := patterns.BESIDE.search(before):
        return ("down" if beside["less"] else "up"), before[: beside.start()]
    if figure.unit.endswith("百分点") and reached == before:
        return "up", before
    if figure.unit == "%" and figure.value is not None:
        if figure.value < 0 and patterns.COMPARED.search(before):  # 能耗同比-3.6%
            return "up", before
        if patterns.BETTER.search(before):  # PM2.5浓度同比改善6.2%
            return "down", before
    return "level", before


def _names_a_thing(following: str, unit: str, word: str) -> bool:
    """增加5个停车场 and 巩固提升2.1万户 count things; 增加42亿元 and 提高2个百分点 tell a change."""
    if unit.endswith(("%", "百分点", "元", "倍", "番")) or unit.startswith("/"):
        return False
    added = word == NET and not unit.endswith(("人", "万", "亿"))
    return added or "\u4e00" <= following <= "\u9fff" or word not in patterns.CHANGES_OF_COUNTS


def _inherit(text: str, previous: Amount, amount: Amount) -> Amount:
    """The amount, with the measure of the one that it stands beside: 分别增长5%、6%和7%."""
    between = text[previous.end : amount.start]
    alike = amount.measure == "level" and previous.unit == amount.unit and previous.measure != "rank"
    if alike and between in {"、", "和", "与", "及", ",", "以及"}:
        return replace(amount, measure=previous.measure)
    return amount
