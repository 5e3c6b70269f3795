"""Cutting a line at 「????」: blanks of an indent that the encoding of a page could not hold."""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.model import Paragraph

_LOST = re.compile(r"\?{3,}")


def cut(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraph, cut where lost blanks stand (same line); one of nothing else stays."""
    pieces = [piece.strip() for piece in _LOST.split(paragraph.text)]
    kept = [piece for piece in pieces if piece]
    if not kept or kept == [paragraph.text]:
        return (paragraph,)
    number = paragraph.lines[0][1]
    return tuple(Paragraph(piece, fold(piece), ((0, number),)) for piece in kept)
