"""Between which values a rough figure lies: 几十个 and 100多座 leave open what 32座 tells."""

from __future__ import annotations

from decimal import Decimal

from tracker.language.tables.judging import VAGUE_DIGITS
from tracker.model import Quantity


def span(reported: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the greatest value of a figure, in its own unit; equal where it is exact.

    「三至五个」 and 「几十个」 are ranges; 「100多座」 and 「突破千亿元」 lie within one step of the last
    digit that counts (100 to 200, 1000 to 2000): a report that had reached the next would say so.
    """
    if reported.high is not None:
        return reported.value, reported.high
    if reported.op == ">=" and reported.value:
        return reported.value, reported.value + step(reported.value)
    return reported.value, reported.value


def step(value: Decimal) -> Decimal:
    """The unit of a value's last digit that is not nought: 100 for 1200, 0.1 for 5.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def is_vague(reported: Quantity) -> bool:
    """Whether the figure is so vague that even the ends of ``span`` are a guess: 几十, 数百."""
    return any(digit in reported.text for digit in VAGUE_DIGITS)
