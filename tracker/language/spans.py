"""Over what time a passage of a review looks back, told by how its sentences open: one year, or several."""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.language.tables.standing import SPAN_OF_A_YEAR, SPAN_OF_YEARS
from tracker.model import Span

_LEADS = re.compile(r"^(?:各位代表|同志们|回顾过去|——|[(（]?[一二三四五六七八九十\d]+[)）、.])?[,:!、 ]*")
_YEARS = re.compile(SPAN_OF_YEARS)


def opened(text: str, year: int) -> tuple[Span, str]:
    """The time on which the first clause of a folded sentence opens, and its words.

    ``year`` is the one that is reviewed. 「2025年是“十四五”收官之年」 opens on a year: the first mark counts.
    """
    first = re.split("[,;。:]", _LEADS.sub("", text, count=1), maxsplit=1)[0]
    years = _YEARS.search(first)
    one = re.search(rf"{SPAN_OF_A_YEAR}|(?<![\d—至到-]){year}年(?!以?来|至|到|—|-)", first)
    if years and (one is None or years.start() < one.start()):
        return "years", years.group()
    return ("year", one.group()) if one else ("", "")


def of_heading(text: str, year: int) -> Span:
    """The time that a folded heading tells: neither where it is of both (2025年和“十四五”时期)."""
    span, _ = opened(text, year)
    return "" if span == "year" and looks_back(text) else span


def looks_back(text: str) -> bool:
    """Whether a heading or an opening tells of a review of several years (过去五年工作回顾)."""
    return bool(_LONG.search(fold(text)))


_LONG = re.compile("(?<![〇○零一二三四五六七八九十第])[三四五]年|“?十[一二三四五]五”?")
