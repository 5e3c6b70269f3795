"""Lists of numbers of different lengths in one array, so that many texts are reckoned at a time.

The ``owner`` of a value is the number of the list that it belongs to; owners and values stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


class Ragged:
    """Texts as lists of word numbers: ``flat`` has all of them, the n-th from ``starts[n]`` on."""

    def __init__(self, lists: Iterable[Sequence[int]]) -> None:
        given = [list(one) for one in lists]
        self.lengths: Ints = np.array([len(one) for one in given], dtype=np.int64)
        self.starts: Ints = np.cumsum(self.lengths) - self.lengths
        self.flat: Ints = np.array([number for one in given for number in one], dtype=np.int64)

    def __len__(self) -> int:
        return len(self.lengths)

    def __getitem__(self, row: int) -> Ints:
        return self.flat[self.starts[row] : self.starts[row] + self.lengths[row]]

    def take(self, rows: Ints) -> tuple[Ints, Ints]:
        """For each number of the lists ``rows`` the place of its list in ``rows``; and these numbers."""
        lengths = self.lengths[rows]
        owner = np.repeat(np.arange(len(rows)), lengths)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return owner, self.flat[self.starts[rows][owner] + within]


def summed(owner: Ints, values: Floats, size: int) -> Floats:
    """The sum of the values of each owner."""
    return np.bincount(owner, values, size).astype(float)


def greatest(owner: Ints, values: Floats, size: int) -> Floats:
    """The greatest value of each owner, 0 where it has none."""
    most = np.zeros(size)
    np.maximum.at(most, owner, values)
    return most


def two_best(owner: Ints, values: Floats, least: float) -> tuple[Floats, Floats]:
    """For every value the best and the second best of its owner; ``least`` where an owner has no other."""
    size = int(owner.max(initial=0)) + 1
    best, second = np.full(size, least), np.full(size, least)
    order = np.lexsort((-values, owner))
    place = np.arange(len(owner)) - np.searchsorted(owner[order], owner[order])
    for rank, column in enumerate((best, second)):
        at = order[place == rank]
        column[owner[at]] = values[at]
    return best[owner], second[owner]


def best_of(matrix: NDArray[np.float32], groups: Ragged) -> NDArray[np.float32]:
    """For every column of a ``matrix`` the greatest value among the rows of each group; none is below 0.

    A row for each column and a column for each group comes back; an empty group has 0. The first rows of
    all groups are looked at together, then the second ones: ten times as fast as group by group.
    """
    best = np.zeros((len(groups), matrix.shape[1]), dtype=np.float32)
    for place in range(int(groups.lengths.max(initial=0))):
        longer = np.flatnonzero(groups.lengths > place)
        best[longer] = np.maximum(best[longer], matrix[groups.flat[groups.starts[longer] + place]])
    return np.ascontiguousarray(best.T)
