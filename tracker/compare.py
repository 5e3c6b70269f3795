"""Answers without an update: a plan beside reviews or another plan, and why a verdict is as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from tracker import align, engines, outcomes, planning, run, score
from tracker.errors import NotAReportError
from tracker.model import Comparison, Entry, Extracted, PlanDiff, Report, Statement, next_report
from tracker.reader.answers import NOTHING, Known
from tracker.score import Explanation
from tracker.workspace import cache, garbage, readings, stale, work
from tracker.workspace.header import Header
from tracker.workspace.resolve import resolve
from tracker.workspace.work import Read


@garbage.seldom()
def compare(
    plan: str,
    reviews: Sequence[str],
    root: Path,
    header: Header,
    engine: str,
    encoding: run.Encoding | None = None,
    model: str = "",
) -> Comparison:
    """Any plan beside any review(s), without a ledger; names as in ``resolve``.

    A reader judges by its kept answers only, and only by those of ``model`` if one is named.

    What was compared before is kept while neither the files nor the program have changed, but nothing of
    an engine with a model of one's own (that may be trained anew under its name), nor of a reader.
    Raises UnknownNameError, UnreadableError or NotAReportError (no plan, no review).
    """
    beside, asks = engines.other(engine), engines.is_reader(engine)
    answers = readings.answers(root, model) if asks else lambda _: NOTHING
    first, others = named(
        plan, reviews, root, header, partial(run.read_by, answers=answers) if asks else run.read
    )
    key = cache.content_name(align.engine_version(beside), tuple(one.report for one in (first, *others)))
    can_keep = not asks and beside in align.ENGINES
    kept = cache.COMPARISONS.get(key) if can_keep else None
    if kept:
        return kept[0]
    comparison = compared(first, others, run.aligner(beside, encoding), answers(first.report.name), beside)
    if can_keep:
        cache.COMPARISONS.put(key, (comparison,))
    return comparison


def compared(
    plan: Extracted,
    reviews: Sequence[Extracted],
    align: run.Align,
    answers: Known = NOTHING,
    beside: str = "lexical",
) -> Comparison:
    """A plan beside any reviews, without a ledger; where a reader's ``answers`` speak, they come first.

    ``beside`` names the engine that aligns.
    """
    told = tuple(one.report for one in reviews)
    turns = []
    for group in score.in_turn(plan.report, told):
        statements = tuple(one for number in group for one in reviews[number].statements)
        asked = tuple(told[number] for number in group)
        turns.append(run.reviewed(plan, statements, asked, align, answers, beside))
    verdicts = list(map(score.first_to_speak, plan.commitments, zip(*turns, strict=True)))
    pairs = zip(plan.commitments, verdicts, strict=True)
    entries = tuple(replace(Entry.of(commitment), verdict=verdict) for commitment, verdict in pairs)
    names = tuple(review.name for review in told)
    notes = (*score.notes(plan.report, told), *_left(plan, *reviews))
    return Comparison(plan.report.name, names, entries, notes, _pages(plan.report, *told))


def named(
    plan: str, reviews: Sequence[str], root: Path, header: Header, read: Read
) -> tuple[Extracted, list[Extracted]]:
    """A plan and reviews by their names. Raises as ``resolve`` does, and NotAReportError."""
    meant = {name: resolve(name, root, header, read) for name in (plan, *reviews)}
    return _with(meant[plan], "plan"), [_with(meant[name], "review") for name in reviews]


def plan_diff(
    old: str, new: str, root: Path, header: Header, engine: str, encoding: run.Encoding | None = None
) -> PlanDiff:
    """Plan against plan; names as in ``resolve``.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan).
    """
    before, after = (_with(resolve(name, root, header, run.read), "plan") for name in (old, new))
    return differing(before, after, run.aligner(engine, encoding))


def differing(old: Extracted, new: Extracted, align: run.Align) -> PlanDiff:
    """What changed from the commitments of ``old`` to those of ``new``."""
    changes = score.changes(old.commitments, new.commitments, run.promised_again(old, new, align))
    return PlanDiff(old.report.name, new.report.name, changes, _pages(old.report, new.report))


def _left(*read: Extracted) -> tuple[str, ...]:
    """What was seen in the files of these reports and not taken, a sentence each."""
    noted = {one.report.source: one.report.notes for one in read if one.report.notes}
    return tuple(work.left_out(source, notes) for source, notes in noted.items())


def _pages(*reports: Report) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((one.name, one.pages) for one in reports if one.pages)


def _with(extracted: Extracted, kind: str) -> Extracted:
    """A report that has a section of this kind. Raises NotAReportError for another."""
    report = extracted.report
    if not any(section.kind == kind for section in report.sections):
        what = {
            "plan": "没有找到计划部分(no plan section found)",
            "review": "没有找到回顾部分(no review section found)",
        }
        raise NotAReportError(f"{report.name} {what[kind]}", where=report.place)
    return extracted


def explain(entry: Entry, root: Path, header: Header, encoding: run.Encoding | None = None) -> Explanation:
    """Why the evidence is what it is, or why there is none; empty where a source is gone or has changed."""
    plan = _unchanged(entry.report, root, header)
    statements = _picked_from(entry, root, header)
    if plan is None or not statements or not align.is_known(header.engine_name):
        return Explanation()
    return explained(entry, plan, statements, header.engine_name, encoding)


def explained(
    entry: Entry, plan: Extracted, statements: Sequence[Statement], engine: str, encoding: run.Encoding | None
) -> Explanation:
    """Why the verdict of an entry of ``plan`` rests on the evidence that it has, of ``statements``."""
    for match in align.align(plan.commitments, statements, engine, progress=encoding):
        if match.commitment.id == entry.id:
            return score.explanation(entry, match.candidates)
    return Explanation()


def _picked_from(entry: Entry, root: Path, header: Header) -> tuple[Statement, ...]:
    """What the evidence was picked from: the facts on this plan, or the review of a report."""
    first = entry.verdict.evidence[0] if entry.verdict.evidence else None
    if first and first.source:
        facts, _ = outcomes.by_plan(root, header.outcomes)
        return tuple(map(planning.told, facts.get(entry.report, ())))
    name = first.report if first else next_report(entry.report)
    review = _unchanged(name, root, header)
    return review.statements if review else ()


def _unchanged(name: str, root: Path, header: Header) -> Extracted | None:
    """A report of the ledger, while its file is the one that the ledger was made from."""
    record = header.reports.get(name)
    if record is None or stale.hash_or_none(root, record.source) != record.sha256:
        return None
    source = work.source(root, header, record.source, record.sha256)
    return next((one for one in run.read(source) if one.report.name == name), None)
