"""Finding the table of contents: lines, one behind the other, that all come again as headings of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.segment.headings import kind_of
from tracker.segment.item import LONGEST, Item, mark_of

ENTRIES = 2
"""Headings of parts or numbered ones that contents name at least."""

_PAGE = re.compile(r"[\s.…·_/(-]*\d{0,3}\)?$")
_HEAD = re.compile(r"^(?:目\s*[录次]|contents)$", re.IGNORECASE)


def without_contents(items: Sequence[Item]) -> Sequence[Item]:
    """The paragraphs of a file but those of a table of contents."""
    later: set[str] = set()
    entry = [False] * len(items)
    for place in range(len(items) - 1, -1, -1):
        text = items[place].folded
        if len(text) <= LONGEST + 10:
            entry[place] = not text.endswith(("。", ";", "!")) and bool({text, _PAGE.sub("", text)} & later)
            later |= {text, text.rstrip("。")}
        elif items[place].mark:  # a heading that runs on into its text
            later.add(text.partition("。")[0])
    dropped = {n for run in _runs(entry) if _is_contents([items[n] for n in run]) for n in run}
    heads = {n for n in range(len(items)) if n + 1 in dropped and _HEAD.match(items[n].folded)}
    return [one for n, one in enumerate(items) if n not in dropped | heads] if dropped else items


def _runs(entry: Sequence[bool]) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for place, is_one in enumerate(entry):
        if is_one:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _is_contents(run: Sequence[Item]) -> bool:
    heads = [mark_of(_PAGE.sub("", one.folded)) for one in run]
    return sum(bool(style) or kind_of(words) is not None for style, _, words in heads) >= ENTRIES
