"""One reported figure for several promises: it answers the one that it fits best, and not its neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tracker.language.indicators import indicator_of
from tracker.model import Candidate, Figure, Quantity, Verdict
from tracker.model.words import DECIDING
from tracker.score.arithmetic import is_rate
from tracker.score.spelling import LISTED, plain

FigureKey = tuple[str, int, str, str, str]
"""What tells a reported figure from others: report, line, sentence, its words and what it measures."""

_APART = 1.1
"""The least factor between two promised amounts of different things that one figure cannot both answer."""


def key_of(candidate: Candidate, figure: Quantity) -> FigureKey:
    """What tells a figure of a candidate from others."""
    said = candidate.statement
    return said.report, said.line, said.text, figure.text, figure.noun


def taken(verdicts: Sequence[Verdict]) -> Mapping[int, frozenset[FigureKey]]:
    """Number of a verdict → the figures on which it rests and which another verdict has the better claim to.

    A figure answers several promises where they are of as much or of one thing, where it is told of several
    things (A和B), and where it is the sum of what they promise. Of others it answers the one of the same
    number, else the one that is surest of it.
    """
    users: dict[FigureKey, list[tuple[int, Figure]]] = defaultdict(list)
    for number, verdict in enumerate(verdicts):
        for key, figure in _deciding(verdict):
            users[key].append((number, figure))
    lost: dict[int, set[FigureKey]] = defaultdict(set)
    for key, claims in users.items():
        if len(claims) > 1:
            best = max(claims, key=lambda one: (_is_as_many(one[1]), verdicts[one[0]].confidence))
            for number, figure in claims:
                if number != best[0] and _are_apart(figure, best[1], claims):
                    lost[number].add(key)
    return {number: frozenset(keys) for number, keys in lost.items()}


def _deciding(verdict: Verdict) -> Iterator[tuple[FigureKey, Figure]]:
    """The figures by which a verdict of a review was decided, each with its key.

    A verdict tells the sentence of its first figure alone; those that do not stand in it are left out.
    """
    if not verdict.rule.startswith("figures_") or not verdict.evidence:
        return
    first = verdict.evidence[0]
    for figure in verdict.figures:
        told = figure.reported
        if figure.standing in DECIDING and told.text in first.text:
            yield (first.report, first.line, first.text, told.text, told.noun), figure


def _is_as_many(figure: Figure) -> bool:
    return figure.target.value == figure.reported.value and figure.target.unit == figure.reported.unit


def _are_apart(one: Figure, best: Figure, claims: Sequence[tuple[int, Figure]]) -> bool:
    """Whether a figure cannot answer both promises: of different things, of different amounts."""
    ours, theirs, told = one.target, best.target, one.reported
    if _are_of_one_thing(ours, theirs) or ours.unit != theirs.unit or LISTED.search(told.noun):
        return False
    if sum(figure.target.value for _, figure in claims) == told.value:
        return False
    if is_rate(ours) or not theirs.value or not ours.value:
        return ours.value != theirs.value
    return max(ours.value / theirs.value, theirs.value / ours.value) >= _APART


def _are_of_one_thing(one: Quantity, other: Quantity) -> bool:
    known = indicator_of(one.noun).key
    return plain(one.noun) == plain(other.noun) or (bool(known) and known == indicator_of(other.noun).key)
