"""Completes a noun that is only a rank (千亿级) with the thing that the next figure names.

「打造5个千亿级、12个百亿级开发区」 counts five 千亿级开发区.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.language.quantity.units import is_counted
from tracker.language.tables.ranks import RANK
from tracker.model import Quantity

_RANK = re.compile(rf"(?:{RANK}|区域|市县|乡镇|省市县三)?级|(?:[\d.]|[一二三五十百千万亿])+元?级|省部级")
_RANKED = re.compile(f"(?:{_RANK.pattern})+")


def is_rank(noun: str) -> bool:
    """Whether a noun is only a rank or a size and names no thing: 国家级, 千亿级."""
    return bool(_RANK.fullmatch(noun))


def without_rank(noun: str) -> str:
    """The thing alone: 示范园 of 市级以上示范园."""
    return _RANK_ABOVE.sub("", noun)


_RANK_ABOVE = re.compile(f"^(?:{_RANK.pattern})+(?:及?以上)?")


def of_the_next(text: str, read: Sequence[Quantity], following: Sequence[Quantity]) -> list[Quantity]:
    """The quantities ``read`` in ``text``, those of a rank alone (5个千亿级) with the next figure's thing.

    Both must be counted in the same unit and stand close together. ``following`` are the quantities of the
    text behind, with offsets from the end of ``text``: they complete its last rank and are not returned.
    """
    behind = [replace(one, start=one.start + len(text), end=one.end + len(text)) for one in following]
    result = [*read, *behind]
    for at in range(len(result) - 2, -1, -1):
        one, other = result[at : at + 2]
        apart = other.start - one.end - len(one.noun)
        if (
            _RANK.fullmatch(one.noun)
            and one.unit == other.unit
            and is_counted(one.unit)
            and apart <= _MARK_AND_VERB
        ):
            thing = other.noun[ranked.end() :] if (ranked := _RANKED.match(other.noun)) else other.noun
            result[at] = replace(one, noun=one.noun + thing)
    return result[: len(read)]


_MARK_AND_VERB = 4
"""Characters that may stand between a rank and the next figure at most: a mark and a verb."""
