"""A supervision office's table as people have filled it in: rows by id, beside what was exported."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tracker.errors import TrackerError, UnreadableError
from tracker.export.office import AS_EXPORTED, ID, OURS_AFTER, OURS_BEFORE, TASK
from tracker.strictyaml import UNSAFE

LARGEST = 30 * 2**20
"""Bytes of a table's file,"""
LARGEST_INSIDE = 60 * 2**20
"""and of what is packed in it: a cell takes ten times its XML in memory."""
MOST_ROWS, MOST_COLUMNS = 20_000, 200
LONGEST = 32_767
"""Characters of a cell, as in Excel."""
HEAD_WITHIN = 20
"""The heads stand within so many rows from the top: offices put titles above them."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One row of the table: where it stands (「徐汇@2026!12」), its commitment, what it says by column."""

    where: str
    id: str
    task: str
    values: dict[str, str]


@dataclass(slots=True)
class Table:
    """A table that was read: its rows, and what was exported then (by id; another's table tells nothing)."""

    rows: list[Filled] = field(default_factory=list)
    exported: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[TrackerError] = field(default_factory=list)


def read(path: Path) -> Table:
    """Read a filled-in table; merged cells say the same in every row.

    Raises UnreadableError for what is no .xlsx file, too large, or has no column 编号.
    """
    book = _opened(path)
    found = Table()
    for sheet in book.worksheets:
        if sheet.title == AS_EXPORTED:
            found.exported = {values[ID]: values for _, values in _by_heading(sheet) if ID in values}
        else:
            _read_sheet(sheet, path, found)
    if not found.rows:
        raise UnreadableError(
            f"表里没有「{ID}」一列,认不出哪行是哪条承诺;请用 export --for 督查 导出的表", where=str(path)
        )
    return found


def _opened(path: Path) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise TrackerError("读 Excel 表要另装:pip install 'tracker[excel]'") from None
    if not path.is_file():
        raise UnreadableError("文件不存在", where=str(path))
    if path.stat().st_size > LARGEST:
        raise UnreadableError(f"文件超过 {LARGEST // 2**20} MB", where=str(path))
    try:
        with zipfile.ZipFile(path) as packed:
            inside = sum(one.file_size for one in packed.infolist())
        if inside > LARGEST_INSIDE:
            raise UnreadableError("展开后太大,没有读", where=str(path))
        return load_workbook(path, data_only=True)
    except TrackerError:
        raise
    except Exception:  # openpyxl raises whatever a broken file makes it trip over
        raise UnreadableError("不是能读的 .xlsx 表;.xls、.et、.csv 请另存为 .xlsx", where=str(path)) from None


def _read_sheet(sheet: Any, path: Path, found: Table) -> None:
    for number, values in _by_heading(sheet):
        where = f"{path.name} {sheet.title}!{number}"
        theirs = {name: value for name, value in values.items() if name not in _OURS}
        if values[ID]:
            found.rows.append(Filled(where, values[ID], values.get(TASK, ""), theirs))
        elif any(theirs.values()):
            found.problems.append(TrackerError("这一行没有编号,没有收", where=where))


_OURS = frozenset((*OURS_BEFORE, *OURS_AFTER))


def _by_heading(sheet: Any) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows below the heads, numbered as in the sheet; none where no heads with 编号 are found.

    Only columns with a heading are read: a stray cell far down or far right costs nothing.
    """
    merged = _merged(sheet)
    columns = range(1, min(sheet.max_column, MOST_COLUMNS) + 1)
    last = min(sheet.max_row, MOST_ROWS)

    def said(row: int, column: int) -> str:
        return _text(merged.get((row, column)) or sheet.cell(row, column))

    for top in range(1, min(last, HEAD_WITHIN) + 1):
        heads = {column: head for column in columns if (head := "".join(said(top, column).split()))}
        if ID in heads.values():
            for row in range(top + 1, last + 1):
                yield row, {head: said(row, column) for column, head in heads.items()}
            return


def _merged(sheet: Any) -> dict[tuple[int, int], Any]:
    """The cell that speaks for each merged one."""
    return {
        (row, column): sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, min(area.max_row, MOST_ROWS) + 1)
        for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1)
    }


def _text(one: Any) -> str:
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


def twice(rows: Sequence[Filled]) -> dict[str, list[Filled]]:
    """The rows of commitments that stand in the table more than once and do not say the same."""
    by_id: dict[str, list[Filled]] = {}
    for row in rows:
        by_id.setdefault(row.id, []).append(row)
    return {id: same for id, same in by_id.items() if any(row.values != same[0].values for row in same)}
