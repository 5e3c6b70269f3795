"""jieba's dictionary, read piece by piece: a text needs few of its 350,000 words.

Loading all of it takes 0.6 s and 60 MB, more than a whole report costs otherwise. A word can be found in a
text only where its first two characters stand, so the words are taken in by their first two characters
when a text with these comes along, and every cut is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import log
from operator import add
from pathlib import Path

TOTAL = 60_101_967
"""The sum of all counts in jieba's dictionary, against which it weighs a word."""

_BY_FIRST = re.compile(r"(\n(.)[^\n]*(?:\n\2[^\n]*)*)")
_BY_TWO = re.compile(r"(\n(..)[^\n]*(?:\n\2[^\n]*)*)")
_ENTRY = re.compile(r"\n(\S+) ([0-9]+)")


class Dictionary:
    """Words with their counts; ``counts`` holds what texts have needed, beginnings of longer words with 0."""

    def __init__(self, path: Path) -> None:
        self.counts: dict[str, int] = {}
        self._taken: set[str] = set()
        self._by_first: dict[str, str] = {}
        self._by_two: dict[str, str] = {}
        _sort(_BY_FIRST.findall(f"\n{path.read_text(encoding='utf-8')}"), self._by_first)

    def take_in(self, text: str) -> list[str]:
        """Make sure that every word that can be found in ``text`` is in ``counts``; what is new there."""
        pairs = {*map(add, text, text[1:]), text[-1:]} - self._taken
        if not pairs or not text:
            return []
        self._taken |= pairs
        new: list[str] = []
        for first in {pair[0] for pair in pairs}:
            new += self._split(first)
        for pair in pairs:
            block = self._by_two.pop(pair, "")
            if block:
                new += self._add(_ENTRY.findall(block))
        return new

    def _split(self, first: str) -> list[str]:
        """Sort the words that begin with a character by their second; the character itself is added."""
        block = self._by_first.pop(first, "")
        _sort(_BY_TWO.findall(block), self._by_two)
        return self._add(_ENTRY.findall(self._by_two.pop(f"{first} ", ""))) if block else []

    def _add(self, entries: Iterable[tuple[str, str]]) -> list[str]:
        counts, new = self.counts, []
        for word, count in entries:
            counts[word] = int(count)
            new.append(word)
            for end in range(1, len(word)):
                if word[:end] not in counts:
                    counts[word[:end]] = 0
                    new.append(word[:end])
        return new


def _sort(blocks: Iterable[tuple[str, str]], places: dict[str, str]) -> None:
    """Put blocks of lines in their places; a few beginnings come twice in the dictionary."""
    for block, place in blocks:
        places[place] = places[place] + block if place in places else block


def scores(words: Iterable[str], counts: dict[str, int], total: int) -> dict[str, float]:
    """The logarithm of each word's share; 0 for what only begins longer words."""
    whole = log(total)
    return {word: log(counts[word]) - whole if counts[word] else 0.0 for word in words}
