"""Whole numbers in full Chinese numerals, 一千零五十 and 三亿零五百三十万; short forms (一百二) are not read.

Our own few lines read them, as a library takes a sixth of a second to load and a report's numbers some
microseconds. ``tests/language/quantity/test_formal.py`` holds it to what ``cn2an`` says of every form.
"""

from __future__ import annotations

from tracker.language.tables.numerals import MAGNITUDES

_STEPS = tuple(MAGNITUDES)
"""十 百 千 万 亿: a number smaller than the n-th of them is written with those before it."""
_ONES = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
_BEFORE = {"十": 0, "百": 0, "千": 0, "万": 3, "亿": 4}
"""How many of the steps a number in front of a magnitude is written with: 三百二十万 with three."""
_BEHIND_NOUGHT = {"百": 0, "千": 1, "万": 2, "亿": 4}
"""The same of a number behind a magnitude and 零: 一千零五十 with one."""


def value(text: str) -> int | None:
    """The number that ``text`` writes in full, 0 to 10¹⁶; None where it writes none."""
    if text == "零":
        return 0
    return _below(text.replace("零十", "零一十").replace("零百", "零一百"), len(_STEPS))


def _below(text: str, steps: int) -> int | None:
    """A number written with so many of the magnitudes, or with none."""
    for step in reversed(_STEPS[:steps]):
        if step in text:
            return _with(text, step)
    return _ONES.get(text)


def _with(text: str, step: str) -> int | None:
    """A number whose greatest magnitude is ``step``: what it counts, and what is left behind it."""
    head, _, rest = text.partition(step)
    count = 1 if step == "十" and not head else _below(head, _BEFORE[step])
    left = _behind(rest, step) if rest else 0
    return None if count is None or left is None else count * MAGNITUDES[step] + left


def _behind(rest: str, step: str) -> int | None:
    """What follows a magnitude: the next one, or 零 and any smaller number."""
    if step == "十":
        return _ONES.get(rest)
    if rest.startswith("零"):
        return _below(rest[1:], _BEHIND_NOUGHT[step])
    following = _STEPS[_STEPS.index(step) - 1]
    return _with(rest, following) if following in rest[1:] else None
