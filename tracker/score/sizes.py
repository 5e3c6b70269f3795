"""Things that are counted by their size in money: 亿元以上项目, 超百亿元企业, 千亿级产业."""

from __future__ import annotations

import re
from decimal import Decimal

from tracker.language.quantity.numerals import size_of as times

_NUMBER, _STEP = r"(?<![\d.])(?P<number>\d+(?:\.\d+)?)?", "(?P<step>[十百千]*[万亿])"
_THINGS = r"(?:级|及?以上)?的?(?=[\u4e00-\u9fff]{0,6}(?:项目|企业|园区|产业|集群|[县市镇]))"
_IN_MONEY = re.compile(rf"(?:超过?|过|上)?{_NUMBER}{_STEP}元{_THINGS}")
_GREAT = re.compile(rf"(?:超|过)?(?P<number>)(?P<step>[十百千]亿)(?:级|以上|(?=产业|企业|园区)){_THINGS}")
"""亿 of what industries and firms turn over is money, whether that is said or not; 万亩, 万吨 are not."""


def size(noun: str) -> Decimal | None:
    """From how many 元 on the things of a folded noun are counted (100000000 for 亿元以上项目), or None."""
    sized = _IN_MONEY.search(noun) or _GREAT.search(noun)
    return Decimal(sized["number"] or 1) * times(sized["step"]) if sized else None


def in_one_wording(noun: str) -> str:
    """The noun with its size worded in one way: 超亿元项目 and 亿元级项目 are 亿元以上项目."""
    for pattern in (_IN_MONEY, _GREAT):
        noun = pattern.sub(lambda sized: f"{sized['number'] or ''}{sized['step']}元以上", noun)
    return noun
