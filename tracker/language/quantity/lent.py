"""What an amount measures where its own words do not say it, or do not say of what."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.patterns import DOWN, UP
from tracker.language.quantity.residents import HALVES, each_half, half_of
from tracker.language.quantity.units import alternatives
from tracker.language.tables.nouns import VAGUE_HEADS
from tracker.language.words import cut
from tracker.language.words.phrase import closing_verb, object_phrase
from tracker.model import Quantity

_BREAK = re.compile(r"[,;。:!?]")
_VAGUE_HEADS = frozenset(VAGUE_HEADS.split())
_LONGEST_SUBJECT = 16


def segment_start(text: str, position: int) -> int:
    """The offset behind the last comma or other mark before ``position``; 0 where there is none."""
    return max((stop.end() for stop in _BREAK.finditer(text, 0, position)), default=0)


def lent_name(text: str, amounts: list[Amount], index: int, carried: str) -> str:
    """The noun of a neighbour, with the verb that this amount adds: 加装电梯 + 完工."""
    amount = amounts[index]
    start = segment_start(text, amount.start)
    if start and (index == 0 or not carried):
        carried = object_before(text, start) or carried
    verb = closing_verb(text[start : amount.start]) or closing_verb(text[amount.end :].split(",")[0])
    if not carried:
        return "" if verb in UP | DOWN else verb
    if not verb or carried.endswith(verb):
        return carried
    return carried.removesuffix(closing_verb(carried)) + verb


def object_before(text: str, start: int) -> str:
    """The object of the stretch that ends before ``start``; "" at the beginning of a text."""
    if not start:
        return ""
    return object_phrase(text[segment_start(text, start - 1) : start - 1])


def whole_name(text: str, amount: Amount, noun: str, carried: str) -> str:
    """A vague noun with what it is of: 产值 behind 氢能产业 is 氢能产业产值."""
    if noun in _INVESTED and (projects := carried.removesuffix("建设")).endswith(_PROJECTS):
        return projects + "投资"
    if noun not in _VAGUE_HEADS | {"投资"}:
        return noun
    if done_by := _DONE_BY.search(text, segment_start(text, amount.start), amount.start):
        return done_by["who"] + noun
    if noun not in _VAGUE_HEADS or carried.endswith(noun):
        return noun
    subject = _subject(carried or object_before(text, segment_start(text, amount.start)))
    of_a_measure = noun in _OF_A_MEASURE
    if not of_a_measure:
        subject = _without_head(subject)
    unfit = _NO_PHRASE if of_a_measure else _NO_SUBJECT
    if not 2 <= len(subject) <= _LONGEST_SUBJECT or unfit.search(subject):
        return noun
    return subject + noun


_INVESTED = ("投资", "年度投资", "计划投资", "年度计划投资")
_PROJECTS = "项目"
"""What such a sum goes into where the words before name it: 省重点项目1550个、年度计划投资7150亿元."""

_OF_A_MEASURE = ("增速", "增幅")
"""What is told of a measure itself: 增加值完成16亿元,增速16% is of the 增加值, not of the industry."""

_DONE_BY = re.compile(
    "^(?:力争|确保|其中|预计|全年|年内|全部)*(?P<who>(?!全|我|各|本|今|年|力争|确保)[^,;。:、的\\d]{3,14}?)(?:预计|力争|全年|年内|确保)*"
    "(?:完成|实现)(?=[\u4e00-\u9fff]{2,})"
)
"""Who does what is measured, before 完成: 房地产开发完成投资."""

_NO_PHRASE = re.compile(r"[,;。:!?、的\d]")
_NO_SUBJECT = re.compile(
    rf"{_NO_PHRASE.pattern}|[率数额]$|(?:计划|行动|方案|政策|竞争力|附加值|变革|水平|能力|质量|效率|效益|机制|体系|力度|布局|结构)$"
)
"""A phrase with one of these is too long to name what a vague noun is of, or a measure itself."""


def _subject(phrase: str) -> str:
    """A short clause without its predicate: 战略性新兴产业加快发展 → 战略性新兴产业."""
    return _PREDICATE.sub("", phrase)


_PREDICATE = re.compile(
    "(?:持续|不断|进一步|加快|稳步|快速|蓬勃|迅速|健康|明显|全面|大力)*(?:发展|增长|壮大|提升|推进|集聚|崛起|突破|优化|建设)+$"
)


def _without_head(subject: str) -> str:
    """The thing without what was measured of it before: 规上工业增加值 → 规上工业, for its 总量."""
    return _MEASURED_BEFORE.sub("", subject)


_MEASURED_BEFORE = re.compile(
    f"(?<=..)(?:{alternatives((*_VAGUE_HEADS, '播种面积', '种植面积', '面积', '投资'))})$"
)


def shared_out(text: str, amounts: list[Amount], read: list[Quantity]) -> list[Quantity]:
    """Each of several things named has its own figure: 低保标准、养老金分别提高5%和8%; 城乡 are two."""
    result, index = list(read), 0
    while index < len(amounts):
        last = index
        while last + 1 < len(amounts) and text[amounts[last].end : amounts[last + 1].start] in _BETWEEN:
            last += 1
        count = last - index + 1
        earlier = _told_before(text, amounts, read, index, count)
        if earlier:
            for offset, noun in enumerate(earlier):
                result[index + offset] = replace(read[index + offset], noun=noun)
            index = last + 1
            continue
        things = _things(read[index].noun.partition("分别")[0], count)
        told_apart = "分别" in text[segment_start(text, amounts[index].start) : amounts[index].start]
        told_apart = told_apart or all(len(thing) >= _NAMED_IN_FULL for thing in things)
        told_apart = told_apart or len({amount.unit for amount in amounts[index : last + 1]}) == count
        if told_apart and last > index and len(things) == count:
            for offset, thing in enumerate(things):
                result[index + offset] = replace(read[index + offset], noun=thing)
        index = last + 1
    return result


def _told_before(text: str, amounts: list[Amount], read: list[Quantity], index: int, count: int) -> list[str]:
    """The things whose levels stand just before: ……收入达2万元,……纯收入达9千元,同比分别增长12%、17%."""
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


def _things(noun: str, count: int) -> list[str]:
    """What a noun lists; a short one shares the head of the last: 小学、初中学生人均公用经费."""
    noun = noun.replace("一、二、三产", "一二三产")
    if count == len(HALVES) and "居民" in noun and not half_of(noun) and not _LISTED.search(noun):
        return each_half(noun)
    for word, parts in _ONE_WORD.items():
        if count == len(parts) and noun.startswith(word) and not _LISTED.search(noun):
            return [part + noun.removeprefix(word) for part in parts]
    if count > _A_PAIR and (crops := _IN_A_WORD.fullmatch(noun)) and len(crops[1]) == count:
        return [_IN_FULL.get(crop, crop) + crops[2] for crop in crops[1]]
    things = noun.split("、") if noun.count("、") + 1 == count > _A_PAIR else _LISTED.split(noun)
    head = None if things[-1] in _VAGUE_HEADS else _HEAD.search(things[-1])
    if head and len(things) == count > 1:  # 肉、奶产量
        return [
            thing if _HEAD.search(thing) or _WHOLE.search(thing) else thing + head.group() for thing in things
        ]
    if any(len(thing) < 2 or thing[0].isdigit() for thing in things):
        return [noun]
    last = things[-1]
    if last in _VAGUE_HEADS:  # 粮食种植面积和产量
        return [*things[:-1], _without_head(things[0]) + last]
    if told := _AREA.match(last):  # 中心城区和县城环境空气质量优良率
        things = [thing + last[told.end() :] if _AREA.fullmatch(thing) else thing for thing in things]
    things = [*(_with_measure(thing, last) for thing in things[:-1]), last]
    begins = [len("".join(words)) for words in accumulate((word,) for word in cut(last))]
    alike = [
        len(thing) <= 3 and len(last) > max(4, len(thing) + 2) and len(thing) in begins for thing in things
    ]
    rate = _rate_of(last)
    return [
        thing + (last[len(thing) :] if short else "" if _WHOLE.search(thing) else rate)
        for thing, short in zip(things, alike, strict=True)
    ]


def _rate_of(last: str) -> str:
    """The rate that the last of several things shares with the others: 处理率 of 垃圾处理率; "" for none."""
    if not _SHARED.search(last):
        return ""
    begins = accumulate(len(word) for word in cut(last))
    told = [at for at in begins if at <= len(last) - _TOLD]
    return last[told[-1] :] if told else last[-_TOLD if last.endswith("率") else -_WORD :]


_SHARED = re.compile("(?<=..)(?:率|里程|单产|总产)$")
_TOLD = 3
"""Characters that tell which rate it is: 处理率."""


def _with_measure(thing: str, last: str) -> str:
    """A thing that ends in a word of the last one has its measure too: 城镇居民 of 农村居民人均可支配收入."""
    at = last.find(thing[-_WORD:], 1)
    return thing + last[at + _WORD :] if at > 0 and len(thing) > _WORD else thing


_WORD = 2
_AREA = re.compile("(?:中心|主|老)?(?:城区|县城|市区|农村|城镇|城市|乡镇|郊区|新区|县域)")
_HEAD = re.compile(f"(?<=.)(?:{alternatives((*_VAGUE_HEADS, '排放量', '排放总量', '投资额', '投资'))})$")
_WHOLE = re.compile(
    "(?:投资|外资|内资|收入|支出|贷款|进出口|[能水]耗|[额率值量数次]|单产|总产|里程|水平|经费)$"
)
"""Last words of measures that share no other's head."""
_A_PAIR = 2
_IN_A_WORD = re.compile("([粮肉奶蛋菜果油棉糖鱼茶]+)((?:总)?产量)")
"""Crops of one letter each: 粮肉奶产量分别稳定在800亿斤、60亿斤、160亿斤."""
_IN_FULL = {"粮": "粮食"}
_BETWEEN = ("、", "和", "与", "及", "以及")
_LISTED = re.compile("、|以及|[和与及]")
_ONE_WORD = {
    "城乡": ("城镇", "农村"),
    "一二三产": ("第一产业", "第二产业", "第三产业"),
    "三次产业": ("第一产业", "第二产业", "第三产业"),
}
"""Words that name several things at once."""
