"""Thanks, problems and lessons: what stands inside a review without a heading of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tracker.language.tables.headings import LEARNT, OPENING, PROBLEMS, THANKS
from tracker.segment.item import Item, Label
from tracker.segment.signs import ASIDE, Sign

LATE = 4
"""Paragraphs at the end of a review of which one may be on problems without saying so first."""
GOES_ON: dict[str, Sign] = {PROBLEMS: "more problems", LEARNT: "more learnt"}
"""What a paragraph behind one of such a part shows where it still is of that part."""


def with_asides(items: Sequence[Item], labels: Sequence[Label]) -> list[Label]:
    """The ``labels`` of ``items``, the parts of a review that are no record with labels of their own.

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
