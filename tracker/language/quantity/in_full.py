"""Completes the names of listed things, whose shared words are written once, with the last or the first."""

from __future__ import annotations

import re
from itertools import accumulate, takewhile

from tracker.language.indicators import indicator_of
from tracker.language.quantity.around import edges_of
from tracker.language.quantity.trim import thing_in
from tracker.language.quantity.units import alternatives
from tracker.language.tables import listed as tables
from tracker.language.tables.nouns import SAY_LITTLE, VAGUE_HEADS
from tracker.language.words import cut


def parts_of(noun: str) -> list[str]:
    """The parts of a noun that names several things, as written; the noun alone where it names one.

    「、」 separates them, and so do 和, 与, 及 and 以及, but not before a 「、」 nor in brackets or quotes.
    """
    if _ONE_NAME.search(noun):
        return [noun]
    things, depth = [""], 0
    words = cut(noun)
    last_mark = max((at for at, word in enumerate(words) if word == "、"), default=-1)
    for at, word in enumerate(words):
        depth += sum(word.count(mark) for mark in "(“") - sum(word.count(mark) for mark in ")”")
        if not depth and (word == "、" or (word in _JOINTS and at > last_mark)):
            things.append("")
        else:
            things[-1] += word
    return things if all(things) else [noun]


_JOINTS = ("和", "与", "及", "以及")
_ONE_NAME = re.compile(tables.ONE_NAME)


def in_full(listed: list[str]) -> list[str]:
    """The names in ``listed``, each completed; [] where one cannot be completed or two come out the same.

    Words that they share are written once, with the last (城镇和农村居民收入) or the first (苹果面积和产量).
    """
    if any(len(thing) < _LEAST for thing in listed) and not listed[-1].endswith("产量"):
        return []  # 城、乡低保对象
    measured = [bool(head_of(thing)) for thing in listed]
    things = _measured_in_full(listed, measured) if measured[-1] else _counted_in_full(listed)
    sound = all(len(thing) >= _LEAST and not thing[0].isdigit() for thing in things)
    return things if sound and len(set(things)) == len(listed) else []


_LEAST = 2


def head_of(thing: str) -> str:
    """The words at the end of a thing that tell what is measured of it: 补助标准, 人均纯收入; "" for none."""
    if indicator_of(thing).key or thing.endswith(_WHOLE):
        return thing
    words = cut(thing)
    behind = list(takewhile(_of_a_measure, reversed(words)))
    if behind and behind[-1] in _SUFFIXES and len(behind) < len(words):  # 污水处理|率
        behind.append(words[-len(behind) - 1])
    return "".join(reversed(behind)) if behind and _MEASURE.search(behind[0]) else ""


def _of_a_measure(word: str) -> bool:
    return word in _HEADS or (bool(_MEASURE.search(word)) and word not in _WHOLE)


_WHOLE = tuple(tables.WHOLE.split())
_HEADS = frozenset(tables.HEADS.split())
_MEASURE = re.compile(f"(?:{alternatives(tables.MEASURES.split())}|[{tables.SUFFIXES}])$")
_SUFFIXES = frozenset(tables.SUFFIXES)


def rate_of(last: str) -> str:
    """The rate that the last of several things shares with the others: 处理率 of 垃圾处理率; "" for none."""
    if not _RATE.search(last):
        return ""
    begins = accumulate(len(word) for word in cut(last))
    told = [at for at in begins if at <= len(last) - _TOLD]
    return last[told[-1] :] if told else last[-_TOLD if last.endswith("率") else -_LEAST :]


_RATE = re.compile("(?<=..)(?:率|里程|单产|总产)$")
_TOLD = 3
"""Characters at the end that are needed to tell which rate it is: 处理率."""


def _measured_in_full(listed: list[str], measured: list[bool]) -> list[str]:
    """The listed things, each with the measure of the last: 二氧化硫和化学需氧量排放量 has 二氧化硫排放量.

    One that is only a measure is of what the first is of: 苹果面积和产量 has 苹果产量; [] where none is said.
    """
    last = "".join(word for word in cut(listed[-1]) if word != "等")
    head = head_of(last)
    shared = rate_of(last) if head == last else head.removeprefix("的")
    things = [
        thing if told else with_end(thing, last) or _joined(thing, shared)
        for thing, told in zip(listed[:-1], measured[:-1], strict=True)
    ]
    owner = things[0].removesuffix(head_of(things[0]))
    bare = [thing in _BARE for thing in (*things, last)]
    if any(bare) and not owner:
        return []
    return [owner + thing if alone else thing for thing, alone in zip((*things, last), bare, strict=True)]


_BARE = frozenset((*VAGUE_HEADS, *tables.BARE.split()))


def _counted_in_full(listed: list[str]) -> list[str]:
    """Listed things that are counted, each without its verb: 创业项目、培育小企业各1500个; [] if vague."""
    last = "".join(takewhile(lambda word: word != "等", cut(listed[-1]))) or listed[-1]
    things = [with_end(thing, last) or thing for thing in listed[:-1]]
    whole = [thing_in(thing, 0, len(thing), edges_of(cut(thing))) for thing in (*things, last)]
    part = any(len(thing) < SHORT and len(thing) + 1 < len(last) for thing in whole)  # 煤化和有色集团
    return [] if part or SAY_LITTLE.intersection(whole) else whole


def with_end(thing: str, last: str) -> str:
    """``thing`` with the end of ``last``: 城市低保 beside 农村低保标准 is 城市低保标准; "" for no such end.

    The end begins behind the word of ``last`` that ends in the same character as ``thing`` (低保), behind the
    kind of place that ``last`` opens with where ``thing`` is another (城镇 beside 农村收入), or behind a
    first word that is as long as a short ``thing`` (一线 beside 二线边民补助).
    """
    place = AREA.match(last)
    if place and AREA.fullmatch(thing):
        return thing + last[place.end() :]
    words = cut(last)
    for at, word in zip(accumulate(map(len, words)), words[:-1], strict=False):
        if at > 1 and word[-1] == thing[-1]:
            return thing + last[at:]
    as_long = len(thing) <= SHORT and len(last) > len(thing) + SHORT and len(words[0]) == len(thing)
    return thing + last[len(thing) :] if as_long else ""


def _joined(thing: str, end: str) -> str:
    """``thing`` with ``end`` behind it, shared characters once: 化工产品 and 产品数量 make 化工产品数量."""
    begun = next((at for at in range(len(end), 0, -1) if thing.endswith(end[:at])), 0)
    return thing + end[begun:]


AREA = re.compile("(?:中心|主|老)?(?:城区|县城|市区|农村|城镇|城市|乡镇|郊区|新区|县域)")
SHORT = 3
"""A listed name of at most so many characters may lack its end: 一线, short for 一线边民补助标准."""
