"""From the lines of a file to paragraphs: small named steps, each of which keeps the line numbers.

The text stays verbatim, white space, invisible characters and watermarks aside; rules read ``folded``.
Nothing is dropped here but blank lines and the heads of pages that come again: what else belongs to the page
and not to the report is told apart by tracker.segment.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from tracker.clean import cuts, watermarks
from tracker.clean.broken import join
from tracker.clean.characters import closed_up, visible
from tracker.clean.edges import without_running_heads
from tracker.clean.together import parted, unbroken
from tracker.language.fold import fold
from tracker.model import Document, Paragraph

__all__ = ["clean"]


def clean(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of a file, in order; every line that shows anything is in one of them, or cut in two."""
    pieces = unbroken(_lines(document), document.lines)
    for cut in (cuts.at_lost_blanks, cuts.at_joints, cuts.at_headings):
        pieces = [part for piece in pieces for part in cut(piece)]
    return parted(_joined(pieces, document.goes_on))


def _joined(pieces: Sequence[Paragraph], going: Container[int]) -> tuple[Paragraph, ...]:
    """The paragraphs with broken lines joined and without running heads, also those that show only then."""
    while True:
        joined = join(without_running_heads(pieces), going)
        pieces = without_running_heads(joined)
        if len(pieces) == len(joined):
            return joined


def _lines(document: Document) -> list[Paragraph]:
    shown = watermarks.taken_out([closed_up(visible(line)) for line in document.lines])
    numbered = enumerate(shown, start=1)
    return [Paragraph(text, fold(text), ((0, number),)) for number, text in numbered if text]
