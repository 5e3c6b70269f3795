"""A supervision office's table as people have filled it in: rows by id, beside what was exported."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tracker.errors import TrackerError, UnreadableError
from tracker.export.cells import by_heading, text, unsaid
from tracker.export.office import AS_EXPORTED, ID, OURS_AFTER, OURS_BEFORE, TASK

LARGEST = 30 * 2**20
"""The most bytes of a table's file."""
LARGEST_INSIDE = 60 * 2**20
"""The most bytes that the file may unpack to: a cell takes ten times its XML in memory."""
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")


@dataclass(frozen=True, slots=True)
class Filled:
    """One row of the table: its place (「徐汇@2026!12」), the commitment's id and text, and values by column.

    A column whose cell holds no answer (see ``cells.unsaid``) is not among ``values``.
    """

    where: str
    id: str
    task: str
    values: dict[str, str]


@dataclass(slots=True)
class Table:
    """A table that was read: its rows, the values at export by id, and problems.

    ``exported`` is empty for a table that this program did not export.
    """

    rows: list[Filled] = field(default_factory=list)
    exported: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[TrackerError] = field(default_factory=list)


def read(path: Path) -> Table:
    """Read a filled-in table; a merged cell counts in every row that it spans.

    Raises UnreadableError for a file that is no .xlsx, is too large, or has no column 编号.
    """
    book, formulas = _opened(path)
    table = Table()
    for sheet in book.worksheets:
        if sheet.title == AS_EXPORTED:
            rows = ({head: text(cell) for head, cell in cells.items()} for _, cells in by_heading(sheet))
            table.exported = {row[ID]: row for row in rows}
        else:
            _read_sheet(sheet, formulas[sheet.title] if formulas else None, path, table)
    if not table.rows:
        raise UnreadableError(
            f"表里没有「{ID}」一列,认不出哪行是哪条承诺;请用 export --for 督查 导出的表", where=str(path)
        )
    return table


def _opened(path: Path) -> tuple[Any, Any]:
    """The workbook with the values of its cells, and with their formulas where it has any (else None)."""
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
            calculates = any(
                _FORMULA.search(packed.read(name)) for name in packed.namelist() if _SHEET.fullmatch(name)
            )
        return load_workbook(path, data_only=True), load_workbook(path) if calculates else None
    except TrackerError:
        raise
    except Exception:  # openpyxl raises whatever a broken file makes it trip over
        raise UnreadableError("不是能读的 .xlsx 表;.xls、.et、.csv 请另存为 .xlsx", where=str(path)) from None


def _read_sheet(sheet: Any, formulas: Any, path: Path, table: Table) -> None:
    for number, cells in by_heading(sheet, formulas):
        said = {head: text(cell) for head, cell in cells.items()}
        where = f"{path.name} {sheet.title}!{number}"
        theirs = {head: value for head, value in said.items() if head not in _OURS}
        for head in [*theirs, ID]:
            if why := unsaid(cells[head], formulas):
                at = f"{path.name} {sheet.title}!{cells[head].coordinate}"
                table.problems.append(TrackerError(f"「{head}」{why},没有收", where=at))
                theirs.pop(head, None)
        if said[ID]:
            table.rows.append(Filled(where, said[ID], said.get(TASK, ""), theirs))
        elif any(theirs.values()):
            table.problems.append(TrackerError("这一行没有编号,没有收", where=where))


_OURS = frozenset((*OURS_BEFORE, *OURS_AFTER))


def twice(rows: Sequence[Filled]) -> dict[str, list[Filled]]:
    """The rows of commitments that are in the table more than once with different values, by id."""
    by_id: dict[str, list[Filled]] = {}
    for row in rows:
        by_id.setdefault(row.id, []).append(row)
    return {id: same for id, same in by_id.items() if any(row.values != same[0].values for row in same)}
