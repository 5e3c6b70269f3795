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
class Item:
    """An item as it may be shown, and the part of it that tells most."""

    text: str
    core: str


def items_of(promise: str) -> tuple[Item, ...]:
    """The items of the longest list of a folded promise: 「推进科技、教育、文化等领域改革」 has three.

    A list has a 「、」 or consists of parts joined by 和 or 与; what follows 等 is no part of it.
    """
    clause = max(re.split(r"[,;:。]", promise), key=lambda part: len(_JOINED.findall(part)))
    listing = object_phrase(clause).partition("等")[0]
    texts = [item for part in _JOINED.split(listing) if (item := part.strip(_MARKS))]
    if len(texts) < 2 or any(len(text) < 2 for text in texts[1:]):
        return ()
    last = len(texts) - 1
    return tuple(Item(text, _core(text, at == 0, at == last)) for at, text in enumerate(texts))


def named(item: Item, text: str) -> bool:
    """Whether the evidence speaks of an item."""
    pairs = neighbours(item.core)
    if not pairs:
        return item.core in text
    return sum(pair in text for pair in pairs) / len(pairs) >= ITEM_NAMED


def _core(text: str, first: bool, last: bool) -> str:
    if first:
        return text[-_EDGE:]
    return text[:_EDGE] if last else text
