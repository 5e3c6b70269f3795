"""Several things that are named together, each with a figure of its own: 低保标准、养老金分别提高5%和8%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.in_full import AREA, in_full, parts_of, rate_of
from tracker.language.quantity.lent import segment_start, without_head
from tracker.language.quantity.residents import HALVES, each_half, half_of
from tracker.language.quantity.units import alternatives
from tracker.language.tables.nouns import VAGUE_HEADS
from tracker.language.words import cut
from tracker.model import Quantity


def shared_out(text: str, amounts: list[Amount], read: list[Quantity]) -> list[Quantity]:
    """The quantities ``read`` in a folded text; figures in a row get one name each of as many things.

    低保标准、养老金分别提高5%和8%: the first is of 低保标准, the second of 养老金. 城乡 names two things.
    ``amounts`` are the amounts that were read, one for each quantity.
    """
    result, index = list(read), 0
    while index < len(amounts):
        last = index
        while last + 1 < len(amounts) and side_by_side(text[amounts[last].end : amounts[last + 1].start]):
            last += 1
        count = last - index + 1
        earlier = _told_before(text, amounts, read, index, count)
        if earlier:
            for offset, noun in enumerate(earlier):
                result[index + offset] = replace(read[index + offset], noun=noun)
            index = last + 1
            continue
        noun = read[index].noun.partition("分别")[0]
        things = things_of(noun, count)
        told_apart = "分别" in text[segment_start(text, amounts[index].start) : amounts[index].start]
        told_apart = told_apart or all(len(thing) >= _NAMED_IN_FULL for thing in things)
        told_apart = told_apart or len({amount.unit for amount in amounts[index : last + 1]}) == count
        if told_apart and last > index and len(things) == count:
            for offset, thing in enumerate(_measured(noun, things)):
                result[index + offset] = replace(read[index + offset], noun=thing)
        index = last + 1
    return result


def _measured(noun: str, things: list[str]) -> list[str]:
    """The ``things`` that ``noun`` lists; one without its measure is named as ``in_full`` names it."""
    listed = parts_of(noun)
    named = in_full(listed) if len(listed) == len(things) > 1 else []
    if not named:
        return things
    return [
        full if _untold(thing, part) and len(full) > len(thing) else thing
        for thing, part, full in zip(things, listed, named, strict=True)
    ]


def _untold(thing: str, part: str) -> bool:
    """Whether a thing adds no measure, or only a vague one, to its ``part`` of the noun: 乡镇|覆盖率."""
    return thing.removeprefix(part) in _VAGUEST and not _PAID.search(thing)


_VAGUEST = VAGUE_HEADS | {""}
_PAID = re.compile("(?:[^基资奖]金|津贴|补贴|补助)$")
"""Payments, which need no word of what is measured of them: 养老金、低保标准."""


def _told_before(text: str, amounts: list[Amount], read: list[Quantity], index: int, count: int) -> list[str]:
    """The nouns of the levels just before, or []: ……收入达2万元,……纯收入达9千元,同比分别增长12%、17%."""
    start = segment_start(text, amounts[index].start)
    own, _, told_apart = text[start : amounts[index].start].partition("分别")
    before = read[max(0, index - count) : index]
    nouns = [one.noun for one in before]
    if count < 2 or not told_apart or not _ONLY_WHEN.fullmatch(own) or len(set(nouns)) < count:
        return []
    levels = all(one.measure == "level" for one in before) and amounts[index].measure != "level"
    return nouns if levels and text[before[-1].end : start] == "," else []


_ONLY_WHEN = re.compile("(?:同比|比上年|较上年|比去年|较去年|均|各|,)*")
_NAMED_IN_FULL = 5
"""Characters from which things of a list are names of their own, so that no 分别 is needed."""


def things_of(noun: str, count: int) -> list[str]:
    """The things that a noun lists, in full: 小学 has the end of the last in 小学、初中学生人均公用经费.

    ``count`` is the number of figures; other than so many things come back where the noun does not list them.
    """
    noun = _IN_LETTERS.sub("一二三产", noun)
    if count == len(HALVES) and "居民" in noun and not half_of(noun) and not LISTED.search(noun):
        return each_half(noun)
    for word, parts in _ONE_WORD.items():
        if count == len(parts) and word in noun and not LISTED.search(noun):
            return [noun.replace(word, part) for part in parts]
    if count > _A_PAIR and (crops := _IN_A_WORD.fullmatch(noun)) and len(crops[1]) == count:
        return [_IN_FULL.get(crop, crop) + crops[2] for crop in crops[1]]
    things = noun.split("、") if noun.count("、") + 1 == count > _A_PAIR else LISTED.split(noun)
    head = None if things[-1] in VAGUE_HEADS else _HEAD.search(things[-1])
    if head and len(things) == count > 1:  # 肉、奶产量
        return [
            thing if _HEAD.search(thing) or _WHOLE.search(thing) else thing + head.group() for thing in things
        ]
    if any(len(thing) < 2 or thing[0].isdigit() for thing in things):
        return [noun]
    last = things[-1]
    if last in VAGUE_HEADS:  # 粮食种植面积和产量
        return [*things[:-1], without_head(things[0]) + last]
    if told := AREA.match(last):  # 中心城区和县城环境空气质量优良率
        things = [thing + last[told.end() :] if AREA.fullmatch(thing) else thing for thing in things]
    begins = [len("".join(words)) for words in accumulate((word,) for word in cut(last))]
    things = [*(_with_measure(thing, last, begins) for thing in things[:-1]), last]
    alike = [
        len(thing) <= 3
        and len(last) > max(4, len(thing) + 2)
        and len(thing) in begins
        and thing not in _WHOLE_ALONE
        for thing in things
    ]
    rate = rate_of(last)
    return [
        thing + (last[len(thing) :] if short else "" if _WHOLE.search(thing) else rate)
        for thing, short in zip(things, alike, strict=True)
    ]


def _with_measure(thing: str, last: str, begins: Sequence[int]) -> str:
    """A thing that ends in a word of ``last``, with what follows it: 城镇居民 of 农村居民人均可支配收入.

    ``begins`` are the offsets in ``last`` at which words meet: of 省外资金 nothing follows 利用外资.
    """
    at = last.find(thing[-_WORD:], 1)
    follows = at > 0 and at + _WORD in begins
    return thing + last[at + _WORD :] if follows and len(thing) > _WORD else thing


_WORD = 2
_HEAD = re.compile(f"(?<=.)(?:{alternatives((*VAGUE_HEADS, '排放量', '排放总量', '投资额', '投资'))})$")
_WHOLE = re.compile(
    "(?:投资|外资|内资|收入|支出|贷款|进出口|[能水]耗|[额率值量数次]|比[重例]|占比|增[速幅]|满意度|单产|总产|里程|水平|经费)$"
)
"""Last words of measures that are complete and take no end from another."""
_WHOLE_ALONE = ("游客",)
"""Short names that share nothing with what is listed behind them: 接待游客和旅游总收入分别增长12%和17%."""
_A_PAIR = 2
_IN_A_WORD = re.compile("([粮肉奶蛋菜果油棉糖鱼茶]+)((?:总)?产量)")
"""Crops of one letter each: 粮肉奶产量分别稳定在800亿斤、60亿斤、160亿斤."""
_IN_FULL = {"粮": "粮食"}
BETWEEN = ("、", "和", "与", "及", "以及")
_SIDE_BY_SIDE = re.compile(f"(?:{alternatives(BETWEEN)})(?:每?[年月])?(?:[人户生亩]均|每人)?(?:每[年月])?")


def side_by_side(between: str) -> bool:
    """Whether the text between two figures only joins them, with 人均 or without: 330元|和年人均|1300元."""
    return bool(_SIDE_BY_SIDE.fullmatch(between))


LISTED = re.compile("、|以及|[和与及]")
_IN_LETTERS = re.compile("第?一、第?[二2]、第?[三3]产业?|一二三产业|三次产业")
_ONE_WORD = {
    "城乡": ("城镇", "农村"),
    "中小学": ("中学", "小学"),
    "一二三产": ("第一产业", "第二产业", "第三产业"),
    "存贷款": ("存款", "贷款"),
    "广播电视": ("广播", "电视"),
    "垃圾污水": ("垃圾", "污水"),
}
"""Words that name several things at once, and the words for each of them."""
