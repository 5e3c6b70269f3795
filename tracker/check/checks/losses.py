"""Checks that nothing was lost: what was there is there, or was taken out on purpose."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.checks.drift import explained
from tracker.check.earlier import Base
from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.ledger import lacking
from tracker.ledger.blocks import blocks
from tracker.model import ReportRecord

SHOWN = 5
"""Blocks that a message names; the rest is counted."""


def losses(workspace: Workspace) -> Iterator[Finding]:
    """Every report of the base is in the ledger or was taken out on purpose, and has all its blocks."""
    if workspace.base is not None:
        yield from _reports(workspace, workspace.base)
    for name, (expected, there) in lacking(workspace.ledger.text, workspace.ledger.header).items():
        base = workspace.base
        if base is None or base.ledger is workspace.ledger or explained(workspace, base, name):
            yield _blocks(workspace, name, expected, there)  # else drift names them one by one


def _reports(workspace: Workspace, base: Base) -> Iterator[Finding]:
    now, removed = workspace.ledger.reports, workspace.ledger.header.removed
    held = {record.sha256 for name, record in now.items() if name not in base.ledger.reports}
    for name, record in base.ledger.reports.items():
        if name in now or (record.sha256 in held and name not in removed):
            continue  # the same bytes under another name: a report whose name was corrected
        number = len(base.ledger.of_report(name))
        if name in removed:
            message = f"{name} 已移出({removed[name]}):{number} 条承诺去掉,由它评判的结论记在 history 里"
            yield _at(workspace, "report-removed", name, record, ("removed", name), message)
        else:
            message = f"{name} 不见了({base.shown} 里有),连同 {number} 条承诺"
            yield _at(workspace, "report-vanished", name, record, ("reports",), message)


def _at(
    workspace: Workspace, code: str, name: str, record: ReportRecord, keys: tuple[str, ...], message: str
) -> Finding:
    return workspace.at(code, keys, message, subject=name, source=record.source)


def _blocks(workspace: Workspace, name: str, expected: int, there: int) -> Finding:
    """Blocks that the header counts and that are not there; named where an update or the base knows them."""
    known = blocks(workspace.ledger.text)
    ledgers = (workspace.newest, workspace.base.ledger if workspace.base else workspace.newest)
    missing = {
        entry.id: None for ledger in ledgers for entry in ledger.of_report(name) if entry.id not in known
    }
    listed = "、".join(list(missing)[:SHOWN]) + ("……" if len(missing) > SHOWN else "")
    message = f"{name} 应有 {expected} 条承诺,账本里是 {there} 条" + (f",缺 {listed}" if missing else "")
    return workspace.at("block-deleted", ("reports", name, "commitments"), message, subject=name)
