"""The cells of a people's workbook: the rows below its heads, and what a person reads in each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from tracker.export.office import ID
from tracker.strictyaml import UNSAFE

LONGEST = 32_767
"""Characters of a cell, as in Excel."""
HEAD_WITHIN = 20
"""The heads stand within so many rows from the top: offices put titles above them."""


def by_heading(sheet: Any, formulas: Any = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """The cells of each row below the heads, with the row's number; none where no heads with 编号 are found.

    Only rows in which something stands and columns with a heading are read: a stray cell far down or far
    right costs nothing. ``formulas`` is the sheet with those, where a value may be missing for one.
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
    """The rows and the columns in which something stands; to ask a sheet for a cell makes one in it."""
    places = [place for place, cell in sheet._cells.items() if cell.value is not None]
    return sorted({row for row, _ in places}), sorted({column for _, column in places})


def _merged(sheet: Any, rows: list[int], columns: list[int]) -> dict[tuple[int, int], Any]:
    """The cell that speaks for each merged one."""
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
    """Why what a cell gives is nobody's answer; empty where it is one, were it that nothing stands there.

    A formula leaves nothing where no Excel has ever worked it out: to read that as an empty cell would
    wipe what the ledger has.
    """
    if cell.data_type == "e":
        return f"这一格算错了({cell.value});请改好公式,或换成值"
    if formulas is None or formulas[cell.coordinate].data_type != "f":
        return ""
    if cell.value is None and cell.data_type == "n":
        return "这一格是公式,文件里没有存下算出的值;请在 Excel 或 WPS 里打开另存一次,或换成值"
    return ""
