"""The units that may follow a number, as patterns, and what each is in the first unit of its dimension."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from tracker.language.tables.numerals import MAGNITUDES
from tracker.language.tables.units import (
    A_UNIT_BEFORE,
    COUNTERS,
    DIMENSIONS,
    NOT_A_UNIT,
    OTHER_UNITS,
    PER,
    PER_BEHIND,
    SYMBOLS,
)

TO_ONE = ":1"
"""The unit of a ratio to one: 2.3:1, of 城乡居民收入比."""


def alternatives(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _guarded(word: str) -> str:
    """A unit's pattern: 家 is none in 家庭, m none in mm."""
    if word[-1].isascii() and word[-1].isalnum():
        return re.escape(word) + "(?![A-Za-z0-9])"
    barred, allowed = NOT_A_UNIT.get(word, ""), A_UNIT_BEFORE.get(word)
    behind = f"(?![{barred}])" if barred else ""
    return re.escape(word) + (f"(?:{behind}|(?={allowed}))" if allowed else behind)


_COUNTERS = frozenset(COUNTERS.split())
_WORDS = {unit for units in DIMENSIONS.values() for unit in units} | set(SYMBOLS) | _COUNTERS
_WORDS |= set(OTHER_UNITS.split())
_PERSONS = r"(?<=万)名(?![录单称])"
"""Behind 万, 名 counts persons whatever follows: 2万名特殊困难老年人."""
_PLAIN = "|".join([_PERSONS, *map(_guarded, sorted(_WORDS, key=lambda word: (-len(word), word)))])
_PER = rf"(?:[/每](?:{alternatives(PER.split())})(?![A-Za-z])|\((?:{PER_BEHIND})\))"

UNIT = f"(?:(?:{_PLAIN}){_PER}?)"
"""Pattern of a unit with what it is counted by: 平方米, 元/人, 套(间), μg/m³."""

_FACTORS = {
    unit: (Decimal(scale), dimension)
    for dimension, units in DIMENSIONS.items()
    for unit, scale in units.items()
}


def is_counted(unit: str) -> bool:
    """Whether a unit counts things one by one (个, 万户) and is no measure (公里, 万元)."""
    return unit.lstrip("十百千万亿").partition("(")[0] in _COUNTERS


def base_unit(unit: str) -> tuple[Decimal, str, str]:
    """(factor, dimension, plain unit) of a unit as written: 万平方米 → (15, "area", 平方米).

    A value times the factor is in the first unit of the dimension (亩). A unit per something keeps that in
    its dimension: 元/人 is of "money/人" and converts only into other money per person, like 万元/人.
    """
    head, slash, per = unit.replace("每", "/").partition("/")
    factor = Decimal(1)
    while len(head) > 1 and head[0] in MAGNITUDES and head not in _FACTORS:
        factor *= MAGNITUDES[head[0]]
        head = head[1:]
    head, per = SYMBOLS.get(head, head), SYMBOLS.get(per, per).replace("天", "日")
    if head in MAGNITUDES:
        return factor * MAGNITUDES[head], slash + per, ""
    if per == "月":
        factor, per = factor * 12, "年"
    scale, dimension = _FACTORS.get(head, (Decimal(1), "things" if head in _COUNTERS else head))
    return factor * scale, dimension + slash + per, head
