"""What an amount measures where its own words do not say it, or do not say of what."""

from __future__ import annotations

import re

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.patterns import DOWN, UP
from tracker.language.quantity.units import alternatives
from tracker.language.tables.nouns import VAGUE_HEADS
from tracker.language.words.phrase import closing_verb, object_phrase

_BREAK = re.compile(r"[,;。:!?]")
VAGUE = frozenset(VAGUE_HEADS.split())
_LONGEST_SUBJECT = 16


def segment_start(text: str, position: int) -> int:
    """The offset behind the last comma or other mark before ``position``; 0 where there is none."""
    return max((stop.end() for stop in _BREAK.finditer(text, 0, position)), default=0)


def lent_name(text: str, amounts: list[Amount], index: int, carried: str) -> str:
    """The noun of an amount that names none: that of the one before it or ``carried``, with its own verb.

    After 加装电梯, 完工200台 is of 加装电梯完工.
    """
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
    return _OF_WORK.sub("", object_phrase(text[segment_start(text, start - 1) : start - 1]))


_OF_WORK = re.compile("^打好|(?<=..)(?:工作|任务|攻坚[仗战]|硬仗|(?:稳定|平稳|较快|持续|稳步|快速)增长)$")
"""What is done for a thing is no part of it: 做好棚户区改造|工作,今年新开工42万套; 投资|稳定增长,…."""


def named_above(text: str, position: int) -> str:
    """The thing that the stretch before the one at ``position`` names; "" where it names none."""
    thing = object_before(text, segment_start(text, position))
    return "" if len(thing) > _LONGEST_SUBJECT or _NOT_NAMED.search(thing) else thing


def whole_name(text: str, amount: Amount, noun: str, carried: str) -> str:
    """``noun`` with the thing that a vague one is of: 产值 behind 氢能产业 is 氢能产业产值.

    ``carried`` is the noun of the figure before, or of the clause before, where the text names none.
    """
    if noun in _INVESTED and (projects := carried.removesuffix("建设")).endswith(_PROJECTS):
        return projects + "投资"
    if _OF_WHOLE.match(noun) and 2 <= len(carried) <= _LONGEST_SUBJECT and not _NO_PHRASE.search(carried):
        return carried + noun
    if noun not in VAGUE | {"投资"}:
        return noun
    if done_by := _DONE_BY.search(text, segment_start(text, amount.start), amount.start):
        return done_by["who"] + noun
    if noun not in VAGUE or carried.endswith(noun):
        return noun
    subject = _subject(carried or object_before(text, segment_start(text, amount.start)))
    of_a_measure = noun in _OF_A_MEASURE
    if not of_a_measure:
        subject = without_head(subject)
    unfit = _NO_PHRASE if of_a_measure else _NO_SUBJECT
    if not 2 <= len(subject) <= _LONGEST_SUBJECT or unfit.search(subject):
        return noun
    return subject + noun


_INVESTED = ("投资", "年度投资", "计划投资", "年度计划投资")
_PROJECTS = "项目"
"""What such a sum goes into where the words before name it: 省重点项目1550个、年度计划投资7150亿元."""

_OF_A_MEASURE = ("增速", "增幅")
"""What is told of a measure itself: 增加值完成16亿元,增速16% is of the 增加值, not of the industry."""

_OF_WHOLE = re.compile("占(?!比|率|道|用|地)[^,;。]{2,}")
"""A share that does not say of what: 新兴产业增加值增长12%,占生产总值的比重提高1个百分点."""

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
"""A phrase with one of these is too long to name what a vague noun is of, or a measure itself."""


def _subject(phrase: str) -> str:
    """A short clause without its predicate: 战略性新兴产业加快发展 → 战略性新兴产业."""
    return _PREDICATE.sub("", phrase)


_PREDICATE = re.compile(
    "(?:持续|不断|进一步|加快|稳步|快速|蓬勃|迅速|健康|明显|全面|大力)*(?:发展|增长|壮大|提升|推进|集聚|崛起|突破|优化|建设)+$"
)


def without_head(subject: str) -> str:
    """The thing without what was measured of it before: 规上工业增加值 → 规上工业, for its 总量."""
    return _MEASURED_BEFORE.sub("", subject)


_MEASURED_BEFORE = re.compile(f"(?<=..)(?:{alternatives((*VAGUE, '播种面积', '种植面积', '面积', '投资'))})$")
