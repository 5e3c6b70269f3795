"""What a diff compares, and what no line break divides: words, and a number with its unit as one."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.language.fold import fold
from tracker.language.tables.units import COUNTERS, DIMENSIONS, NOT_A_UNIT, OTHER_UNITS


def _units() -> str:
    """A pattern of every unit, the longest first; 「家」 is none in 「家庭」."""
    known = {unit for table in DIMENSIONS.values() for unit in table}
    known |= {*COUNTERS.split(), *OTHER_UNITS.split()}
    words = sorted(known, key=lambda unit: (-len(unit), unit))
    return "|".join(
        re.escape(unit) + (f"(?![{NOT_A_UNIT[unit]}])" if NOT_A_UNIT.get(unit) else "") for unit in words
    )


_DIGITS = r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
_SCALE = "[十百千]?[余多]?[万亿]{0,2}[余多]?"
FIGURE = re.compile(
    rf"{_DIGITS}{_SCALE}(?:\s?(?:[-~\u2013\u2014]|至)\s?{_DIGITS}{_SCALE})?"
    rf"(?:[%\u2030]|\s?(?:微克|毫克)/立方米|\s?(?:{_units()}))?(?:以上|以下|以内|左右)?"
)
"""A number with its unit and what limits it: 「1.5万平方米以上」「50公里」「85%左右」."""

LATIN = re.compile(r"[A-Za-z]+(?:[-.+/&_]?[A-Za-z0-9]+)*")
"""A Latin word, digits that belong to it included: 「PM2.5」「B2B」."""

_DATE = "[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9])"
WHOLE = re.compile(f"{LATIN.pattern}|{_DATE}|{FIGURE.pattern}")
"""What no line break and no diff may divide, in a folded text (``tracker.language.fold``)."""


def tokens(text: str) -> tuple[str, ...]:
    """``text`` in pieces that a diff may not divide; joined they are ``text`` again."""
    # late: a dictionary is read only where words are compared
    from tracker.language.words.segmenter import known_words

    pieces: list[str] = []
    end = 0
    for whole in WHOLE.finditer(fold(text)):
        pieces.extend(known_words(text[end : whole.start()]) if whole.start() > end else ())
        pieces.append(text[whole.start() : whole.end()])
        end = whole.end()
    pieces.extend(known_words(text[end:]) if end < len(text) else ())
    return tuple(pieces)


@lru_cache(maxsize=4_096)  # a commitment's words stand in what is said of it, and in its neighbours
def folded(token: str) -> str:
    """A token as it is compared."""
    return fold(token)


@lru_cache(maxsize=4_096)  # as ``folded``
def is_figure(token: str) -> bool:
    """Whether a token is a number with its unit."""
    return FIGURE.fullmatch(folded(token)) is not None


def bare(figure: str) -> str:
    """A figure without limits and white space, in half-width digits: 「85%左右」 is 「85%」."""
    return re.sub(r"以上|以下|以内|左右|\s", "", fold(figure))


def unit_of(figure: str) -> str:
    """What remains of a figure without its digits and limits, to tell 公里 from 台."""
    return re.sub(rf"{_DIGITS}|[十百千万亿余多~—–-]", "", bare(figure))
