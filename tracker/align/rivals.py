"""What the other pairs say about one: rivals for its sentence, neighbours that point to the same place.

All functions take the logit of each pair as it is by its own figures (against 「nothing speaks of it」).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tracker.align.field import Field
from tracker.align.pairs import Pairs
from tracker.align.ragged import Floats, Ints
from tracker.align.sides import paragraph_of
from tracker.model import Commitment

NOBODY = -6.0
"""The logit of a rival that does not exist, and the most by which one may lead."""

NAMES = (
    "相似.logit", "相似.likely", "领先.lead", "领先.first", "竞争.clause", "竞争.sentence",
    "邻句呼应.paragraph", "邻句呼应.best", "邻句呼应.own", "邻句呼应.beside",
)  # fmt: skip
OF_PROMISE = ("邻句呼应.spoken_of", "相似.silence")


@dataclass(frozen=True)
class Standing:
    """The further figures of every pair (columns as ``NAMES``) and of every commitment (``OF_PROMISE``)."""

    pairs: Floats
    promises: Floats


def standing(pairs: Pairs, logit: Floats) -> Standing:
    """How every pair stands among the others, given each one's ``logit`` by its own figures."""
    count = len(pairs.field.commitments)
    likely, silence = posterior(pairs.promise, logit, count)
    lead, first = _lead(pairs.promise, logit)
    neighbours, spoken = _neighbours(pairs, likely, silence)
    rivals = [np.clip(logit - _rival(key, logit), NOBODY, -NOBODY) for key in (pairs.clause, pairs.statement)]
    return Standing(
        np.stack([logit, likely, lead, first, *rivals, *neighbours], axis=1),
        np.stack([spoken, np.log(silence + 1e-3)], axis=1),
    )


def posterior(promise: Ints, logit: Floats, count: int) -> tuple[Floats, Floats]:
    """How likely each pair is the right one, and for each commitment that none is (its logit is 0)."""
    most = np.zeros(count)
    np.maximum.at(most, promise, logit)
    weight = np.exp(logit - most[promise])
    none = np.exp(-most)
    total = none + np.bincount(promise, weight, count)
    return weight / total[promise], none / total


def _lead(promise: Ints, logit: Floats) -> tuple[Floats, Floats]:
    """How far each pair is behind its commitment's best, or the best before the second; who is the best."""
    best, second = _two_best(promise, logit)
    first = logit >= best
    return np.where(first, logit - second, logit - best).clip(NOBODY, -NOBODY), first.astype(float)


def _rival(key: Ints, logit: Floats) -> Floats:
    """The best logit among the other pairs of the same key."""
    best, second = _two_best(key, logit)
    return np.where(logit >= best, second, best)


def _two_best(key: Ints, logit: Floats) -> tuple[Floats, Floats]:
    """For every pair the best and the second best logit of its key."""
    size = int(key.max(initial=0)) + 1
    best, second = np.full(size, NOBODY), np.full(size, NOBODY)
    order = np.lexsort((-logit, key))
    place = np.arange(len(key)) - np.searchsorted(key[order], key[order])
    for rank, column in enumerate((best, second)):
        at = order[place == rank]
        column[key[at]] = logit[at]
    return best[key], second[key]


def _neighbours(pairs: Pairs, likely: Floats, silence: Floats) -> tuple[list[Floats], Floats]:
    """What the other commitments of the paragraph point to: the statement's paragraph, beside the statement.

    In mean, the best one, the commitment's own other candidates there, and those before and behind it; last,
    for every commitment, how many of the others are spoken of at all.
    """
    field, promise = pairs.field, pairs.promise
    ours, theirs = field.ours.paragraph, _numbers([paragraph_of(one) for one in field.statements])
    there = theirs[pairs.statement]
    count, width = len(field.commitments), int(theirs.max(initial=0)) + 1
    pointing = np.zeros((count, width))
    np.add.at(pointing, (promise, there), likely)
    others = np.bincount(ours)[ours] - 1
    by_paragraph = np.zeros((int(ours.max(initial=0)) + 1, width))
    np.add.at(by_paragraph, ours, pointing)
    share = 1 / np.maximum(1, others)
    mean = (by_paragraph[ours[promise], there] - pointing[promise, there]) * share[promise]
    spoken = (np.bincount(ours, 1 - silence)[ours] - (1 - silence)) * share
    key = ours[promise] * width + there
    best = _best_of_others(key, promise, pointing[promise, there])
    return [mean, best, pointing[promise, there] - likely, _beside(pairs, likely)], spoken


def _best_of_others(key: Ints, promise: Ints, value: Floats) -> Floats:
    """The greatest value of a key among those of other commitments; 0 where there is none."""
    _, first = np.unique(np.stack([key, promise], axis=1), axis=0, return_index=True)
    best, second = _two_best(key[first], value[first])
    top: dict[int, tuple[float, float]] = dict(
        zip(key[first].tolist(), zip(best.tolist(), second.tolist(), strict=True), strict=True)
    )
    return np.array(
        [
            max(0.0, top[k][1] if v >= top[k][0] else top[k][0])
            for k, v in zip(key.tolist(), value, strict=True)
        ]
    )


def _beside(pairs: Pairs, likely: Floats) -> Floats:
    """How much the commitments before and behind point to the statement, or those next to it."""
    field = pairs.field
    table = np.zeros((len(field.commitments), len(field.statements)))
    table[pairs.promise, pairs.statement] = likely
    near, beside = _steps(_order_of_statements(field))
    spread = table + 0.5 * (_moved(table.T, near).T + _moved(table.T, beside).T)
    before, behind = _steps(_order_of_promises(field))
    around = _moved(spread, before) + _moved(spread, behind)
    return around[pairs.promise, pairs.statement]


def _order_of_promises(field: Field) -> list[tuple[tuple[object, ...], int]]:
    """Each commitment's paragraph and its place in it."""

    def place(one: Commitment) -> tuple[object, ...]:
        return one.report, one.line, max(0, one.context.find(one.text)), one.text

    order = sorted(range(len(field.commitments)), key=lambda n: place(field.commitments[n]))
    return [((field.commitments[n].report, field.commitments[n].context), n) for n in order]


def _order_of_statements(field: Field) -> list[tuple[tuple[object, ...], int]]:
    """Each statement's paragraph, in order: statements of a paragraph are given in theirs."""
    order = sorted(range(len(field.statements)), key=lambda n: (*paragraph_of(field.statements[n]), n))
    return [(paragraph_of(field.statements[n]), n) for n in order]


def _steps(order: list[tuple[tuple[object, ...], int]]) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    """Neighbours of one paragraph: each one's follower, and each follower's one before."""
    near = [(a, b) for (one, a), (two, b) in pairwise(order) if one == two]
    before, behind = np.array(near, dtype=np.int64).reshape(-1, 2).T
    return (before, behind), (behind, before)


def _moved(table: Floats, step: tuple[Ints, Ints]) -> Floats:
    moved = np.zeros_like(table)
    moved[step[0]] = table[step[1]]
    return moved


def _numbers(given: list[tuple[str, int]]) -> Ints:
    numbers: dict[tuple[str, int], int] = {}
    return np.array([numbers.setdefault(one, len(numbers)) for one in given], dtype=np.int64)
