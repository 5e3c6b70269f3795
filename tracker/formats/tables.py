"""Ruled tables on a PDF page: the cell that a character stands in, and the rows that cells make.

A cell is what rulings close on its four sides; cells that begin at one height are a row, as the cell that
spans several rows is of the first of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_float
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from tracker.formats.glyphs import Glyph, Line, lines_of
from tracker.formats.rows import CELL, row

LEAN = 1.0
"""How far the ends of a ruling may lie from level or from upright, in points."""
GAP = 1.0
"""How far a ruling may stop short of the one that it meets, in points."""
SHORT = 4.0
"""Points; a shorter ruling is only the end of a thick one."""
MOST = 1000
"""Most rulings of a page with tables; a page with more is a drawing."""
MOST_SEGMENTS = 10_000
"""Most segments of a page's paths that are looked at; a page with more is a drawing too."""
LEVEL = 2.0
"""How far the tops of cells of one row may differ, in points."""


class Cell(NamedTuple):
    """The rulings around a cell, in points from the page's lower left corner."""

    top: float
    left: float
    bottom: float
    right: float


class Ruling(NamedTuple):
    """A ruling in points: ``at`` is its height (or distance from the left), the others are its two ends."""

    at: float
    start: float
    end: float

    def meets(self, place: float) -> bool:
        """Whether the ruling passes ``place``, a coordinate along it in points, or stops just short of it."""
        return self.start - GAP <= place <= self.end + GAP


@dataclass(frozen=True, slots=True)
class Grid:
    """The rulings of a page, those that lie ``across`` it and those that stand ``down`` it."""

    across: tuple[Ruling, ...]
    down: tuple[Ruling, ...]

    def cell(self, glyph: Glyph) -> Cell | None:
        """The cell in which a character stands, None where it stands in none."""
        x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
        level = [one.at for one in self.across if one.meets(x)]
        upright = [one.at for one in self.down if one.meets(y)]
        above, below = [at for at in level if at >= y], [at for at in level if at < y]
        right, left = [at for at in upright if at >= x], [at for at in upright if at < x]
        if not (above and below and left and right):
            return None
        return Cell(min(above), max(left), max(below), min(right))


def grid_of(page: Any) -> Grid | None:
    """The rulings of a page; None where it has none, or so many that it is a drawing."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    across: list[Ruling] = []
    down: list[Ruling] = []
    segments = 0
    for path in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        segments += min(pdfium.FPDFPath_CountSegments(path), MOST)
        if segments > MOST_SEGMENTS or len(across) + len(down) > MOST:
            return None
        for x, y, right, top in _lines(path, pdfium):
            if abs(top - y) < LEAN and abs(right - x) >= SHORT:
                across.append(Ruling(y, *sorted((x, right))))
            if abs(right - x) < LEAN and abs(top - y) >= SHORT:
                down.append(Ruling(x, *sorted((y, top))))
    return Grid(tuple(across), tuple(down)) if across and down and len(across) + len(down) <= MOST else None


def _lines(path: Any, pdfium: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight lines of a path with both their ends, as they lie on the page."""
    matrix = path.get_matrix()
    points: list[tuple[float, float]] = []
    for number in range(min(pdfium.FPDFPath_CountSegments(path), MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(path, number)
        x, y = c_float(), c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            points = []
        points.append(matrix.on_point(x.value, y.value))
        if kind == pdfium.FPDF_SEGMENT_LINETO and len(points) > 1:
            yield (*points[-2], *points[-1])
        if pdfium.FPDFPathSegment_GetClose(segment) and len(points) > 1:
            yield (*points[-1], *points[0])


def lines_in(glyphs: Iterable[Glyph], page: int, grid: Grid) -> list[Line]:
    """The lines of a page in the order of its text layer, a row of cells as one where its cells are short."""
    pieces = [(cell, lines_of(run, page)) for cell, run in groupby(glyphs, key=grid.cell)]
    held: dict[Cell, list[Line]] = {}
    for cell, lines in pieces:
        if cell:
            held.setdefault(cell, []).extend(lines)
    rows = {cell: cells for cells in _rows(held) for cell in cells}
    made: list[Line] = []
    for cell, lines in pieces:
        cells = rows.get(cell) if cell else None
        if cells is None:
            made += lines
        elif cell == cells[0]:
            made += _row([held.pop(one) for one in cells]) if cell in held else []
    return made


def _rows(held: Iterable[Cell]) -> Iterator[list[Cell]]:
    """The cells of each row, from the left; a cell that has no other beside it is no row."""
    cells = sorted(held, key=lambda cell: (-cell.top, cell.left))
    starts = [0, *(n for n, (one, other) in enumerate(pairwise(cells), 1) if one.top - other.top > LEVEL)]
    for start, end in pairwise([*starts, len(cells)]):
        if end - start > 1:
            yield sorted(cells[start:end], key=lambda cell: cell.left)


def _row(cells: Sequence[list[Line]]) -> list[Line]:
    """A row's cells as one line; their own lines where one of them holds a text of its own."""
    texts = ["".join(line.text for line in sorted(cell, key=lambda one: -one.bottom)) for cell in cells]
    lines = [line for cell in cells for line in cell]
    if any(len(text) > CELL for text in texts):
        return lines
    first, last = lines[0], max(lines, key=lambda one: one.right)
    text = " ".join(row([[text] for text in texts]))
    bottom = min(line.bottom for line in lines)
    return [Line(text, first.page, first.left, last.right, bottom, first.size, cells=True)]
