"""Cutting a line in two where it holds two things: lost blanks, page turns, main headings in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tracker.language.fold import fold
from tracker.language.tables.furniture import JOINT, JOINT_PAGE, PAGE, SOURCE_MARK
from tracker.language.tables.headings import ABSTRACT, INLINE, INLINE_ALONE, INLINE_ANNEX
from tracker.model import Paragraph

LONG = 300
"""Fewest characters of a line that may hold both a heading and its text; a shorter line holds one of them."""

_LOST_BLANKS = re.compile(r"\?{3,}")
_JOINT_AT_END = re.compile(
    rf"(?:\({JOINT}\)|(?<=[。!?”’)])[▼▶→]?{JOINT}|下转{JOINT_PAGE}|(?<=[。!?”])[。]?{SOURCE_MARK})$"
)
_JOINT_AT_START = re.compile(rf"^(?:\({JOINT}[^。,;()]{{0,6}}\)|[▲◀←]?(?:上接|紧接){JOINT_PAGE})")
_JOINT_ALONE = re.compile("|".join((rf"^[(▼▶→▲◀←]?{JOINT}[^。,;()]{{0,6}}\)?$", *PAGE)))
_MAIN_HEADING = re.compile(rf"(?<=[。!?:”])(?:{INLINE})(?!报告)")
_ANY_HEADING = re.compile(rf"{_MAIN_HEADING.pattern}|(?<=[。!?:”])(?:{INLINE_ALONE})|{INLINE_ANNEX}")
_ABSTRACT = re.compile(ABSTRACT)


def at_lost_blanks(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A line cut at 「????」, blanks that the page's encoding could not hold; one of nothing else stays."""
    lost = [match.span() for match in _LOST_BLANKS.finditer(paragraph.text)]
    borders = [0, *(at for span in lost for at in span), len(paragraph.text)]
    pieces = _parts(paragraph, zip(borders[::2], borders[1::2], strict=True))
    return pieces if lost and pieces else (paragraph,)


def is_joint(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but a page turn (「下转7版」), an aggregator's mark or a page number."""
    return len(paragraph.folded) < 24 and _JOINT_ALONE.match(paragraph.folded) is not None


def at_joints(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A line cut so that a page turn or aggregator's mark at either end is a paragraph of its own."""
    if is_joint(paragraph):
        return (paragraph,)
    start = _JOINT_AT_START.match(paragraph.folded)
    end = _JOINT_AT_END.search(paragraph.folded)
    ends = (0, start.end() if start else 0, end.start() if end else len(paragraph.text), len(paragraph.text))
    return _parts(paragraph, pairwise(ends))


def at_headings(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A paragraph that runs a whole report together, cut at its main headings; any other as it is."""
    if len(paragraph.text) < LONG or len(paragraph.lines) > 1:
        return (paragraph,)
    borders = without_abstract(headings(paragraph.folded), paragraph.folded)
    return _parts(paragraph, pairwise((0, *borders, len(paragraph.text))))


def headings(folded: str, alone: bool = False) -> list[int]:
    """Offsets where main headings inside a text begin and end; ``alone``: also those without a number."""
    pattern = _ANY_HEADING if alone else _MAIN_HEADING
    return [at for match in pattern.finditer(folded) for at in match.span()]


def without_abstract(borders: Iterable[int], folded: str) -> list[int]:
    """The ``borders``, but of an abstract that the page put in only its two ends, so that it is one piece."""
    kept = set(borders)
    for match in _ABSTRACT.finditer(folded):
        kept = {at for at in kept if not match.start() < at < match.end()} | {*match.span()}
    return sorted(kept)


def part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """The characters ``start:end`` of a paragraph as one of its own, with their lines."""
    text = paragraph.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    later = tuple((at - start, number) for at, number in paragraph.lines if start < at < start + len(text))
    return Paragraph(text, fold(text), ((0, paragraph.line_at(start)), *later))


def _parts(paragraph: Paragraph, spans: Iterable[tuple[int, int]]) -> tuple[Paragraph, ...]:
    """These parts of a paragraph, but those that hold nothing."""
    return tuple(one for start, end in spans if (one := part(paragraph, start, end)).text)
