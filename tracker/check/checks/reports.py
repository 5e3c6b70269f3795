"""Checks of a new report: sections found, a plausible number of commitments, the year before it scored."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.checks.news import new_reports, previous
from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.errors import TrackerError
from tracker.model import ReportRecord

FEWEST = 20
"""Commitments that the plan of any report holds."""
SPARSE, DENSE = 8.0, 80.0
"""Commitments per 1,000 characters of plan; the seeds and the national reports since 1992 have 17 to 47."""


def new_report(workspace: Workspace) -> Iterator[Finding]:
    """A report that came since the base has all its parts, commitments in a likely number, and is judged."""
    for record in new_reports(workspace):
        yield from _sections(workspace, record)
        yield from _number(workspace, record)
        yield from _scored(workspace, record)


def _at(workspace: Workspace, code: str, record: ReportRecord, message: str) -> Finding:
    keys = ("reports", record.name)
    return workspace.at(code, keys, message, subject=record.name, source=record.source)


def _sections(workspace: Workspace, record: ReportRecord) -> Iterator[Finding]:
    if record.coverage in ("plan only", "review only"):
        missing = "回顾" if record.coverage == "plan only" else "计划"
        yield _at(
            workspace, "report-partial", record, f"{record.name} 没有找到{missing}部分({record.coverage})"
        )


def _number(workspace: Workspace, record: ReportRecord) -> Iterator[Finding]:
    if record.coverage == "review only":
        return
    number = len(workspace.newest.of_report(record.name))
    size = _plan_characters(workspace, record)
    density = 1000 * number / size if size else 0.0
    if number < FEWEST or (size and not SPARSE <= density <= DENSE):
        message = f"{record.name} 的计划部分有 {size} 字,承诺 {number} 条"
        yield _at(workspace, "commitments-implausible", record, message)


def _plan_characters(workspace: Workspace, record: ReportRecord) -> int:
    try:
        lines = workspace.document(record.source).lines
    except TrackerError:
        return 0
    runs = [(first, last) for kind, first, last in record.sections if kind in ("plan", "self")]
    return sum(len(line.strip()) for first, last in runs for line in lines[first - 1 : last])


def _scored(workspace: Workspace, record: ReportRecord) -> Iterator[Finding]:
    entries = workspace.newest.of_report(previous(record))
    if record.coverage == "full" and entries and all(entry.verdict.status == "pending" for entry in entries):
        message = f"有了 {record.name},{previous(record)} 的 {len(entries)} 条承诺却全是 pending"
        yield _at(workspace, "previous-unscored", record, message)
