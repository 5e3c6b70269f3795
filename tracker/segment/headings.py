"""What a heading says about its section."""

from __future__ import annotations

import re
import sys
from typing import Literal

from tracker.language import counting
from tracker.language.tables.headings import (
    ACHIEVED,
    ANNEX_HEADING,
    BARE_YEAR,
    CLOSING_HEADING,
    DATED,
    GLOSSARY_HEADING,
    LONG_PLAN,
    PLAN,
    PROBLEMS_HEADING,
    REVIEW,
    SELF,
    THIS_YEAR,
    YEAR,
)
from tracker.language.tables.numerals import YEAR_DIGITS

NEVER = sys.maxsize
"""What ``coming_by`` gives for a text that does not name the coming year."""
HeadingKind = Literal["review", "plan", "dated", "long plan", "self", "problems", "glossary", "closing"]

_TABLE: tuple[tuple[HeadingKind, re.Pattern[str]], ...] = (
    ("closing", re.compile("|".join(CLOSING_HEADING))),
    ("glossary", re.compile("|".join((*GLOSSARY_HEADING, *ANNEX_HEADING)))),
    ("problems", re.compile("|".join(PROBLEMS_HEADING))),
)
_REVIEW = re.compile("|".join(REVIEW))
_PLAN = re.compile("|".join(PLAN))
_ACHIEVED = re.compile(ACHIEVED)
_LONG_PLAN = re.compile("|".join(LONG_PLAN))
_THIS_YEAR = re.compile("|".join(THIS_YEAR))
_SELF = re.compile("|".join(SELF))
_COMING = re.compile("今年|新的一年|本年度")
_DATED = re.compile(DATED)
_YEAR = re.compile(YEAR)
_BARE_YEAR = re.compile(BARE_YEAR)


def years_in(folded: str) -> list[int]:
    """The years that a folded text names: 「2025年」, 「二〇二五年」."""
    return [_year(named) for named in _YEAR.findall(folded)]


def years_of_heading(words: str) -> list[int]:
    """The years that a heading names, also without 年: 「回眸2023」."""
    return years_in(words) or [int(year) for year in _BARE_YEAR.findall(words)]


def last_of_plan(number: str) -> int:
    """The last year of a five-year plan by its number: 「十五」 of 「“十五五”」 → 2030."""
    return 5 * counting.read(number) + 1955


def coming_by(folded: str, year: int) -> int:
    """The end, in characters, of a text's first mention of the year planned or of 今年; NEVER without one.

    ``year`` is the year planned, 0 when it is not known.
    """
    said = _COMING.search(folded)
    ends = [match.end() for match in _YEAR.finditer(folded) if _year(match.group()) == year]
    return min([*ends, *([said.end()] if said else [])], default=NEVER)


def _year(named: str) -> int:
    return int(named[:-1].translate(YEAR_DIGITS))


def names_both(words: str) -> bool:
    """Whether a heading opens the plan of five years and of the coming one: 「十五五目标和2026年工作」."""
    return _LONG_PLAN.search(words) is not None and _names_year(words)


def kind_of(words: str, year: int = 0) -> HeadingKind | None:
    """What a heading (folded, without number) announces; ``year`` is the year planned, 0 when not known.

    A heading that names both (「1998年工作回顾和1999年工作的总体要求」) opens the review.
    """
    if len(words) > 60 or words.endswith("政府工作报告"):
        return None
    for kind, pattern in _TABLE:
        if pattern.search(words):
            return kind
    if _DATED.search(words):
        return _by_year(years_in(words)[0], year)
    if _REVIEW.search(words):
        return "review"
    if _SELF.search(words) and not (_THIS_YEAR.search(words) and _PLAN.search(words)):
        return "self"
    if _LONG_PLAN.search(words) and not _names_year(words):
        return "long plan"
    if _PLAN.search(words) and not _ACHIEVED.search(words):
        return "plan"
    return None


def _names_year(words: str) -> bool:
    """Whether a chapter on five years also is the one on the coming year."""
    return _THIS_YEAR.search(_LONG_PLAN.sub("", words)) is not None


def _by_year(named: int, year: int) -> HeadingKind:
    """「2011年的工作」 is the plan of 2011 and the review for 2012; undecided where the year is not known."""
    if not year:
        return "dated"
    return "plan" if named >= year else "review"
