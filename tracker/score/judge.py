"""From a match to a verdict: mentioned or not, then the first rule that applies, then how sure that is."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from tracker.model import Candidate, Evidence, Match, Provenance, Verdict
from tracker.score import case, confidence, facts, rules
from tracker.score.mention import MENTIONED, chance

Silence = Literal["unmentioned", "pending"]
OF_ANOTHER = 0.5
"""The most that a verdict by another's figure is sure of: below REVIEW_BELOW, for a person."""


def judge(match: Match, scope: Provenance, silence: Silence = "unmentioned", long: bool = False) -> Verdict:
    """The verdict on one commitment.

    ``scope`` says where the candidates come from: "own review", "review", "other review" or "outcomes".
    ``silence`` is the status of a commitment of which nothing is said: "pending" for a digest of a
    review and for lists of facts, whose silence proves nothing. ``long`` tells that the review looks back
    on several years (过去五年工作回顾), so that figures may be totals of them.
    """
    if scope == "outcomes":
        return _judge_facts(match)
    if not match.candidates or (match.mention < MENTIONED and not match.commitment.targets):
        return _silent(match.mention, scope, silence)
    subject = case.build(match, scope, long)
    mention = chance(subject)
    if mention < MENTIONED:
        return _silent(mention, scope, silence)
    finding = rules.apply(subject)
    verdict = _verdict(subject, finding, confidence.of_mention(finding.rule, mention))
    return _of_another(match, verdict) if scope == "other review" else verdict


def _of_another(match: Match, verdict: Verdict) -> Verdict:
    """A figure of another jurisdiction or a later year answers no yearly target: it is said whose it is."""
    own = match.commitment.report.partition("@")[0]
    told = verdict.evidence[0].report if verdict.evidence else match.commitment.report
    if not verdict.figures or told == match.commitment.report:
        return verdict
    whose = f"不是{own}的" if told.partition("@")[0] != own else "不是次年的"
    reason = f"{verdict.reason}(这是 {told} 自己的数,{whose})"
    return replace(verdict, reason=reason, confidence=min(verdict.confidence, OF_ANOTHER))


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


def _verdict(subject: case.Case, finding: rules.Finding, sure: float) -> Verdict:
    compared = [answer.comparison for answer in subject.compared]
    return Verdict(
        status=finding.status,
        confidence=sure,
        reason=finding.reason,
        evidence=tuple(evidence(candidate) for candidate in subject.evidence),
        provenance=subject.scope,
        figures=tuple((comparison.promised, comparison.reported) for comparison in compared),
    )


def _silent(mention: float, scope: Provenance, silence: Silence) -> Verdict:
    if silence == "pending":
        return Verdict("pending", 0.0, "所读的报告只是摘要或不完整,没有提到不等于没有做", (), scope)
    return Verdict("unmentioned", confidence.of_silence(mention), "报告中没有说到同一件事的句子", (), scope)


def _judge_facts(match: Match) -> Verdict:
    found = facts.judge(match)
    if found is None:
        return Verdict("pending")
    subject, finding = found
    return _verdict(subject, finding, confidence.of_mention(finding.rule, confidence.FACT_LINKED))
