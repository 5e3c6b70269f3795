"""The cells of a workbook that people have filled in: the rows below its heads, and the text of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from tracker.export.office import ID
from tracker.strictyaml import UNSAFE

LONGEST = 32_767
"""The most characters of a cell, as in Excel."""
HEAD_WITHIN = 20
"""The last row in which the heads may stand: offices put titles above them."""


def by_heading(sheet: Any, formulas: Any = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row below the heads: its number, and its cells by heading; nothing where no head says 编号.

    Only rows in which something stands and columns with a heading are read: a stray cell far down or far
    right costs nothing. ``formulas`` is the same sheet with formulas in place of values: a cell may hold a
    formula without a value.
    """
    rows, columns = _there(formulas or sheet)
    merged = _merged(sheet, rows, columns)

    def at(row: int, column: int) -> Any:
        return merged.get((row, column)) or sheet.cell(row, column)

    for top in rows:
        if top > HEAD_WITHIN:
            return
        heads = {column: head for column in columns if (head := "".join(text(at(top, column)).split()))}
        if ID in heads.values():
            for row in rows[rows.index(top) + 1 :]:
                yield row, {head: at(row, column) for column, head in heads.items()}
            return


def _there(sheet: Any) -> tuple[list[int], list[int]]:
    """The numbers of rows and columns in which something stands.

    The sheet's inner table is read, for to ask a sheet for a cell makes one.
    """
    places = [place for place, cell in sheet._cells.items() if cell.value is not None]
    return sorted({row for row, _ in places}), sorted({column for _, column in places})


def _merged(sheet: Any, rows: list[int], columns: list[int]) -> dict[tuple[int, int], Any]:
    """The first cell of its merged area, for each place (row, column) in one."""
    return {
        (row, column): sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in rows[bisect_left(rows, area.min_row) : bisect_right(rows, area.max_row)]
        for column in columns[bisect_left(columns, area.min_col) : bisect_right(columns, area.max_col)]
    }


def text(one: Any) -> str:
    """What a cell says, as a person reads it there: dates as 2026-01-31, shares as 92%."""
    value = one.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, int | float) and "%" in (one.number_format or ""):
        return f"{value * 100:.10g}%"
    if isinstance(value, float):
        return f"{value:.12g}"
    lines = (" ".join(line.split()) for line in UNSAFE.sub("", str(value)).splitlines())
    return "\n".join(line for line in lines if line)[:LONGEST]


def unsaid(cell: Any, formulas: Any) -> str:
    """Why a cell's value is no answer, as a Chinese message; "" where it is one, even an empty cell.

    A formula has no value in a file that no Excel has worked out: to read that as an empty cell would wipe
    what the ledger has.
    """
    if cell.data_type == "e":
        return f"这一格算错了({cell.value});请改好公式,或换成值"
    if formulas is None or formulas[cell.coordinate].data_type != "f":
        return ""
    if cell.value is None and cell.data_type == "n":
        return "这一格是公式,文件里没有存下算出的值;请在 Excel 或 WPS 里打开另存一次,或换成值"
    return ""
