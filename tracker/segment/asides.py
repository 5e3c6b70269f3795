"""Parts without a heading of their own: thanks, problems and lessons in a review, last words, a glossary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.language.tables.headings import CLOSING, CLOSING_WORDS, LEARNT, OPENING, PROBLEMS, THANKS
from tracker.segment.item import Item, Label
from tracker.segment.signs import ASIDE, Sign

LATE = 4
"""Last long paragraphs of a review; one of them may be on problems without saying so first."""
GOES_ON: dict[str, Sign] = {PROBLEMS: "more problems", LEARNT: "more learnt"}
"""By the title of a part (problems, lessons): the sign of a following paragraph that still belongs to it."""
LONGEST_CLOSING = 1200
"""Most characters of the closing words."""
DEFINITIONS = 3
"""Fewest entries of a glossary without a heading."""
LAST = 2
"""Last texts of a report; one of them may be a call (让我们…) without an address (各位代表) before it."""

_CLOSING_WORDS = re.compile(CLOSING_WORDS)


def with_asides(items: Sequence[Item], labels: Sequence[Label]) -> list[Label]:
    """The ``labels`` of ``items``, with own labels for the parts of a review that are no record of work.

    These are thanks, problems, lessons, and a plan that begins without a heading.
    """
    result: list[Label] = []
    late = _late(items, labels)
    aside: Label | None = None
    planning: Label | None = None
    for place, (item, label) in enumerate(zip(items, labels, strict=True)):
        if label.kind != "review":
            aside = planning = None
        elif item.level:
            aside = aside if item.level > 2 else None
        elif planning is None:
            if aside and item.plans:
                planning = Label("plan", "", label.main)
            elif "problems" in item.signs or (place in late and "shortages" in item.signs):
                aside = Label("other", PROBLEMS, label.main)
            elif "learnt" in item.signs:
                aside = Label("other", LEARNT, label.main)
            elif aside and GOES_ON[aside.title] not in item.signs:
                aside = None
        chosen = planning or aside or label
        if label.kind == "review" and not item.level and "thanks" in item.signs:
            chosen = Label("other", THANKS, label.main)
        result.append(chosen)
    return _address_with_next(items, result)


def _late(items: Sequence[Item], labels: Sequence[Label]) -> set[int]:
    """The places of the last paragraphs of each review."""
    late: set[int] = set()
    for before, place in pairwise([*range(len(items)), len(items)]):
        if labels[before].kind == "review" and (place == len(items) or labels[place].kind != "review"):
            texts = [n for n in range(place) if labels[n].kind == "review" and not items[n].level]
            late |= set([n for n in texts if items[n].length >= ASIDE][-LATE:])
    return late


def _address_with_next(items: Sequence[Item], labels: list[Label]) -> list[Label]:
    """「各位代表!」 alone on a line goes with what it introduces."""
    for place in range(len(items) - 2, -1, -1):
        if "alone" in items[place].signs and labels[place].title != OPENING:
            labels[place] = labels[place + 1]
    return labels


def with_closing(items: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The ``labels`` of ``items`` with the last words as closing, and the definitions behind as glossary.

    The last words begin at the last 「各位代表」 or 结束语, else at a last call (让我们…).
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
