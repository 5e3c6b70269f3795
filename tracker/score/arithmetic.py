"""Does a reported figure meet a promised one: direction, tolerance, growth and level told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.language.fold import fold
from tracker.language.quantity.convert import more_is_better
from tracker.language.quantity.units import is_counted
from tracker.language.tables.reported import JUST_BELOW, VAGUE_DIGITS, WANTED_MORE
from tracker.model import Quantity
from tracker.score.in_one_unit import PRICE_INDEX, as_promised, in_one_unit

LEVEL_TOLERANCE = Decimal("0.1")
"""「左右」 of a level: within a tenth (the labelling guide's figure)."""

RATE_TOLERANCE = Decimal("0.3")
"""「左右」 of a rate: within 0.3 percentage points (the labelling guide's figure)."""

_LEAST = Decimal("1E-9")
RATES = ("%", "‰", "个百分点", "百分点")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A promised and a reported quantity in one unit; ``goal`` and ``reached`` are signed (下降 is negative).

    ``more`` tells whether more is better. ``margin`` is how far ``reached`` is on the good side of the
    goal with its tolerance: 0 and above meets it. ``open`` tells that a rough figure (几十, 100多) may lie on
    either side of it.
    """

    promised: Quantity
    reported: Quantity
    goal: Decimal
    reached: Decimal
    more: bool
    margin: Decimal
    open: bool = False

    @property
    def met(self) -> bool:
        """Whether the goal was reached, its tolerance included."""
        return self.margin >= 0

    @property
    def ratio(self) -> Decimal | None:
        """Reported as a share of promised (1 = exactly): of levels of which more is better, else None."""
        promised = self.promised
        if promised.measure == "level" and self.more and not is_rate(promised) and self.goal > 0:
            return self.reached / self.goal
        return None

    @property
    def gap(self) -> Decimal:
        """How far the reported figure is on the wrong side of the promised one, tolerance aside; 0 if not."""
        return max(Decimal(0), (self.goal - self.reached) * (1 if self.more else -1))


def compare_share(promised: Quantity, share: Quantity, words: str) -> Comparison | None:
    """``compare`` for a report that tells what ``share`` of a level was reached, in %, in these ``words``."""
    if promised.measure != "level" or is_rate(promised) or share.unit != "%" or not more_is_better(promised):
        return None
    reached = replace(promised, op="=", value=promised.value * share.value / 100, high=None)
    comparison = compare(promised, reached)
    return comparison and replace(comparison, reported=replace(share, text=words))


def compare(promised: Quantity, reported: Quantity) -> Comparison | None:
    """The arithmetic of one pair, or None where they cannot be compared.

    They can where their units convert and both are levels or both are changes; a stock (累计) and a
    year's flow can where the flow alone is as much. A better figure never has a smaller margin.
    """
    reported = as_promised(promised, reported)
    values = in_one_unit(promised, reported)
    if values is None or (promised.measure == "level") != (reported.measure == "level"):
        return None
    if _is_any_growth(reported) and not _is_any_growth(promised):
        return None  # 正增长 does not tell how much
    more = more_is_better(promised) or _is_feared(promised)
    unlike = promised.total != reported.total and promised.measure == "level" and not is_rate(promised)
    as_much = promised.total and is_counted(promised.unit) and more and values[1] >= values[0]
    if unlike and not as_much:
        return None  # of what came in a year there is no less in all, and nothing else can be told by it
    scale = values[0] / promised.value if promised.value else Decimal(1)
    goal = _signed(promised, _end(promised, values[0], scale, more))
    reached = _signed(reported, values[1])
    tolerance = _tolerance(promised, goal, scale)

    def margin_of(reached: Decimal) -> Decimal:
        return (reached - goal if more else goal - reached) + tolerance

    margin = margin_of(reached)
    no_growth = _is_any_growth(promised) and not _is_any_growth(reported)
    if margin == 0 and (no_growth or _just_misses(promised, reported, more)):
        margin = -_LEAST
    part = values[1] / reported.value if reported.value else Decimal(1)
    ends = sorted(margin_of(_signed(reported, end * part)) for end in _span(reported))
    return Comparison(promised, reported, goal, reached, more, margin, _is_open(ends, reported))


def _is_feared(promised: Quantity) -> bool:
    """Whether a fall is expected and not wanted (一般公共预算收入下降2%左右): less of it is better."""
    falls = promised.measure == "down" and promised.op == "~"
    return falls and any(word in promised.noun for word in WANTED_MORE)


def _is_any_growth(quantity: Quantity) -> bool:
    """Whether a quantity is a growth of any size: 保持正增长."""
    return quantity.measure == "up" and quantity.op == ">=" and not quantity.value


def _is_open(ends: list[Decimal], reported: Quantity) -> bool:
    """Whether the margins at both ends of a figure differ in what they say."""
    worst, best = ends
    return worst < best and (worst <= 0 <= best if _is_vague(reported) else worst < 0 < best)


def _span(reported: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the greatest value of a figure, in its own unit; equal where it is exact.

    「三至五个」 and 「几十个」 are ranges; 「100多座」 and 「突破千亿元」 lie within one step of the last
    digit that counts (100 to 200, 1000 to 2000): a report that had reached the next would say so.
    """
    if reported.high is not None:
        return reported.value, reported.high
    if reported.op == ">=" and reported.value:
        return reported.value, reported.value + _step(reported.value)
    return reported.value, reported.value


def _step(value: Decimal) -> Decimal:
    """The unit of a value's last digit that is not nought: 100 for 1200, 0.1 for 5.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _is_vague(reported: Quantity) -> bool:
    """Whether the figure is so vague that even the ends of ``_span`` are a guess: 几十, 数百."""
    return any(digit in reported.text.replace("位数", "") for digit in VAGUE_DIGITS)


def _just_misses(promised: Quantity, reported: Quantity, more: bool) -> bool:
    """接近90% does not reach 90%; 超过30 exceeds a limit of 30."""
    if more or promised.measure == "down":
        text = fold(reported.text)
        return any(word in text for word in JUST_BELOW)
    return reported.op == ">=" and promised.op != ">="


def _signed(quantity: Quantity, value: Decimal) -> Decimal:
    return -value if quantity.measure == "down" else value


def _end(promised: Quantity, value: Decimal, scale: Decimal, more: bool) -> Decimal:
    """The end of a promised range that must be reached: the near one."""
    if promised.high is None:
        return value
    near_is_low = more or promised.measure == "down"
    return value if near_is_low else promised.high * scale


def _tolerance(promised: Quantity, goal: Decimal, scale: Decimal) -> Decimal:
    if promised.op != "~" or _is_vague(promised):  # 几十个 are twenty at least
        return Decimal(0)
    if promised.unit in ("%", "‰"):
        return RATE_TOLERANCE * (1 if promised.unit == "%" else scale)
    if promised.noun.endswith(PRICE_INDEX):
        return RATE_TOLERANCE
    return abs(goal) * LEVEL_TOLERANCE


def is_rate(quantity: Quantity) -> bool:
    """Whether a quantity is in per cent, per mille or percentage points."""
    return quantity.unit in RATES
