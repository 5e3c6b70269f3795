"""Two values in one unit, where their units agree after conversion."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from tracker.language.tables.units import COUNTERS, DIMENSIONS, MAGNITUDES
from tracker.model import Quantity


def common(a: Quantity, b: Quantity) -> tuple[Decimal, Decimal] | None:
    """The values of ``a`` and ``b`` in one unit, or None where their units do not agree.

    Nouns are the caller's matter; a change and a level never agree with one another here, except that
    the caller may have made them so. 个 agrees with any counter of things, for the noun tells which.
    """
    (factor_a, dimension_a, unit_a), (factor_b, dimension_b, unit_b) = base_unit(a.unit), base_unit(b.unit)
    if {dimension_a[:1], dimension_b[:1]} <= _SHARES and dimension_a != dimension_b:
        parts_a, parts_b = _parts(dimension_a), _parts(dimension_b)
        return a.value * factor_a * parts_b, b.value * factor_b * parts_a
    if dimension_a != dimension_b:
        return None
    if dimension_a == "things" and unit_a != unit_b and "个" not in (unit_a, unit_b):
        return None
    return a.value * factor_a, b.value * factor_b


_SHARES = {"/", "s"}
"""First letters of the dimensions of shares: 「/3」 of 1 /3, 「share」 of %."""


def _parts(dimension: str) -> Decimal:
    """Into how many parts a share's whole is cut: 100 for %, 3 for 1 /3."""
    return Decimal(dimension[1:]) if dimension[0] == "/" else Decimal(100)


@lru_cache(maxsize=2048)
def base_unit(unit: str) -> tuple[Decimal, str, str]:
    """(factor, dimension, plain unit) of a unit as written: 万平方米 → (15, "area", 平方米).

    A per-unit unit keeps its denominator in the dimension: 微克/立方米 agrees with itself only.
    """
    head, slash, per = unit.partition("/")
    factor = Decimal(1)
    while len(head) > 1 and head[0] in MAGNITUDES and head not in _FACTORS:
        factor *= MAGNITUDES[head[0]]
        head = head[1:]
    if head in MAGNITUDES:
        return factor * MAGNITUDES[head], slash + per, ""
    scale, dimension = _FACTORS.get(head, (Decimal(1), "things" if head in _COUNTERS else head))
    return factor * scale, dimension + slash + per, head


_COUNTERS = frozenset(COUNTERS.split())
_FACTORS = {
    unit: (Decimal(scale), dimension)
    for dimension, units in DIMENSIONS.items()
    for unit, scale in units.items()
}
