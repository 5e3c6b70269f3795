"""A verdict as the ledger keeps it: its reason, evidence, figures, doubts; and what it was chosen from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tracker.language.fold import fold
from tracker.language.places import Level
from tracker.language.tables.reported import JUST_BELOW
from tracker.model import (
    Candidate,
    Doubt,
    Entry,
    Evidence,
    Figure,
    Parts,
    Provenance,
    ReportName,
    Standing,
    Verdict,
)
from tracker.score import case, likely, remarks, rules, wording
from tracker.score.answer import Answer
from tracker.score.finding import Finding
from tracker.score.halves import of_a_half

Silence = Literal["unmentioned", "pending"]
"""The status of a commitment of which nothing is said: pending where that proves nothing."""

NEAREST = 3
"""Sentences that an explanation names where nothing was found."""

OF_ANOTHER = 0.5
"""The highest confidence of a verdict with doubts, or by another year's review: below REVIEW_BELOW."""


def of_finding(subject: case.Case, finding: Finding, sure: float) -> Verdict:
    """The verdict of a rule that applied to a case, which is right with the chance ``sure``."""
    doubts = (*_of_another(subject), *_unread(subject))
    sure = min(sure, remarks.most(finding.told.doubts))
    return Verdict(
        status=finding.status,
        confidence=min(sure, OF_ANOTHER) if doubts else sure,
        reason=wording.reason(finding, subject.scope, doubts),
        evidence=tuple(evidence(candidate) for candidate in subject.evidence),
        provenance=subject.scope,
        figures=tuple(_figure(answer) for answer in subject.compared or subject.answered),
        rule=finding.rule.name,
        missed=finding.rule.missed,
        doubts=(*finding.told.doubts, *doubts),
    )


def of_silence(mention: float, scope: Provenance, silence: Silence, level: Level) -> Verdict:
    """The verdict where nothing is said, though with the chance ``mention`` something is after all."""
    rule = rules.DIGEST if silence == "pending" else rules.SILENT
    sure = likely.at_level(round(1 - mention, 2), rule.status, level) if rule is rules.SILENT else 0.0
    sure = min(sure, OF_ANOTHER) if scope == "other review" else sure
    return Verdict(
        rule.status, round(sure, 2), wording.reason(Finding(rule), scope), (), scope, rule=rule.name
    )


def _figure(answer: Answer) -> Figure:
    comparison, told = answer.comparison, answer.stands.standing
    just_below = fold(comparison.reported.text).startswith(JUST_BELOW)
    standing: Standing = "bound" if told == "outcome" and just_below else told
    if of_a_half(answer):
        standing = "part"
    return Figure(comparison.promised, comparison.reported, standing)


def _of_another(subject: case.Case) -> tuple[Doubt, ...]:
    """Figures of another jurisdiction or another year answer no yearly target, nor do its words: whose."""
    own, told = subject.commitment.report, subject.evidence[0].statement.report
    if subject.scope != "other review" or told == own:
        return ()
    if not subject.compared and _may_answer(own, told):
        return ()
    return (Doubt("of another report", wording.whose(own, told)),)


def _may_answer(own: str, told: str) -> bool:
    """Whether words of a report may answer a plan: of the same place, and later."""
    plan, review = ReportName.parse(own), ReportName.parse(told)
    return plan.district == review.district and review.year > plan.year


def _unread(subject: case.Case) -> tuple[Doubt, ...]:
    """A number of the promise that cannot be read: words alone do not tell whether it was reached."""
    from tracker.language.quantity.unread import (
        holds_an_unread_number,  # late: a ledger's verdicts are looked at without reading any text
    )

    unread = not subject.commitment.targets and holds_an_unread_number(subject.promise)
    return (Doubt("unread"),) if unread else ()


def evidence(candidate: Candidate) -> Evidence:
    """A candidate as shown: the whole sentence, where it stands, and its score."""
    statement = candidate.statement
    return Evidence(
        text=statement.text,
        report=statement.report,
        line=statement.line,
        score=round(candidate.score, 3),
        source=statement.outcome.key if statement.outcome else "",
    )


@dataclass(frozen=True, slots=True)
class Explanation:
    """``parts`` add up to the logit of the score of the first evidence.

    Where nothing was found to speak of the commitment, ``nearest`` are the sentences that came nearest,
    best first, and ``parts`` are the first one's: a reader can see for himself that it is another matter.
    """

    parts: Parts = ()
    nearest: tuple[Evidence, ...] = ()


def explanation(entry: Entry, candidates: Sequence[Candidate]) -> Explanation:
    """Why the first of ``candidates`` was chosen for the verdict of ``entry``, or why none was."""
    if not entry.verdict.evidence:
        nearest = tuple(evidence(one) for one in candidates[:NEAREST])
        return Explanation(candidates[0].parts if candidates else (), nearest)
    first = entry.verdict.evidence[0]
    return Explanation(next((one.parts for one in candidates if one.statement.text == first.text), ()))
