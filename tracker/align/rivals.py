"""What the other pairs say about one: rivals for its sentence, neighbours that point to the same place.

All functions take the logit of each pair as it is by its own figures (against 「nothing speaks of it」).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tracker.align.of_neighbours import neighbours
from tracker.align.pairs import Pairs
from tracker.align.ragged import Floats, Ints, two_best

NOBODY = -6.0
"""The logit of a rival that does not exist; without its sign, the most by which a pair may lead."""

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
    around, spoken = neighbours(pairs, likely, silence)
    rivals = [np.clip(logit - _rival(key, logit), NOBODY, -NOBODY) for key in (pairs.clause, pairs.statement)]
    return Standing(
        np.stack([logit, likely, lead, first, *rivals, *around], axis=1),
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
    best, second = two_best(promise, logit, NOBODY)
    first = logit >= best
    return np.where(first, logit - second, logit - best).clip(NOBODY, -NOBODY), first.astype(float)


def _rival(key: Ints, logit: Floats) -> Floats:
    """The best logit among the other pairs of the same key."""
    best, second = two_best(key, logit, NOBODY)
    return np.where(logit >= best, second, best)
