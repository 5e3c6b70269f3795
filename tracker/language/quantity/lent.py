"""The noun of an amount whose own words name no thing (完工200台), or only a vague measure of one (产值)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.around import WHOLE_ENDS
from tracker.language.quantity.patterns import DOWN, UP
from tracker.language.quantity.units import alternatives
from tracker.language.tables.nouns import VAGUE_HEADS
from tracker.language.words.phrase import closing_verb, object_phrase
from tracker.model import Quantity

_BREAK = re.compile(r"[,;。!?]|(?<!\d):|:(?!\d)")  # no mark in 2.3:1
_LONGEST_SUBJECT = 16


def segment_start(text: str, position: int) -> int:
    """The offset behind the last comma or other mark before ``position``; 0 where there is none."""
    return max((stop.end() for stop in _BREAK.finditer(text, 0, position)), default=0)


def lent_name(text: str, amounts: list[Amount], index: int, carried: str) -> str:
    """The noun of ``amounts[index]``, whose own words name none: ``carried`` or what the text names before.

    ``carried`` is the noun of the amount or clause before. The amount's own verb goes behind it: after
    加装电梯, 完工200台 is of 加装电梯完工. Where nothing is named the verb stands alone, or the noun is "".
    """
    amount = amounts[index]
    start = segment_start(text, amount.start)
    if size := _SIZE_BEFORE.search(text, start, amount.start):
        return _SIZE.sub(size["size"], carried, count=1)
    if start and (index == 0 or not carried):
        carried = object_before(text, start) or carried
    verb = closing_verb(text[start : amount.start]) or closing_verb(text[amount.end :].split(",")[0])
    if not carried:
        return "" if verb in UP | DOWN else verb
    if not verb or carried.endswith(verb):
        return carried
    return carried.removesuffix(closing_verb(carried)) + verb


_SIZE = re.compile(r"(?:超过?|过|突破)?[\d.十百千万亿两]+(?:元|(?<=亿)(?!元))(?:及?以上)?")
_SIZE_BEFORE = re.compile(rf"(?<!投资)(?<!资金)(?P<size>{_SIZE.pattern})(?:的?(?:达到?|为))?$")
"""The size of things, right before their count: 产值百亿元以上企业2家、50亿元以上|1家."""


def object_before(text: str, start: int) -> str:
    """The object in the stretch, from mark to mark, that ends before ``start``; "" where ``start`` is 0."""
    if not start:
        return ""
    return _OF_WORK.sub("", object_phrase(text[segment_start(text, start - 1) : start - 1]))


_OF_WORK = re.compile("^打好|(?<=..)(?:工作|任务|攻坚[仗战]|硬仗|(?:稳定|平稳|较快|持续|稳步|快速)增长)$")
"""Work on an object or its growth, no part of it: 做好棚户区改造|工作,今年新开工42万套; 投资|稳定增长,…."""


def named_above(text: str, position: int) -> str:
    """The thing named in the stretch before the one that holds ``position``; "" where it names none."""
    thing = object_before(text, segment_start(text, position))
    return "" if len(thing) > _LONGEST_SUBJECT or _NOT_NAMED.search(thing) else thing


_RECEIPTS, _TRADES = ("收入", "总收入"), ("业", "旅游", "文旅")
"""收入 alone may be that of residents or of the budget; behind the name of a trade it is the trade's."""


def whole_name(text: str, amount: Amount, noun: str, carried: str) -> str:
    """``noun``, and before it the thing that it is of where it is vague: 产值 after 氢能产业 is 氢能产业产值.

    ``carried`` is the noun of the amount before, or of the clause before where ``amount`` is the first of its
    text. A noun that is not vague, or for which no thing is found, comes back unchanged.
    """
    if noun in _INVESTED and (projects := carried.removesuffix("建设")).endswith(_PROJECTS):
        return projects + ("总投资" if noun == "总投资" else "投资")
    if _OF_WHOLE.match(noun) and 2 <= len(carried) <= _LONGEST_SUBJECT and not _NO_PHRASE.search(carried):
        return carried + noun
    if noun in _SHARES and carried.endswith("天数"):
        return carried + noun
    above = carried or object_before(text, segment_start(text, amount.start))
    if noun in _RECEIPTS and above.endswith(_TRADES) and len(above) <= _LONGEST_SUBJECT:
        return above + noun  # 做强旅游业,|收入增长10%
    if noun not in VAGUE_HEADS | {"投资"}:
        return noun
    if above.endswith(_IN_A_FIELD) and len(above) <= _LONGEST_SUBJECT:
        return above.removesuffix(_IN_A_FIELD) + noun
    if done_by := _DONE_BY.search(text, segment_start(text, amount.start), amount.start):
        return done_by["who"] + noun
    if noun not in VAGUE_HEADS or carried.endswith(noun):
        return noun
    subject = _subject(above)
    of_a_measure = noun in _OF_A_MEASURE
    if not of_a_measure:
        subject = without_head(subject)
    unfit = _NO_PHRASE if of_a_measure else _NO_SUBJECT
    if not 2 <= len(subject) <= _LONGEST_SUBJECT or unfit.search(subject):
        return noun
    return subject + noun


