"""Which words a text holds: as its own words, or inside longer ones.

A pair of Chinese characters is held where it is one of the text's pairs, which takes no search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.align.terms import Terms


@dataclass(slots=True)  # not frozen: so many are made that four times the cost of making one is felt
class Weighed:
    """Words with their rarity, rarest first."""

    weights: dict[str, float]
    words: frozenset[str]
    others: tuple[str, ...]
    """The words that are not two Chinese characters."""
    total: float
    """What they weigh together."""

    def __iter__(self) -> Iterator[tuple[str, float]]:
        return iter(self.weights.items())

    def rarest_without(self, seen: frozenset[str]) -> float:
        """The rarity of the rarest word that is not ``seen``."""
        for word, weight in self.weights.items():
            if word not in seen:
                return weight
        return 0.0

    def rarest_of(self, seen: frozenset[str]) -> float:
        """The rarity of the rarest word that is ``seen``."""
        for word, weight in self.weights.items():
            if word in seen:
                return weight
        return 0.0

    def only(self, some: frozenset[str]) -> Weighed:
        """Those of the words that are in ``some``."""
        weights = {word: weight for word, weight in self.weights.items() if word in some}
        others = tuple([word for word in self.others if word in weights])
        return Weighed(weights, frozenset(weights), others, sum(weights.values()))

    def mass(self, some: frozenset[str]) -> float:
        """What ``some`` of the words weigh, added one by one from the rarest down."""
        if len(some) < 2:
            return sum([self.weights[word] for word in some])
        return sum([weight for word, weight in self.weights.items() if word in some])


def weighed(words: frozenset[str], rarity: Mapping[str, float]) -> Weighed:
    """``words`` with their rarity."""
    ordered = sorted([(-rarity[word], word) for word in words])
    return Weighed(
        {word: -minus for minus, word in ordered},
        words,
        tuple([word for word in words if len(word) != 2 or word < "\u4e00"]),
        sum([-minus for minus, _ in ordered]),
    )


def held(words: Weighed, text: Terms) -> frozenset[str]:
    """Those of ``words`` that ``text`` holds; a single character only where it is a word."""
    found = words.words & text.grams
    for word in words.others:
        if word in text.words or (len(word) > 1 and word in text.text):
            found |= {word}
    return found


def mass_held(words: Weighed, text: Terms) -> float:
    """The rarity of those of ``words`` that ``text`` holds."""
    return words.mass(held(words, text))
