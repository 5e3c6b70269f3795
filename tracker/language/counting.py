"""Reads whole numbers of headings and months (12, 十二, 一百零五) and writes those below a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tracker.language.tables.numerals import DIGITS

PAGES = 3
"""By how much at most a page number grows from one line with a running head to the next such line."""

_FIGURE = re.compile(r"\d{1,9}")
_WRITTEN = "〇一二三四五六七八九"


def read(numeral: str) -> int:
    """The number that a numeral of a heading or month writes: 「十二」 and 「12」 are 12, 「百零五」 is 105.

    Chinese digits in a row without a magnitude are no such numeral: the last of them counts.
    """
    if numeral.isdecimal():
        return int(numeral)
    hundreds, hundred, rest = numeral.partition("百")
    if hundred:
        return DIGITS.get(hundreds, 1) * 100 + (read(rest) if rest else 0)
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return DIGITS.get(numeral[-1], 0)
    return DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0)


def written(number: int) -> str:
    """A number from 0 to 99 in Chinese numerals: 12 is 「十二」."""
    tens, ones = divmod(number, 10)
    before = ("" if tens == 1 else _WRITTEN[tens]) + "十" if tens else ""
    return before + (_WRITTEN[ones] if ones or not tens else "")


def counts_pages(lines: Iterable[str]) -> bool:
    """Whether lines that differ in figures alone number pages: each figure stays or grows by up to ``PAGES``.

    The rows of a table do not: 「新建公厕30座」, 「新建公厕12座」.
    """
    figures = [map(int, _FIGURE.findall(line)) for line in lines]
    return all(
        0 <= one - before <= PAGES for place in zip(*figures, strict=False) for before, one in pairwise(place)
    )
