"""Last words, and the entries of a glossary behind them: the end of a report without headings of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.language.tables.headings import CLOSING, CLOSING_WORDS
from tracker.segment.item import Item, Label

LONGEST_CLOSING = 1200
"""Characters of the longest closing words."""
DEFINITIONS = 3
"""Entries that a glossary without a heading has at least."""
LAST = 2
"""Texts at the end of which one may call on all to stand together without addressing them first."""

_CLOSING_WORDS = re.compile(CLOSING_WORDS)


def with_closing(items: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The ``labels`` of ``items`` with the last words as closing, and the definitions behind as glossary.

    They begin at the last 「各位代表」 or 结束语, else at a last call (让我们…).
    """
    labels = _with_definitions(items, labels)
    end = next((n for n, label in enumerate(labels) if label.kind == "glossary"), len(labels))
    headed = [n for n in range(end) if items[n].level == 1 and items[n].says == "closing"]
    led = next((n for n in range(end - 1, 0, -1) if "addressed" in items[n].signs), end)
    called = next((n for n in _last_texts(items, end) if "call" in items[n].signs), end)
    for start in (min([led, *headed[-1:]]), called):
        stop = next((n for n in range(start + 1, end) if items[n].level == 1), end)
        words = "".join(item.folded for item in items[start:stop])
        if start < stop and len(words) <= LONGEST_CLOSING and _CLOSING_WORDS.search(words):
            closing = Label("other", CLOSING, start)
            return [*labels[:start], *[closing] * (stop - start), *labels[stop:]]
    return labels


def _last_texts(items: Sequence[Item], end: int) -> list[int]:
    """The places of the last texts before ``end``, the last of them first."""
    return [n for n in range(end - 1, 0, -1) if not items[n].level and items[n].length][:LAST]


def _with_definitions(items: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The entries of a glossary without a heading, behind the last words, as glossary.

    Under the heading of an annex that is a plan (民生实事项目表) they are tasks: 「1.供水:改造管网3公里」.
    """
    if any(label.kind == "glossary" for label in labels):
        return labels
    at = len(items)
    while at and "defines" in items[at - 1].signs:
        at -= 1
    led = next((n for n in range(at - 1, -1, -1) if "addressed" in items[n].signs), at)
    planned = any(one.level == 1 and one.says == "plan" for one in items[led:at])
    if len(items) - at < DEFINITIONS or led == at or planned:
        return labels
    return [*labels[:at], *[Label("glossary", "", at)] * (len(items) - at)]
