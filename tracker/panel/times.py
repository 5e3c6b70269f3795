"""The time that a passage speaks of: several years past, the year past, the plan's year, or years ahead.

A heading or the opening of a sentence sets this time, and it holds until another one sets it anew: a review
of five years goes on for pages without saying so again.
"""

from __future__ import annotations

import re
from typing import Literal

from tracker.language.tables import panel as words

Span = Literal["years", "year", "this year", "ahead", ""]
OPENING = 12
"""A mark of time within this many characters of a sentence's start also holds for the sentences after it."""

_FIRST_PLAN_TOLD = 2010
_CALLED = re.compile(r"^(?:各位(?:代表|委员|同志)|同志们)[,!:、。 ]*")
_MARKS: tuple[tuple[Span, re.Pattern[str]], ...] = (
    ("years", re.compile(words.YEARS_BACK)),
    ("year", re.compile(words.YEAR_BACK)),
    ("ahead", re.compile(words.YEARS_AHEAD)),
    ("this year", re.compile(words.THIS_YEAR)),
)
_PLAN = re.compile(words.PLAN_OF_FIVE)
_YEAR = re.compile(r"(?<![\d至到从—-])((?:19|20)\d\d)年(?!以?来|至|到|—|-|的[\d.]+)")


def of_heading(text: str, year: int) -> Span:
    """The span that a folded heading names; "" for none or for several (“十四五”时期和2025年工作回顾)."""
    told = {span for _, span in _marks(text, year)}
    return told.pop() if len(told) == 1 else ""


def of_opening(sentence: str, year: int) -> Span:
    """The span that the first characters of a folded sentence name; "" where they name none."""
    spoken = _CALLED.sub("", sentence)
    told = [(start, span) for start, span in _marks(spoken, year) if start <= OPENING]
    return min(told)[1] if told else ""


def _marks(text: str, year: int) -> list[tuple[int, Span]]:
    """The marks of time in a text as (offset, span); ``year`` is the year that the report plans."""
    marks = [(one.start(), span) for span, pattern in _MARKS for one in pattern.finditer(text)]
    marks += [(one.start(), _plan(one[1], year)) for one in _PLAN.finditer(text)]
    marks += [(one.start(), _named(int(one[1]), year)) for one in _YEAR.finditer(text)]
    return [(start, span) for start, span in marks if span]


def _plan(numeral: str, year: int) -> Span:
    """The span of a five-year plan: "years" if it ended before the report's ``year``, else "ahead"."""
    end = _FIRST_PLAN_TOLD + 5 * "一二三四五六七".index(numeral)
    return "years" if end < year else "ahead"


def _named(named: int, year: int) -> Span:
    if named == year - 1:
        return "year"
    return "this year" if named == year else "ahead" if named > year else ""
