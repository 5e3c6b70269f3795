"""Which words a text holds: as its own words, or inside longer ones.

A pair of Chinese characters is held where it is one of the text's pairs, which takes no search.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tracker.align.terms import Terms


@dataclass(frozen=True, slots=True)
class Weighed:
    """Words with their rarity, rarest first."""

    pairs: tuple[tuple[str, float], ...]
    words: frozenset[str]
    others: tuple[str, ...]
    """The words that are not two Chinese characters."""
    total: float
    """What they weigh together."""

    def __iter__(self) -> Iterator[tuple[str, float]]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)


def weighed(words: frozenset[str], rarity: Mapping[str, float]) -> Weighed:
    """``words`` with their rarity."""
    ordered = sorted([(-rarity[word], word) for word in words])
    return Weighed(
        tuple([(word, -minus) for minus, word in ordered]),
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


def holds(word: str, text: Terms) -> bool:
    """Whether ``text`` holds one word of two characters or more."""
    return word in text.grams or ((len(word) > 2 or word < "\u4e00") and word in text.text)


def mass_held(words: Weighed, text: Terms) -> float:
    """The rarity of those of ``words`` that ``text`` holds."""
    found = held(words, text)
    return total([weight for word, weight in words.pairs if word in found]) if found else 0.0


def total(weights: Iterable[float], found: float = 0.0) -> float:
    """The sum in the order given, by plain addition in every version of Python."""
    for weight in weights:
        found += weight
    return found
