"""Checks that the ledger is what ``tracker update`` would write."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.finding import Finding, finding
from tracker.check.recompute import first_difference, known_engine
from tracker.check.workspace import Workspace, recorded
from tracker.errors import NotAReportError, TrackerError
from tracker.model import ReportRecord
from tracker.workspace import guard, walk


def freshness(workspace: Workspace) -> Iterator[Finding]:
    """Every report file is in the ledger, and an update would change nothing."""
    known = recorded(workspace.ledger)
    for source in workspace.files:
        if source not in known and source not in workspace.refused:
            yield from _unlisted(workspace, source)
    fresh = workspace.freshness
    if not known_engine(workspace):
        name = workspace.ledger.header.engine_name
        yield workspace.at("engine-unknown", ("engine",), f"没有叫 {name} 的引擎(lexical、semantic)")
    if fresh.text is not None and fresh.text != workspace.ledger.text:
        yield _stale(workspace, fresh.text)
    elif fresh.failed and fresh.inputs_changed:
        message = f"无法重算 cannot recompute:{fresh.why_not}({fresh.reasons[0]})"
        yield workspace.on(
            "recompute-impossible", workspace.ledger.line_of("engine"), message, subject="engine"
        )


def _stale(workspace: Workspace, text: str) -> Finding:
    line, shown = first_difference(workspace.ledger.text, text)
    reason = workspace.freshness.reasons[0]
    command = "tracker update" if workspace.freshness.inputs_changed else "tracker update --fresh"
    message = f"{command} 会改动账本({reason}):\n{shown}"
    return workspace.on("ledger-stale", line, message, subject="update")


def _unlisted(workspace: Workspace, source: str) -> Iterator[Finding]:
    if walk.is_yaml(source):
        if walk.is_outcomes(workspace.root / source):
            yield finding("report-unlisted", source, 1, "外部事实文件还不在账本里", subject=source)
        return
    reports = [record for record in workspace.newest.reports.values() if record.source == source]
    try:
        reports = reports or _records(workspace, source)
    except NotAReportError as error:
        if not _named_by_a_person(workspace, source):
            yield finding("report-unrecognised", source, error.line or 1, error.message, subject=source)
            return
    except TrackerError as error:
        yield finding("source-unreadable", source, error.line or 1, error.message, subject=source)
        return
    removed = workspace.ledger.header.removed
    for record in reports:
        if record.name in removed:
            message = f"{record.name} 已移出,文件却在 sources 里:移走文件,或用 tracker add 取回"
            yield finding("report-unlisted", source, record.first, message, subject=record.name)
            continue
        message = f"{record.name} 还不在账本里({record.jurisdiction},{record.coverage})"
        yield finding("report-unlisted", source, record.first, message, subject=record.name)
    if not reports:
        yield finding("report-unlisted", source, 1, "报告还不在账本里", subject=source)


def _named_by_a_person(workspace: Workspace, source: str) -> bool:
    """Whether the header gives the file's reports their names, which the text alone may not tell."""
    return source in (key.partition("#")[0] for key in workspace.ledger.header.names)


def _records(workspace: Workspace, source: str) -> list[ReportRecord]:
    """What a file holds, read without the rest of the workspace. Raises TrackerError."""
    from tracker.run import reports_in

    path = guard.regular_file(workspace.root, source)
    return [ReportRecord.of(report) for report in reports_in(path, workspace.root)]
