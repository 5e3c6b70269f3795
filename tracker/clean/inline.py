"""Cutting main headings out of lines that run the whole report together, as pages without markup do."""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.language.tables.headings import INLINE
from tracker.model import Paragraph

LONG = 300
"""Characters of a line that may hold a heading and its text; shorter lines are what they seem."""

_NUMBERED = re.compile(rf"(?<=[。!?:”])(?:{INLINE})(?!报告)")


def cut(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraph, with numbered main headings inside it as paragraphs of their own."""
    if len(paragraph.text) < LONG or len(paragraph.lines) > 1:
        return (paragraph,)
    borders = [0]
    for match in _NUMBERED.finditer(paragraph.folded):
        borders += match.span()
    if len(borders) == 1:
        return (paragraph,)
    number = paragraph.lines[0][1]
    ends = [*borders[1:], len(paragraph.text)]
    pieces = [paragraph.text[start:end].strip() for start, end in zip(borders, ends, strict=True)]
    return tuple(Paragraph(piece, fold(piece), ((0, number),)) for piece in pieces if piece)
