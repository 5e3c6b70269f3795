"""From commitments and statements to matches: find, compare, let neighbours and rivals speak, decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tracker.align import features, rivals
from tracker.align.candidates import candidates
from tracker.align.field import Field
from tracker.align.pairs import Pairs
from tracker.align.ragged import Floats, Ints
from tracker.align.together import met_together
from tracker.align.weights import Layer, Weights, probability
from tracker.model import Candidate, Commitment, Match, Parts, Statement

KEPT = 5
"""How many candidates are kept with a match."""
NONE_AMONG = (*features.OF_PROMISE, *rivals.OF_PROMISE)
_DIGITS = 6


@dataclass(frozen=True)
class Compared:
    """All pairs of a comparison, by commitment: a row of ``figures`` each, whose columns are ``names``.

    ``promises`` has a row for each commitment, with what it is by itself.
    """

    pairs: Pairs
    figures: Floats
    promises: Floats
    names: tuple[str, ...] = features.NAMES

    @property
    def among(self) -> tuple[str, ...]:
        """The names of a pair's figures and of those on what the other pairs say."""
        return (*self.names, *rivals.NAMES)

    @property
    def mention(self) -> tuple[str, ...]:
        """Names of the mention layer's figures: final logit of the best pair, its own, its commitment's."""
        return ("相似.among", *self.among, *NONE_AMONG)


@dataclass(frozen=True)
class Ranked:
    """Pairs as ``Compared`` with what their rivals say, and each pair's final logit against 「nothing」."""

    figures: Floats
    promises: Floats
    logit: Floats


def compared(commitments: Sequence[Commitment], statements: Sequence[Statement]) -> Compared:
    """Every commitment beside its likely statements."""
    field = Field(commitments, statements)
    promise, clause = candidates(field)
    pairs = Pairs(field, promise, clause)
    return Compared(pairs, features.table(pairs), features.of_promise(field))


def first_logits(comparison: Compared, weights: Weights) -> Floats:
    """The logit of every pair by its own figures."""
    own = linear(weights.pair, comparison.names, comparison.figures)
    none = linear(weights.none, features.OF_PROMISE, comparison.promises)
    return np.round(own - none[comparison.pairs.promise], _DIGITS)


def among(comparison: Compared, logit: Floats) -> tuple[Floats, Floats]:
    """The figures of pairs, and of commitments, with what other pairs say; ``logit`` is of each pair."""
    further = rivals.standing(comparison.pairs, logit)
    return np.hstack([comparison.figures, further.pairs]), np.hstack([comparison.promises, further.promises])


def ranked(comparison: Compared, weights: Weights) -> Ranked:
    """The pairs with what their rivals say, and the final logit of each, by an engine's ``weights``."""
    figures, promises = among(comparison, first_logits(comparison, weights))
    own = linear(weights.pair_among, comparison.among, figures)
    none = linear(weights.none_among, NONE_AMONG, promises)
    return Ranked(figures, promises, np.round(own - none[comparison.pairs.promise], _DIGITS))


def mention_figures(result: Ranked, pair: int, promise: int) -> Floats:
    """What the mention layer looks at: the best ``pair`` of the commitment ``promise``."""
    return np.concatenate([[result.logit[pair]], result.figures[pair], result.promises[promise]])


def linear(layer: Layer, names: Sequence[str], figures: Floats) -> Floats:
    """The layer's sum for every row of ``figures``, whose columns are ``names``."""
    sums: Floats = figures @ np.array([layer.weights.get(name, 0.0) for name in names]) + layer.bias
    return sums


def orders(comparison: Compared, logit: Floats) -> list[Ints]:
    """For every commitment the numbers of its pairs, best first by ``logit``."""
    field, pairs = comparison.pairs.field, comparison.pairs
    order = np.lexsort((field.ranks[pairs.statement], -logit, pairs.promise))
    ends = np.searchsorted(pairs.promise, np.arange(1, len(field.commitments)))
    return np.split(order, ends)


def matches(comparison: Compared, weights: Weights, explained: bool = True) -> tuple[Match, ...]:
    """One match per commitment, in the order given; parts only where they are to be ``explained``."""
    result, commitments = ranked(comparison, weights), comparison.pairs.field.commitments
    made = [Match(commitment, (), 0.0) for commitment in commitments]
    ranking = orders(comparison, result.logit)
    spoken = [number for number, order in enumerate(ranking) if len(order)]
    rows = np.array([mention_figures(result, int(ranking[number][0]), number) for number in spoken])
    logits = linear(weights.mention, comparison.mention, rows.reshape(len(spoken), len(comparison.mention)))
    for number, figures, logit in zip(spoken, rows, logits, strict=True):
        best = _own_words_first(comparison, result, ranking[number][:KEPT])
        match = Match(
            commitment=commitments[number],
            candidates=tuple(_candidate(comparison, result, int(pair), weights, explained) for pair in best),
            mention=probability(round(float(logit), _DIGITS)),
            parts=_parts(weights.mention, comparison.mention, figures) if explained else (),
        )
        made[number] = met_together(comparison.pairs, ranking[number], match)
    return tuple(made)


def _own_words_first(comparison: Compared, result: Ranked, best: Ints) -> Ints:
    """A commitment's pairs, one that likely speaks of it alone before a blanket sentence on its list."""
    field, pairs = comparison.pairs.field, comparison.pairs
    own = [int(pair) for pair in best if result.logit[pair] > 0 and not field.blanket[pairs.clause[pair]]]
    if not own or not field.blanket[pairs.clause[best[0]]]:
        return best
    return np.array([own[0], *(pair for pair in best if pair != own[0])])


def _candidate(
    comparison: Compared, result: Ranked, pair: int, weights: Weights, explained: bool
) -> Candidate:
    field, pairs = comparison.pairs.field, comparison.pairs
    statement, clause = field.statements[pairs.statement[pair]], field.clauses[pairs.clause[pair]]
    parts = _pair_parts(comparison, result, pair, weights) if explained else ()
    of_list = bool(field.blanket[pairs.clause[pair]] and field.blanket_answers[pairs.promise[pair]])
    return Candidate(statement, clause, probability(float(result.logit[pair])), parts, of_list)


def _pair_parts(comparison: Compared, result: Ranked, pair: int, weights: Weights) -> Parts:
    """What each group adds to a pair's logit, less what it adds to that of no mention."""
    promise = int(comparison.pairs.promise[pair])
    own = dict(_parts(weights.pair_among, comparison.among, result.figures[pair]))
    for name, value in _parts(weights.none_among, NONE_AMONG, result.promises[promise]):
        own[name] = own.get(name, 0.0) - value
    return tuple(own.items())


def _parts(layer: Layer, names: Sequence[str], figures: Floats) -> Parts:
    return tuple(layer.parts(dict(zip(names, figures.tolist(), strict=True))).items())
