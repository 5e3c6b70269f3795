"""Over what time a figure was counted, told by the marks of time beside it: 全年, 前三季度, 五年来, 年末."""

from __future__ import annotations

import re

from tracker.language.tables import standing as tables
from tracker.language.tables.amounts import WRITTEN_YEAR
from tracker.language.tables.numerals import YEAR_DIGITS
from tracker.model import Standing, Stands

_AVERAGE = re.compile(tables.AVERAGE)
_TIMES: tuple[tuple[Standing, re.Pattern[str]], ...] = (
    ("total", re.compile(tables.SEVERAL)),
    ("part of year", re.compile(tables.PART_OF_YEAR)),
    ("moment", re.compile(tables.MOMENT)),
    ("outcome", re.compile(tables.OF_ONE_YEAR)),
)
_ESTIMATE = re.compile(f"(?:{tables.ESTIMATED})+")
_SINCE = re.compile(f"[比较]({WRITTEN_YEAR})")


def is_estimate(text: str) -> bool:
    """Whether a folded text says no more than that the figures behind it are estimates: 初步预计."""
    return bool(_ESTIMATE.fullmatch(text))


def time_told(text: str, year: int = 0) -> Stands | None:
    """What the last mark of time in a folded text makes of a figure there; None where it has no such mark.

    ``year`` is the year that an outcome should be of (0: not known). With that year (2025年) or a mark of one
    year (全年) the figure is an outcome; beside a year before the last one (比2012年) it is of several years.
    """
    last = max(text.rfind(mark) for mark in ",;:")
    marks = [
        (one.end(), -one.start(), standing, one.group())
        for standing, pattern in _TIMES
        for one in pattern.finditer(text)
        if _counts(one, last, year)
    ]
    if year:
        named = re.finditer(rf"(?<!\d)(?<![至到—-]){year}年(?!以?来|至|到|—|-)", text)
        marks += [(one.end(), -one.start(), "outcome", one.group()) for one in named]
    if not marks:
        return None
    _, _, standing, words = max(marks)
    average = standing == "total" and _AVERAGE.search(words)
    return Stands("average" if average else standing, words)


def _counts(mark: re.Match[str], last_comma: int, year: int) -> bool:
    since = _SINCE.fullmatch(mark.group())
    if since:
        return bool(year) and mark.start() > last_comma and year_of(since[1]) < year - 1
    near_only = mark.group() in tables.BESIDE or mark.group().startswith(tables.IN_A_ROW)
    return mark.start() > last_comma or not near_only


def year_of(written: str) -> int:
    """A year in figures or in Chinese numerals, with 年 behind it."""
    return int(written[:4].translate(YEAR_DIGITS))
