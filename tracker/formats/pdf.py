"""PDF files: the text layer's lines joined back into paragraphs, page numbers and running heads dropped.

A line goes on in the next one when it reaches the right margin and the next one starts at the left margin;
margins are those of most lines of the file.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import Text, missing

MOST_PAGES = 2000
SCANNED = 20
"""Characters a page below which a file is a scan without text."""
REPEATED = 3
"""Pages on which a line at a page's edge must stand to be a running head."""
HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""

_PAGE_NUMBER = re.compile(r"^[-—–·\s第]*\d{1,4}[-—–·\s页]*(?:[/共]\s*\d{1,4}\s*页?)?$")
_NUMBERED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[((【][一二三四五六七八九十]{1,3}[))】]|第[一二三四五六七八九十]+部分)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page with its place: x from the left, y from the bottom, in points."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float


def read(data: bytes, where: str) -> Text:
    """The paragraphs of a PDF file, one a line.

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
        pages = [_page_lines(document[number], number) for number in range(min(count, MOST_PAGES))]
    except Exception as error:
        raise UnreadableError(
            "PDF 读不了(加密或不完整);请去掉密码或重新下载,或移出 sources", where=where
        ) from error
    if count > MOST_PAGES:
        raise UnreadableError(f"PDF 有 {count} 页,不像一份报告", where=where)
    found = [line for page in pages for line in page]
    if sum(len(line.text) for line in found) < SCANNED * count:
        from tracker.formats.ocr import pages_read

        pages = pages_read(document, where)
    return Text(paragraphs(_without_edges(pages)))


def _page_lines(page: Any, number: int) -> list[Line]:
    """The lines of a page, in the order of the text layer."""
    layer = page.get_textpage()
    found, start = [], 0
    text = layer.get_text_range().replace(HYPHEN, "-")
    for piece in re.split("\r\n|\r|\n", text):
        line = _placed(layer, piece, start, number)
        if line:
            found.append(line)
        start += len(piece) + 2
    return found


def _placed(layer: Any, piece: str, start: int, page: int) -> Line | None:
    inside = piece.strip()
    if not inside:
        return None
    first = start + piece.index(inside[0])
    last = start + len(piece.rstrip()) - 1
    left, bottom, right, top = layer.get_charbox(first, loose=True)
    _, _, end, _ = layer.get_charbox(last, loose=True)
    return Line(inside, page, left, max(right, end), bottom, max(1.0, top - bottom))


def _without_edges(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all pages but page numbers and what stands at the edge of page after page."""
    edges = Counter(_bare(line) for page in pages for line in {*page[:2], *page[-2:]})
    often = {text for text, count in edges.items() if count >= max(REPEATED, len(pages) // 3)}
    kept = []
    for page in pages:
        edge = {*page[:2], *page[-2:]}
        kept += [line for line in page if line not in edge or not _is_edge(line, often)]
    return kept


def _is_edge(line: Line, often: set[str]) -> bool:
    return _PAGE_NUMBER.match(line.text) is not None or _bare(line) in often


def _bare(line: Line) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s", "", line.text))


def paragraphs(found: Sequence[Line]) -> list[str]:
    """Lines of text joined to paragraphs by their margins."""
    if not found:
        return []
    size = statistics.median(line.size for line in found)
    left = _common(line.left for line in found)
    right = sorted(line.right for line in found)[int(len(found) * 0.9)]
    steps = [before.bottom - line.bottom for before, line in pairwise(found) if before.page == line.page]
    leading = statistics.median(step for step in steps if step > 0) if any(s > 0 for s in steps) else size
    joined = [found[0].text]
    for before, line in pairwise(found):
        full = before.right > right - 1.6 * size
        near = before.page != line.page or before.bottom - line.bottom < 1.4 * leading
        if full and near and abs(line.left - left) < 0.6 * size and not _NUMBERED.match(line.text):
            joined[-1] = _together(joined[-1], line.text)
        else:
            joined.append(line.text)
    return joined


def _common(values: Iterable[float]) -> float:
    """The most common left edge, to the point; the leftmost of those about as common."""
    counted = Counter(round(value) for value in values)
    most = max(counted.values())
    return min(value for value, count in counted.items() if count >= most / 2)


def _together(first: str, second: str) -> str:
    latin = first[-1:].isascii() and first[-1:].isalpha() and second[:1].isascii() and second[:1].isalpha()
    return f"{first} {second}" if latin else first + second
