"""Figures written without a unit: lent by the last of their row, a place in an order, an index, 万 alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.language.quantity import patterns
from tracker.language.quantity.figures import Figure
from tracker.language.quantity.units import TO_ONE


def goes_on(text: str, before: Figure | None, figure: Figure) -> bool:
    """Whether a figure continues a row of figures without unit: 分别新增53万、|69万、60万."""
    if before is None or before.unit or not figure.magnitude.endswith(("万", "亿")):
        return False
    return text[before.end : figure.start] in ("、", "和", "及", "与")


def lent_unit(text: str, told: Sequence[Figure], number: int) -> Figure:
    """A figure of a text with the unit of the last in its row: 分别淘汰3000、3500和17万吨."""
    figure = told[number]
    following = told[number + 1] if number + 1 < len(told) else None
    if following is None or text[figure.end : following.start] not in _IN_A_ROW:
        return figure
    if figure.unit == "个" and following.unit == "个百分点":  # 提高1个和2个百分点
        return replace(figure, unit=following.unit)
    begin = max(text.rfind(mark, max(0, figure.start - _NEAR), figure.start) for mark in ",;。:") + 1
    if figure.unit or "分别" not in text[max(begin, figure.start - _NEAR) : figure.start]:
        return figure
    last = number + 1
    while not told[last].unit and last + 1 < min(len(told), number + _LONGEST_ROW):
        if text[told[last].end : told[last + 1].start] not in _IN_A_ROW:
            break
        last += 1
    magnitude = figure.magnitude or told[last].magnitude
    return replace(figure, magnitude=magnitude, unit=told[last].unit)


_IN_A_ROW = ("和", "、")
_LONGEST_ROW = 12


def with_rank(text: str, figure: Figure) -> Figure:
    """The figure, with the unit 位 where it is a place in an order: 排名进入全省前十, 位列全市第8."""
    bare = not figure.unit and not figure.magnitude and _ENDS_A_RANK.match(text, figure.end)
    return replace(figure, unit="位") if bare and _RANK_HELD.search(text, 0, figure.start) else figure


_RANK_HELD = re.compile(
    "(?:排名?|[居列]|进入|跻身|进位|升[至到]|位次|保持|稳定|力争|争取|确保|实现|全[国省市区县州]|世界|全球)"
    "[^,;。:、\\d]{0,6}[第前]$"
)
_ENDS_A_RANK = re.compile("强?(?!、[^,;。]{1,8}第[^,;。]的)(?:[,;。、!?)]|行列|位次|水平|$)")


def as_ratio(text: str, figure: Figure) -> Figure:
    """The figure, with the unit of a ratio to one where it is one: 城乡居民收入比缩小到2.3."""
    index = _index_before(text, figure)
    return replace(figure, unit=TO_ONE) if index and index["ratio"] else figure


def _index_before(text: str, figure: Figure) -> re.Match[str] | None:
    """The index or coefficient right before a figure without unit: 空气质量综合指数|5.94."""
    if figure.unit or figure.magnitude or figure.chinese or not _INDEX_ENDS.match(text, figure.end):
        return None
    begin = max(text.rfind(mark, max(0, figure.start - _NEAR), figure.start) for mark in ",;。:") + 1
    return _INDEX.search(text, max(begin, figure.start - _NEAR), figure.start)


_NEAR = 40
"""Letters before a figure in which the words that tell what it is are looked for."""


_INDEX = re.compile(
    r"(?:指数|系数|(?P<ratio>收入比|倍差|生师比|师生比))"
    r"(?:[由从][\d.]+|进一步|持续|逐步|稳定|保持|控制|缩小|扩大|下降|上升|提高|降低|提升|回落|收窄|优化|达到"
    r"|[降升到至为达在是])*$"
)
_INDEX_ENDS = re.compile(r"[,;。:、!?()]|$")


def needs_no_unit(text: str, figure: Figure) -> bool:
    """Whether a figure without unit is an amount: an index, or it ends in 万 or 亿 beside its noun.

    空气质量综合指数5.94, 1200万中小学教师, 农村贫困人口1000万以上, 旅游人数突破150万, 投资5个亿.
    """
    if _index_before(text, figure):
        return True
    if not figure.magnitude.endswith(("万", "亿")):
        return False
    if figure.bare or (_ENDS.match(text, figure.end) and _HAS_NOUN.search(text, 0, figure.start)):
        return True
    if figure.chinese:
        return False
    following = text[figure.end : figure.end + 1]
    counted = bool(figure.after) and "\u4e00" <= text[max(0, figure.start - 1) : figure.start] <= "\u9fff"
    reached = patterns.BEFORE.search(text[: figure.start]) or patterns.REACH.search(text[: figure.start])
    return counted or bool(reached) or "\u4e00" <= following <= "\u9fff"


_ENDS = re.compile("[,;。:、!?)]|$")
_HAS_NOUN = re.compile("[\u4e00-\u9fff] ?$")
