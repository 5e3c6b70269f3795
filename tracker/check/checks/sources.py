"""Checks of the files that the ledger was made from: inside the workspace, there, unchanged, readable."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from tracker.check.finding import Finding, finding
from tracker.check.workspace import Workspace, claims
from tracker.workspace import git
from tracker.workspace.files import sha256_of
from tracker.workspace.guard import WHY, Why


def sources(workspace: Workspace) -> Iterator[Finding]:
    """Every source may be opened, and those in the header have the bytes that were recorded."""
    for source, why in workspace.refused.items():
        yield _refusal(workspace, source, why)
    for keys, source, expected in claims(workspace.ledger):
        actual = workspace.hashes.get(source)
        if actual is not None and actual != expected:
            yield _changed(workspace, keys, source, expected, actual)
    for source, origin in workspace.ledger.header.fetched.items():
        if workspace.hashes.get(source, origin.sha256) != origin.sha256:
            message = f"{source} 取自 {origin.address},之后改过"
            yield workspace.at("fetched-changed", ("fetched", source), message, subject=source, source=source)


_CODES: dict[Why, str] = {"missing": "source-missing", "untracked": "source-untracked"}


def _refusal(workspace: Workspace, source: str, why: Why) -> Finding:
    code = _CODES.get(why, "source-outside")
    message = f"{WHY[why]}: {source}"
    names = [record.name for record in workspace.ledger.reports.values() if record.source == source]
    if names:
        number = sum(len(workspace.ledger.of_report(name)) for name in names)
        message += f"({'、'.join(names)},{number} 条承诺由它而来)"
        return workspace.at(code, ("reports", names[0], "source"), message, subject=source, source=source)
    if source in workspace.ledger.header.sources:
        return workspace.at(code, ("sources",), message, subject=source, source=source)
    if source in workspace.ledger.header.outcomes:
        return workspace.at(code, ("outcomes", source), message, subject=source, source=source)
    return finding(code, source, 0, message, subject=source)


def _changed(workspace: Workspace, keys: tuple[str, ...], source: str, expected: str, actual: str) -> Finding:
    """Blames the ledger where another line or an earlier ledger has the file as it is; else the file."""
    earlier = workspace.base.ledger if workspace.base else None
    known = [
        sha
        for ledger in (workspace.ledger, earlier)
        if ledger
        for _, name, sha in claims(ledger)
        if name == source
    ]
    if actual in known:
        message = f"登记的 sha256 被改动,{source} 的实际值是 {actual}"
        return workspace.at("source-changed", keys, message, subject=source, source=source)
    line, excerpt = first_difference(workspace, source, expected)
    message = f"文件内容与账本登记的不同:登记 {expected[:12]}…,实际 {actual[:12]}…"
    return finding("source-changed", source, line, message, subject=source, excerpt=excerpt)


def first_difference(workspace: Workspace, source: str, expected: str) -> tuple[int, str]:
    """Line and text of the first change, where git still has the bytes that were recorded; else (0, "")."""
    base = workspace.base
    if base is None or source not in base.blobs:
        return 0, ""
    old = git.blob(workspace.root, base.blobs[source])
    new = (workspace.root / source).read_bytes()
    if sha256_of(old) != expected or b"\0" in old:
        return 0, ""
    pairs = zip_longest(old.splitlines(), new.splitlines())
    for number, (before, after) in enumerate(pairs, 1):
        if before != after:
            return number, (after or b"").decode("utf-8", "replace")
    return 0, ""
