"""Figures that are named in a way of their own: ratios to one, and persons who leave poverty.

城乡居民收入比 is of 2.3:1, 生师比 of 15:1; 115万人脱贫 is a fall, as 减少贫困人口115万 is.
"""

from __future__ import annotations

import re

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.around import Edges
from tracker.language.quantity.deeds import PERSONS
from tracker.language.quantity.lent import segment_start
from tracker.language.quantity.trim import thing_in
from tracker.language.quantity.units import TO_ONE

_NAMED = re.compile(
    r"(?P<thing>[^,;。:\d]{2,20}?)(?P<ratio>之?比(?!例|重|较|分|上年|去年|\d{4})|比例|差距|倍差)"
    r"(?:(?:同比|由|从|自|缩|扩|控|降|提|达|为|保|稳|下|上|约|在|进|继|转|持续)[^,;。]*)?$"
)


def is_ratio(amount: Amount) -> bool:
    """Whether an amount is a ratio to one."""
    return amount.unit == TO_ONE


def ratio_named(text: str, amount: Amount, edges: Edges) -> str:
    """The name of the ratio that an amount of a folded text is, "" where none stands before it (以3:1胜)."""
    start = segment_start(text, amount.lead)
    named = _NAMED.match(text, start, amount.lead)
    if named is None:
        return ""
    thing = thing_in(text, start, named.end("thing"), edges)
    return thing + named["ratio"] if len(thing) > 1 else ""


POOR = "贫困人口"
_OUT = "脱贫(?!攻坚|人口|县|村|地区)|摆脱贫困"
_LEAVE = re.compile(f"[^,;。:、\\d]{{0,16}}?(?:{_OUT}|越线|退出贫困)")
_LEAVE_AT_ONCE = re.compile(f"(?:人口)?(?:稳定|全部|实现|如期|顺利)*(?:{_OUT})")
_LEAVING = re.compile("(?:年度|全年|稳定|全部|实现|如期|整体|完成|累计)*(?:脱贫|减贫|摆脱贫困)(?:任务)?")


def leaving(text: str, amount: Amount, noun: str) -> str:
    """The noun for the poor, where ``amount`` tells how many of them left poverty; "" where it does not.

    ``text`` is folded and holds the amount, ``noun`` is what it measures as read so far. 贫困人口 stays in
    115万贫困人口实现脱贫; 稳定脱贫 becomes 贫困人口 in 22万人稳定脱贫. The figure then tells a fall, as in
    减少贫困人口115万人.
    """
    if amount.measure != "level" or not amount.unit.endswith(("万", *PERSONS)):
        return ""
    poor = noun.removesuffix("脱贫")
    if poor.endswith(POOR):
        return poor if poor != noun or _LEAVE.match(text, amount.end) else ""
    return POOR if _LEAVING.fullmatch(noun) or _LEAVE_AT_ONCE.match(text, amount.end) else ""
