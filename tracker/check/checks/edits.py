"""Tells of reports that were in the ledger already and whose file was edited: no verdict flips in silence."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.checks.sources import first_difference
from tracker.check.earlier import Base
from tracker.check.finding import Finding, finding
from tracker.check.workspace import Workspace
from tracker.model import Entry, next_report

SHOWN = 3
"""Verdicts that the message names; the rest is counted."""


def edits(workspace: Workspace) -> Iterator[Finding]:
    """The file of a report that the base has is as it was.

    An edited one is a note, with the verdicts that changed with it.
    """
    base = workspace.base
    if base is None:
        return
    edited: dict[str, list[str]] = {}
    for name, record in workspace.newest.reports.items():
        if name in base.ledger.reports and _edited(workspace, base, name):
            edited.setdefault(record.source, []).append(name)
    for source, names in edited.items():
        line, excerpt = first_difference(workspace, source, base.ledger.reports[names[0]].sha256)
        message = f"{'、'.join(names)} 的文件自 {base.shown} 以来有改动:{_told(workspace, base, names)}"
        yield finding("source-edited", source, line, message, subject=source, excerpt=excerpt)


def _edited(workspace: Workspace, base: Base, name: str) -> bool:
    old, new = base.ledger.reports.get(name), workspace.newest.reports.get(name)
    return (old.sha256 if old else "") != (new.sha256 if new else "")


def _told(workspace: Workspace, base: Base, names: list[str]) -> str:
    changed = [
        (old, new)
        for old in base.ledger.entries.values()
        if (new := workspace.newest.entries.get(old.id))
        and old.verdict.status != new.verdict.status
        and _rests_on(workspace, base, old, names)
    ]
    if not changed:
        return "没有结论因此改变"
    listed = ";".join(
        f"{old.id} 由 {old.verdict.status} 变成 {new.verdict.status}" for old, new in changed[:SHOWN]
    )
    return f"{len(changed)} 条结论随之改变({listed}{'……' if len(changed) > SHOWN else ''})"


def _rests_on(workspace: Workspace, base: Base, entry: Entry, names: list[str]) -> bool:
    """Whether a verdict is made from one of these reports, and from no other that came or changed."""
    following = next_report(entry.report)
    return following in names or (entry.report in names and not _edited(workspace, base, following))
