"""The ledger's notation of a quantity: 「加装电梯完工 = 200 台」, 「地区生产总值 增长 ~ 5 %」."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from tracker.language.tables.amounts import RATE_NOUNS_DOWN, RATE_NOUNS_UP
from tracker.model import Measure, Op, Quantity

SIGNS = {">=": "≥", "<=": "≤", "~": "约", "=": "", "range": ""}
"""Comparators as people write them before a number; 「=」 and a range need no sign."""

OF_A_FALL: dict[Op, Op] = {">=": "<=", "<=": ">="}
"""Comparators of a fall as those of a negative change: a fall of at least 2% is a change of at most -2%."""

_WORDS: dict[Measure, str] = {"up": "增长", "down": "下降", "rank": "位次"}
_MEASURES = {word: measure for measure, word in _WORDS.items()}
_NOTATION = re.compile(
    r"(?:(\S+) )??(累计 )?(?:(增长|下降|位次) )?(>=|<=|=|~) "
    r"(-?\d+(?:\.\d+)?)(?:—(-?\d+(?:\.\d+)?))?(?: (\S+))?"
)
"""Noun, 累计, the word of its measure, comparator, value, the upper end of a range, unit."""


def show(quantity: Quantity) -> str:
    """The quantity in one line that ``parse`` reads back; white space inside noun and unit is dropped."""
    noun = "".join(quantity.noun.split())
    words = [noun] if noun else []
    if quantity.total:
        words.append("累计")
    if quantity.measure != "level" and rate_measure(noun) != quantity.measure:
        words.append(_WORDS[quantity.measure])
    value = format(quantity.value, "f")
    if quantity.high is not None:
        value += "—" + format(quantity.high, "f")
    unit = "".join(quantity.unit.split())
    return " ".join([*words, quantity.op, value] + ([unit] if unit else []))


def in_words(quantity: Quantity) -> str:
    """A quantity without its noun, as people write it: 「≥1500万亩」, 「增长约13%」, 「增长6.5–7%」."""
    change = _WORDS.get(quantity.measure, "")
    if quantity.high is not None:
        return f"{change}{quantity.value:f}–{quantity.high:f}{quantity.unit}"
    return f"{change}{SIGNS[quantity.op]}{quantity.value:f}{quantity.unit}"


def parse(line: str) -> Quantity:
    """The quantity in a line as ``show`` prints it. Raises ValueError where the line is written otherwise."""
    written = _NOTATION.fullmatch(" ".join(line.split()))
    if not written:
        raise ValueError(f"not a quantity (noun op value unit): {line!r}")
    noun, total, change, op, value, high, unit = written.groups("")
    return Quantity(
        noun=noun,
        op=op,  # type: ignore[arg-type]  # the pattern admits nothing else
        value=Decimal(value),
        unit=unit,
        high=Decimal(high) if high else None,
        measure=_MEASURES[change] if change else rate_measure(noun),
        total=bool(total),
    )


def rate_measure(noun: str) -> Measure:
    """The measure that a noun alone tells: "up" for 居民消费价格涨幅, "level" for most nouns."""
    if noun.endswith(RATE_NOUNS_UP):
        return "up"
    return "down" if noun.endswith(RATE_NOUNS_DOWN) else "level"


def percentage(ratio: Decimal) -> str:
    """A ratio as a percentage, the same in reasons and tables; below 1 never rounded up to 100%."""
    exact = ratio * 100
    step = Decimal("0.1") if 99 <= exact < 101 and exact != 100 else Decimal(1)
    rounded = exact.quantize(step, ROUND_FLOOR if exact < 100 else ROUND_HALF_UP)
    return f"{rounded.normalize():f}%"
