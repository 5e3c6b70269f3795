"""Enumerations in a promise, and which of their items a report names, in the report's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.words import cut, object_phrase
from tracker.language.words.phrase import is_bare
from tracker.score.shared import is_telling, longest_telling

MOST = 0.5
"""An item counts as named where more than this share of its letters, and of its telling ones, stands between
two commas: 企业退休人员 is too little of 关闭破产企业退休人员.
"""

_NAME = 4
"""Letters from which an item of common words is a name."""

_EDGE = 5
"""Letters of the first item's end and the last item's beginning that are looked at: they carry more words."""

_SHORTEST = 2
_SHARED = frozenset(("工作", "事业", "建设", "体系", "制度", "水平", "能力"))
"""What all items of a list may be about, behind the last one: 监察和审计工作."""

_MARKS = "“”‘’《》() "
_AND = "和(?![谐平解睦浩田县])"
_JOINED = re.compile(rf"、|以及|(?<![缓总共温饱不]){_AND}|(?<!参)与(?!会)|(?<![涉普以])及(?![时格])")
_REST = re.compile(r"(?<![均平高中初同])等(?![化级次待于额])")
_VERBS_JOINED = re.compile(rf"^(?:{_AND}|与|、|并)")


@dataclass(frozen=True, slots=True)
class Item:
    """An item as it stands in the promise, and the words of it that are looked for."""

    text: str
    core: tuple[str, ...]


def items_of(promise: str) -> tuple[Item, ...]:
    """The items of the longest list of a folded promise: 「推进科技、教育、文化等领域改革」 has three.

    A list has a 「、」 or consists of parts joined by 和 or 与; what follows 等 is no part of it. Verbs that
    share what they do (巩固和发展) are no items.
    """
    clause = max(re.split(r"[,;:。]", promise), key=lambda part: len(_JOINED.findall(part)))
    texts = [item for part in _JOINED.split(_listing(clause)) if (item := part.strip(_MARKS))]
    if len(texts) > 1 and is_bare(texts[0]):
        texts = texts[1:]
    if len(texts) < 2 or any(len(text) < 2 for text in texts[1:]) or _share_a_head(texts):
        return ()
    last = len(texts) - 1
    items = (Item(text, _core(text, at == 0, at == last)) for at, text in enumerate(texts))
    named = tuple(item for item in items if len(item.text) >= _NAME or any(map(is_telling, item.core)))
    return named if len(named) > 1 else ()


def _share_a_head(texts: Sequence[str]) -> bool:
    """Whether items are but sides of one thing: 承载、保障、服务能力 is one ability."""
    sides = (
        [*texts[1:-1], texts[-1][:_SHORTEST]] if len(texts) > _SHORTEST else [texts[0], texts[1][:_SHORTEST]]
    )
    return texts[-1].endswith(tuple(_SHARED)) and all(map(is_bare, sides))


def missing(items: Sequence[Item], text: str) -> tuple[Item, ...]:
    """The items of which a folded text has not one word."""
    unsaid = (item for item in items if not any(word in text for word in item.core))
    return tuple(item for item in unsaid if not spoken(item, text))


def spoken(item: Item, text: str) -> str:
    """The words in which a folded text names an item, as they stand in the text, or ""."""
    if item.text in text and (len(item.text) >= _NAME or is_telling(item.text)):
        return item.text
    telling = [word for word in item.core if is_telling(word)]
    for part in re.split("[,;。]", text):
        if min(_share(part, telling), _share(part, item.core)) > MOST:
            words = longest_telling("".join(item.core), part)
            if words:
                return words
    return ""


def _share(part: str, words: Sequence[str]) -> float:
    """How much of some words stands in a part of a sentence, by their letters."""
    return sum(len(word) for word in words if word in part) / max(1, sum(map(len, words)))


def _listing(clause: str) -> str:
    """The clause from its first item on, up to 等: 鼓励和引导个体、私营等经济 → 个体、私营."""
    listing = object_phrase(clause)
    while _VERBS_JOINED.match(listing):
        listing = object_phrase(listing[1:])
    return _REST.split(listing)[0]


def _core(text: str, first: bool, last: bool) -> tuple[str, ...]:
    """The words of an item without single letters; of a first or last one those near the next one."""
    words, at = [], 0
    if last and text.find("的") >= _SHORTEST:  # 香港、澳门的前景
        text = text[: text.find("的")]
    for word in cut(text):
        near = not (first or last) or (first and at + len(word) > len(text) - _EDGE) or (last and at < _EDGE)
        at += len(word)
        if near and len(word) > 1:
            words.append(word)
    while len(words) > 1 and words[-1] in _SHARED:
        words.pop()
    return tuple(words) or (text,)
