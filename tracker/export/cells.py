"""The cells of a people's workbook: the rows below its heads, and what a person reads in each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from tracker.export.office import ID
from tracker.strictyaml import UNSAFE

MOST_ROWS, MOST_COLUMNS = 20_000, 200
LONGEST = 32_767
"""Characters of a cell, as in Excel."""
HEAD_WITHIN = 20
"""The heads stand within so many rows from the top: offices put titles above them."""


def by_heading(sheet: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """The cells of each row below the heads, with the row's number; none where no heads with 编号 are found.

    Only columns with a heading are read: a stray cell far down or far right costs nothing.
    """
    merged = _merged(sheet)
    columns = range(1, min(sheet.max_column, MOST_COLUMNS) + 1)
    last = min(sheet.max_row, MOST_ROWS)

    def at(row: int, column: int) -> Any:
        return merged.get((row, column)) or sheet.cell(row, column)

    for top in range(1, min(last, HEAD_WITHIN) + 1):
        heads = {column: head for column in columns if (head := "".join(text(at(top, column)).split()))}
        if ID in heads.values():
            for row in range(top + 1, last + 1):
                yield row, {head: at(row, column) for column, head in heads.items()}
            return


def _merged(sheet: Any) -> dict[tuple[int, int], Any]:
    """The cell that speaks for each merged one."""
    return {
        (row, column): sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, min(area.max_row, MOST_ROWS) + 1)
        for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1)
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
