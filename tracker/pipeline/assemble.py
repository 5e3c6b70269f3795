"""From extracted reports to ledger entries: align, judge, and lay the pieces together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from tracker import align, extract, score, segment
from tracker.model import (
    Carried,
    Commitment,
    Comparison,
    Entry,
    Match,
    PlanChange,
    PlanDiff,
    Provenance,
    Report,
    ReportRecord,
    Statement,
    Verdict,
)

Advance = Callable[[str], None]
"""Told what is being worked on."""
Encoding = Callable[[int, int], None]
"""Told how many of how many texts an encoder has encoded; the lexical engine encodes none."""
Align = Callable[[Sequence[Commitment], Sequence[Statement]], tuple[Match, ...]]
"""An engine ready to compare."""
MOST_EVIDENCE = 3


@dataclass(frozen=True, slots=True)
class Extracted:
    """A report with what was read out of it."""

    report: Report
    commitments: tuple[Commitment, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class PlanJob:
    """All that one plan's verdicts depend on: itself, the next year's report, facts from elsewhere."""

    plan: Extracted
    following: Extracted | None
    facts: tuple[Statement, ...]
    align: Align


def aligner(engine: str, encoding: Encoding | None = None) -> Align:
    """The engine of this name (see ``align.align``), which tells ``encoding`` how far it is."""
    return partial(align.align, engine=engine, progress=encoding, explained=False)


def extracted(report: Report) -> Extracted:
    """Commitments of the plan and statements of the review of one report."""
    return Extracted(report, extract.commitments(report), extract.statements(report))


def following_name(report: Report | ReportRecord) -> str:
    """The report whose review answers this plan: 徐汇@2025 → 徐汇@2026."""
    return f"{report.district}@{report.year + 1}"


def judge_plan(job: PlanJob) -> tuple[Entry, ...]:
    """The ledger entries of one plan, in report order; ids of ``carried`` are those of the next plan."""
    commitments = job.plan.commitments
    baselines = [score.baseline(match) for match in job.align(commitments, job.plan.statements)]
    verdicts = _verdicts(job)
    carried = _carried(job)
    return tuple(
        replace(entry(commitment), verdict=verdict, baseline=base, carried=again)
        for commitment, verdict, base, again in zip(commitments, verdicts, baselines, carried, strict=True)
    )


def entry(commitment: Commitment) -> Entry:
    """The ledger's block of a commitment before it is judged."""
    return Entry(
        id=commitment.id,
        report=commitment.report,
        text=commitment.text,
        section=commitment.section,
        line=commitment.line,
        kind=commitment.kind,
        targets=commitment.targets,
        elided=commitment.clause.elided,
        strength=commitment.strength,
        deadline=commitment.deadline,
    )


def _verdicts(job: PlanJob) -> list[Verdict]:
    commitments = job.plan.commitments
    pending = [Verdict("pending")] * len(commitments)
    facts = pending
    if job.facts:
        facts = [
            score.judge(match, "outcomes", silence="pending") for match in job.align(commitments, job.facts)
        ]
    if job.following is None or not job.following.statements:
        return facts
    silence, long = _silence(job.following.report), _long(job.following.report)
    reviews = [
        score.judge(match, "review", silence=silence, long=long)
        for match in job.align(commitments, job.following.statements)
    ]
    return [_beside(review, fact) for review, fact in zip(reviews, facts, strict=True)]


def _silence(review: Report) -> Literal["pending", "unmentioned"]:
    """What it means that a review says nothing: a digest's or a truncated review's silence proves nothing."""
    whole = review.coverage != "digest" and segment.review_ends(review)
    return "unmentioned" if whole else "pending"


def _long(review: Report) -> bool:
    """Whether a review looks back on several years (过去五年工作回顾)."""
    return score.looks_back(" ".join(section.title for section in review.of_kind("review")))


def _beside(review: Verdict, facts: Verdict) -> Verdict:
    """A review decides on mention; facts stand beside it, or speak where it is a digest that is silent."""
    if review.status == "pending":
        return facts if facts.evidence else review
    beside = facts.evidence[:1]
    return replace(review, evidence=review.evidence[: MOST_EVIDENCE - len(beside)] + beside)


def _carried(job: PlanJob) -> list[Carried | None]:
    if job.following is None or not job.following.commitments:
        return [None for _ in job.plan.commitments]
    return carried_into(job.plan, job.following, job.align)


def carried_into(old: Extracted, new: Extracted, align: Align) -> list[Carried | None]:
    """For each commitment of ``old`` the one of ``new`` that promises it again, or None."""
    matches = align(old.commitments, extract.as_statements(new.commitments))
    ids = {(one.line, one.text): one.id for one in new.commitments}
    found: list[Carried | None] = []
    for match in matches:
        again = score.carried(match)
        first = match.candidates[0].statement if again else None
        found.append(replace(again, id=ids[first.line, first.text]) if again and first else None)
    return found


def compare(plan: Extracted, reviews: tuple[Extracted, ...], align: Align) -> Comparison:
    """One plan beside one or more reviews; the plan's own report as review gives the baseline."""
    statements = tuple(statement for review in reviews for statement in review.statements)
    scope = _scope(plan.report, tuple(review.report for review in reviews))
    silences = {_silence(review.report) for review in reviews}
    silence: Literal["pending", "unmentioned"] = (
        "pending" if scope == "review" and "unmentioned" not in silences else "unmentioned"
    )
    matches = align(plan.commitments, statements)
    long = any(_long(review.report) for review in reviews)
    verdicts = [score.judge(one, scope, silence=silence, long=long) for one in matches]
    entries = tuple(
        replace(entry(one), verdict=verdict) for one, verdict in zip(plan.commitments, verdicts, strict=True)
    )
    return Comparison(plan.report.name, tuple(review.report.name for review in reviews), entries)


def _scope(plan: Report, reviews: tuple[Report, ...]) -> Provenance:
    if all(review.name == plan.name for review in reviews):
        return "own review"
    same = all(review.name == following_name(plan) for review in reviews)
    return "review" if same else "other review"


def plan_diff(old: Extracted, new: Extracted, align: Align) -> PlanDiff:
    """What became of each commitment of ``old`` in ``new``, in the new plan's order, dropped ones last."""
    again = carried_into(old, new, align)
    sources: dict[str, list[tuple[Commitment, Carried]]] = {}
    for commitment, carried in zip(old.commitments, again, strict=True):
        if carried:
            sources.setdefault(carried.id, []).append((commitment, carried))
    changes: list[PlanChange] = []
    for commitment in new.commitments:
        olds = sources.get(commitment.id, [])
        changes += [PlanChange(entry(one), entry(commitment), carried.change) for one, carried in olds]
        if not olds:
            changes.append(PlanChange(None, entry(commitment), "new"))
    kept = {one.id for pairs in sources.values() for one, _ in pairs}
    changes += [PlanChange(entry(one), None, "dropped") for one in old.commitments if one.id not in kept]
    return PlanDiff(old.report.name, new.report.name, tuple(changes))
