"""Takes words from before and behind a thing that are no part of its name, whole words at a time.

新增就业岗位 loses 新增 and not 就 as well: a single character is only taken away where it is a word.
"""

from __future__ import annotations

import re

from tracker.language.quantity.units import alternatives
from tracker.language.tables import nouns
from tracker.language.tables.amounts import WRITTEN_YEAR

Edges = frozenset[int]
"""Offsets in a text at which a word begins or ends."""

_YEARS_BEFORE = re.compile(
    rf"(?:到|比|较)?{WRITTEN_YEAR}(?:年?[底末])?(?:以?前)?|去年(?!同期)"
    r"|(?:今年)?\d{1,2}月(?:份|底)?[前起]?(?![中上下]旬)|(?:过去|这|近|最近)[两三四五]年来?"
    r"|提前[一两二三半]个?[年月季][^,;。:\d]{0,2}(?:实现|完成)|连续[两三四五六七八九十\d]+年|[两三四五]年(?:内|来|间|(?=新增|新建|建成|完成|累计))|“十[一二三四五]五”(?:期间|时期|以来)"
)
_TIMES_BEFORE = re.compile(f"(?:{_YEARS_BEFORE.pattern})|年内|从今年起|今年起")
_YEARS_BEHIND = re.compile(
    rf"(?:(?:[比较到在]|截至)?{WRITTEN_YEAR}(?:[底末])?|(?:到|为|达到?|(?<=[准费助额平金]))每?[年月]"
    r"|(?<=.)平均每.{1,2}|(?<=[率量值额数入例])[两三四五]年内?|[比较]前[两三四五]年平均(?:数|水平)?)$"
)
_FIRST = re.compile(alternatives((*nouns.BEFORE.split(), *nouns.AROUND.split())))
_LAST = re.compile(
    f"(?:{alternatives((*nouns.BEHIND.split(), *nouns.AROUND.split(), *nouns.ADVERBS.split()))})$"
)
_ADVERB = re.compile(f"(?:{alternatives(nouns.ADVERBS.split())})$")
_WITH_AND = tuple(nouns.BEGINS_WITH_AND.split())
WHOLE_ENDS = ("占比", "比重", "比例")
"""Last words of names of shares: 占 and 比 in them are part of the name and are not cut off."""
MAKES_UP = re.compile(
    r"占比?(?:约|近|已|均|分别|到|达到?|超过?|接近|提[高升][到至]|[\d.]+%(?:以上|左右)?[、和与])*$"
)
"""Before a share: words by which it is one of a whole (税收占70.6%), and so a measure of its own."""
_MARKS = " ,、:的"


def edges_of(words: tuple[str, ...]) -> Edges:
    """The offsets at which ``words`` begin or end in the text that they make when joined, 0 included."""
    edges, at = {0}, 0
    for word in words:
        at += len(word)
        edges.add(at)
    return frozenset(edges)


def behind_cut(text: str, start: int, end: int, edges: Edges) -> int:
    """The offset at which the name of the thing in ``text[start:end]`` ends, words behind it left out."""
    while start < end:
        if text[end - 1] in _MARKS:
            end -= 1
            continue
        if end - start >= 2 and text.endswith(WHOLE_ENDS, start, end):
            break
        last = _YEARS_BEHIND.search(text, start, end) or _last_word(text, start, end, edges)
        if last is None:
            break
        end = last.start()
    return end


def _last_word(text: str, start: int, end: int, edges: Edges) -> re.Match[str] | None:
    """The longest word at the end that is no part of a name; a single character must be a word."""
    last = _LAST.search(text, start, end)
    while last is not None and not _is_word(text, last, edges):
        last = _LAST.search(text, last.start() + 1, end)
    return last


def _is_word(text: str, word: re.Match[str], edges: Edges) -> bool:
    if word.group() == "提升":  # 占比提升至, but 巩固提升2.1万户
        return text.endswith((*nouns.MEASURES, *WHOLE_ENDS, "能力"), 0, word.start())
    if text.endswith("开", 0, word.start()) and word.group() == "竣工":  # 开竣工 is one word
        return False
    if word.start() in edges or (len(word.group()) > 1 and not word.group().endswith("至")):
        return True
    return (
        word.group() in "达拟将约为均过要"
        and text[word.start() - 1 : word.start()] in f"{nouns.MEASURES}均村户县镇"
    )


def adverbs_cut(text: str, start: int, end: int) -> int:
    """The offset at which ``text[start:end]`` ends without adverbs: 82个项目|年内全部, where 开工 follows."""
    while adverb := _ADVERB.search(text, start, end):
        end = adverb.start()
    return end


_HAVING = re.compile("有[^的,;。]{2,8}的")
"""A description that is kept as part of the name: 有研发活动的规上工业企业."""


def times_cut(text: str, start: int, end: int) -> int:
    """The offset behind the words of time that open ``text[start:end]``: 2008年|市级财政……, 年内|新建成……."""
    while time := _TIMES_BEFORE.match(text, start, end):
        start = time.end()
    return start


def before_cut(text: str, start: int, end: int, edges: Edges) -> int:
    """The offset at which the name of the thing in ``text[start:end]`` begins, words before it left out."""
    while start < end:
        if text[start] in _MARKS:
            start += 1
            continue
        first = _YEARS_BEFORE.match(text, start, end) or _FIRST.match(text, start, end)
        if text.startswith(_WITH_AND, start, end) or _HAVING.match(text, start, end):
            break
        if first is None or (len(first.group()) == 1 and first.end() not in edges | {end}):
            break
        start = first.end()
    return start
