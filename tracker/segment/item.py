"""A paragraph with what it says of itself, read once: every later step takes it from there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.language import counting
from tracker.language.quantity.units import UNIT
from tracker.language.tables.headings import MARKS, NUMERALS
from tracker.model import Paragraph, SectionKind
from tracker.segment.headings import NEVER, HeadingKind, kind_of, years_in, years_of_heading
from tracker.segment.outlook import looks_ahead
from tracker.segment.signs import Signs, signs_of

LONGEST = 50
"""Characters of the longest first sentence that is still taken for a heading."""
FIRST_WORDS = 16
"""Characters at the head of a text that count as its first words."""
OPENS = 12
"""A text that turns to the coming year names it within so many characters."""
MEASURED = re.compile(
    r"\d(?:\.\d+)?\s*(?:%|亿|万|[个家张套台条所座项户名人次件辆吨公里平方米亩]"
    rf"|(?!年|月|日|天|周|小时|分|秒)(?:{UNIT})(?:以上|左右|以内)?[。;]?$)"
)

_MARKS = {style: re.compile(f"(?:{mark})") for style, mark in MARKS.items()}


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph, or the heading or text part of one.

    Read from its words alone (``read``): its ``signs``; ``outlook``, how clearly it looks ahead (above 0) or
    back, in log odds; ``mark``, the style of the numbering at its head (a key of MARKS, or empty), with its
    ``number`` and ``rest``, the folded text behind it; ``years``, those that it names if it is a heading,
    and ``first_year``, the first that it names in its first words (0 where it names none there).

    Given by ``outline``: ``style``, that of a heading (``mark``; 「plain」 without number, 「ordinal」 for
    「第一,」 alone on a line; empty for text); its ``words``, folded, without number and stop; its
    ``level``, 1 the highest; ``coming``, the characters within which it names the coming year; ``plans``,
    whether it opens the plan of that year, or of a year that it does not name.

    ``says`` is the kind of section that its first sentence announces; ``outline`` keeps it for headings only.
    """

    paragraph: Paragraph
    signs: Signs = frozenset()
    outlook: float = 0.0
    mark: str = ""
    number: int = 0
    rest: str = ""
    years: tuple[int, ...] = ()
    first_year: int = 0
    says: HeadingKind | None = None
    style: str = ""
    words: str = ""
    level: int = 0
    coming: int = NEVER
    plans: bool = False

    @property
    def folded(self) -> str:
        """Its text as rules read it."""
        return self.paragraph.folded

    @property
    def length(self) -> int:
        """Characters of its text."""
        return len(self.paragraph.text)


@dataclass(frozen=True, slots=True)
class Label:
    """Which section an item belongs to: its kind and heading.

    ``main`` counts the main headings above it: two sections of one kind and title that follow one another
    stay two.
    """

    kind: SectionKind
    title: str
    main: int = 0


def read(paragraphs: Iterable[Paragraph]) -> list[Item]:
    """Each paragraph with what it says of itself."""
    return [_read(paragraph) for paragraph in paragraphs]


def _read(paragraph: Paragraph) -> Item:
    folded = paragraph.folded
    mark, number, rest = mark_of(folded)
    years = tuple(years_of_heading(rest)) if len(rest) <= LONGEST else ()
    says = kind_of(rest[:LONGEST].partition("。")[0]) if mark or len(folded) <= LONGEST else None
    first_year = next(iter(years_in(folded[:FIRST_WORDS])), 0)
    return Item(paragraph, signs_of(folded), looks_ahead(folded), mark, number, rest, years, first_year, says)


def mark_of(folded: str) -> tuple[str, int, str]:
    """The numbering at the head of a text: its style (or ""), its number, and the text behind it."""
    for style, pattern in _MARKS.items():
        match = pattern.match(folded)
        if match:
            return style, number_in(match.group()), folded[match.end() :].lstrip()
    return "", 0, folded


def number_in(mark: str) -> int:
    """The number in a mark: 「(十二)」 → 12, 「第三部分」 → 3, 「7.」 → 7, 「③」 → 3; 0 where it has none.

    Raises IndexError for an empty one.
    """
    arabic = re.search(r"\d+", mark)
    if arabic:
        return int(arabic.group())
    if "①" <= mark[0] <= "⑳":
        return ord(mark[0]) - ord("①") + 1
    chinese = re.search(f"[{NUMERALS}]+", mark)
    return counting.read(chinese.group()) if chinese else 0
