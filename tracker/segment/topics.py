"""The headings above every item; the words that announce a counted list stand above its numbered items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from tracker.language import counting
from tracker.language.tables.civic import CIVIC_LIST, LIST_COUNTED
from tracker.segment.item import Item

_COUNTED, _LIST = re.compile(LIST_COUNTED), re.compile(CIVIC_LIST)
_NUMBER = re.compile(r"\d+(?!年)|[一二三四五六七八九十百两]+")
_SENTENCES, _CLAUSES = re.compile("[。!?]"), re.compile("[,;。:]")


@dataclass(frozen=True, slots=True)
class _List:
    """A list that is being read: the words that announce it, how many items it is to have (0: not known), how
    they are numbered, and at which level; the last number, and whether text stands below it.
    """

    words: str
    most: int
    mark: str
    level: int
    number: int = 0
    told: bool = False

    def behind(self, item: Item) -> _List | None:
        """The list once ``item`` is read, None where the item is none of it."""
        if item.mark == self.mark and item.number == self.number + 1 and self.number != self.most:
            return replace(self, number=item.number, told=False)
        if item.level:
            return self if self.level and item.level > self.level else None
        ended = not self.level or (self.told and self.number == self.most)
        return None if ended else replace(self, told=True)


def with_topics(items: Sequence[Item]) -> list[Item]:
    """The items with the headings above them, without those main headings that only name their section.

    The numbered items of a civic list have the words that announce it (办好以下十件实事) above their own
    headings.
    """
    topics: dict[int, str] = {}
    listed: _List | None = None
    result = []
    for item, following in zip_longest(items, items[1:]):
        if item.level:
            topics = {level: words for level, words in topics.items() if level < item.level}
        listed = listed and listed.behind(item)
        result.append(replace(item, paragraph=replace(item.paragraph, topics=_above(topics, listed))))
        if item.level and not _only_names_its_section(item):
            topics[item.level] = item.words
        if (words := _announces(item, following)) and following:
            listed = _List(words, _count(words), following.mark, following.level)
    return result


def _only_names_its_section(item: Item) -> bool:
    """Whether a main heading says no more than that it opens the plan: not 2025年省十件民生实事."""
    return item.level == 1 and item.says is not None and not _COUNTED.search(item.words)


def _above(topics: dict[int, str], listed: _List | None) -> tuple[str, ...]:
    """The headings from the highest down, the words that announce a list above those of its items."""
    over = [level for level in sorted(topics) if not listed or not listed.level or level < listed.level]
    within = [level for level in sorted(topics) if level not in over]
    return (*(topics[one] for one in over), *([listed.words] if listed else ()), *(topics[n] for n in within))


def _announces(item: Item, following: Item | None) -> str:
    """The clause by which a text that ends with a civic list counts it; "" where no numbered items follow."""
    counted = _COUNTED.search(item.folded)
    if item.level or following is None or following.number != 1 or counted is None:
        return ""
    last = _SENTENCES.split(item.folded.rstrip("。!? "))[-1]
    if not _LIST.search(last):
        return ""
    start = max(item.folded.rfind(mark, 0, counted.start()) for mark in ",;。:") + 1
    return _CLAUSES.split(item.folded[start:])[0]


def _count(words: str) -> int:
    """How many items the words that announce a list count (2014年办好十件实事: 10), 0 if it is not read."""
    counted = _COUNTED.search(words)
    number = _NUMBER.search(counted.group()) if counted else None
    return counting.read(number.group()) if number else 0
