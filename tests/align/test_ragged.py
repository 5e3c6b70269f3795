"""Reckoning over lists of different lengths gives what a loop over the lists would."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tracker.align.ragged import Ragged, best_of, two_best

LEAST = -6.0
OWNED = st.lists(st.tuples(st.integers(0, 4), st.integers(-5, 5)), min_size=1, max_size=12)


@given(OWNED)
def test_the_two_best_of_each_owner(pairs: list[tuple[int, int]]) -> None:
    owner = np.array([one for one, _ in pairs])
    best, second = two_best(owner, np.array([float(value) for _, value in pairs]), LEAST)
    for place, (one, _) in enumerate(pairs):
        values = sorted((float(value) for other, value in pairs if other == one), reverse=True)
        assert [best[place], second[place]] == [*values, LEAST][:2]


@given(st.lists(st.lists(st.integers(0, 3), max_size=4), min_size=1, max_size=5))
def test_the_best_of_each_group_and_nothing_for_an_empty_one(groups: list[list[int]]) -> None:
    matrix = np.arange(12, dtype=np.float32).reshape(4, 3)
    found = best_of(matrix, Ragged(groups))
    for place, rows in enumerate(groups):
        expected = matrix[rows].max(axis=0) if rows else np.zeros(3)
        assert found[:, place].tolist() == expected.tolist()
