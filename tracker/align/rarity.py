"""How rare a word or a pair of characters is in work reports, and so how much it tells when shared.

``rarity.txt`` holds counts of sentences: first line the number of sentences counted, then one term and
its count a line, words first, pairs of characters after an empty line. It was counted on 700 reports of all
levels (1978 to 2026) by ``tests/gold/count_language.py``; only words seen five times and pairs seen twelve
times are kept. The texts that are being compared are counted on top, so that the terms of a district that
no table knows are told apart too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import fsum, log
from typing import NamedTuple

from tracker.align.terms import Terms

_SINGLE = 0.5
"""A single character is half a word."""


class Table(NamedTuple):
    sentences: int
    words: dict[str, int]
    grams: dict[str, int]


@cache
def table() -> Table:
    """The counts that the package ships."""
    text = files("tracker.align").joinpath("rarity.txt").read_text(encoding="utf-8")
    first, words, grams = text.split("\n\n")
    return Table(int(first.split()[-1]), _counts(words), _counts(grams))


def _counts(block: str) -> dict[str, int]:
    return {term: int(count) for term, _, count in (line.partition(" ") for line in block.splitlines())}


class Weights(dict[str, float]):
    """Term -> log(sentences / sentences with it), computed when first asked for."""

    def __init__(self, counts: dict[str, int], local: Counter[str], sentences: int) -> None:
        super().__init__()
        self._counts, self._local, self._sentences = counts, local, sentences

    def __missing__(self, term: str) -> float:
        seen = self._counts.get(term, 0) + self._local.get(term, 0)
        weight = log((self._sentences + 1) / (seen + 1))
        self[term] = weight = weight * _SINGLE if len(term) == 1 else weight
        return weight

    def total(self, terms: Iterable[str]) -> float:
        """The sum over ``terms``, the same whatever order a set yields them in."""
        return fsum(map(self.__getitem__, terms))


class Rarity:
    """Weights of words and of character pairs for one comparison."""

    def __init__(self, sentences: Iterable[Terms]) -> None:
        counted = table()
        words: Counter[str] = Counter()
        grams: Counter[str] = Counter()
        number = counted.sentences
        for sentence in sentences:
            words.update(sentence.words)
            grams.update(sentence.grams)
            number += 1
        self.words = Weights(counted.words, words, number)
        self.grams = Weights(counted.grams, grams, number)
