"""The lines of a PDF's pages in reading order, without the page numbers and running heads at their edges."""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tracker.formats.glyphs import Line
from tracker.language.counting import counts_pages

REPEATED = 3
"""Fewest pages at whose edge a running head stands."""
FEW = 4
"""Fewest lines in each of two columns."""
WIDE = 0.25
"""Share of the page's width that a column's lines must exceed; those of a table's cells are shorter."""
SMALLER = 0.9
"""Greatest size of a footnote's line, as a share of the size of the text."""

_PAGE_NUMBER = re.compile(r"^[-—–·\s第]*\d{1,4}[-—–·\s页]*(?:[/共]\s*\d{1,4}\s*页?)?$")
_NOTE = re.compile(
    r"^\s*(?:[\[〔【(]\s*注?\d{1,3}\s*[\]〕】)]|[①-⑳]|\*|注\s*\d*\s*[::]|\d{1,3}[\s.、”“\u4e00-\u9fff])"
)


def ordered(lines: Sequence[Line], width: float) -> list[Line]:
    """The lines of one page: its columns one after the other, the pieces of a table's row as one line."""
    middle = width / 2
    second = [line for line in lines if line.left > middle - line.size / 2]
    edge = statistics.median(line.left for line in second) if second else middle
    first = [line for line in lines if _is_left(line, middle, edge, WIDE * width)]
    if not all(_is_column(column, width) for column in (first, second)) or not _beside(first, second):
        return _rows(lines)
    across = sorted((line for line in lines if line not in first and line not in second), key=_down)
    if len(across) > min(len(first), len(second)):
        return _rows(lines)
    in_column = {id(line): 1 for line in first} | {id(line): 2 for line in second}

    def place(line: Line) -> tuple[int, int, float]:
        above = sum(one.bottom > line.bottom for one in across)
        return 2 * above + (id(line) not in in_column), in_column.get(id(line), 0), -line.bottom

    return [replace(line, column=in_column.get(id(line), 0)) for line in sorted(lines, key=place)]


def _is_left(line: Line, middle: float, edge: float, wide: float) -> bool:
    """Whether a line stands before the second column's ``edge``; a full one may hang over the middle."""
    hangs = line.right < edge and line.right - line.left > wide
    return line.right < middle + line.size / 2 or (hangs and line.left < middle)


def _down(line: Line) -> float:
    return -line.bottom


def _is_column(lines: Sequence[Line], width: float) -> bool:
    return len(lines) >= FEW and statistics.median(line.right - line.left for line in lines) > WIDE * width


def _beside(first: Sequence[Line], second: Sequence[Line]) -> bool:
    """Whether two columns stand side by side, not one below the other."""
    return min(line.bottom for line in first) < max(line.bottom for line in second) and min(
        line.bottom for line in second
    ) < max(line.bottom for line in first)


def _rows(lines: Sequence[Line]) -> list[Line]:
    rows: list[Line] = []
    for line in lines:
        last = rows[-1] if rows else None
        if (
            last
            and abs(last.bottom - line.bottom) < 0.5 * min(last.size, line.size)
            and last.right < line.left
        ):
            text = f"{last.text} {line.text}"
            rows[-1] = replace(last, text=text, right=line.right, size=max(last.size, line.size), cells=True)
        else:
            rows.append(line)
    return rows


def without_edges(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers and what stands at the edge of page after page.

    Edge lines that differ only in their figures are dropped where these count the pages, as 1, 2, 3; the rows
    of a table, whose figures do not, stay.
    """
    edges: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        for line in dict.fromkeys([*page[:2], *page[-2:]]):
            edges[_bare(line)].append(line.text)
    least = max(REPEATED, len(pages) // 3)
    often = {bare for bare, lines in edges.items() if len(lines) >= least and counts_pages(lines)}
    kept = []
    for page in pages:
        edge = {*page[:2], *page[-2:]}
        kept.append([line for line in page if line not in edge or not _is_edge(line, often)])
    return kept


def _is_edge(line: Line, often: set[str]) -> bool:
    return _PAGE_NUMBER.match(line.text) is not None or _bare(line) in often


def _bare(line: Line) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s", "", line.text))


def without_notes(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those of the footnotes: smaller ones at a page's foot, from a mark on.

    The rows of a table, which may be as small, are not taken for footnotes.
    """
    sizes = [line.size for page in pages for line in page]
    small = SMALLER * statistics.median(sizes) if sizes else 0.0
    text: list[Line] = []
    notes: list[Line] = []
    for page in pages:
        foot = next((n for n in range(len(page), 0, -1) if page[n - 1].size > small or page[n - 1].cells), 0)
        start = next((n for n in range(foot, len(page)) if _NOTE.match(page[n].text)), len(page))
        start = len(page) if not foot else start
        text += page[:start]
        notes += page[start:]
    return text, notes


def joined_notes(lines: Sequence[Line]) -> list[tuple[str, int]]:
    """The footnotes, each joined to one line, with the numbers of their pages."""
    notes: list[tuple[str, int]] = []
    for line in lines:
        if _NOTE.match(line.text) or not notes:
            notes.append((line.text, line.page))
        else:
            notes[-1] = (notes[-1][0] + line.text, notes[-1][1])
    return notes
