"""Plans beside reviews and plans beside plans, without a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tracker import collector, extract
from tracker.config import Header
from tracker.errors import NotAReportError
from tracker.model import Comparison, PlanDiff, Report
from tracker.pipeline import assemble
from tracker.pipeline.assemble import Encoding, Extracted, aligner
from tracker.pipeline.resolve import resolve


@collector.seldom()
def compare(
    plan: str,
    reviews: Sequence[str],
    root: Path,
    header: Header,
    engine: str,
    encoding: Encoding | None = None,
) -> Comparison:
    """Any plan beside any review(s), without a ledger; names as in ``resolve``.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan, no review).
    """
    first = resolve(plan, root, header)
    others = [resolve(name, root, header) if name != plan else first for name in reviews]
    pieces = {report.name: _review(report) for report in others}
    beside = tuple(pieces[report.name] for report in others)
    return assemble.compare(_plan(first), beside, aligner(engine, encoding))


def plan_diff(
    old: str, new: str, root: Path, header: Header, engine: str, encoding: Encoding | None = None
) -> PlanDiff:
    """Plan against plan; names as in ``resolve``.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan).
    """
    before, after = (_plan(resolve(name, root, header)) for name in (old, new))
    return assemble.plan_diff(before, after, aligner(engine, encoding))


def _plan(report: Report) -> Extracted:
    """A report with its commitments only: a comparison asks no more of a plan."""
    _need(report, "plan")
    return Extracted(report, extract.commitments(report), ())


def _review(report: Report) -> Extracted:
    _need(report, "review")
    return Extracted(report, (), extract.statements(report))


def _need(report: Report, kind: str) -> None:
    if not any(section.kind == kind for section in report.sections):
        what = {
            "plan": "没有找到计划部分(no plan section found)",
            "review": "没有找到回顾部分(no review section found)",
        }
        raise NotAReportError(f"{report.name} {what[kind]}", where=f"{report.source}:{report.first}")
