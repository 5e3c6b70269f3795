"""Cutting off the sentences what was set beside them: page turns (「下转7版」), an aggregator's mark."""

from __future__ import annotations

import re
from itertools import pairwise

from tracker.language.fold import fold
from tracker.language.tables.furniture import JOINT, JOINT_PAGE, PAGE, SOURCE_MARK
from tracker.model import Paragraph

_AT_END = re.compile(
    rf"(?:\({JOINT}\)|(?<=[。!?”’)])[▼▶→]?{JOINT}|下转{JOINT_PAGE}|(?<=[。!?”])[。]?{SOURCE_MARK})$"
)
_AT_START = re.compile(rf"^(?:\({JOINT}[^。,;()]{{0,6}}\)|[▲◀←]?(?:上接|紧接){JOINT_PAGE})")
_ALONE = re.compile("|".join((rf"^[(▼▶→▲◀←]?{JOINT}[^。,;()]{{0,6}}\)?$", *PAGE)))


def is_joint(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but a page turn or a page number."""
    return len(paragraph.folded) < 24 and _ALONE.match(paragraph.folded) is not None


def cut(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraph, with a page turn at either end as a paragraph of its own (same line)."""
    if is_joint(paragraph):
        return (paragraph,)
    start = _AT_START.match(paragraph.folded)
    end = _AT_END.search(paragraph.folded)
    cuts = [0, start.end() if start else 0, end.start() if end else len(paragraph.text), len(paragraph.text)]
    pieces = [paragraph.text[a:b].strip() for a, b in pairwise(cuts)]
    if len([piece for piece in pieces if piece]) == 1:
        return (paragraph,)
    number = paragraph.lines[0][1]
    return tuple(Paragraph(piece, fold(piece), ((0, number),)) for piece in pieces if piece)
