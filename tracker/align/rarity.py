"""How rare a word or a pair of characters is in work reports, and so how much it tells when shared.

``counts.txt`` holds counts of sentences: first line the number of sentences counted, then a term and its
count a line, words first, pairs of characters after an empty line, each the most frequent first. It was
counted on reports of the nation, of provinces, cities and counties by ``tests/gold/count_language.py``. The
texts that are being compared are counted on top, so that the terms of a place that no table knows are told
apart too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log
from typing import NamedTuple

from tracker.align.terms import Terms
from tracker.language import shipped

_SINGLE = 0.5
"""What the rarity of a word of one character is multiplied by."""


class Table(NamedTuple):
    """The number of sentences counted, and of those that hold each word and each pair of characters."""

    sentences: int
    words: dict[str, int]
    pairs: dict[str, int]


@cache  # kept for the process: 0.05 s to read
def table() -> Table:
    """The counts that the package ships."""
    first, words, pairs = shipped.text("tracker.align", "counts.txt").split("\n\n")
    return Table(int(first.split()[-1]), _counts(words), _counts(pairs))


def _counts(block: str) -> dict[str, int]:
    return {term: int(count) for term, _, count in (line.partition(" ") for line in block.splitlines())}


class Rarity(dict[str, float]):
    """Term -> log(sentences / sentences with it), computed when first asked for."""

    def __init__(self, counts: dict[str, int], local: Counter[str], sentences: int) -> None:
        super().__init__()
        self._counts, self._local, self._sentences = counts, local, sentences

    def __missing__(self, term: str) -> float:
        seen = self._counts.get(term, 0) + self._local.get(term, 0)
        weight = log((self._sentences + 1) / (seen + 1))
        self[term] = weight = weight * _SINGLE if len(term) == 1 else weight
        return weight


def rarities(sentences: Iterable[Terms]) -> tuple[Rarity, Rarity]:
    """How rare words, and pairs of characters, are: two tables, for one comparison of these sentences."""
    counted = table()
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    number = counted.sentences
    for sentence in sentences:
        words.update(sentence.words)
        pairs.update(sentence.pairs)
        number += 1
    return Rarity(counted.words, words, number), Rarity(counted.pairs, pairs, number)
