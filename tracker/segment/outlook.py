"""Whether a paragraph looks back or ahead, by its words: learnt from reports whose headings say it plainly.

A logistic regression over the words of a paragraph (years and figures made alike) and those that open and
close its sentences, learnt by ``tests/segment/learn_outlook.py`` from 39,000 paragraphs of reviews and plans
in ../shared/reports; with places left out it is right for 97 of 100. A short paragraph tells nothing (0).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from tracker.language import shipped
from tracker.language.words import cut

SHORTEST = 20
"""Fewest characters of a paragraph that can be judged; a shorter one says too little."""
READ = 400
"""Characters at which a paragraph is cut off to be judged."""
CLEAR = 3.0
"""Most log odds, either way, that a single paragraph is given."""

AGREED = 0.7
"""Paragraphs are of one mind if their odds sum to at least this share of their absolute sum."""

_STOPS = frozenset("。!;?")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_NUMBER = re.compile(r"\d[\d.,]*")


def looks_ahead(folded: str) -> float:
    """Log odds, at most 3 either way, that a folded paragraph is of a plan and not of a review."""
    if len(folded) < SHORTEST:
        return 0.0
    weights = _weights()
    known = [weights[word] for word in words_of(folded) if word in weights]
    odds = weights[""] + sum(known) / max(1, len(known)) ** 0.5
    return float(max(-CLEAR, min(CLEAR, odds)))


def words_of(folded: str) -> tuple[str, ...]:
    """The words that are weighed, each once; those that open or close a sentence also as such."""
    words = cut(_NUMBER.sub("0", _YEAR.sub("Y年", folded[:READ])))
    opening = [f"^{word}" for word in words[:2]]
    opening += [f".{word}" for mark, word in pairwise(words) if mark in _STOPS]
    closing = [f"{word}$" for word, mark in pairwise(words) if mark in _STOPS or mark == ","]
    return tuple(dict.fromkeys((*words, *opening, *closing)))


@cache  # kept for the process: asked for every paragraph
def _weights() -> Mapping[str, float]:
    return {word: float(weight) for word, weight in shipped.rows("tracker.segment", "outlook.tsv")}
