"""From commitments and statements to matches: find, compare, let neighbours and rivals speak, decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.align import structure
from tracker.align.candidates import Index
from tracker.align.features import Pair, figures
from tracker.align.field import Field
from tracker.align.structure import SIMILAR, Figures, Hit
from tracker.align.weights import Weights, probability
from tracker.model import Candidate, Match, Parts

KEPT = 5
"""So many candidates are kept with a match."""
LEAST = 0.15
"""No mention is less likely: of 416 commitments that the weights gave less than 0.1 (152 without a
candidate) 68 were mentioned all the same, in other words (places left out, 41 labelled sets)."""


@dataclass(slots=True)
class Ranked:
    """The candidates of one commitment, best first, with what decides on the first.

    ``supports`` are the figures of the support layer by candidate; ``first`` those of the mention layer.
    """

    hits: tuple[Hit, ...]
    supports: tuple[Figures, ...]
    first: Figures


def lexical_hits(field: Field) -> list[list[Hit]]:
    """The candidates of every commitment with their figures, not yet scored."""
    index = Index(field)
    return [
        [hit(field, number, piece) for piece in index.find(asked)] for number, asked in enumerate(field.asked)
    ]


def hit(field: Field, promise: int, piece: int) -> Hit:
    """A candidate with the figures of its words."""
    pair = Pair(field, field.promises[promise], field.pieces[piece])
    return Hit(promise, piece, field.pieces[piece].statement, figures(pair), 0.0)


def score(hits: Sequence[Sequence[Hit]], weights: Weights) -> None:
    """Give every candidate the logit of its own figures."""
    for found in hits:
        for one in found:
            one.logit = weights.candidate.logit(one.figures)


def rank(field: Field, hits: Sequence[Sequence[Hit]], weights: Weights) -> list[Ranked]:
    """Candidates in their final order: own figures first, then what neighbours say."""
    supports = structure.support(field, hits)
    for found, figures_of in zip(hits, supports, strict=True):
        for one, figures_ in zip(found, figures_of, strict=True):
            one.logit = weights.support.logit(figures_)
    suitors = structure.rivals(hits)
    return [
        _ranked(field, list(zip(*both, strict=True)), suitors) for both in zip(hits, supports, strict=True)
    ]


def _ranked(
    field: Field, found: list[tuple[Hit, Figures]], suitors: dict[int, list[tuple[int, float]]]
) -> Ranked:
    if not found:
        return Ranked((), (), ())
    found.sort(key=lambda pair: (-pair[0].logit, *field.place(pair[0].statement)))
    hits, supports = zip(*found, strict=True)
    best = hits[0]
    standing = structure.standing(hits, suitors[best.statement])
    return Ranked(hits, supports, (*standing, *supports[0][1:], *best.figures))


def matches(
    field: Field, hits: Sequence[Sequence[Hit]], weights: Weights, explained: bool = True
) -> tuple[Match, ...]:
    """One match per commitment, in the order given; parts only where they are to be ``explained``."""
    score(hits, weights)
    return tuple(
        _match(field, number, ranked, weights, explained)
        for number, ranked in enumerate(rank(field, hits, weights))
    )


def _match(field: Field, number: int, ranked: Ranked, weights: Weights, explained: bool) -> Match:
    if not ranked.hits:
        return Match(field.commitments[number], (), LEAST)
    layer = (
        weights.mention
        if field.follows(ranked.hits[0].promise, ranked.hits[0].statement)
        else weights.relation
    )
    return Match(
        commitment=field.commitments[number],
        candidates=tuple(
            _candidate(field, one, _parts(one, supports, weights) if explained else ())
            for one, supports in zip(ranked.hits[:KEPT], ranked.supports, strict=False)
        ),
        mention=max(LEAST, probability(layer.logit(ranked.first))),
        parts=layer.parts(ranked.first) if explained else (),
    )


def _candidate(field: Field, one: Hit, parts: Parts) -> Candidate:
    statement = field.statements[one.statement]
    clause = field.pieces[one.piece].clause
    return Candidate(statement, clause, probability(one.logit), parts)


def _parts(one: Hit, supports: Figures, weights: Weights) -> Parts:
    """The final logit by groups: its own figures, scaled, and what its neighbours add."""
    scale = weights.support.weights[0]
    own = {name: scale * value for name, value in weights.candidate.parts(one.figures)}
    around = dict(weights.support.parts((0.0, *supports[1:])))
    del around[SIMILAR]
    return tuple((name, own.get(name, 0.0) + around.get(name, 0.0)) for name in {**own, **around})
