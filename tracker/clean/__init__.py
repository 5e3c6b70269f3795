"""From the lines of a file to paragraphs: small named steps, each of which keeps the line numbers.

The text stays verbatim, white space and invisible characters aside; what rules read is ``folded``.
Nothing is dropped here but blank lines: what belongs to the page and not to the report is told apart by
tracker.segment.
"""

from __future__ import annotations

from tracker.clean import inline, joints
from tracker.clean.broken import join
from tracker.clean.text import closed_up, visible
from tracker.language.fold import fold
from tracker.model import Document, Paragraph

__all__ = ["clean"]


def clean(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of a file, in order; every line that shows anything is in one of them, or cut in two."""
    lines = tuple(_lines(document))
    pieces = tuple(piece for line in lines for part in joints.cut(line) for piece in inline.cut(part))
    return join(pieces)


def _lines(document: Document) -> list[Paragraph]:
    found = []
    for number, line in enumerate(document.lines, start=1):
        text = closed_up(visible(line))
        if text:
            found.append(Paragraph(text, fold(text), ((0, number),)))
    return found
