"""The check of what changed since an earlier commit: an old verdict needs a new report, engine or person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from tracker.check.earlier import Base
from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.ledger.blocks import blocks
from tracker.model import Entry, ReportRecord, next_report

MADE = ("text", "section", "line", "kind", "targets", "elided", "strength", "deadline", "baseline", "carried")
"""Fields that the machine wrote from the report itself."""
JUDGED: Mapping[str, tuple[str, ...]] = {
    "status": ("status",),
    "evidence": ("evidence",),
    "figures": ("figures",),
    "provenance": ("why", "by"),
    "confidence": ("why", "confidence"),
    "reason": ("why", "reason"),
    "reader": ("why", "by"),
    "read": ("why", "read"),
    "second": ("second",),
}
"""Fields of a verdict and their keys in the ledger."""


def drift(workspace: Workspace) -> Iterator[Finding]:
    """A block stays as it was in the base while nothing that it is made from changes; none comes or goes."""
    base = workspace.base
    if base is None or base.ledger is workspace.ledger:
        return
    entries = workspace.ledger.entries
    for id, old in base.ledger.entries.items():
        if id in entries:
            yield from _persons_word(workspace, base, old, entries[id])
            yield from _past(workspace, old, entries[id])
        if explained(workspace, base, old.report):
            continue
        if id in entries:
            yield from _changed(workspace, base, old, entries[id])
        elif id not in blocks(workspace.ledger.text):  # one that does not load is the loader's finding
            yield _deleted(workspace, base, old)
    for id, entry in entries.items():
        if id not in base.ledger.entries and not explained(workspace, base, entry.report):
            message = f"{entry.report} 与它的来源都没有变,却多出这一条"
            yield workspace.at("machine-edited", (id,), message)
    yield from _records(workspace, base)


def explained(workspace: Workspace, base: Base, report: str) -> bool:
    """Whether anything that a report's verdicts are made from differs from the base.

    That is the engine, a reader's answers, the report itself, the next one, or a file of outcomes.
    """
    header, before = workspace.ledger.header, base.ledger.header
    if (header.engine, header.outcomes, header.readings) != (before.engine, before.outcomes, before.readings):
        return True
    around = (report, next_report(report))
    now, then = workspace.ledger.reports, base.ledger.reports
    return any(_bytes_of(now.get(name)) != _bytes_of(then.get(name)) for name in around)


def _bytes_of(record: ReportRecord | None) -> str:
    return record.sha256 if record else ""


def _changed(workspace: Workspace, base: Base, old: Entry, new: Entry) -> Iterator[Finding]:
    for name in MADE:
        if getattr(old, name) != getattr(new, name):
            message = f"{name} 与 {base.shown} 不同,而报告没有变"
            yield workspace.at("machine-edited", (new.id, name), message)
    for name, keys in JUDGED.items():
        before, after = getattr(old.verdict, name), getattr(new.verdict, name)
        if before != after:
            told = f"由 {before} 变成 {after}" if isinstance(before, str | float) else "变了"
            message = f"{keys[-1]} {told},而报告、引擎与外部事实都没有变"
            yield workspace.at("verdict-drift", (new.id, *keys, *_place(before, after)), message)
    if old.review == new.review and len(old.history) < len(new.history):
        yield workspace.at("machine-edited", (new.id, "history"), "history 多了一条,而判断没有变")


def _persons_word(workspace: Workspace, base: Base, old: Entry, new: Entry) -> Iterator[Finding]:
    """A person's verdict goes only when another person says why: it is not simply taken out."""
    if old.ruling and not new.ruling and old.status != new.status:
        message = f"{base.shown} 里{old.ruling.by or '人工'}的判断 {old.ruling.status} 不见了"
        yield workspace.at("verdict-drift", (new.id, "review"), message)


def _past(workspace: Workspace, old: Entry, new: Entry) -> Iterator[Finding]:
    """What a history tells is only ever added to."""
    if not set(old.history) <= set(new.history):
        yield workspace.at("machine-edited", (new.id, "history"), "history 里旧的记录被改动")


def _place(before: object, after: object) -> tuple[int, ...]:
    """The number of the first item of a list that differs; nothing for what is no list."""
    if not isinstance(before, tuple) or not isinstance(after, tuple):
        return ()
    pairs = enumerate(zip_longest(before, after))
    return tuple(number for number, (one, other) in pairs if one != other)[:1]


def _deleted(workspace: Workspace, base: Base, old: Entry) -> Finding:
    message = f"{old.id} 不见了({base.shown} 里有),而报告没有变:「{old.text[:40]}」"
    line = _where_it_stood(workspace, base, old.id)
    source = base.ledger.reports[old.report].source
    return workspace.on("block-deleted", line, message, subject=old.id, source=source)


def _where_it_stood(workspace: Workspace, base: Base, id: str) -> int:
    """The line of the first block after it that is still there; else of the last block."""
    order = list(base.ledger.entries)
    known = blocks(workspace.ledger.text)
    for following in order[order.index(id) + 1 :]:
        if following in known:
            return known[following].line
    return max((block.line for block in known.values()), default=1)


def _records(workspace: Workspace, base: Base) -> Iterator[Finding]:
    """The header's own account of a report changes only with the report, or with a name that a person set.

    That a file has another place is no change: its hash says that it is the same.
    """
    if workspace.ledger.header.names != base.ledger.header.names:
        return
    for name, record in workspace.ledger.reports.items():
        old = base.ledger.reports.get(name)
        if old is None or old.sha256 != record.sha256 or old == record:
            continue
        for field in ("jurisdiction", "first", "last", "coverage", "sections"):
            if getattr(old, field) != getattr(record, field):
                key = "lines" if field in ("first", "last") else field
                message = f"{name} 的 {key} 与 {base.shown} 不同,而报告没有变"
                yield workspace.at("machine-edited", ("reports", name, key), message, subject=name)
