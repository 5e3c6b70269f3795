"""What the main chapters of a report are: by their headings' words, and by what the text below them does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.language.tables.headings import ANNEX_HEADING, FIVE_YEARS, GOALS_LEAD, OPENING_YEAR
from tracker.segment.asides import looks_back
from tracker.segment.headings import HeadingKind, last_of_plan, names_coming, years_of_heading
from tracker.segment.outline import Item
from tracker.segment.outlook import clearly

LEAD = 30
"""Characters of a paragraph that tell of which time it speaks."""
OPENS = 12
"""Characters within which a paragraph that turns to the coming year names it."""
FIRST = 4
"""Paragraphs at the head of a chapter that tell the same."""
DECIDED = 9.0
"""Sum of log odds (at most 3 a paragraph) from which the text below a heading overrules its words."""

_FIVE_YEARS = re.compile(FIVE_YEARS)
_GOALS_LEAD = re.compile(GOALS_LEAD)
_PLANS = re.compile(r"“(十[一二三四五六七八九]|[六七八九十])五”")
_ANNEX = re.compile("|".join(ANNEX_HEADING))
_DEFINES = re.compile(r"^.{2,30}?(?::|是指)")
"""A term with what it means; such a text looks ahead by its words."""
_OPENING_YEAR = re.compile(OPENING_YEAR)


def is_planned(items: Sequence[Item], mains: Sequence[HeadingKind | None], year: int) -> bool:
    """Whether a chapter is for the coming year alone: its heading says so, or one of its first paragraphs."""
    at = [place for place, item in enumerate(items) if item.level == 1]
    for kind, (start, end) in zip(mains, pairwise([*at, len(items)]), strict=True):
        texts = [item.paragraph.folded for item in items[start + 1 : end] if not item.level][:FIRST]
        said = _main_kind(items[start], year) == "plan"
        if kind == "plan" and (said or any(names_coming(text[:OPENS], year) for text in texts)):
            return True
    return False


def main_kinds(items: Sequence[Item], year: int) -> list[HeadingKind | None]:
    """For each main heading (level 1), in order, the kind of part that it opens; None where nothing tells.

    By the heading's words, unless the text below it does something else. ``year`` is the one that is planned.
    """
    at = [place for place, item in enumerate(items) if item.level == 1]
    said = [_main_kind(items[place], year) for place in at]
    kinds: list[HeadingKind | None] = []
    for number, (start, end) in enumerate(pairwise([*at, len(items)])):
        texts = [item.paragraph.folded for item in items[start + 1 : end] if not item.level]
        listed = any(_GOALS_LEAD.match(text) for text in texts[:FIRST])
        kind = _by_outlook(said[number] or ("plan" if listed else None), clearly(texts), "plan" in kinds)
        if kind == "glossary" and _ANNEX.match(items[start].paragraph.folded):
            kind = _of_annex(items, at[number:], said[number:])
        later = said[number + 1 :]
        needed = 1 if "plan" in later or _comes_later(items, at[number + 1 :], year) else 2
        inside = kinds[-1:] == ["long plan"]
        silent = said[number] is None and "review" in kinds
        if {"plan", None} & set(later) and _is_on_five_years(
            items[start], None if silent else kind, texts, year, inside, needed
        ):
            kind = "long plan"
        kinds.append(kind)
    return kinds


def _of_annex(
    items: Sequence[Item], chapters: Sequence[int], said: Sequence[HeadingKind | None]
) -> HeadingKind:
    """What an annex holds, to the next one: a plan where it looks ahead at length and defines no terms.

    A heading below it that names a plan says so itself.
    """
    if "plan" in said[1:2]:
        return "glossary"
    ends = (place for place, kind in zip(chapters[1:], said[1:], strict=True) if kind == "glossary")
    texts = [item.paragraph.folded for item in items[chapters[0] + 1 : next(ends, len(items))]]
    defined = sum(_DEFINES.match(text) is not None for text in texts)
    return "plan" if clearly(texts) > DECIDED and 2 * defined < len(texts) else "glossary"


def _comes_later(items: Sequence[Item], chapters: Sequence[int], year: int) -> bool:
    """Whether a later chapter begins with the coming year, whatever its heading."""
    return any(
        names_coming(item.paragraph.folded[:OPENS], year)
        for start in chapters
        for item in items[start + 1 : start + 1 + FIRST]
        if not item.level
    )


def _is_on_five_years(
    heading: Item, kind: HeadingKind | None, texts: Sequence[str], year: int, inside: bool, needed: int
) -> bool:
    """Whether a chapter whose heading names no year is on the next five, as ``needed`` first paragraphs say.

    ``inside``: it follows such a chapter; a heading without number (「主要目标」) is then a part of that.
    """
    if kind not in ("plan", None) or names_coming(heading.words, year):
        return False
    first = [text for text in texts if len(text) >= LEAD][:FIRST]
    if any(names_coming(text[:LEAD], year) for text in first):
        return False
    told = sum(_is_on_coming_years(one, year) for one in first)
    return (inside and heading.style == "plain") or told >= needed


def _is_on_coming_years(text: str, year: int) -> bool:
    """Whether a text begins with five years that are not over when ``year`` begins."""
    begins = _FIVE_YEARS.match(text)
    named = _PLANS.findall(text[: begins.end()]) if begins else []
    return begins is not None and all(last_of_plan(one) >= year for one in named)


def _by_outlook(kind: HeadingKind | None, ahead: float, planned: bool) -> HeadingKind | None:
    """The kind that the text below a heading shows: it looks ahead (``ahead`` above 0) or back.

    ``planned``: a plan stands above, behind which no review comes unless its heading says so.
    """
    if kind in ("plan", "long plan", "dated", None) and ahead < -DECIDED and not planned:
        return "review"
    if kind in ("dated", None) and ahead > DECIDED:
        return "plan"
    return kind


def _main_kind(item: Item, year: int) -> HeadingKind | None:
    """What a main heading says; one in its own words (「一、砥砺奋进的2024年」) by its year or time.

    The first year of a five-year plan is the coming one: 「奋力做好“十二五”开局工作」.
    """
    kind: HeadingKind | None = item.says
    if kind in ("long plan", None) and _OPENING_YEAR.search(item.words):
        return "plan"
    years = years_of_heading(item.words)
    if kind == "plan" and years and max(years) < year:
        return "review"
    if kind or item.style == "plain":
        return kind
    if years:
        return "plan" if years[-1] >= year else "review"
    return "review" if looks_back(item.words) else None
