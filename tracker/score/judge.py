"""From a match to a verdict: mentioned or not, then the first rule that applies, then how likely that is.

A rule's status stands with the chance that ``likely`` gives it; where the rule itself only knows that
something near is said, the status is the likeliest one.
"""

from __future__ import annotations

from dataclasses import replace

from tracker.language.places import level_of
from tracker.model import Match, Provenance, Verdict
from tracker.score import case, facts, likely, own_figure, pace, rules, verdict
from tracker.score.answering import ANY_YEAR
from tracker.score.finding import FACT_LINKED, mention_confidence, rule_confidence
from tracker.score.mention import MENTIONED, chance
from tracker.score.stands import Setting
from tracker.score.verdict import Silence

_BY_FIGURES = frozenset(("figures_met", "figures_missed"))
"""Rules whose verdict rests on figures alone."""

_IN_WORDS = frozenset(("achieved", "figure_withheld_more", "list_done"))
"""Rules by which words stand for the figure that was promised."""

IN_WORDS = 0.89
"""The highest confidence, 0 to 1, of a verdict by these rules: 「保持较低水平」 is for a person to read."""


def judge(
    match: Match, scope: Provenance, silence: Silence = "unmentioned", setting: Setting = ANY_YEAR
) -> Verdict:
    """The verdict on one commitment, its confidence from 0 to 1.

    ``scope`` says where the candidates come from: "own review", "review", "other review" or "outcomes".
    ``silence`` is the status of a commitment of which nothing is said: "pending" for a digest of a
    review and for lists of facts, whose silence proves nothing. ``setting`` tells what the review looks back
    on: figures of a long one (过去五年工作回顾) may be totals. For "outcomes" both are ignored: where no fact
    is surely about the commitment, it is "pending".
    """
    if scope == "outcomes":
        return _judge_facts(match)
    subject, level = as_case(match, scope, setting), level_of(match.commitment.report)
    if subject is None:
        return verdict.of_silence(match.mention, scope, silence, level)
    mention = chance(subject)
    if mention < MENTIONED:
        return verdict.of_silence(mention, scope, silence, level)
    finding = rules.apply(subject)
    if finding.rule.name in _BY_FIGURES:
        subject = own_figure.without_others(subject)
        finding = rules.apply(subject)
    if finding.rule.missed:
        return verdict.of_finding(subject, finding, round(own_figure.chance(subject, met=False), 2))
    chances = likely.chances(likely.figures_of(subject, finding.rule, mention))
    if chances[finding.status] < rules.least(finding.rule):
        said = likely.likeliest(chances)
        if said == "unmentioned":
            return verdict.of_silence(1 - chances[said], scope, silence, level)
        finding = rules.instead(finding, said)
    if finding.rule.name == "figures_met":
        sure = min(chances[finding.status], own_figure.chance(subject, met=True))
    else:
        most = IN_WORDS if finding.rule.name in _IN_WORDS else 1.0
        sure = min(most, likely.at_level(chances[finding.status], finding.status, level))
        sure = max(sure, rules.AT_LEAST.get(finding.rule.name, 0.0))
    return verdict.of_finding(subject, finding, rule_confidence(finding.rule, sure))


def as_case(match: Match, scope: Provenance, setting: Setting) -> case.Case | None:
    """What the rules look at, None where alignment alone tells that nothing is said."""
    match = pace.measured(match, setting.growth)
    measured = match.commitment.targets or pace.is_promised(match.commitment.folded)
    if not match.candidates or (match.mention < MENTIONED and not measured):
        return None
    return case.build(match, scope, setting)


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
    return verdict.of_finding(subject, finding, mention_confidence(finding.rule, FACT_LINKED))
