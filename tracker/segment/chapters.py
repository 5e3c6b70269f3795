"""What the main chapters of a report are: by their headings' words, and by what the text below them does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.language.tables.headings import FIVE_YEARS, OPENING_YEAR, PAST_LEAD
from tracker.segment.headings import NEVER, HeadingKind, last_of_plan
from tracker.segment.item import OPENS, Item
from tracker.segment.outlook import AGREED

LEAD = 30
"""Characters at the head of a paragraph that tell which time it speaks of."""
FIRST = 4
"""First paragraphs of a chapter that tell which time the chapter speaks of."""
DECIDED = 9.0
"""Sum of log odds (at most 3 a paragraph) above which the text below a heading overrules its words."""

_FIVE_YEARS = re.compile(FIVE_YEARS)
_PAST_LEAD = re.compile(PAST_LEAD)
_PLANS = re.compile(r"“(十[一二三四五六七八九]|[六七八九十])五”")
_DEFINES = re.compile(r"^.{2,30}?(?::|是指)")
"""A term with what it means; such a text looks ahead by its words."""
_OPENING_YEAR = re.compile(OPENING_YEAR)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A main heading, the item at ``start``, and the ``texts`` below it, without lower headings.

    ``said`` is the kind told by the heading's words alone, ``kind`` that told by the text below as well; each
    is None where nothing tells.
    """

    start: int
    texts: Sequence[Item]
    said: HeadingKind | None
    kind: HeadingKind | None = None

    @property
    def is_planned(self) -> bool:
        """Whether the chapter plans the coming year: its heading or one of its first paragraphs says so."""
        first = self.texts[:FIRST]
        return self.kind == "plan" and (self.said == "plan" or any(one.coming <= OPENS for one in first))


def chapters(items: Sequence[Item], year: int) -> list[Chapter]:
    """The main chapters of a report in order; ``year`` is the one that is planned."""
    at = [place for place, item in enumerate(items) if item.level == 1]
    below = [[one for one in items[n + 1 : end] if not one.level] for n, end in pairwise([*at, len(items)])]
    said = [Chapter(n, texts, _said(items[n], year)) for n, texts in zip(at, below, strict=True)]
    read: list[Chapter] = []
    for number, one in enumerate(said, 1):
        read.append(replace(one, kind=_kind(items, one, read, said[number:], year)))
    return read


def _kind(
    items: Sequence[Item], chapter: Chapter, before: Sequence[Chapter], later: Sequence[Chapter], year: int
) -> HeadingKind | None:
    """What a chapter is: by its heading's words, unless the text below it does something else."""
    heading, said, seen = items[chapter.start], chapter.said, [one.kind for one in before]
    listed = any("goals listed" in one.signs for one in chapter.texts[:FIRST])
    kind = _by_outlook(said or ("plan" if listed else None), _clearly(chapter.texts), "plan" in seen)
    if kind == "glossary" and "annex" in heading.signs:
        kind = _of_annex(items, chapter, later)
    planned = {"plan", None} & {one.said for one in later}
    needed = 1 if any(one.said == "plan" for one in later) or _comes_later(items, later) else 2
    silent = said is None and "review" in seen
    if planned and _is_on_five_years(
        heading, None if silent else kind, chapter.texts, year, seen[-1:] == ["long plan"], needed
    ):
        return "long plan"
    return kind


def _of_annex(items: Sequence[Item], annex: Chapter, later: Sequence[Chapter]) -> HeadingKind:
    """What an annex holds, to the next one: a plan where it looks ahead at length and defines no terms.

    A heading below it that names a plan says so itself.
    """
    if any(one.said == "plan" for one in later[:1]):
        return "glossary"
    end = next((one.start for one in later if one.said == "glossary"), len(items))
    texts = items[annex.start + 1 : end]
    defined = sum(_DEFINES.match(one.folded) is not None for one in texts)
    return "plan" if _clearly(texts) > DECIDED and 2 * defined < len(texts) else "glossary"


def _comes_later(items: Sequence[Item], later: Sequence[Chapter]) -> bool:
    """Whether a later chapter begins with the coming year, whatever its heading."""
    return any(
        item.coming <= OPENS
        for one in later
        for item in items[one.start + 1 : one.start + 1 + FIRST]
        if not item.level
    )


def _is_on_five_years(
    heading: Item, kind: HeadingKind | None, texts: Sequence[Item], year: int, inside: bool, needed: int
) -> bool:
    """Whether a chapter is on the next five years, where its heading names no year.

    At least ``needed`` of its first paragraphs (``texts``) must say so, and none be on the coming year.
    ``inside`` tells that it follows such a chapter: a heading without a number (「主要目标」) is then a part
    of that one. ``kind`` is what its heading alone would make it.
    """
    if kind not in ("plan", None) or heading.coming < NEVER:
        return False
    first = [one for one in texts if one.length >= LEAD][:FIRST]
    if any(one.coming <= LEAD for one in first):
        return False
    told = sum(_is_on_coming_years(one.folded, year) for one in first)
    return (inside and heading.style == "plain") or told >= needed


def _is_on_coming_years(text: str, year: int) -> bool:
    """Whether a text begins with five years that are not over when ``year`` begins."""
    begins = _FIVE_YEARS.match(text)
    named = _PLANS.findall(text[: begins.end()]) if begins else []
    return begins is not None and all(last_of_plan(one) >= year for one in named)


def _clearly(texts: Sequence[Item]) -> float:
    """How clearly texts look ahead (above 0) or back; 0 where they disagree, as around a turn to the plan."""
    odds = [one.outlook for one in texts]
    return sum(odds) if abs(sum(odds)) >= AGREED * sum(map(abs, odds)) else 0.0


def _by_outlook(kind: HeadingKind | None, ahead: float, planned: bool) -> HeadingKind | None:
    """The kind that the text below a heading shows: it looks ahead (``ahead`` above 0) or back.

    ``planned``: a plan stands above, behind which no review comes unless its heading says so.
    """
    if kind in ("plan", "long plan", "dated", None) and ahead < -DECIDED and not planned:
        return "review"
    if kind in ("dated", None) and ahead > DECIDED:
        return "plan"
    return kind


def _said(item: Item, year: int) -> HeadingKind | None:
    """What a main heading says; one in its own words (「一、砥砺奋进的2024年」) by its year or time.

    The first year of a five-year plan is the coming one: 「奋力做好“十二五”开局工作」.
    """
    kind: HeadingKind | None = item.says
    if kind in ("long plan", None) and _OPENING_YEAR.search(item.words):
        return "plan"
    years = item.years
    if kind == "plan" and years and max(years) < year:
        return "review"
    if kind or item.style == "plain":
        return kind
    if years:
        return "plan" if years[-1] >= year else "review"
    return "review" if _PAST_LEAD.match(item.words) else None
