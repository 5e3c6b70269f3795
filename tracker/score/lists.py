"""Enumerations in a promise, and which of their items the evidence names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.score.case import neighbours
from tracker.words import object_phrase

ITEM_NAMED = 0.5
"""Share of an item's letter pairs that must be repeated for the item to count as reported."""

_EDGE = 5
"""Letters of the first item's end and the last item's beginning that are looked at: they carry more words."""

_MARKS = "“”‘’《》() "
_JOINED = re.compile(r"、|以及|和(?!谐|平|解|睦)|与(?!会)|及(?!时)")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The items of a list and, after 等, the kind of thing that they are examples of."""

    items: tuple[str, ...]
    kind: str = ""


def enumeration(promise: str) -> Enumeration:
    """The longest list of a folded promise: 「推进科技、教育、文化等领域改革」 has three items.

    A list has at least one 「、」 or consists of two parts joined by 和 or 与.
    """
    clause = max(re.split(r"[,;:。]", promise), key=lambda part: len(_JOINED.findall(part)))
    phrase = object_phrase(clause)
    listing, _, kind = phrase.partition("等")
    items = [item for part in _JOINED.split(listing) if (item := part.strip(_MARKS))]
    if len(items) < 2 or any(len(item) < 2 for item in items[1:]):
        return Enumeration(())
    items[0] = items[0][-_EDGE:]
    items[-1] = items[-1][:_EDGE]
    return Enumeration(tuple(items), kind)


def named(item: str, text: str) -> bool:
    """Whether the evidence speaks of an item."""
    pairs = neighbours(item)
    return not pairs or sum(pair in text for pair in pairs) / len(pairs) >= ITEM_NAMED
