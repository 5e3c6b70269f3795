"""Reads whole numbers in full Chinese numerals (一千零五十, 三亿零五百三十万); short forms (一百二) are none.

The library ``cn2an`` reads them too, but takes a sixth of a second to load, where all numbers of a report
take microseconds here. ``tests/language/quantity/test_formal.py`` checks one against the other.
"""

from __future__ import annotations

from tracker.language.tables.numerals import MAGNITUDES

_STEPS = tuple(MAGNITUDES)
"""The magnitudes 十 百 千 万 亿 in rising order: numbers below one of them need only those before it."""
_ONES = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
_BEFORE = {"十": 0, "百": 0, "千": 0, "万": 3, "亿": 4}
"""How many of ``_STEPS`` the number in front of a magnitude may use: before 万 three (三百二十万)."""
_BEHIND_NOUGHT = {"百": 0, "千": 1, "万": 2, "亿": 4}
"""How many of ``_STEPS`` the number behind a magnitude and 零 may use: behind 千 one (一千零五十)."""


def value(text: str) -> int | None:
    """The number that ``text`` writes in full, from 0 to below 10¹⁶; None where it writes none."""
    if text == "零":
        return 0
    return _below(text.replace("零十", "零一十").replace("零百", "零一百"), len(_STEPS))


def _below(text: str, steps: int) -> int | None:
    """The number that ``text`` writes with the first ``steps`` magnitudes at most, or None."""
    for step in reversed(_STEPS[:steps]):
        if step in text:
            return _with(text, step)
    return _ONES.get(text)


def _with(text: str, step: str) -> int | None:
    """The number that ``text`` writes, where ``step`` is its greatest magnitude; None for none."""
    head, _, rest = text.partition(step)
    count = 1 if step == "十" and not head else _below(head, _BEFORE[step])
    left = _behind(rest, step) if rest else 0
    return None if count is None or left is None else count * MAGNITUDES[step] + left


def _behind(rest: str, step: str) -> int | None:
    """The value of what is behind ``step``: the next magnitude, or 零 and a smaller number; None for none."""
    if step == "十":
        return _ONES.get(rest)
    if rest.startswith("零"):
        return _below(rest[1:], _BEHIND_NOUGHT[step])
    following = _STEPS[_STEPS.index(step) - 1]
    return _with(rest, following) if following in rest[1:] else None
