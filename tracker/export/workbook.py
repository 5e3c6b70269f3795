"""Tables as an Excel workbook: one sheet a table, and a sheet that says what the columns mean."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tracker.errors import TrackerError
from tracker.export.as_text import Flat, flat
from tracker.export.columns import OWN, PANEL_NAME, SHEETS, TABLES, codebook, columns_of
from tracker.export.parts import Cell
from tracker.language.safe import safe
from tracker.render.palette import CAVEAT

if TYPE_CHECKING:
    from openpyxl import Workbook

LONGEST = 32_000
"""The most characters that are written to a cell; Excel's limit is 32,767."""
WIDTHS = {
    "承诺": 48,
    "原话": 48,
    "理由": 40,
    "证据": 48,
    "上年结果": 40,
    "章节": 28,
    "含义": 90,
    "全部指标": 32,
}
_WIDTH = 13


def to_xlsx(tables: Mapping[str, Sequence[Mapping[str, Cell]]]) -> bytes:
    """The bytes of a workbook. Raises TrackerError where openpyxl is not installed."""
    book = new_book()
    for name, table in tables.items():
        names, lines = flat(table, name)
        headings = {column.name: column.heading for column in TABLES[name]}
        _sheet(book, SHEETS[name], [headings.get(one, one.removeprefix(OWN)) for one in names], lines)
    _sheet(book, "说明", ["表", "列名", "标题", "类型", "含义"], [[CAVEAT], *map(list, codebook())])
    return saved(book)


def panel_to_xlsx(table: Sequence[Mapping[str, Cell]]) -> bytes:
    """The bytes of a workbook of the panel. Raises TrackerError where openpyxl is not installed."""
    book = new_book()
    names, lines = flat(table, PANEL_NAME)
    headings = {column.name: column.heading for column in columns_of(PANEL_NAME)}
    _sheet(book, "面板", [headings[one] for one in names], lines)
    _sheet(book, "说明", ["表", "列名", "标题", "类型", "含义"], map(list, codebook([PANEL_NAME])))
    return saved(book)


def new_book(*, streamed: bool = True) -> Workbook:
    """An empty workbook; a ``streamed`` one can only have rows added at its end.

    Raises TrackerError where openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise TrackerError("Excel 表要另装:pip install 'tracker[excel]'") from None
    book = Workbook(write_only=streamed)
    for sheet in book.worksheets:
        book.remove(sheet)
    return book


def saved(book: Workbook) -> bytes:
    """The workbook's bytes."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Workbook, title: str, heads: Sequence[str], lines: Iterable[Sequence[Flat]]) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet: Any = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(head, _WIDTH)
    sheet.append([cell(sheet, head, font=Font(bold=True)) for head in heads])
    for line in lines:
        sheet.append([cell(sheet, value) for value in line])


def cell(sheet: Any, value: Flat, **look: Any) -> Any:
    """A cell with this value and ``look`` (font, fill, alignment …); a text is never run as a formula."""
    from openpyxl.cell import WriteOnlyCell

    written: Any = WriteOnlyCell(sheet, safe(value)[:LONGEST] if isinstance(value, str) else value)
    if isinstance(value, str):
        written.data_type = "s"  # or a text that begins with = would be a formula
    for name, style in look.items():
        setattr(written, name, style)
    return written
