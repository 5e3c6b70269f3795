"""What lies behind a turn without a heading that says so: the plan of the year, and of five years.

The goals of five years are no commitments of the year, wherever the plan of the year stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.language.tables.headings import FIVE_YEARS, WITHIN_YEAR
from tracker.segment.asides import Label
from tracker.segment.chapters import OPENS
from tracker.segment.headings import names_coming
from tracker.segment.outline import Item

LEAD = 80
"""Characters of a paragraph that tell of which time it speaks."""
FIRST = 3
"""Paragraphs at the head of a part of which one names five years where the part is on those."""
NAMED = 2
"""Texts of a chapter that name the coming year, or five years at its head, where it is on that time."""

_FIVE_YEARS = re.compile(FIVE_YEARS)
_WITHIN_YEAR = re.compile(WITHIN_YEAR)


def ahead(items: Sequence[Item], labels: Sequence[Label], turn: int, end: int, year: int) -> list[Label]:
    """The labels of the items from ``turn`` to ``end``, which look ahead: plan, five years as other.

    Five years are the plan where none for ``year`` stands beside them, here or among the ``labels`` behind.
    """
    texts = [n for n in range(turn, end) if not items[n].level]
    coming = next((n for n in texts if names_coming(items[n].paragraph.folded[:OPENS], year)), end)
    planned = coming < end or any(label.kind == "plan" for label in labels[end:])
    first = [items[n].paragraph.folded for n in texts[:FIRST]]
    on_five = any(_FIVE_YEARS.match(text) and not names_coming(text[:LEAD], year) for text in first)
    plan, other = Label("plan", "", len(items) + turn), Label("other", "", len(items) + turn)
    if planned and on_five:
        return [other] * (coming - turn) + [plan] * (end - coming)
    return _by_chapters(items[turn:end], [plan] * (end - turn), other, year)


def _by_chapters(items: Sequence[Item], labels: list[Label], other: Label, year: int) -> list[Label]:
    """The labels, chapters on five years as ``other`` where another chapter is on the coming one."""
    heads = [n for n, item in enumerate(items) if item.style == "plain"]
    chapters = [(start, end) for start, end in pairwise([*heads, len(items)])]
    five = [(start, end) for start, end in chapters if _is_on_five(items[start + 1 : end], year)]
    planned = any(_is_on_coming(items[start:end], year) for start, end in {*chapters} - {*five})
    for start, end in five if planned else ():
        labels[start:end] = [other] * (end - start)
    return labels


def _is_on_five(chapter: Sequence[Item], year: int) -> bool:
    """Whether a chapter begins with five years: by its first texts, or by a heading among them."""
    texts = [item.paragraph.folded for item in chapter if not item.level][:FIRST]
    if any(names_coming(text[:LEAD], year) for text in texts):
        return False
    headed = any(item.says == "long plan" for item in chapter[: 2 * FIRST])
    return headed or sum(_FIVE_YEARS.match(text) is not None for text in texts) >= NAMED


def _is_on_coming(chapter: Sequence[Item], year: int) -> bool:
    texts = [item.paragraph.folded for item in chapter if not item.level]
    return sum(names_coming(one, year) or _WITHIN_YEAR.search(one) is not None for one in texts) >= NAMED
