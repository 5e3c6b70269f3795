"""The table that a supervision office (督查室) fills in: its columns, and the program's reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.export.workbook import cell, new_book, saved
from tracker.language.tables.statuses import CHINESE
from tracker.ledger import Ledger
from tracker.model import Entry
from tracker.render.entries import by_machine
from tracker.render.figures import amount
from tracker.render.look import Look, Pages, on_page, pages_of
from tracker.render.palette import CAVEAT, PROVENANCES, sign_of
from tracker.render.schedule import schedule, told
from tracker.reviewing import shown

ID = "编号"
TASK = "重点工作"
STATUS, NOTE, SOURCE = "办结情况", "结论说明", "结论依据"
REVIEW = (STATUS, NOTE, SOURCE)
"""The columns of a person's verdict; every other column that people fill in is a field of ``own:``."""
DEADLINE = "完成时限"
OURS_BEFORE = ("序号", "工作领域", TASK, "目标值")
OWN = ("牵头领导", "牵头单位", "责任单位", DEADLINE, "序时进度", "进展情况", "存在问题", "下一步措施")
OURS_AFTER = ("机器结论", "把握", "报告原话", "出处", "序时参考", ID)
"""Columns with what the program read; changes in them are not taken, nor in those of ``OURS_BEFORE``."""
REMARK = "备注"
AS_EXPORTED = "_导出时"
"""The hidden sheet with the values of the fillable columns at export.

It tells a cell that was cleared from one that was never filled, and a change made in the ledger since from
one made in the table.
"""
HEAD_ROW = 3

_WIDTHS = {TASK: 44, "报告原话": 44, "工作领域": 18, "进展情况": 30, "存在问题": 24, "下一步措施": 24}
_GREY, _WHITE = "F2F2F2", "FFFFFF"


def fillable(own: Sequence[str]) -> tuple[str, ...]:
    """The columns that people fill in; ``own`` are names of own fields that the ledger has already."""
    more = [name for name in own if name not in (*OWN, REMARK, *OURS_BEFORE, *OURS_AFTER, *REVIEW)]
    return (*OWN, *REVIEW, REMARK, *more)


def filled(entry: Entry, columns: Sequence[str]) -> dict[str, str]:
    """The values of these columns for a commitment, as the ledger has them now."""
    own, review = dict(entry.own), entry.review
    values = {name: own.get(name, "") for name in columns}
    values[DEADLINE] = values[DEADLINE] or entry.deadline
    if review:
        values |= {STATUS: shown(review.status), NOTE: review.note, SOURCE: review.source}
    return values


def to_office(ledger: Ledger, groups: Sequence[tuple[str, Sequence[Entry]]]) -> bytes:
    """A workbook with a sheet for each (report's name, its commitments) of ``groups``.

    Raises TrackerError where openpyxl is not installed.
    """
    book = new_book(streamed=False)
    names = dict.fromkeys(name for _, entries in groups for entry in entries for name, _ in entry.own)
    columns = fillable(tuple(names))
    for name, entries in groups:
        _sheet(book, ledger, name, entries, columns)
    kept: Any = book.create_sheet(AS_EXPORTED)
    kept.sheet_state = "veryHidden"
    kept.append([cell(kept, head) for head in (ID, *columns)])
    for _, entries in groups:
        for entry in entries:
            values = filled(entry, columns)
            kept.append([cell(kept, value) for value in (entry.id, *(values[name] for name in columns))])
    return saved(book)


def _sheet(book: Any, ledger: Ledger, name: str, entries: Sequence[Entry], columns: Sequence[str]) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    heads = (*OURS_BEFORE, *columns, *OURS_AFTER)
    for number, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(head, 13)
    _laid_out(sheet, len(entries), heads)
    record = ledger.reports[name]
    title = f"{record.jurisdiction}{record.year}年政府工作报告重点工作督查表"
    sheet.append([cell(sheet, title, font=Font(bold=True, size=16))])
    sheet.append([cell(sheet, f"白底由各单位填写,灰底是系统读到的,改了不收。{CAVEAT}。序时参考不是结论。")])
    sheet.append([_cell(sheet, head, head in columns, bold=True) for head in heads])
    pages = pages_of(ledger.reports)
    for number, entry in enumerate(entries, 1):
        values = _ours(number, entry, pages) | filled(entry, columns)
        sheet.append([_cell(sheet, values[head], head in columns) for head in heads])


def _laid_out(sheet: Any, count: int, heads: Sequence[str]) -> None:
    """Frozen heads, a filter, a list to choose the verdict from, and a page that prints across."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    last = HEAD_ROW + max(count, 1)
    sheet.freeze_panes = f"D{HEAD_ROW + 1}"
    sheet.auto_filter.ref = f"A{HEAD_ROW}:{get_column_letter(len(heads))}{last}"
    sheet.print_title_rows = f"1:{HEAD_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    choice = DataValidation("list", formula1=f'"{",".join(CHINESE)}"', allow_blank=True)
    choice.error, choice.errorTitle = f"只能填 {'、'.join(CHINESE)}", STATUS
    column = get_column_letter(heads.index(STATUS) + 1)
    choice.add(f"{column}{HEAD_ROW + 1}:{column}{last}")
    sheet.add_data_validation(choice)


def _cell(sheet: Any, value: str | int, theirs: bool, *, bold: bool = False) -> Any:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Side(style="thin", color="BFBFBF")
    return cell(
        sheet,
        value,
        font=Font(bold=bold),
        fill=PatternFill("solid", fgColor=_WHITE if theirs else _GREY),
        alignment=Alignment(wrap_text=True, vertical="center"),
        border=Border(left=line, right=line, top=line, bottom=line),
    )


def _ours(number: int, entry: Entry, pages: Pages) -> dict[str, str | int]:
    """The values of the program's own columns for a commitment; ``number`` is its place in the sheet."""
    verdict = entry.verdict
    best = verdict.evidence[0] if verdict.evidence else None
    pace, said = schedule(entry), sign_of(by_machine(entry)).chinese
    where = ""
    if best is not None:
        line = f"{best.report}:{best.line}{on_page(best.report, best.line, pages)}"
        where = best.source or line
    whose = PROVENANCES[verdict.provenance][0]
    return {
        "序号": number,
        "工作领域": entry.section.rpartition("/")[2],
        TASK: entry.text,
        "目标值": "\n".join(f"{target.noun} {amount(target, Look())}".strip() for target in entry.targets),
        "机器结论": f"{said}({whose})" if whose else said,
        "把握": f"{verdict.confidence:.0%}" if verdict.confidence else "",
        "报告原话": best.text if best else "",
        "出处": where,
        "序时参考": told(pace) if pace else "",
        ID: entry.id,
    }
