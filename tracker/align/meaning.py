"""How alike two words are in meaning (养老 and 助餐, 动工 and 开工), learnt from their neighbours.

``vectors.npy`` has 64 whole numbers for each of the most frequent words of ``counts.txt``, in its order, made
by ``tests/gold/count_language.py``. Products of whole numbers of this size are exact in single precision, so
that every machine finds the same likeness.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from tracker.align.rarity import table

Matrix = NDArray[np.float32]
SHORTEST = 2
"""Characters of a word that is looked for inside longer ones."""
PART = 0.8
"""The least likeness of a longer word of ours to one of theirs inside it, times the share of characters that
is inside: 养老服务 and 养老 have 0.8 × 2/4.
"""


@cache  # kept for the process: asked for by every comparison
def _vectors() -> tuple[dict[str, int], Matrix, Matrix]:
    with as_file(files("tracker.align").joinpath("vectors.npy")) as path:
        rows = np.load(path, allow_pickle=False).astype(np.float32)
    numbers = {word: number for number, word in enumerate(islice(table().words, len(rows)))}
    lengths = np.sqrt((rows * rows).sum(1)) + np.float32(1e-6)
    return numbers, rows, lengths


def likeness(ours: Sequence[str], theirs: Sequence[str]) -> Matrix:
    """The likeness of each of our words (row) to each of theirs (column), 0 to 1.

    It is 1 for the same word and for a word of ours inside a longer one of theirs; else the cosine of their
    vectors, for a word of theirs inside ours at least ``PART`` times the share of characters.
    """
    numbers, rows, lengths = _vectors()
    left, right = (np.array([numbers.get(word, -1) for word in words]) for words in (ours, theirs))
    alike: Matrix = (rows[left] @ rows[right].T) / (lengths[left][:, None] * lengths[right])
    alike[left < 0] = 0
    alike[:, right < 0] = 0
    np.clip(alike, 0, 0.99, out=alike)
    places = {word: number for number, word in enumerate(theirs)}
    own = {word: number for number, word in enumerate(ours)}
    for word, number in own.items():
        for inside in _inside(word):
            if inside in places:
                share = PART * len(inside) / len(word)
                alike[number, places[inside]] = max(alike[number, places[inside]], share)
    for word, number in places.items():
        for inside in _inside(word):
            if inside in own:
                alike[own[inside], number] = 1
        if word in own:
            alike[own[word], number] = 1
    return alike


def _inside(word: str) -> list[str]:
    """The shorter words that stand inside a Chinese word, as far as its characters tell."""
    if word < "\u4e00":
        return []
    size = len(word)
    return [
        word[start:end]
        for start in range(size - 1)
        for end in range(start + SHORTEST, size + 1)
        if end - start < size
    ]


def centres(texts: Sequence[frozenset[str]], rarity: Mapping[str, float]) -> NDArray[np.float64]:
    """Where the words of each text point together, each counted by its rarity squared.

    A row for each text: a direction of length one, or zeros where no word is known.
    """
    numbers, rows, lengths = _vectors()
    known = [[word for word in sorted(words) if word in numbers] for words in texts]
    at = np.array([numbers[word] for words in known for word in words], dtype=np.int64)
    squares = np.array([rarity[word] for words in known for word in words]) ** 2
    sizes = np.array([len(words) for words in known], dtype=np.int64)
    total = np.zeros((len(texts), rows.shape[1]))
    if len(at):
        full = np.flatnonzero(sizes)
        pointing = (rows[at] / lengths[at][:, None]).astype(float) * squares[:, None]
        total[full] = np.add.reduceat(pointing, (np.cumsum(sizes) - sizes)[full], axis=0)
    length = np.sqrt((total * total).sum(1))
    return total / np.where(length, length, 1.0)[:, None]
