"""The news: what a new report says about last year's commitments, and whether it was read as it should be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tracker.check.finding import Finding, News, TargetNews
from tracker.check.workspace import Workspace
from tracker.language.quantity.convert import beside, is_ceiling
from tracker.language.quantity.notation import in_words
from tracker.ledger import Ledger
from tracker.model import Entry, ReportName, ReportRecord

MARKS = ("fulfilled", "partial", "missed", "unmentioned", "pending", "abandoned", "unratable")
ALWAYS = ("fulfilled", "partial", "unmentioned", "pending")
"""Marks that a table counts even where nothing stands so; the others only where something does."""
CODES = {"missed": "target-missed", "lowered": "target-lowered", "dropped": "target-dropped"}
TOLD = {"missed": "未达到", "dropped": "报告未提及,新计划也没有再提", "lowered": "目标下调后再次承诺"}
TOLD |= {"loosened": "上限放宽后再次承诺"}
TOLD |= {"missed lowered": "未达到,目标下调后再次承诺", "missed loosened": "未达到,上限放宽后再次承诺"}


def new_reports(workspace: Workspace) -> tuple[ReportRecord, ...]:
    """The reports that the ledger (or the one that an update would write) has and the base has not."""
    base = workspace.base
    if base is None:
        return ()
    return tuple(r for name, r in workspace.newest.reports.items() if name not in base.ledger.reports)


def previous(record: ReportRecord) -> str:
    """The report of the year before."""
    return str(ReportName.parse(record.name).previous)


def gathered(workspace: Workspace) -> tuple[News, ...]:
    """One table for each new report whose predecessor is in the ledger."""
    ledger = workspace.newest
    return tuple(
        _table(workspace, record)
        for record in new_reports(workspace)
        if previous(record) in ledger.reports and ledger.of_report(previous(record))
    )


def _table(workspace: Workspace, record: ReportRecord) -> News:
    entries = workspace.newest.of_report(previous(record))
    counted = Counter("missed" if entry.missed else entry.status for entry in entries)
    counts = tuple((mark, counted[mark]) for mark in MARKS if counted[mark] or mark in ALWAYS)
    rows = (row for entry in entries if (row := _target(workspace, entry)))
    targets = tuple(sorted(rows, key=lambda row: list(CODES).index(row.what)))
    return News(record.name, previous(record), counts, targets)


def _target(workspace: Workspace, entry: Entry) -> TargetNews | None:
    what = told(entry)
    if not what:
        return None
    promised, reported = _figures(workspace.newest, entry)
    known = entry.id in workspace.ledger.entries
    line = workspace.ledger.line_of(entry.id, "text") if known else 0
    ceiling = is_ceiling(entry.targets)
    return TargetNews(entry.id, what, promised, reported, entry.text, line, ceiling, entry.missed)


def told(entry: Entry) -> str:
    """What is worth telling of a quantified target: lowered, missed, dropped; "" if it is none or fine."""
    if not entry.targets:
        return ""
    if entry.carried is not None and entry.carried.change == "lowered":
        return "lowered"
    if entry.missed:
        return "missed"
    return "dropped" if entry.status == "unmentioned" and entry.carried is None else ""


def _figures(ledger: Ledger, entry: Entry) -> tuple[str, str]:
    """What was promised, with its noun, and what came of it: reported, promised again, or nothing."""
    promised, came = entry.targets[0], []
    if entry.verdict.figures:
        first = entry.verdict.figures[0]
        promised = first.target
        came.append(in_words(first.reported))
    again = ledger.entries.get(entry.carried.id) if entry.carried else None
    less = beside(promised, again.targets) if told(entry) == "lowered" and again else None
    if less:
        came.append(f"再诺 {in_words(less)}")
    return f"{promised.noun} {in_words(promised)}".strip(), ",".join(came)


def news(workspace: Workspace) -> Iterator[Finding]:
    """No target of the year before was missed, lowered or dropped; one that was is a note on its block."""
    for table in gathered(workspace):
        source = workspace.newest.reports[table.report].source
        for row in table.targets:
            figures = f"{row.promised} → {row.reported}" if row.reported else row.promised
            message = f"{table.plan} {TOLD[row.said]}:{figures}(据 {table.report})"
            yield workspace.on(CODES[row.what], row.line, message, subject=row.id, source=source)
