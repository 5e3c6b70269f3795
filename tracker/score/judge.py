"""From a match to a verdict: mentioned or not, then the first rule that applies, then how sure that is."""

from __future__ import annotations

from typing import Literal

from tracker.model import Candidate, Evidence, Match, Provenance, Verdict
from tracker.score import case, confidence, facts, rules

Silence = Literal["unmentioned", "pending"]

MENTIONED = 0.5
"""Probability of a mention from which a commitment counts as mentioned in a review."""


def judge(match: Match, scope: Provenance, silence: Silence = "unmentioned") -> Verdict:
    """The verdict on one commitment.

    ``scope`` says where the candidates come from: "own review", "review", "other review" or "outcomes".
    ``silence`` is the status of a commitment of which nothing is said: "pending" for a digest of a
    review and for lists of facts, whose silence proves nothing.
    """
    if scope == "outcomes":
        return _judge_facts(match)
    if not match.candidates or match.mention < MENTIONED:
        return _silent(match, scope, silence)
    subject = case.build(match, scope)
    finding = rules.apply(subject)
    return Verdict(
        status=finding.status,
        confidence=confidence.of_mention(finding.rule, match.mention),
        reason=finding.reason,
        evidence=tuple(evidence(candidate) for candidate in subject.evidence),
        provenance=scope,
        figures=tuple(
            (answer.comparison.promised, answer.comparison.reported) for answer in subject.compared
        ),
    )


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


def _silent(match: Match, scope: Provenance, silence: Silence) -> Verdict:
    if silence == "pending":
        return Verdict("pending", 0.0, "所读的报告只是摘要,没有提到不等于没有做", (), scope)
    sure = confidence.of_silence(match.mention)
    return Verdict("unmentioned", sure, "报告中没有说到同一件事的句子", (), scope)


def _judge_facts(match: Match) -> Verdict:
    found = facts.judge(match)
    if found is None:
        return Verdict("pending", 0.0, "", (), "")
    subject, finding = found
    return Verdict(
        status=finding.status,
        confidence=confidence.of_mention(finding.rule, confidence.FACT_LINKED),
        reason=finding.reason,
        evidence=tuple(evidence(candidate) for candidate in subject.evidence),
        provenance="outcomes",
        figures=tuple(
            (answer.comparison.promised, answer.comparison.reported) for answer in subject.compared
        ),
    )
