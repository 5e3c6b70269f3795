"""Lists of numbers of different lengths in one array, so that many texts are reckoned at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
CHUNK = 512
"""Rows that are gathered at a time: memory stays small."""


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
        """The numbers of some rows in one array, and beside each which of ``rows`` it belongs to."""
        lengths = self.lengths[rows]
        owner = np.repeat(np.arange(len(rows)), lengths)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return owner, self.flat[self.starts[rows][owner] + within]


def summed(owner: Ints, values: Floats, size: int) -> Floats:
    """The sum of the values of each owner."""
    return np.bincount(owner, values, size).astype(float)


def greatest(owner: Ints, values: Floats, size: int) -> Floats:
    """The greatest value of each owner, 0 where it has none."""
    found = np.zeros(size)
    np.maximum.at(found, owner, values)
    return found


def best_of(matrix: NDArray[np.float32], groups: Ragged) -> NDArray[np.float32]:
    """For every row of a matrix the greatest value among the columns of each group; 0 for an empty one."""
    found = np.zeros((len(matrix), len(groups)), dtype=np.float32)
    full = np.flatnonzero(groups.lengths)
    if len(full):
        for start in range(0, len(matrix), CHUNK):
            rows = matrix[start : start + CHUNK][:, groups.flat]
            found[start : start + CHUNK, full] = np.maximum.reduceat(rows, groups.starts[full], axis=1)
    return found
