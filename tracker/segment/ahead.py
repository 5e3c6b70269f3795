"""What lies behind a turn without a heading that says so: the plan of the year, and of five years.

The goals of five years are no commitments of the year, wherever the plan of the year stands beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tracker.segment.headings import NEVER
from tracker.segment.item import OPENS, Item, Label

LEAD = 80
"""Characters at the head of a paragraph that tell which time it speaks of."""
FIRST = 3
"""First paragraphs of a part; one of them names five years if the part is about those."""
NAMED = 2
"""Fewest texts that name the coming year (or, among the first, five years) in a chapter about that time."""


def ahead(items: Sequence[Item], labels: Sequence[Label], turn: int, end: int) -> list[Label]:
    """Labels for the items from ``turn`` to ``end``, which look ahead: plan, or other for five years' goals.

    Goals of five years are labelled plan too if no plan of one year stands beside them, here or in the
    ``labels`` behind ``end``.
    """
    texts = [n for n in range(turn, end) if not items[n].level]
    coming = next((n for n in texts if items[n].coming <= OPENS), end)
    planned = coming < end or any(label.kind == "plan" for label in labels[end:])
    first = [items[n] for n in texts[:FIRST]]
    on_five = any("five years" in one.signs and one.coming > LEAD for one in first)
    plan, other = Label("plan", "", len(items) + turn), Label("other", "", len(items) + turn)
    if planned and on_five:
        return [other] * (coming - turn) + [plan] * (end - coming)
    return _by_chapters(items[turn:end], [plan] * (end - turn), other)


def _by_chapters(items: Sequence[Item], labels: list[Label], other: Label) -> list[Label]:
    """The labels, chapters on five years as ``other`` where another chapter is on the coming one."""
    heads = [n for n, item in enumerate(items) if item.style == "plain"]
    chapters = [(start, end) for start, end in pairwise([*heads, len(items)])]
    five = [(start, end) for start, end in chapters if _is_on_five(items[start + 1 : end])]
    planned = any(_is_on_coming(items[start:end]) for start, end in {*chapters} - {*five})
    for start, end in five if planned else ():
        labels[start:end] = [other] * (end - start)
    return labels


def _is_on_five(chapter: Sequence[Item]) -> bool:
    """Whether a chapter begins with five years: by its first texts, or by a heading among them."""
    texts = [item for item in chapter if not item.level][:FIRST]
    if any(one.coming <= LEAD for one in texts):
        return False
    headed = any(item.says == "long plan" for item in chapter[: 2 * FIRST])
    return headed or sum("five years" in one.signs for one in texts) >= NAMED


def _is_on_coming(chapter: Sequence[Item]) -> bool:
    texts = [item for item in chapter if not item.level]
    return sum(one.coming < NEVER or "within a year" in one.signs for one in texts) >= NAMED
