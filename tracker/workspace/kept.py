"""What the cache keeps of files that were read and of plans that were judged, and under which name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.model import Entry, Extracted, Outline, Report
from tracker.panel.values import ReportPanel
from tracker.workspace import cache
from tracker.workspace.work import PlanTask, Source

_OUTLINES = cache.Kept("outlines", Outline, cache.READING)
_PANELS = cache.Kept("panels", ReportPanel, (*cache.READING, "panel"))


def reports(source: Source) -> tuple[Extracted, ...] | None:
    """What the reports of a file promise and say; None where it is not kept, or asked for ``fresh``."""
    return None if source.fresh else cache.REPORTS.get(_name(source))


def outlines(source: Source) -> tuple[Outline, ...] | None:
    """The outlines of a file's reports; None where they are not kept, or asked for ``fresh``."""
    return None if source.fresh else _OUTLINES.get(_name(source))


def panels(source: Source) -> tuple[ReportPanel, ...] | None:
    """What the reports of a file say of indicators; None where it is not kept."""
    return _PANELS.get(_name(source))


def keep_reports(source: Source, made: tuple[Extracted, ...]) -> None:
    """Keep what was read of a file, under the hash of the bytes that were read: it may have changed since."""
    cache.REPORTS.put(_name(replace(source, sha256=made[0].report.sha256)), made)


def keep_outlines(source: Source, made: tuple[Outline, ...]) -> None:
    """Keep the outlines of a file's reports, as ``keep_reports`` does."""
    _OUTLINES.put(_name(replace(source, sha256=made[0].report.sha256)), made)


def keep_panels(source: Source, made: tuple[ReportPanel, ...]) -> None:
    """Keep what a file's reports say of indicators."""
    _PANELS.put(_name(source), made)


def entries(task: PlanTask, version: str) -> tuple[Entry, ...] | None:
    """How a plan was judged by an engine of this ``version``; None where it is to be judged (again)."""
    return None if task.fresh else cache.VERDICTS.get(_judged_on(task, version))


def keep_entries(task: PlanTask, version: str, read: Sequence[Report], judged: tuple[Entry, ...]) -> None:
    """Keep how a plan was judged on what was ``read``: itself, and next year's report where there is one.

    Nothing is kept where a file changed after the task was made, for its name tells of the old one.
    """
    if [one.sha256 for one in read] == [source.sha256 for source, _ in task.reports]:
        cache.VERDICTS.put(_judged_on(task, version), judged)


def content_of(report: Extracted) -> str:
    """A name for all that was read out of a report; what else is in its file is no part of it."""
    return cache.content_name(replace(report, report=replace(report.report, sha256="")))


def _name(source: Source) -> str:
    return cache.file_name(source.sha256, source.path, source.named)


def _judged_on(task: PlanTask, version: str) -> str:
    return cache.content_name(version, task.facts, *task.contents, *(text for _, text in task.readings))
