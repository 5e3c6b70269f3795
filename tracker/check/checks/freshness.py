"""Whether the ledger is what ``tracker update`` would write: proved by hashes, else computed again."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from itertools import islice, zip_longest

from tracker.check.finding import Finding, finding
from tracker.check.workspace import Freshness, Workspace, recorded
from tracker.errors import NotAReportError, TrackerError
from tracker.ledger import lacking
from tracker.model import ReportRecord
from tracker.workspace import guard, walk

SHOWN = 8
"""Lines of the difference that a finding shows."""
WINDOW = 60
"""Lines from the first difference on that are compared; enough for what is shown."""

Recompute = Callable[[], str]


def freshness_of(workspace: Workspace, recompute: Recompute | None, sound: bool) -> Freshness:
    """Compute the ledger again if that is needed and can be done; ``sound``: whether the ledger loads."""
    if not known_engine(workspace):
        return Freshness((f"引擎 {workspace.ledger.header.engine_name} 不认识",), True, why_not="引擎不认识")
    changed = _changed_inputs(workspace)
    reasons = (*changed, *_unproved(workspace))
    if not reasons:
        return Freshness()
    if not sound or workspace.refused or recompute is None:
        why_not = "没有可用的重算" if sound and not workspace.refused else "先改正上面的错误"
        return Freshness(reasons, bool(changed), why_not=why_not)
    try:
        return Freshness(reasons, bool(changed), recompute())
    except TrackerError as error:
        return Freshness(reasons, bool(changed), why_not=str(error), failed=True)


def known_engine(workspace: Workspace) -> bool:
    """Whether this program has the engine that the header names, in whatever version."""
    from tracker.engines import is_known

    return is_known(workspace.ledger.header.engine_name)


def _changed_inputs(workspace: Workspace) -> tuple[str, ...]:
    from tracker.engines import engine_version

    header = workspace.ledger.header
    known = recorded(workspace.ledger)
    reasons = [
        f"{source} 与登记的哈希不符" for source, sha in known.items() if workspace.hashes.get(source) != sha
    ]
    reasons += [f"{source} 还不在账本里" for source in workspace.hashes if source not in known]
    reasons += [
        f"{name} 应有 {expected} 条承诺,账本里是 {there} 条"
        for name, (expected, there) in lacking(workspace.ledger.text, header).items()
    ]
    current = engine_version(header.engine_name)
    if header.engine != current:
        reasons.append(f"账本出自 {header.engine},现在是 {current}")
    return tuple(reasons)


def _unproved(workspace: Workspace) -> tuple[str, ...]:
    """Why the blocks themselves cannot be trusted to be those that an update wrote."""
    base = workspace.base
    if base is None:
        return ("没有更早的提交可比",)
    if recorded(base.ledger) != recorded(workspace.ledger):
        return (f"来源自 {base.shown} 以来有变",)
    if base.ledger.header.engine != workspace.ledger.header.engine:
        return (f"引擎自 {base.shown} 以来有变",)
    return ()


def _difference(old: str, new: str) -> tuple[int, str]:
    """Line (of ``old``) of the first difference, and the first lines of the difference in git's manner."""
    before, after = old.split("\n"), new.split("\n")
    pairs = zip_longest(before, after)
    at = next((n for n, (one, other) in enumerate(pairs) if one != other), 0)
    rows = difflib.unified_diff(before[at : at + WINDOW], after[at : at + WINDOW], lineterm="", n=0)
    shown = [row for row in islice(rows, 2, 2 + WINDOW) if not row.startswith("@@")]
    return min(at + 1, len(before)), "\n".join(shown[:SHOWN])


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
    line, shown = _difference(workspace.ledger.text, text)
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
