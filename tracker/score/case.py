"""What the rules look at: a commitment, its evidence in the order shown, and the figures that answer it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.model import Candidate, Commitment, Match, Provenance
from tracker.score import lists
from tracker.score.answer import Answer
from tracker.score.answering import ANY_YEAR, answers, beside
from tracker.score.spelling import names, plain
from tracker.score.stands import Setting

PIECES = 3
"""Pieces of evidence that are shown at most."""

BESIDE_FIRST = 0.5
"""A further candidate is evidence if its score is at least this share of the first one's."""

DONE_BESIDE = 0.2
"""Alignment's score from which a sentence on things done is shown before one on problems."""

ITEM_LIKELY = 0.2
"""Score from which a further candidate is evidence where it names a listed item that no other names."""

_NOT_WORDS = re.compile(r"[^\u4e00-\u9fffA-Za-z]+")


@dataclass(frozen=True, slots=True)
class Case:
    """A commitment with its evidence, best first, and the figures that answer its targets.

    ``mention`` is alignment's probability of a mention, ``likeliest`` its first candidate; ``promise`` is
    the commitment's text, ``clause`` the best clause, ``sentence`` the statement it stands in and ``said``
    all of the evidence, all folded.
    """

    commitment: Commitment
    evidence: tuple[Candidate, ...]
    answers: tuple[Answer | None, ...]
    scope: Provenance
    setting: Setting
    mention: float
    likeliest: Candidate
    promise: str
    clause: str
    sentence: str
    said: str

    @property
    def answered(self) -> tuple[Answer, ...]:
        """The figures that answer, whatever they stand for."""
        return tuple(answer for answer in self.answers if answer is not None)

    @property
    def compared(self) -> tuple[Answer, ...]:
        """The targets for which a figure was found that decides."""
        return tuple(answer for answer in self.answered if answer.decides)

    @property
    def coverage(self) -> float:
        """The share of the promise's pairs of neighbouring characters that the evidence repeats, 0 to 1."""
        pairs = neighbours(self.promise)
        return sum(pair in self.said for pair in pairs) / len(pairs) if pairs else 0.0


def build(match: Match, scope: Provenance, setting: Setting = ANY_YEAR) -> Case:
    """The case of a match that has candidates; a figure that answers moves its statement to the front."""
    promise = match.commitment.clause
    setting = replace(setting, year=plan_year(match.commitment))
    answered = answers(promise, match.candidates, setting)
    if scope != "outcomes" and not any(answered):
        best = match.candidates[0]
        answered = tuple(beside(promise, target, best, setting) for target in promise.quantities)
    evidence = _evidence(match, answered)
    first = evidence[0]
    return Case(
        commitment=match.commitment,
        evidence=evidence,
        answers=answered,
        scope=scope,
        setting=setting,
        mention=match.mention,
        likeliest=match.candidates[0],
        promise=match.commitment.folded,
        clause=first.clause.folded,
        sentence=first.statement.folded,
        said=" ".join(candidate.statement.folded for candidate in evidence),
    )


def plan_year(commitment: Commitment) -> int:
    """The year a commitment's report plans, 0 where its name does not tell."""
    year = commitment.report.rpartition("@")[2]
    return int(year) if year.isdecimal() else 0


def neighbours(text: str) -> tuple[str, ...]:
    """Every pair of neighbouring letters of ``text``, once each, figures and marks left out."""
    return tuple(dict.fromkeys(run[i : i + 2] for run in _NOT_WORDS.split(text) for i in range(len(run) - 1)))


def _evidence(match: Match, answered: tuple[Answer | None, ...]) -> tuple[Candidate, ...]:
    """Statements with answering figures, then those that name an indicator in full, then the likely ones."""
    answering = [answer.candidate for answer in answered if answer is not None]
    floor = match.candidates[0].score * BESIDE_FIRST
    likely = [candidate for candidate in match.candidates if candidate.score >= floor]
    chosen: list[Candidate] = []
    for candidate in [*answering, *(_naming(match) if not answering else ()), *likely]:
        if not any(candidate is other for other in chosen):
            chosen.append(candidate)
    shown = _report_first(chosen, match)[:PIECES]
    return tuple(shown if answering else [*shown, *_further_items(match, shown)][:PIECES])


def _further_items(match: Match, shown: Sequence[Candidate]) -> list[Candidate]:
    """Likely sentences that name items of the promise's list which the evidence does not name yet."""
    said = " ".join(candidate.statement.folded for candidate in shown)
    items = [item for item in lists.items_of(match.commitment.folded) if not lists.spoken(item, said)]
    further: list[Candidate] = []
    for candidate in match.candidates:
        text = candidate.statement.folded
        named = [item for item in items if lists.spoken(item, text)]
        if named and candidate.statement.tone == "report" and candidate.score >= ITEM_LIKELY:
            further.append(candidate)
            items = [item for item in items if item not in named]
    return further


def _report_first(chosen: list[Candidate], match: Match) -> list[Candidate]:
    """What was done stands before the problem that remains, where the report says both."""
    if chosen[0].statement.tone != "problem" or match.commitment.targets:
        return chosen
    done = [one for one in match.candidates if one.statement.tone == "report" and one.score >= DONE_BESIDE]
    return done[:1] + [one for one in chosen if one is not done[0]] if done else chosen


def _naming(match: Match) -> list[Candidate]:
    commitment = match.commitment
    if commitment.kind != "target" or not commitment.targets:
        return []
    noun = plain(commitment.targets[0].noun)
    return [candidate for candidate in match.candidates if names(noun, candidate.statement.folded)]
