"""Does a reported figure meet a promised one: direction, tolerance, growth and level told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from tracker.language.quantity import common
from tracker.language.quantity.better import more_is_better
from tracker.language.tables.judging import JUST_BELOW, RATES_OF_CHANGE
from tracker.model import Quantity
from tracker.score.text import folded

LEVEL_TOLERANCE = Decimal("0.1")
"""「左右」 of a level: within a tenth (the labelling guide's figure)."""

RATE_TOLERANCE = Decimal("0.3")
"""「左右」 of a rate: within 0.3 percentage points (the labelling guide's figure)."""

_LEAST = Decimal("1E-9")
_RATES = ("%", "‰", "个百分点", "百分点")
_CHANGE = {"level": "", "up": "增长", "down": "下降", "rank": ""}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A promised and a reported quantity in one unit; ``goal`` and ``reached`` are signed (下降 is negative).

    ``more`` tells whether more is better. ``margin`` is how far ``reached`` is on the good side of the
    goal with its tolerance: 0 and above meets it.
    """

    promised: Quantity
    reported: Quantity
    goal: Decimal
    reached: Decimal
    more: bool
    margin: Decimal

    @property
    def met(self) -> bool:
        return self.margin >= 0


def compare(promised: Quantity, reported: Quantity) -> Comparison | None:
    """The arithmetic of one pair, or None where they cannot be compared.

    They can where their units convert and both are levels or both are changes; a stock (累计) and a
    year's flow cannot. A better figure never has a smaller margin.
    """
    reported = _as_change(promised, reported)
    values = common(promised, reported)
    if values is None or (promised.measure == "level") != (reported.measure == "level"):
        return None
    if promised.total != reported.total and promised.measure == "level" and not _is_rate(promised):
        return None
    scale = values[0] / promised.value if promised.value else Decimal(1)
    more = more_is_better(promised)
    goal = _signed(promised, _end(promised, values[0], scale, more))
    reached = _signed(reported, values[1])
    tolerance = _tolerance(promised, goal, scale)
    margin = reached - goal + tolerance if more else goal - reached + tolerance
    if margin == 0 and _just_misses(promised, reported, more):
        margin = -_LEAST
    return Comparison(promised, reported, goal, reached, more, margin)


def _as_change(promised: Quantity, reported: Quantity) -> Quantity:
    """居民消费价格涨幅回落到2.6% is a rise of 2.6% where a rise was promised."""
    rate = promised.measure == "up" and reported.measure == "level" and reported.unit == promised.unit == "%"
    return replace(reported, measure="up") if rate and reported.noun.endswith(RATES_OF_CHANGE) else reported


def _just_misses(promised: Quantity, reported: Quantity, more: bool) -> bool:
    """接近90% does not reach 90%; 超过30 exceeds a limit of 30."""
    if more:
        return folded(reported.text).startswith(JUST_BELOW)
    return reported.op == ">=" and promised.op != ">="


def show(comparison: Comparison) -> str:
    """「加装电梯完工 200台 → 333台,167%」; 「地区生产总值 增长5%左右 → 5.4%,达到」."""
    promised, reported = comparison.promised, comparison.reported
    text = f"{promised.noun} {written(promised)} → {_answer(comparison)}"
    if comparable_as_share(comparison):
        return f"{text},{share(comparison)}{_verdict(comparison)}"
    apart = abs(comparison.reached - comparison.goal)
    short = apart if comparison.more == (comparison.reached < comparison.goal) else Decimal(0)
    if comparison.met:
        points = "个百分点" if reported.unit in _RATES and promised.unit in _RATES else promised.unit
        return f"{text},差{_plain(short)}{points},在「左右」之内" if short else f"{text},达到"
    if not apart:
        return f"{text},略差一点"
    if reported.unit in _RATES and promised.unit in _RATES:
        return f"{text},差{_plain(apart)}个百分点"
    return f"{text},未达到"


def _verdict(comparison: Comparison) -> str:
    if not comparison.met:
        return ",未达到"
    return ",在「左右」之内" if comparison.reached < comparison.goal else ""


def comparable_as_share(comparison: Comparison) -> bool:
    """Whether 「reported is so many per cent of promised」 makes sense: levels of which more is better."""
    promised = comparison.promised
    return promised.measure == "level" and comparison.more and not _is_rate(promised) and comparison.goal > 0


def share(comparison: Comparison) -> str:
    """Reported as a percentage of promised; what falls short is never rounded up to 100%."""
    exact = comparison.reached / comparison.goal * 100
    if exact < 100:
        step = Decimal(1) if exact < 99 else Decimal("0.1")
        return f"{_plain(exact.quantize(step, ROUND_FLOOR))}%"
    step = Decimal(1) if exact == 100 or exact >= 101 else Decimal("0.1")
    return f"{_plain(exact.quantize(step, ROUND_HALF_UP))}%"


def written(quantity: Quantity) -> str:
    """The quantity as written, with 增长 or 下降 where it is a change."""
    text = quantity.text or f"{_plain(quantity.value)}{quantity.unit}"
    word = _CHANGE[quantity.measure]
    already = text.startswith(("增", "下", "降", "提高", "上", "涨", "减", "缩")) or quantity.noun.endswith(
        ("增幅", "涨幅", "增速", "降幅", "增长", "下降", "上涨", "降低", "减少", "提高")
    )
    return text if not word or already else word + text


def _answer(comparison: Comparison) -> str:
    promised, reported = comparison.promised, comparison.reported
    if promised.measure == reported.measure:
        return reported.text or f"{_plain(reported.value)}{reported.unit}"
    return _CHANGE[reported.measure] + (reported.text or f"{_plain(reported.value)}{reported.unit}")


def _signed(quantity: Quantity, value: Decimal) -> Decimal:
    return -value if quantity.measure == "down" else value


def _end(promised: Quantity, value: Decimal, scale: Decimal, more: bool) -> Decimal:
    """The end of a promised range that must be reached: the near one."""
    if promised.high is None:
        return value
    near_is_low = more or promised.measure == "down"
    return value if near_is_low else promised.high * scale


def _tolerance(promised: Quantity, goal: Decimal, scale: Decimal) -> Decimal:
    if promised.op != "~":
        return Decimal(0)
    if promised.unit in ("%", "‰"):
        return RATE_TOLERANCE * (1 if promised.unit == "%" else scale)
    return abs(goal) * LEVEL_TOLERANCE


def _is_rate(quantity: Quantity) -> bool:
    return quantity.unit in _RATES


def _plain(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
