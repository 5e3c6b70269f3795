"""A reported figure as it is counted in the promise: a rise as an index, people as visits, ‰ written as %."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from tracker.language.quantity import common
from tracker.language.tables.reported import OF_A_DAY, PER_MILLE, RATES_OF_CHANGE
from tracker.model import Quantity

PRICE_INDEX = "价格指数"
"""End of the name of an index whose last year is 100, so that a point of it is a per cent."""

_LAST_YEAR = 100
_OF_A_DAY = re.compile(OF_A_DAY)


def as_promised(promised: Quantity, reported: Quantity) -> Quantity:
    """The reported figure as the change, the index or the visits that were promised."""
    return _as_visits(promised, _as_change(promised, reported))


def in_one_unit(promised: Quantity, reported: Quantity) -> tuple[Decimal, Decimal] | None:
    """The values of both in one unit, None where their units do not convert."""
    counted = replace(reported, unit=promised.unit) if is_misprint(promised, reported) else reported
    return common(_as_of_a_day(promised, counted), _as_of_a_day(counted, promised))


def is_misprint(promised: Quantity, reported: Quantity) -> bool:
    """Whether one has % and the other ‰ where both mean ‰: 人口自然增长率控制在5‰以内, reported as 4.3%.

    Of 496 reports of provinces some forty have % behind a growth of the population in per mille.
    """
    units, values = {promised.unit, reported.unit}, (promised.value, reported.value)
    if units != {"%", "‰"} or not all(values) or not promised.noun.endswith(PER_MILLE):
        return False
    if max(one.value for one in (promised, reported) if one.unit == "%") < _IMPOSSIBLE:
        return False
    return Decimal(1) / _ALIKE < abs(reported.value / promised.value) < _ALIKE


_IMPOSSIBLE = 2
"""Per cent from which on no population grows, is born or dies in a year: 1 % may be meant."""

_ALIKE = 3
"""How many times the other one of two numbers with different signs may be that mean the same sign."""


def _as_change(promised: Quantity, reported: Quantity) -> Quantity:
    """居民消费价格涨幅回落到2.6% is a rise of 2.6% where one was promised, a rise of 2% an index of 102."""
    if promised.noun.endswith(PRICE_INDEX) and promised.measure == "level" and reported.measure != "level":
        change = reported.value if reported.measure == "up" else -reported.value
        before = _LAST_YEAR if promised.value >= _LAST_YEAR / 2 else 0  # 价格指数控制在4% is a rise of 4 %
        return replace(reported, value=before + change, high=None, unit=promised.unit, measure="level")
    rate = promised.measure == "up" and reported.measure == "level" and reported.unit == promised.unit == "%"
    return replace(reported, measure="up") if rate and reported.noun.endswith(RATES_OF_CHANGE) else reported


def _as_of_a_day(quantity: Quantity, other: Quantity) -> Quantity:
    """新增污水日处理能力3万吨 is counted in 万吨/日 where the other figure is."""
    beside = other.unit.endswith(("/日", "/天")) and "/" not in quantity.unit
    return (
        replace(quantity, unit=f"{quantity.unit}/日")
        if beside and _OF_A_DAY.search(quantity.noun)
        else quantity
    )


def per_each(promise: str, promised: Quantity, clause: str, reported: Quantity) -> Quantity:
    """The reported sum in the promise's unit: 每亩5元提高到20元 is 20元/亩 where that was promised."""
    bare, each, text = promised.unit, reported.unit, promise[: promised.start]
    if "/" in bare:
        bare, each, text = reported.unit, promised.unit, clause[: reported.start]
    sums, _, per = each.partition("/")
    told = per and sums == bare and bare.endswith("元") and f"每{per}" in text
    return replace(reported, unit=promised.unit) if told else reported


def as_growth(promised: Quantity, clause: str, reported: Quantity) -> Quantity:
    """The growth that a multiple of last year's level is: 是上年的1.6倍 is a rise by 0.6 times."""
    told = promised.measure == "up" and promised.unit in ("%", "倍") and reported.measure == "level"
    if not told or reported.unit != "倍" or not _OF_LAST_YEAR.search(clause, 0, reported.start):
        return reported
    return replace(reported, value=reported.value - 1, high=None, measure="up")


_OF_LAST_YEAR = re.compile("(?:是|为|相当于|达到?)(?:上年|去年)(?:同期)?的$")


def _as_visits(promised: Quantity, reported: Quantity) -> Quantity:
    """2166人 are as many 人次 at least; so many 人次 may be fewer people."""
    people = reported.unit.endswith(("人", "名")) and promised.unit.endswith("人次")
    return replace(reported, unit=f"{reported.unit[:-1]}人次") if people else reported
