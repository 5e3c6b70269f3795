"""Which year a report plans: from its headings, its cover, or its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tracker.language.tables.headings import YEAR
from tracker.model import Paragraph
from tracker.segment import cover
from tracker.segment.headings import kind_of, years_in
from tracker.segment.outline import mark_of
from tracker.segment.outlook import CLEAR, SHORTEST, looks_ahead, together

BELOW = 8
"""Paragraphs below a heading that tell whether it heads what was done, whatever its words."""
TEXT = 30
"""Characters from which a paragraph below a heading is text."""
COVER_LINES = 14
"""Paragraphs at the head of a report that may be its cover."""

_BEGINS = re.compile(
    rf"(?:各位代表[,!。:]*)?(?:回顾|总结|(?:刚刚|即将)?过去的)?({YEAR})(?!底|末|前|以?来|以?后|起|初)"
)
"""A text that begins with the year of which it speaks: not 「到2025年」, 「2020年以来」."""


def planned_year(paragraphs: Sequence[Paragraph], file: str = "") -> tuple[int, str]:
    """The year planned, and where it was read if that is a guess."""
    planned, reviewed, dated = _heading_years(paragraphs)
    delivered = _cover_year(paragraphs)
    if planned:
        year = max(one for one in planned if one <= planned[0] + 1)
        differs = delivered and delivered != year
        return year, f"取自计划部分的标题(封面写的是 {delivered})" if differs else ""
    if len(dated) > 1:
        return max(dated), ""
    if delivered:
        return delivered, ""
    if reviewed or dated:
        return max(reviewed or dated) + 1, ""
    begun = _begun(paragraphs)
    if begun:
        return begun, "取自正文"
    hinted = years_in(file)
    return (hinted[-1], "取自文件名") if hinted else (0, "")


def _begun(paragraphs: Sequence[Paragraph]) -> int:
    """The year planned by texts that begin with a year: that one, or the next where they look back."""
    seen: Counter[int] = Counter()
    for paragraph in paragraphs:
        begins = _BEGINS.match(paragraph.folded)
        if begins and len(paragraph.text) >= SHORTEST:
            back = looks_ahead(paragraph.folded) < -CLEAR / 2
            seen[years_in(begins[1])[0] + back] += 1
    return max(seen, key=lambda year: (seen[year], year), default=0)


def _cover_year(paragraphs: Sequence[Paragraph]) -> int:
    """The year on the cover as the year planned, 0 where it names none."""
    for paragraph in paragraphs[:COVER_LINES]:
        years = years_in(paragraph.folded) if cover.is_cover(paragraph) else []
        if years:
            return _delivered(paragraph.folded, years[-1])
    return 0


def _heading_years(paragraphs: Sequence[Paragraph]) -> tuple[list[int], list[int], list[int]]:
    """Years in the headings of the plan, of the review, and of what may be either (「2019年的工作」)."""
    planned: list[int] = []
    reviewed: list[int] = []
    dated: list[int] = []
    for place, paragraph in enumerate(paragraphs):
        words = mark_of(paragraph.folded)[2]
        years = years_in(words) if len(words) <= 50 else []
        if not years or cover.is_cover(paragraph) or words.endswith(("。", ":", ",", ";")):
            continue
        if not any(len(one.text) >= TEXT for one in paragraphs[place + 1 : place + 1 + BELOW]):
            continue  # a link
        kind = kind_of(words)
        if kind == "plan":
            back = together(one.folded for one in paragraphs[place + 1 : place + 1 + BELOW]) < -CLEAR
            (reviewed if back else planned).append(max(years))
        elif kind == "dated":
            dated.append(max(years))
        elif kind == "review":
            (planned if re.search("总体要求|基本方针|安排|任务", words) else reviewed).append(max(years))
    return planned, reviewed, dated


def _delivered(line: str, year: int) -> int:
    """The year that a report delivered on the date in ``line`` plans: from November on the next one."""
    return year + 1 if re.search("年(?:1[12]|十一|十二)月", line) else year