_SHARES = (*WHOLE_ENDS, "比率")
"""Shares of days: 优良天数311天、比例达85.1%."""

_INVESTED = ("投资", "总投资", "年度投资", "计划投资", "年度计划投资")
_PROJECTS = "项目"
"""End of the noun that a sum of ``_INVESTED`` goes into: 省重点项目1550个、年度计划投资7150亿元."""

_IN_A_FIELD = "方面"
"""Behind the field that a sum is of: 能源方面,力争完成投资350亿元."""

_OF_A_MEASURE = ("增速", "增幅")
"""Rates of a measure, not of the thing it measures: in 增加值完成16亿元,增速16% of the 增加值."""

_OF_WHOLE = re.compile("占(?!比|率|道|用|地)[^,;。]{2,}")
"""A share that does not say whose share it is: 新兴产业增加值增长12%,占生产总值的比重提高1个百分点."""

_DONE_BY = re.compile(
    "^(?:力争|确保|其中|预计|全年|年内|全部)*(?P<who>(?!全|我|各|本|今|年|力争|确保)[^,;。:、的\\d]{3,14}?)(?:预计|力争|全年|年内|确保)*"
    "(?:完成|实现)(?=[\u4e00-\u9fff]{2,})"
)
"""Who does what is measured, before 完成: 房地产开发完成投资."""

_NO_PHRASE = re.compile(r"[,;。:!?、的\d]")
_NOT_NAMED = re.compile(rf"{_NO_PHRASE.pattern}|^.是")
_NO_SUBJECT = re.compile(
    rf"{_NO_PHRASE.pattern}|[率数额]$|(?:计划|行动|方案|政策|竞争力|附加值|变革|水平|能力|质量|效率|效益|机制|体系|力度|布局|结构)$"
)
"""A phrase with one of these is no thing that a vague noun can be of, but a clause or a measure itself."""


def _subject(phrase: str) -> str:
    """A short clause without its predicate: 战略性新兴产业加快发展 → 战略性新兴产业."""
    if crop := _CROP.match(phrase):
        return crop.group()
    return _PREDICATE.sub("", phrase).lstrip("—").removeprefix("等")


_CROP = re.compile(
    "(?:粮食|夏粮|秋粮|早稻|小麦|玉米|油料|棉花)(?=生产|实现|再获|连续|获|克服|喜获|丰收|取得)"
)
"""A crop of which the clause before tells how it fared: 粮食生产再获丰收,总产……."""
_PREDICATE = re.compile(
    "(?:持续|不断|进一步|加快|稳步|快速|蓬勃|迅速|健康|明显|全面|大力)*(?:发展|增长|壮大|提升|推进|集聚|崛起|突破|优化|建设)+$"
)


def without_head(subject: str) -> str:
    """The thing in ``subject`` without its measure: 规上工业增加值 → 规上工业, to put another behind."""
    return _MEASURED_BEFORE.sub("", subject)


_MEASURED_BEFORE = re.compile(
    f"(?<=..)(?:{alternatives((*VAGUE_HEADS, *'播种面积 种植面积 面积 投资 筹资标准 补助标准'.split()))})$"
)


def earned_by_visitors(read: Sequence[Quantity], carried: str) -> list[Quantity]:
    """The quantities; what is earned beside a number of visitors is of tourism: 游客3万人次、总收入2亿元."""
    before = [carried, *(one.noun for one in read)]
    return [
        replace(one, noun=f"旅游{one.noun}") if one.noun in _EARNED and _VISITORS.search(earlier) else one
        for one, earlier in zip(read, before, strict=False)
    ]


_EARNED = ("总收入", "综合收入")
_VISITORS = re.compile("游客|(?<!乡村)旅游业?(?:接待|总?人[数次])")
