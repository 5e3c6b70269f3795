"""Tells numbers that are names, dates, limits or starting points from amounts."""

from __future__ import annotations

import re

from tracker.language.quantity.patterns import NAMED, NAMES, SPAN_CONTEXT, SPANS, STARTING

_PART_OF_A_NAME = ("第", "每", "十四五", "“", "+", "号", "每千", "每万")
_NAMED_BEHIND = ("级", "强", "路", "弄", "街坊", "号")
_LATIN_BEFORE = re.compile(r"[A-Za-z.]-?$")
_EXISTING = ("用好", "管好", "用足")
"""Verbs whose amount is there already: 用好1800亿元引导基金 promises no fund."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS_A_SHARE = ",。;的、)"


def is_name(text: str, found: re.Match[str], unit: str) -> bool:
    """Whether the match of ``patterns.NUMBER`` in ``text`` with this unit is no amount."""
    start, end = found.start(), found.end()
    before, after = text[max(0, start - 24) : start], text[end : end + 12]
    if before.endswith((*_PART_OF_A_NAME, *_EXISTING)) or _LATIN_BEFORE.search(before):
        return True
    if NAMES.match(text, start) or after.startswith(_NAMED_BEHIND) or STARTING.match(after):
        return True
    if unit in SPANS:
        return _is_span_name(before, after, found, unit)
    if unit == "成" and not _is_share_in_tenths(found, after):
        return True
    if unit == "岁" and "寿命" not in before:
        return True
    if found["number"] in {"一", "二"} and unit not in {"倍", "番", "%", "个百分点"}:
        return True
    return _is_limit(before, after, found, unit)


def _is_share_in_tenths(found: re.Match[str], after: str) -> bool:
    """七成以上 is a share; 建成 behind a number is not."""
    stands_alone = found["after"] or found["approximate"] or after[:1] in _ENDS_A_SHARE
    return not found["number"][0].isdigit() and bool(stands_alone)


def _is_span_name(before: str, after: str, found: re.Match[str], unit: str) -> bool:
    """Years, dates, deadlines and programmes; a duration counts only beside 延长, 压缩 and the like."""
    if unit == "年" and _YEAR.fullmatch(found["high"] or found["number"]):
        return True
    if (unit == "日" and before.endswith("月")) or NAMED.match(after.lstrip("的")):
        return True
    beside = SPAN_CONTEXT.search(before[-10:]) or after.startswith(("过渡期", "期限", "时限"))
    return not beside or after.startswith(("内", "的", "时间"))


def _is_limit(before: str, after: str, found: re.Match[str], unit: str) -> bool:
    """年应纳税所得额不到100万元的部分: a limit that says whom it concerns."""
    limits = {"以上", "以下", "及以上", "及以下"}
    limited = found["after"] in limits or before.endswith(("不到", "不足", "不超过"))
    return bool(limited and after.startswith("的") and "%" not in unit)
