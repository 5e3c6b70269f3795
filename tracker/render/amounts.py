"""Quantities in few characters: 「200台」「≥90%」「+5%」「约1.4万亿元」."""

from __future__ import annotations

from decimal import Decimal

from tracker.language.quantity.notation import SIGNS
from tracker.language.safe import safe
from tracker.model import Quantity
from tracker.render.figures import Figures
from tracker.render.look import Look

PLAIN_LIMITS = SIGNS | {">=": ">=", "<=": "<="}


def number(value: Decimal) -> str:
    """A decimal without exponent, as it was written."""
    return format(value, "f")


def amount(quantity: Quantity | None, look: Look, *, limit: bool = True) -> str:
    """A quantity without its noun; a dash where there is none."""
    if quantity is None:
        return "-" if look.plain else "—"
    words = [(PLAIN_LIMITS if look.plain else SIGNS)[quantity.op] if limit else ""]
    words.append({"up": "+", "down": "-"}.get(quantity.measure, "") if quantity.value else "")
    words.append(number(quantity.value))
    if quantity.high is not None:
        words.append("~" + number(quantity.high))
    words.append(quantity.unit)
    return safe(("累计" if quantity.total else "") + "".join(words))


def ratio_words(figures: Figures) -> str:
    """「110%」; for rates the distance in points: 「差4.3点」「高0.1点」."""
    if (points := figures.points) is not None:
        if points == 0:
            return "相等"
        return f"{'高' if points > 0 else '低'}{number(abs(points))}点"
    if figures.share is None:
        return ""
    return f"{(figures.share * 100).quantize(Decimal(1))}%"
