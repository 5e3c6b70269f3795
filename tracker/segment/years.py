"""Which year a report plans: from its headings, its cover, or its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.language import counting
from tracker.language.tables.headings import (
    ANNIVERSARIES,
    COUNTED_YEARS,
    DATE,
    FIVE_YEAR_PLAN,
    OWN_DATE,
    YEAR,
)
from tracker.segment.headings import last_of_plan, years_in
from tracker.segment.item import Item
from tracker.segment.outlook import CLEAR, SHORTEST
from tracker.segment.signs import COVER_LINES

BELOW = 8
"""How many paragraphs below a heading are looked at to tell whether it heads a plan or a review."""
TEXT = 30
"""Characters that a paragraph has at least to count as text; a heading without any below it is a link."""
OWN = 9.0
"""A heading whose words name neither plan nor review counts as one of a plan if ``Item.outlook``, summed over
the paragraphs below it, is above this, and as one of a review if the sum is below minus this."""

_BEGINS = re.compile(
    rf"(?:各位代表[,!。:]*)?(?:回顾|总结|(?:刚刚|即将)?过去的)?({YEAR})(?!底|末|前|以?来|以?后|起|初)"
)
"""A text that begins with the year of which it speaks: not 「到2025年」, 「2020年以来」."""
_DATE = re.compile(DATE)
_OWN_DATE = re.compile(OWN_DATE)
_ANNIVERSARIES = tuple((year, re.compile(pattern)) for year, pattern in ANNIVERSARIES)
_FIVE_YEAR_PLAN = re.compile(FIVE_YEAR_PLAN)
_YEAR_ALONE = re.compile(rf"^\(?{YEAR}度?\)?$")
_NO_HEADING = re.compile("月|届|会议|报告|来源|时间")
"""What a line near the title says that names a year and is no heading."""


def planned_year(items: Sequence[Item], file: str = "") -> tuple[int, str]:
    """The year planned (0 if unknown), and where it was read if that is a guess (else empty)."""
    planned, reviewed, dated, own = _heading_years(items)
    delivered = _cover_year(items)
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
    if own:
        return max(own), ""
    if counted := _counted(items):
        return counted
    begun = _begun(items)
    if begun:
        return begun, "取自正文"
    hinted = years_in(file)
    return (hinted[-1], "取自文件名") if hinted else (0, "")


def _begun(items: Sequence[Item]) -> int:
    """The year planned by texts that begin with a year: that one, or the next where they look back."""
    seen: Counter[int] = Counter()
    for item in items:
        begins = _BEGINS.match(item.folded)
        if begins and item.length >= SHORTEST:
            back = item.outlook < -CLEAR / 2
            seen[years_in(begins[1])[0] + back] += 1
    return max(seen, key=lambda year: (seen[year], year), default=0)


def _counted(items: Sequence[Item]) -> tuple[int, str] | None:
    """This year as most mentions count it (「今年是新中国成立75周年」), with a note quoting one; or None."""
    told = [pair for item in items for pair in _counts(item.folded)]
    seen = Counter(year for year, _ in told)
    return max(told, key=lambda pair: seen[pair[0]], default=None)


def _counts(folded: str) -> Iterator[tuple[int, str]]:
    for first, pattern in _ANNIVERSARIES:
        for match in pattern.finditer(folded):
            if (year := first + counting.read(match["count"])) in COUNTED_YEARS:
                yield year, f"取自「{match.group()}」"
    for match in _FIVE_YEAR_PLAN.finditer(folded):
        last = last_of_plan(match["plan"])
        yield last - 4 * (match["last"] is None), f"取自「{match.group()}」"


def _cover_year(items: Sequence[Item]) -> int:
    """The year on the cover, or of the document's own date, as the year planned; 0 where there is none."""
    head = [one.folded for one in items[:COVER_LINES]]
    for item, text in zip(items, head, strict=False):
        told = "cover" in item.signs or _YEAR_ALONE.match(text)
        years = years_in(text) or [*map(int, _DATE.findall(text))] if told else []
        if years:
            return _delivered(text, years[-1])
    return next((_delivered(one, int(date[1])) for one in head if (date := _OWN_DATE.match(one))), 0)


def _heading_years(items: Sequence[Item]) -> tuple[list[int], ...]:
    """Years in the headings of the plan, of the review, and of what may be either (「2019年的工作」).

    Last come those of headings whose words are no usual ones, told by the text below them, as years planned.
    """
    planned: list[int] = []
    reviewed: list[int] = []
    dated: list[int] = []
    own: list[int] = []
    for place, item in enumerate(items):
        words, years, kind = item.rest, item.years, item.says
        if not years or "cover" in item.signs or words.endswith(("。", ":", ",", ";")):
            continue
        below = items[place + 1 : place + 1 + BELOW]
        if not any(one.length >= TEXT for one in below):
            continue  # a link
        outlook = sum(one.outlook for one in below)
        back = outlook < -CLEAR
        if kind == "plan":
            (reviewed if back else planned).append(max(years))
        elif kind == "dated":
            dated.append(max(years))
        elif kind == "review":
            (planned if re.search("总体要求|基本方针|安排|任务", words) else reviewed).append(max(years))
        elif kind is None and abs(outlook) > OWN and not _NO_HEADING.search(words):
            own.append(max(years) + back)
    return planned, reviewed, dated, own


def _delivered(line: str, year: int) -> int:
    """The year that a report delivered on the date in ``line`` plans: from November on the next one."""
    return year + 1 if re.search("年(?:1[12]|十一|十二)月", line) else year
