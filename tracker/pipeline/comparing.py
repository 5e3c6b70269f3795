"""Plans beside reviews and plans beside plans, without a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tracker import align, extract
from tracker.errors import NotAReportError
from tracker.model import Comparison, PlanDiff
from tracker.pipeline import assemble, units
from tracker.pipeline.assemble import Encoding, Extracted, aligner
from tracker.workspace import cache, collector
from tracker.workspace.header import Header
from tracker.workspace.resolve import Meant, resolve


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

    What was compared before is kept while neither the files nor the program have changed, but nothing of
    an engine with a model of one's own: that may be trained anew under its name.
    Raises UnknownNameError, UnreadableError or NotAReportError (no plan, no review).
    """
    meant = {name: resolve(name, root, header) for name in (plan, *reviews)}
    first = _with(meant[plan], "plan")
    others = [_with(meant[name], "review") for name in reviews]
    given = tuple(units.bare(one.report) for one in (first, *others))
    key = cache.content_name(align.engine_version(engine), given)
    kept = cache.COMPARISONS.get(key) if engine in align.ENGINES else None
    if kept:
        return kept[0]
    beside = tuple(_review(one) for one in others)
    found = assemble.compare(_plan(first), beside, aligner(engine, encoding))
    if engine in align.ENGINES:
        cache.COMPARISONS.put(key, (found,))
    return found


def plan_diff(
    old: str, new: str, root: Path, header: Header, engine: str, encoding: Encoding | None = None
) -> PlanDiff:
    """Plan against plan; names as in ``resolve``.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan).
    """
    before, after = (_plan(_with(resolve(name, root, header), "plan")) for name in (old, new))
    return assemble.plan_diff(before, after, aligner(engine, encoding))


def _with(found: Meant, kind: str) -> Meant:
    """A report that has a section of this kind. Raises NotAReportError for another."""
    report = found.report
    if not any(section.kind == kind for section in report.sections):
        what = {
            "plan": "没有找到计划部分(no plan section found)",
            "review": "没有找到回顾部分(no review section found)",
        }
        raise NotAReportError(f"{report.name} {what[kind]}", where=f"{report.source}:{report.first}")
    return found


def _plan(found: Meant) -> Extracted:
    """A report with its commitments: a comparison asks no more of a plan."""
    return found.extracted or Extracted(found.report, extract.commitments(found.report), ())


def _review(found: Meant) -> Extracted:
    """A report with its statements."""
    return found.extracted or Extracted(found.report, (), extract.statements(found.report))
