"""The chances of stretches, held against all sequences of labels one by one."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby, pairwise, product
from math import exp

import pytest

from tracker.extract.chain import BEGIN, INSIDE, LEAST, NONE, START, chances, transitions

WEIGHTS = {
    "after begin": (0.5, 0.2, -0.3),
    "after inside": (-0.2, 0.7, 0.1),
    "after none": (0.3, 0.0, 0.4),
    "after start": (0.6, 0.0, -0.1),
}
SCORES = [[1.2, -0.3, 0.1], [0.1, 0.8, -0.4], [-0.5, 0.2, 0.9], [2.0, 1.9, -3.0]]


def one_by_one(scores: list[list[float]]) -> dict[tuple[int, int], float]:
    """What ``chances`` computes, by adding up every sequence that holds a stretch."""
    moves = transitions(WEIGHTS)
    found: dict[tuple[int, int], float] = defaultdict(float)
    total = 0.0
    for labels in product((BEGIN, INSIDE, NONE), repeat=len(scores)):
        odds = exp(
            sum(row[label] for row, label in zip(scores, labels, strict=True))
            + sum(moves[before][label] for before, label in pairwise((START, *labels)))
        )
        total += odds
        begun = [sum(label == BEGIN for label in labels[: at + 1]) for at in range(len(labels))]
        held = [at for at, label in enumerate(labels) if label != NONE]
        for _, run in groupby(held, key=begun.__getitem__):
            stretch = list(run)
            found[stretch[0], stretch[-1]] += odds
    return {span: odds / total for span, odds in found.items() if odds / total >= LEAST}


@pytest.mark.parametrize("size", range(1, 5))
def test_chances_are_those_of_all_sequences(size: int) -> None:
    assert chances(SCORES[:size], transitions(WEIGHTS)) == pytest.approx(one_by_one(SCORES[:size]))


def test_great_scores_do_not_overflow() -> None:
    scores = [[1000.0, 0.0, 0.0], [0.0, 0.0, 1000.0]]
    assert chances(scores, transitions(WEIGHTS)) == pytest.approx({(0, 0): 1.0})


def test_without_pieces_nothing_is_likely() -> None:
    assert chances([], transitions(WEIGHTS)) == {}
