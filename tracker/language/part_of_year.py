"""The part of a year that a figure was counted over: 1—11月, 前三季度, 上半年."""

from __future__ import annotations

import re
from fractions import Fraction

from tracker.language import counting
from tracker.language.fold import fold

_N = r"(\d{1,2}|十[一二]?|[一二三四五六七八九])"
_MONTHS = re.compile(
    rf"(?<![\d.])(?:1|一)月?(?:份)?[—\-~至到]{_N}月|前{_N}个月|截[至止]\D{{0,3}}?{_N}月|前{_N}个?季度|(一季度)|(上半年)"
)


def part_of_year(text: str) -> tuple[str, Fraction] | None:
    """The words that limit a figure to the first months of a year, and the share of the year they are.

    None where the text has no such words, or they mean the whole year (1—12月).
    """
    told = _MONTHS.search(fold(text))
    if not told:
        return None
    several, first, until, quarters, quarter, half = told.groups()
    months = (
        6
        if half
        else 3
        if quarter
        else 3 * counting.read(quarters)
        if quarters
        else counting.read(several or first or until)
    )
    return (text[told.start() : told.end()], Fraction(months, 12)) if 0 < months < 12 else None
