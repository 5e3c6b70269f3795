"""PDF files: the text layer's lines joined back into paragraphs.

A line goes on in the next one when it reaches the right margin and the next one starts at the left margin;
margins are those of most lines of the file. Footnotes stand behind the text, under a heading of their own.
Page numbers and running heads are dropped by ``pages``.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_float
from itertools import pairwise
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import Piece, Text, joined, missing, paged, pdf_parts, untaken
from tracker.formats.docx import NOTES
from tracker.formats.glyphs import Glyph, Line, lines_of
from tracker.formats.pages import joined_notes, ordered, without_edges, without_notes
from tracker.formats.tables import grid_of, lines_in

MOST_PAGES = 2000
SCANNED = 20
"""A file with fewer characters a page is a scan without text."""
THIN = 0.01
"""Width in points below which PDFium leaves a piece of text out of a page's text layer."""
HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""

_NUMBERED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[((【][一二三四五六七八九十]{1,3}[))】]|第[一二三四五六七八九十]+部分)"
)


def read(data: bytes, where: str) -> Text:
    """The paragraphs of a PDF file, one a line; one that runs over pages gives a line for each page.

    A scan without text is read through the optional OCR extra. Raises UnreadableError.
    """
    try:
        import pypdfium2  # type: ignore[import-untyped]
    except ImportError as error:
        raise missing("pypdfium2", where) from error
    # PDFium raises its own error for what it cannot open, and others for broken insides.
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        read = [_page(document[number], number) for number in range(min(count, MOST_PAGES))]
        pages = [lines for lines, _ in read]
        beside = pdf_parts.notes(document, pages, sum(blind for _, blind in read))
    except Exception as error:
        raise UnreadableError(
            "PDF 读不了(加密或不完整);请去掉密码或重新下载,或移出 sources", where=where
        ) from error
    if count > MOST_PAGES:
        raise UnreadableError(f"PDF 有 {count} 页,不像一份报告", where=where)
    if _length(pages) < SCANNED * count:
        from tracker.formats.ocr import pages_read

        pages, beside = pages_read(document, where), ()
    return _text(pages, beside)


def _page(page: Any, number: int) -> tuple[list[Line], int]:
    """The lines of a page, and how many of its characters have no code."""
    _give_width(page)
    layer = page.get_textpage()
    text = _characters(layer)
    glyphs, grid = _glyphs(layer, text), grid_of(page)
    lines = lines_in(glyphs, number, grid) if grid else lines_of(glyphs, number)
    return ordered([line for line in lines if line.text.strip()], page.get_width()), text.count("\0")


def _give_width(page: Any) -> None:
    """Give every piece of text that is drawn nowhere a width, before its page's text layer is made.

    A character of a font that is neither in the file nor on the machine has no outline. Where it stands
    alone (a table's cell, text set glyph by glyph) its piece has no width, and PDFium takes no such piece
    into the text layer. A stroke around it, which nobody sees, is width enough.
    """
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    for piece in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        left, bottom, right, top = (c_float() for _ in range(4))
        if pdfium.FPDFPageObj_GetBounds(piece, left, bottom, right, top) and right.value - left.value < THIN:
            pdfium.FPDFPageObj_SetStrokeWidth(piece, 1.0)
            pdfium.FPDFTextObj_SetTextRenderMode(piece, pdfium.FPDF_TEXTRENDERMODE_STROKE)
            pdfium.FPDFPageObj_Transform(piece, 1, 0, 0, 1, 0, 0)  # the bounds are reckoned again


def _characters(layer: Any) -> str:
    """The characters of a page's text layer, as many as it counts."""
    text: str = layer.get_text_range(errors="replace").replace(HYPHEN, "-")
    if len(text) == layer.count_chars():  # characters beyond the basic plane count once there
        return text
    return "".join(layer.get_text_range(at, 1)[:1] or " " for at in range(layer.count_chars()))


def _glyphs(layer: Any, text: str) -> Iterator[Glyph]:
    """The characters of a page that show, in the order of its text layer."""
    for at, character in enumerate(text):
        if not character.isspace() and character != "\0":
            left, bottom, right, top = layer.get_charbox(at, loose=True)
            yield Glyph(character, left, right, bottom, top)


def _length(pages: Iterable[Iterable[Line]]) -> int:
    return sum(len(line.text) for page in pages for line in page)


def _text(pages: Sequence[Sequence[Line]], beside: tuple[str, ...]) -> Text:
    inner = without_edges(pages)
    body, notes = without_notes(inner)
    body_text = paragraphs(body)
    if notes:
        body_text += [Piece(NOTES, notes[0].page), *(Piece(*note) for note in joined_notes(notes))]
    seen = _length(pages)
    told = untaken(seen - _length(inner), seen, "在页眉、页脚")
    return paged([one._replace(page=one.page + 1) for one in body_text], (*beside, *told))


def paragraphs(lines: Sequence[Line]) -> list[Piece]:
    """Lines of text joined to paragraphs by their margins, cut at the turns of pages."""
    if not lines:
        return []
    size = statistics.median(line.size for line in lines)
    margins = {column: _margins(lines, column) for column in {line.column for line in lines}}
    steps = [before.bottom - line.bottom for before, line in pairwise(lines) if _near(before, line)]
    leading = statistics.median(step for step in steps if step > 0) if any(s > 0 for s in steps) else size
    whole = [Piece(lines[0].text, lines[0].page)]
    for before, line in pairwise(lines):
        full = before.right > margins[before.column][1] - 1.6 * size
        near = not _near(before, line) or before.bottom - line.bottom < 1.4 * leading
        begins = abs(line.left - margins[line.column][0]) < 0.6 * size and not _NUMBERED.match(line.text)
        apart = before.cells or line.cells or _across(before, line)
        goes_on = full and near and begins and not apart
        if goes_on and before.page == line.page:
            whole[-1] = whole[-1]._replace(text=joined(whole[-1].text, line.text))
        else:
            whole.append(Piece(line.text, line.page, goes_on))
    return whole


def _near(before: Line, line: Line) -> bool:
    return before.page == line.page and before.column == line.column


def _across(before: Line, line: Line) -> bool:
    """Whether one of two lines of a page stands across its columns and the other in one of them."""
    return before.page == line.page and (before.column == 0) != (line.column == 0)


def _margins(lines: Sequence[Line], column: int) -> tuple[float, float]:
    """The left and right margins of a column's lines."""
    mine = [line for line in lines if line.column == column]
    return _common(line.left for line in mine), sorted(line.right for line in mine)[int(len(mine) * 0.9)]


def _common(values: Iterable[float]) -> float:
    """The most common left edge, to the point; the leftmost of those about as common."""
    counted = Counter(round(value) for value in values)
    most = max(counted.values())
    return min(value for value, count in counted.items() if count >= most / 2)
