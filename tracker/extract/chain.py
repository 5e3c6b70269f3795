"""The linear-chain model that says of each piece: a commitment begins, goes on, or there is none.

A first-order conditional random field (Lafferty, McCallum and Pereira 2001) over named features; the
weights are lines of ``weights.tsv``, learnt by ``tests/gold/train_extraction.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

BEGIN, INSIDE, NONE = 0, 1, 2
LABELS = ("begin", "inside", "none")
Weights = Mapping[str, tuple[float, float, float]]
START = 3
_FORBIDDEN = -1e9


def potentials(rows: Sequence[Sequence[str]], weights: Weights) -> list[list[float]]:
    """The score of every label for every piece."""
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
    """Scores of a label (column) behind another (row); row 3 is the head of a sentence."""
    table = [list(weights.get(f"after {label}", (0.0, 0.0, 0.0))) for label in (*LABELS, "start")]
    table[NONE][INSIDE] = table[START][INSIDE] = _FORBIDDEN
    return table


def decode(scores: Sequence[Sequence[float]], moves: Sequence[Sequence[float]]) -> list[int]:
    """The best sequence of labels (Viterbi)."""
    if not scores:
        return []
    best = [moves[START][label] + scores[0][label] for label in range(3)]
    back: list[list[int]] = []
    for row in scores[1:]:
        came = [
            max(range(3), key=lambda previous: best[previous] + moves[previous][label]) for label in range(3)
        ]
        best = [best[came[label]] + moves[came[label]][label] + row[label] for label in range(3)]
        back.append(came)
    label = max(range(3), key=lambda last: best[last])
    path = [label]
    for came in reversed(back):
        label = came[label]
        path.append(label)
    return path[::-1]
