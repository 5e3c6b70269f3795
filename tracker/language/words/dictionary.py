"""jieba's dictionary, read piece by piece: a text needs few of its 350,000 words.

Loading all of it takes 0.6 s and 60 MB, more than a whole report costs otherwise. A word can be found in a
text only where its first two characters stand, so the words are taken in by their first two characters
when a text with these comes along, and every cut is the same. The file is sorted by first characters, behind
a head of some words with letters and digits: what begins with a character is found by halving.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from math import log
from operator import add
from pathlib import Path

TOTAL = 60_101_967
"""The sum of all counts in jieba's dictionary, against which it weighs a word."""

_SORTED_FROM = "\n一 ".encode()
_WIDTH = 3
"""Bytes of a character behind the head of the file."""
_BY_FIRST = re.compile(rb"\n(...)[^\n]*(?:\n\1[^\n]*)*")
_BY_TWO = re.compile(r"(\n(..)[^\n]*(?:\n\2[^\n]*)*)")
_ENTRY = re.compile(r"\n(\S+) ([0-9]+)")


class Dictionary:
    """Words with their counts; ``counts`` holds what texts have needed, beginnings of longer words with 0."""

    def __init__(self, path: Path) -> None:
        self.counts: dict[str, int] = {}
        self._taken: set[str] = set()
        self._split_up: set[str] = set()
        self._by_two: dict[str, str] = {}
        self._data = b"\n" + path.read_bytes()
        self._sorted = range(self._data.find(_SORTED_FROM), len(self._data) - 1)
        self.add(_ENTRY.findall(self._data[: self._sorted.start].decode()))

    def take_in(self, text: str) -> list[str]:
        """Make sure that every word that can be found in ``text`` is in ``counts``; what is new there."""
        pairs = {*map(add, text, text[1:]), text[-1:]} - self._taken
        if not pairs or not text:
            return []
        self._taken |= pairs
        new: list[str] = []
        for first in {pair[0] for pair in pairs} - self._split_up:
            new += self._split(first)
        for pair in pairs:
            block = self._by_two.pop(pair, "")
            if block:
                new += self.add(_ENTRY.findall(block))
        return new

    def _split(self, first: str) -> list[str]:
        """Sort the words that begin with a character by their second; the character itself is added."""
        self._split_up.add(first)
        for block, place in _BY_TWO.findall(self._block(first)):
            # a few beginnings come twice in the dictionary
            self._by_two[place] = self._by_two.get(place, "") + block
        return self.add(_ENTRY.findall(self._by_two.pop(f"{first} ", "")))

    def _block(self, first: str) -> str:
        """The lines that begin with a character, each behind its line break; "" where there are none."""
        character = first.encode("utf-8", "surrogatepass")
        if len(character) != _WIDTH:
            return ""
        start = self._sorted.start + bisect_left(self._sorted, character, key=self._first_at)
        found = _BY_FIRST.match(self._data, start)
        return found.group().decode() if found and found[1] == character else ""

    def _first_at(self, place: int) -> bytes:
        """The first character of the line, its break in front of it, in which a byte of the file stands."""
        start = self._data.rfind(b"\n", 0, place + 1) + 1
        return self._data[start : start + _WIDTH]

    def add(self, entries: Iterable[tuple[str, str | int]]) -> list[str]:
        """Put words with their counts into ``counts``, and what they begin with; what is new there."""
        counts, new = self.counts, []
        for word, count in entries:
            counts[word] = int(count)
            new.append(word)
            for end in range(1, len(word)):
                if word[:end] not in counts:
                    counts[word[:end]] = 0
                    new.append(word[:end])
        return new


def scores(words: Iterable[str], counts: dict[str, int], total: int) -> dict[str, float]:
    """The logarithm of each word's share; 0 for what only begins longer words."""
    whole = log(total)
    return {word: log(counts[word]) - whole if counts[word] else 0.0 for word in words}
