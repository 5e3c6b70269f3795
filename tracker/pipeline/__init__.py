"""The one place that composes the stages: read → clean → segment → extract → align → score → ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tracker.config import Header
from tracker.errors import NotAReportError
from tracker.model import Comparison, PlanDiff, Report
from tracker.pipeline import assemble
from tracker.pipeline.assemble import Extracted
from tracker.pipeline.resolve import resolve
from tracker.pipeline.update import inputs, is_fresh, updated

__all__ = ["compare", "inputs", "is_fresh", "plan_diff", "resolve", "updated"]


def compare(plan: str, reviews: Sequence[str], root: Path, header: Header, engine: str) -> Comparison:
    """Any plan beside any review(s), without a ledger; names as in ``resolve``.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan, no review).
    """
    first = _with_plan(resolve(plan, root, header))
    others = [resolve(name, root, header) if name != plan else first.report for name in reviews]
    pieces = {first.report.name: first}
    for report in others:
        _need(report, "review")
        pieces.setdefault(report.name, assemble.extracted(report))
    return assemble.compare(first, tuple(pieces[report.name] for report in others), engine)


def plan_diff(old: str, new: str, root: Path, header: Header, engine: str) -> PlanDiff:
    """Plan against plan; names as in ``resolve``.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan).
    """
    before, after = (_with_plan(resolve(name, root, header)) for name in (old, new))
    return assemble.plan_diff(before, after, engine)


def _with_plan(report: Report) -> Extracted:
    _need(report, "plan")
    return assemble.extracted(report)


def _need(report: Report, kind: str) -> None:
    if not any(section.kind == kind for section in report.sections):
        what = {"plan": "没有找到计划部分(no plan section found)", "review": "没有找到回顾部分(no review section found)"}
        raise NotAReportError(f"{report.name} {what[kind]}", where=f"{report.source}:{report.first}")
