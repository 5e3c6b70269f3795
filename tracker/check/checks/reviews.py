"""Checks that what a person wrote is complete."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.reviewing.complete import lacking
from tracker.reviewing.sources import Places


def reviews(workspace: Workspace) -> Iterator[Finding]:
    """A person's verdict that differs from the machine's has a note and a source that can be looked up."""
    known = {**workspace.ledger.entries, **workspace.ledger.orphaned}
    places = Places(workspace.root, workspace.ledger.reports)
    for id, entry in known.items():
        if entry.review is not None:
            for keys, message in lacking(entry.verdict.status, entry.review, places):
                yield workspace.at("review-incomplete", (id, "review", *keys), message, subject=id)
            if entry.look_again:
                yield workspace.at("review-moved", (id, "look_again"), entry.look_again, subject=id)
