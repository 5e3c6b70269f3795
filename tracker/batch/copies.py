"""Copies that an earlier run made of files that have other names now: they give way to those of this run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tracker import ledger
from tracker.batch.folders import Layout
from tracker.workspace.header import LEDGER
from tracker.workspace.stale import Inputs
from tracker.workspace.work import FileRead


def same_bytes(root: Path, inputs: Inputs, layout: Layout) -> dict[str, str]:
    """Copies of what one of this run's files holds: path → that file's path."""
    hashes = {**inputs.reports, **inputs.outcomes}
    given = {sha256: path for path, sha256 in hashes.items() if root / path in layout.placed}
    return {
        path: given[sha256]
        for path, sha256 in hashes.items()
        if sha256 in given and layout.may_go(root, path)
    }


def same_reports(root: Path, read: Sequence[FileRead], layout: Layout) -> dict[str, str]:
    """Copies all of whose reports this run was given in other files: path → no file."""
    given = {record.name for one in read if root / one.source.path in layout.placed for record in one.records}
    return {
        one.source.path: ""
        for one in read
        if one.records
        and given.issuperset(record.name for record in one.records)
        and layout.may_go(root, one.source.path)
    }


def remove(root: Path, files: dict[str, str]) -> None:
    """Remove such files; the names that the header gives to their reports go to the files in their place.

    Raises TrackerError for an unsound ledger, before anything is removed.
    """
    text = old = ledger.read(root / LEDGER)
    for path, heir in files.items():
        text = ledger.move_names(text, path, heir)
    ledger.save(root / LEDGER, text, was=old)
    for path in files:
        (root / path).unlink(missing_ok=True)
