"""Over what time a passage speaks: of several years behind, of one, of the plan's year, of years ahead.

Headings and the openings of sentences set it, and it holds until another one does: a review of five years
goes on for pages without saying so again.
"""

from __future__ import annotations

import re
from typing import Literal

from tracker.language.tables import panel as words

Span = Literal["years", "year", "this year", "ahead", ""]
OPENING = 12
"""Characters of a sentence within which a mark of time speaks for the sentences behind it too."""

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
    """The span that a folded heading names; none where it names several (“十四五”时期和2025年工作回顾)."""
    told = {span for _, span in _marks(text, year)}
    return told.pop() if len(told) == 1 else ""


def of_opening(sentence: str, year: int) -> Span:
    """The span that the opening of a folded sentence sets; none where it sets none."""
    spoken = _CALLED.sub("", sentence)
    told = [(start, span) for start, span in _marks(spoken, year) if start <= OPENING]
    return min(told)[1] if told else ""


def _marks(text: str, year: int) -> list[tuple[int, Span]]:
    """The marks of time of a text with their places; ``year`` is the one that the report plans."""
    marks = [(one.start(), span) for span, pattern in _MARKS for one in pattern.finditer(text)]
    marks += [(one.start(), _plan(one[1], year)) for one in _PLAN.finditer(text)]
    marks += [(one.start(), _named(int(one[1]), year)) for one in _YEAR.finditer(text)]
    return [(start, span) for start, span in marks if span]


def _plan(numeral: str, year: int) -> Span:
    """A five-year plan is behind when it has ended before the report's year, else ahead."""
    end = _FIRST_PLAN_TOLD + 5 * "一二三四五六七".index(numeral)
    return "years" if end < year else "ahead"


def _named(named: int, year: int) -> Span:
    if named == year - 1:
        return "year"
    return "this year" if named == year else "ahead" if named > year else ""
