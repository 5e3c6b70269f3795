"""Checks that what a person wrote is complete."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.model import Entry, PersonReview
from tracker.workspace import guard

WEB = ("http://", "https://")


def reviews(workspace: Workspace) -> Iterator[Finding]:
    """A person's verdict that differs from the machine's has a note and a source that can be looked up."""
    known = {**workspace.ledger.entries, **workspace.ledger.orphaned}
    for id, entry in known.items():
        if entry.review is not None:
            for keys, message in _lacking(workspace, entry, entry.review):
                yield workspace.at("review-incomplete", (id, "review", *keys), message, subject=id)


def _lacking(
    workspace: Workspace, entry: Entry, review: PersonReview
) -> Iterator[tuple[tuple[str, ...], str]]:
    changed = review.status != entry.verdict.status
    if changed and not review.note.strip():
        yield (), f"判断由 {entry.verdict.status} 改为 {review.status},缺少 note"
    if changed and not review.source.strip():
        yield (), f"判断由 {entry.verdict.status} 改为 {review.status},缺少 source"
    if review.source.strip() and not _can_be_looked_up(workspace, review.source.strip()):
        yield ("source",), f"source 既不是网址,也不是工作区里的文件: {review.source}"
    if review.date and not _is_date(review.date):
        yield ("date",), f"date 应写成 2026-01-31: {review.date}"


def _can_be_looked_up(workspace: Workspace, source: str) -> bool:
    if source.startswith(WEB):
        return True
    try:
        guard.regular_file(workspace.root, source.partition("#")[0])
    except guard.Refused:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
