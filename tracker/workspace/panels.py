"""What the reports of a file say of indicators, kept in the user's cache folder."""

from __future__ import annotations

from tracker.panel.values import ReportPanel
from tracker.workspace import cache
from tracker.workspace.work import Source

_KEPT = cache.Kept("panels", ReportPanel, (*cache.READING, "panel"))


def get(source: Source) -> tuple[ReportPanel, ...] | None:
    """What is kept of a file; None where nothing is, or its bytes, its names or the program have changed."""
    return _KEPT.get(_name(source))


def put(source: Source, found: tuple[ReportPanel, ...]) -> None:
    """Keep what was read of a file."""
    _KEPT.put(_name(source), found)


def _name(source: Source) -> str:
    return cache.file_name(source.sha256, source.path, source.named)
