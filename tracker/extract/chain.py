"""The linear-chain model of a sentence's pieces: a commitment begins, goes on, or there is none.

A first-order conditional random field (Lafferty, McCallum and Pereira 2001) over named features; the
weights are lines of ``weights.tsv``, learnt by ``tests/gold/train_extraction.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from typing import NamedTuple

from tracker.language import shipped as package

BEGIN, INSIDE, NONE = 0, 1, 2
LABELS = ("begin", "inside", "none")
Weights = Mapping[str, tuple[float, float, float]]
"""Name of a feature → what it adds to the score of each label, in the order of ``LABELS``."""
START = 3
_FORBIDDEN = -1e9
Chances = dict[tuple[int, int], float]
"""First and last piece of a stretch → the chance that it is a commitment, no more and no less."""
LEAST = 0.01
"""Stretches with a chance below this are left out."""


class Model(NamedTuple):
    """What was learnt: the ``weights`` of features, and the scores of ``moves`` from label to label."""

    weights: Weights
    moves: list[list[float]]

    @classmethod
    def of(cls, weights: Weights) -> Model:
        """The model of these weights."""
        return cls(weights, transitions(weights))

    def chances(self, rows: Sequence[Sequence[str]]) -> Chances:
        """How likely each stretch of a sentence is a commitment; ``rows`` are the features of its pieces."""
        return chances(potentials(rows, self.weights), self.moves)


@cache  # kept for the process: 0.1 s to read
def shipped() -> Model:
    """The model that comes with the package."""
    rows = package.rows("tracker.extract", "weights.tsv")
    return Model.of({name: (float(begin), float(inside), float(none)) for name, begin, inside, none in rows})


def potentials(rows: Sequence[Sequence[str]], weights: Weights) -> list[list[float]]:
    """The score of every label (a column, as ``LABELS``) for every piece (a row), by the piece's features."""
    table = []
    for row in rows:
        begin = inside = none = 0.0
        for name in row:
            weight = weights.get(name)
            if weight:
                begin += weight[0]
                inside += weight[1]
                none += weight[2]
        table.append([begin, inside, none])
    return table


def transitions(weights: Weights) -> list[list[float]]:
    """The score of a label (column) right after another (row); row 3 stands for the start of a sentence."""
    table = [list(weights.get(f"after {label}", (0.0, 0.0, 0.0))) for label in (*LABELS, "start")]
    table[NONE][INSIDE] = table[START][INSIDE] = _FORBIDDEN
    return table


def chances(scores: Sequence[Sequence[float]], moves: Sequence[Sequence[float]]) -> Chances:
    """How likely each stretch of pieces is a commitment (forward-backward, each piece scaled to sum 1)."""
    if not scores:
        return {}
    odds = [[exp(score - max(row)) for score in row] for row in scores]
    factors = [[exp(move) for move in row] for row in moves]
    forward, steps = _forward(odds, factors)
    backward = _backward(steps)
    likely: Chances = {}
    for first in range(len(scores)):
        running, label = forward[first][BEGIN], BEGIN
        for last in range(first, len(scores)):
            if last > first:
                running *= steps[last - 1][label][INSIDE]
                label = INSIDE
            ends = 1.0
            if last + 1 < len(scores):
                step, behind = steps[last][label], backward[last + 1]
                ends = step[BEGIN] * behind[BEGIN] + step[NONE] * behind[NONE]
            if running * ends >= LEAST:
                likely[first, last] = running * ends
    return likely


Steps = list[list[list[float]]]
"""For each piece but the last a table of factors: its own label (row), the next piece's label (column)."""


def _forward(
    odds: Sequence[Sequence[float]], factors: Sequence[Sequence[float]]
) -> tuple[list[list[float]], Steps]:
    """Chances of each piece's labels by what stands before, and the scaled steps from each to the next."""
    head = [factors[START][label] * odds[0][label] for label in range(3)]
    forward = [[chance / sum(head) for chance in head]]
    steps: Steps = []
    for row in odds[1:]:
        step = [[factors[before][label] * row[label] for label in range(3)] for before in range(3)]
        came = forward[-1]
        reached = [sum(came[before] * step[before][label] for before in range(3)) for label in range(3)]
        total = sum(reached)
        steps.append([[value / total for value in line] for line in step])
        forward.append([value / total for value in reached])
    return forward, steps


def _backward(steps: Steps) -> list[list[float]]:
    """How much more likely what stands behind each piece becomes by each of its labels."""
    backward = [[1.0] * 3]
    for step in reversed(steps):
        behind = backward[-1]
        backward.append([sum(row[label] * behind[label] for label in range(3)) for row in step])
    return backward[::-1]
