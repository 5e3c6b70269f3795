"""What a ratio to one is of: 城乡居民收入比 of 2.3:1, 生师比 of 15:1."""

from __future__ import annotations

import re

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.around import Edges
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
