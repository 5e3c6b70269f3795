"""From a match to a verdict: mentioned or not, then the first rule that applies, then how likely that is.

A rule's status stands with the chance that ``likely`` gives it; where the rule itself only knows that
something near is said, the status is the likeliest one. ``explanation`` tells what a verdict was chosen from,
of which the ledger keeps only what was decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tracker.language.fold import fold
from tracker.language.places import Level, level_of
from tracker.language.tables.judging import JUST_BELOW
from tracker.model import (
    Candidate,
    Doubt,
    Entry,
    Evidence,
    Figure,
    Match,
    Parts,
    Provenance,
    Standing,
    Verdict,
)
from tracker.score import case, facts, levels, likely, own_figure, pace, rules, wording
from tracker.score.answer import Answer
from tracker.score.answering import ANY_YEAR
from tracker.score.finding import (
    FACT_LINKED,
    Finding,
    Rule,
    mention_confidence,
    rule_confidence,
    silence_confidence,
)
from tracker.score.halves import of_a_half
from tracker.score.mention import MENTIONED, chance
from tracker.score.stands import Setting

Silence = Literal["unmentioned", "pending"]
AS_LIKELY = 0.45
"""Chance that what is only said is done, below which the likeliest status is said."""

UNLIKELY = 0.34
"""Chance of a part below which it is surely not the likeliest of three statuses."""

_BY_FIGURES = frozenset(("figures_met", "figures_missed"))
"""Rules whose verdict rests on figures alone."""

_IN_WORDS = frozenset(("achieved", "figure_withheld_more"))
"""Rules by which words stand for the figure that was promised."""

IN_WORDS = 0.89
"""The most that such a verdict is sure of: who reads 「保持较低水平」 looks at it himself."""

NEAREST = 3
"""Sentences that an explanation names where nothing was found."""

OF_ANOTHER = 0.5
"""The most that a verdict by another's figure is sure of: below REVIEW_BELOW, for a person."""


def judge(
    match: Match, scope: Provenance, silence: Silence = "unmentioned", setting: Setting = ANY_YEAR
) -> Verdict:
    """The verdict on one commitment.

    ``scope`` says where the candidates come from: "own review", "review", "other review" or "outcomes".
    ``silence`` is the status of a commitment of which nothing is said: "pending" for a digest of a
    review and for lists of facts, whose silence proves nothing. ``setting`` tells what the review looks back
    on: figures of a long one (过去五年工作回顾) may be totals.
    """
    if scope == "outcomes":
        return _judge_facts(match)
    subject, level = as_case(match, scope, setting), level_of(match.commitment.report)
    if subject is None:
        return _silent(match.mention, scope, silence, level)
    mention = chance(subject)
    if mention < MENTIONED:
        return _silent(mention, scope, silence, level)
    finding = rules.apply(subject)
    if finding.rule.name in _BY_FIGURES:
        subject = own_figure.without_others(subject)
        finding = rules.apply(subject)
    if finding.rule.missed:
        return _verdict(subject, finding, round(own_figure.chance(subject, met=False), 2))
    chances = likely.chances(likely.figures_of(subject, finding.rule, mention))
    doubtful = chances[finding.status] < _least(subject, finding.rule)
    if doubtful or rules.is_unsure(finding.rule):
        said = likely.likeliest(chances)
        if said == "unmentioned":
            return _silent(1 - chances[said], scope, silence, level)
        finding = finding if said == finding.status else Finding(rules.LIKELY[said])
    if finding.rule.name == "figures_met":
        sure = min(chances[finding.status], own_figure.chance(subject, met=True))
    else:
        most = IN_WORDS if finding.rule.name in _IN_WORDS else 1.0
        sure = min(most, levels.at_level(chances[finding.status], finding.status, level))
    return _verdict(subject, finding, rule_confidence(finding.rule, sure))


def _least(subject: case.Case, rule: Rule) -> float:
    """The chance below which not the rule's status is said, but the likeliest; a figure's part stays one."""
    if rules.takes_for_done(rule):
        return AS_LIKELY
    return UNLIKELY if rule.status == "partial" and not subject.commitment.targets else 0.0


def as_case(match: Match, scope: Provenance, setting: Setting) -> case.Case | None:
    """What the rules look at, None where alignment alone tells that nothing is said."""
    match = pace.measured(match, setting.growth)
    measured = match.commitment.targets or pace.is_promised(match.commitment.folded)
    if not match.candidates or (match.mention < MENTIONED and not measured):
        return None
    return case.build(match, scope, setting)


def _verdict(subject: case.Case, finding: Finding, sure: float) -> Verdict:
    doubts = _of_another(subject)
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


def _figure(answer: Answer) -> Figure:
    comparison, told = answer.comparison, answer.stands.standing
    just_below = fold(comparison.reported.text).startswith(JUST_BELOW)
    standing: Standing = "bound" if told == "outcome" and just_below else told
    if of_a_half(answer):
        standing = "part"
    return Figure(comparison.promised, comparison.reported, standing)


def _of_another(subject: case.Case) -> tuple[Doubt, ...]:
    """A figure of another jurisdiction or a later year answers no yearly target: whose it is."""
    own, told = subject.commitment.report, subject.evidence[0].statement.report
    if subject.scope != "other review" or not subject.compared or told == own:
        return ()
    return (Doubt("of another report", wording.whose(own, told)),)


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


def _silent(mention: float, scope: Provenance, silence: Silence, level: Level) -> Verdict:
    rule = rules.DIGEST if silence == "pending" else rules.SILENT
    sure = levels.at_level(silence_confidence(mention), rule.status, level) if rule is rules.SILENT else 0.0
    return Verdict(
        rule.status, round(sure, 2), wording.reason(Finding(rule), scope), (), scope, rule=rule.name
    )


def _judge_facts(match: Match) -> Verdict:
    """The verdict by facts, ``pending`` where no fact is surely about the commitment."""
    linked = facts.linked(match)
    if not linked:
        return Verdict("pending")
    subject = case.build(replace(match, candidates=linked), "outcomes")
    named = any(candidate.statement.commitment == match.commitment.id for candidate in linked)
    if not named and not subject.compared and subject.coverage < facts.SAYS_ENOUGH:
        return Verdict("pending")
    finding = rules.apply(subject)
    return _verdict(subject, finding, mention_confidence(finding.rule, FACT_LINKED))


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
