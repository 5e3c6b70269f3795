"""Checks that an id is made from what it names: the report's name and the text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.model import Entry, ReportName

SHORT = 6
"""Hexadecimal digits of an id; more where the same text stands twice in a report."""


def ids(workspace: Workspace) -> Iterator[Finding]:
    """Every id is that of its text, or that of a twin of its text."""
    known = workspace.ledger.entries
    for id, entry in known.items():
        own = _identifier(entry)
        if id != own and not (own in known and len(id) > len(own)):
            yield workspace.at("id-mismatch", (id,), f"这段原文的编号应为 {own}:编号或原文被改动")


def _identifier(entry: Entry) -> str:
    """District, year and the hash of the report's name and the text without white space."""
    name = ReportName.parse(entry.report)
    plain = "".join(entry.text.split())
    digest = hashlib.sha256(f"{entry.report}\n{plain}".encode("utf-8", "replace")).hexdigest()
    return f"{name.district}-{name.year}-{digest[:SHORT]}"
