"""The pairs of commitments and clauses that are compared, all at once; a column has a figure for each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tracker.align.field import Field, soft
from tracker.align.ragged import Floats, Ints, Ragged, summed

Columns = list[Floats]
"""The figures of one group, in the order of its names (``features.GROUPS``)."""


@dataclass(frozen=True)
class Pairs:
    """Commitments and clauses (by number) that are compared, the n-th with the n-th."""

    field: Field
    promise: Ints
    clause: Ints

    @property
    def size(self) -> int:
        """How many pairs there are."""
        return len(self.promise)

    @cached_property
    def statement(self) -> Ints:
        """The number of each pair's statement: that of its clause."""
        return self.field.home[self.clause]

    @cached_property
    def own(self) -> tuple[Ints, Ints]:
        """Two arrays of one length: the number of a pair, and a word of its commitment."""
        return self.field.ours.own.take(self.promise)

    @cached_property
    def alike(self) -> dict[str, NDArray[np.float32]]:
        """Place (clause, window, sentence, topics) → how well each word of ``own`` is said there, 0 to 1."""
        owner, words = self.own
        field, at = self.field, self.statement[owner]
        sentence, topics = field.in_sentence[words, at], field.in_topics[words, at]
        return {
            "clause": field.in_clause[words, self.clause[owner]],
            "window": field.in_window[words, self.clause[owner]],
            "sentence": sentence,
            "topics": np.maximum(sentence, topics),
        }

    def share(self, texts: Ragged, alike: NDArray[np.float32]) -> Floats:
        """The share of the commitments' ``texts`` that counts as said; 0 for an empty one.

        ``alike`` has a row for each of our words and a column for each clause, or for each statement.
        """
        owner, words = texts.take(self.promise)
        columns = self.clause if alike.shape[1] == len(self.field.clauses) else self.statement
        rare = self.field.ours.rarity[words]
        said = summed(owner, rare * soft(alike[words, columns[owner]]), self.size)
        return said / (summed(owner, rare, self.size) + 1e-9)


def some(given: Sequence[Collection[object]]) -> NDArray[np.bool_]:
    """For each of the collections whether it holds anything."""
    return np.array([bool(one) for one in given], dtype=bool)


def where(may: NDArray[np.bool_], holds: Callable[[int, int, int], bool], pairs: Pairs) -> Floats:
    """1 for each pair that ``may`` marks and whose three numbers pass ``holds``, else 0.

    The numbers are those of the pair's commitment, clause and statement.
    """
    flags = np.zeros(pairs.size)
    at = np.flatnonzero(may)
    numbers = (one[at].tolist() for one in (pairs.promise, pairs.clause, pairs.statement))
    flags[at] = [holds(*one) for one in zip(*numbers, strict=True)]
    return flags
