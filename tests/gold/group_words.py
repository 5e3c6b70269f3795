"""Groups words by what they mean: writes ``tracker/extract/fields.txt``, a line of words for each field.

usage: python -m tests.gold.group_words   (needs numpy; a minute)

The words are the most frequent of ``tracker/align/counts.txt`` that have two characters or more, the
directions those of ``tracker/align/vectors.npy``; fields are found by k-means over directions, begun from the
words that lie farthest from those chosen before, so that it comes out the same again.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tracker.align.rarity import table

ALIGN = Path(__file__).resolve().parents[2] / "tracker" / "align"
OUT = ALIGN.with_name("extract") / "fields.txt"
WORDS, FIELDS, ROUNDS = 9_000, 64, 40


def main() -> None:
    rows = np.load(ALIGN / "vectors.npy", allow_pickle=False).astype(np.float64)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    listed = [
        (word, row)
        for word, row in zip(islice(table().words, len(rows)), rows, strict=True)
        if len(word) > 1 and word >= "\u4e00"
    ][:WORDS]
    number = group(np.array([row for _, row in listed]))
    lines = (
        " ".join(word for (word, _), at in zip(listed, number, strict=True) if at == field)
        for field in range(FIELDS)
    )
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def group(rows: NDArray[np.float64]) -> NDArray[np.int64]:
    """The field of each row, a number below ``FIELDS``."""
    chosen = [0]
    nearest = rows @ rows[0]
    while len(chosen) < FIELDS:
        chosen.append(int(nearest.argmin()))
        nearest = np.maximum(nearest, rows @ rows[chosen[-1]])
    middle = rows[chosen]
    for _ in range(ROUNDS):
        number = (rows @ middle.T).argmax(1)
        for field in range(FIELDS):
            if (number == field).any():
                middle[field] = rows[number == field].sum(0)
        middle /= np.linalg.norm(middle, axis=1, keepdims=True) + 1e-9
    return number


if __name__ == "__main__":
    main()
