"""The news: what a new report says about last year's commitments, and whether it was read as it should be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tracker.check.finding import Finding, News, TargetNews
from tracker.check.workspace import Workspace
from tracker.ledger import Ledger
from tracker.model import Entry, ReportRecord

ORDER = ("fulfilled", "partial", "unmentioned", "pending", "abandoned", "unratable")
CODES = {"missed": "target-missed", "dropped": "target-dropped", "lowered": "target-lowered"}
TOLD = {"missed": "未达到", "dropped": "报告未提及,新计划也没有再提", "lowered": "目标下调后再次承诺"}


def new_reports(workspace: Workspace) -> tuple[ReportRecord, ...]:
    """The reports that the ledger (or the one that an update would write) has and the base has not."""
    base = workspace.base
    if base is None:
        return ()
    return tuple(r for name, r in workspace.newest.reports.items() if name not in base.ledger.reports)


def previous(record: ReportRecord) -> str:
    """The report of the year before."""
    return f"{record.district}@{record.year - 1}"


def gathered(workspace: Workspace) -> tuple[News, ...]:
    """One table for each new report whose predecessor is in the ledger."""
    ledger = workspace.newest
    return tuple(
        _table(ledger, record)
        for record in new_reports(workspace)
        if previous(record) in ledger.reports and ledger.of_report(previous(record))
    )


def _table(ledger: Ledger, record: ReportRecord) -> News:
    entries = ledger.of_report(previous(record))
    counted = Counter(entry.status for entry in entries)
    counts = tuple((status, counted[status]) for status in ORDER if counted[status] or status in ORDER[:4])
    targets = tuple(row for entry in entries if (row := _target(ledger, entry)))
    return News(record.name, previous(record), counts, targets)


def _target(ledger: Ledger, entry: Entry) -> TargetNews | None:
    what = told(entry)
    if not what:
        return None
    promised, reported = _figures(ledger, entry)
    return TargetNews(entry.id, what, promised, reported, entry.text, ledger.line_of(entry.id))


def told(entry: Entry) -> str:
    """What is worth telling of a quantified target: lowered, missed, dropped; "" if it is none or fine."""
    if not entry.targets:
        return ""
    if entry.carried is not None and entry.carried.change == "lowered":
        return "lowered"
    if entry.status == "partial" and entry.verdict.figures:
        return "missed"
    return "dropped" if entry.status == "unmentioned" and entry.carried is None else ""


def _figures(ledger: Ledger, entry: Entry) -> tuple[str, str]:
    """Promised and reported amounts as written."""
    from tracker.quantity import show

    if entry.verdict.figures:
        promised, reported = entry.verdict.figures[0]
        return show(promised), reported.text or show(reported)
    again = ledger.entries.get(entry.carried.id) if entry.carried else None
    later = f"再诺 {show(again.targets[0])}" if again and again.targets else ""
    return show(entry.targets[0]), later


def news(workspace: Workspace) -> Iterator[Finding]:
    """Every row of the tables as a note on its block of the ledger."""
    for table in gathered(workspace):
        for row in table.targets:
            figures = f"{row.promised} → {row.reported}" if row.reported else row.promised
            message = f"{table.plan} {TOLD[row.what]}:{figures}(据 {table.report})"
            yield _on_block(workspace, CODES[row.what], row, message)


def _on_block(workspace: Workspace, code: str, row: TargetNews, message: str) -> Finding:
    """On the block as the file has it now; a block that only an update would write has no line yet."""
    if row.id in workspace.ledger.entries:
        return workspace.at(code, (row.id,), message)
    return workspace.on(code, 0, message, subject=row.id)
