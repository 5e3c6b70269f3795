"""Persons who leave poverty, told as their number (115万人脱贫) or as a fall (减少贫困人口115万)."""

from __future__ import annotations

import re

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.deeds import PERSONS

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
