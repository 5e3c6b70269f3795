"""Cutting a line in two where it holds two things: lost blanks, page turns, main headings in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tracker.language.fold import fold
from tracker.language.tables.furniture import JOINT, JOINT_PAGE, PAGE, SOURCE_MARK
from tracker.language.tables.headings import INLINE
from tracker.model import Paragraph

LONG = 300
"""Characters of a line that may hold a heading and its text; shorter lines are what they seem."""

_LOST_BLANKS = re.compile(r"\?{3,}")
_JOINT_AT_END = re.compile(
    rf"(?:\({JOINT}\)|(?<=[。!?”’)])[▼▶→]?{JOINT}|下转{JOINT_PAGE}|(?<=[。!?”])[。]?{SOURCE_MARK})$"
)
_JOINT_AT_START = re.compile(rf"^(?:\({JOINT}[^。,;()]{{0,6}}\)|[▲◀←]?(?:上接|紧接){JOINT_PAGE})")
_JOINT_ALONE = re.compile("|".join((rf"^[(▼▶→▲◀←]?{JOINT}[^。,;()]{{0,6}}\)?$", *PAGE)))
MAIN_HEADING = re.compile(rf"(?<=[。!?:”])(?:{INLINE})(?!报告)")


def at_lost_blanks(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A line cut at 「????」, blanks that a page's encoding could not hold; one of nothing else stays."""
    pieces = [piece.strip() for piece in _LOST_BLANKS.split(paragraph.text)]
    return _cut(paragraph, pieces) if any(pieces) and pieces != [paragraph.text] else (paragraph,)


def is_joint(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but a page turn (「下转7版」), an aggregator's mark or a page number."""
    return len(paragraph.folded) < 24 and _JOINT_ALONE.match(paragraph.folded) is not None


def at_joints(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A line with a page turn or an aggregator's mark at either end as a paragraph of its own."""
    if is_joint(paragraph):
        return (paragraph,)
    start = _JOINT_AT_START.match(paragraph.folded)
    end = _JOINT_AT_END.search(paragraph.folded)
    ends = (0, start.end() if start else 0, end.start() if end else len(paragraph.text), len(paragraph.text))
    pieces = [paragraph.text[a:b].strip() for a, b in pairwise(ends)]
    return _cut(paragraph, pieces) if len(list(filter(None, pieces))) > 1 else (paragraph,)


def at_headings(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A line that runs a whole report together, with numbered main headings as paragraphs of their own."""
    if len(paragraph.text) < LONG or len(paragraph.lines) > 1:
        return (paragraph,)
    borders = [at for match in MAIN_HEADING.finditer(paragraph.folded) for at in match.span()]
    pieces = [paragraph.text[a:b].strip() for a, b in pairwise((0, *borders, len(paragraph.text)))]
    return _cut(paragraph, pieces) if borders else (paragraph,)


def _cut(paragraph: Paragraph, pieces: Iterable[str]) -> tuple[Paragraph, ...]:
    """The pieces of a line that hold anything, each on that line."""
    number = paragraph.lines[0][1]
    return tuple(Paragraph(piece, fold(piece), ((0, number),)) for piece in pieces if piece)
