"""From the characters of a PDF page with their boxes to lines: blanks and raised digits by their place."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tracker.formats.markup import raised
from tracker.language.fold import RADICALS

BLANK = 0.2
"""A wider gap, in heights of the line, is read as a blank; between Chinese characters it means nothing."""
APART = 2.0
"""A gap this wide, in heights of the line, parts the columns of a page or a table."""
SMALL = 0.86
"""A character lower than this, in heights of the line, may be a raised one: browsers draw <sup> at .83."""
HIGH = 0.12
"""How far the foot of a raised character stands above the line's, at least, in heights of the line."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with its box, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page with its place: x from the left, y from the bottom, in points.

    ``column`` is 1 or 2 in a page of two columns, else 0; ``cells`` is true for a row of several pieces.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    column: int = 0
    cells: bool = False


def lines_of(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """The lines of a page in its text layer's order; a row with wide gaps gives a line for each piece."""
    return [_line(piece, page) for piece in _pieces(glyphs)]


def _pieces(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    current: list[Glyph] = []
    for glyph in glyphs:
        if current and not _goes_on(current, glyph):
            yield current
            current = []
        current.append(glyph)
    if current:
        yield current


def _goes_on(line: Sequence[Glyph], glyph: Glyph) -> bool:
    high = max(line[-5:], key=lambda one: one.top - one.bottom)
    size = max(high.top - high.bottom, glyph.top - glyph.bottom)
    shared = min(high.top, glyph.top) - max(high.bottom, glyph.bottom)
    return (
        shared > 0.4 * min(high.top - high.bottom, glyph.top - glyph.bottom)
        and -size < glyph.left - line[-1].right < APART * size
    )


def _line(glyphs: Sequence[Glyph], page: int) -> Line:
    size = statistics.median_high(one.top - one.bottom for one in glyphs)
    foot = statistics.median(one.bottom for one in glyphs)
    text = ""
    before: Glyph | None = None
    for high, group in groupby(glyphs, key=lambda one: _is_raised(one, size, foot)):
        run = list(group)
        blank = before is not None and run[0].left - before.right > BLANK * size
        words = _words(run, size)
        text += raised(text, words) if high else f"{' ' if blank else ''}{words}"
        before = run[-1]
    right = max(one.right for one in glyphs)
    return Line(text.translate(RADICALS), page, glyphs[0].left, right, foot, max(1.0, size))


def _is_raised(glyph: Glyph, size: float, foot: float) -> bool:
    return glyph.top - glyph.bottom < SMALL * size and glyph.bottom > foot + HIGH * size


def _words(glyphs: Sequence[Glyph], size: float) -> str:
    text = glyphs[0].text
    for before, one in pairwise(glyphs):
        text += f" {one.text}" if one.left - before.right > BLANK * size else one.text
    return text
