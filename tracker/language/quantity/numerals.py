"""Numerals, Arabic and Chinese, as exact decimals."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from tracker.language.tables.units import DIGITS, MAGNITUDES

_ONE_CHARACTER = {**DIGITS, **MAGNITUDES}


@lru_cache(maxsize=4096)
def decimal(numeral: str) -> Decimal:
    """The value of 2,868 or 1.3 or 三千五百 or 十五 or 两. Raises ValueError where it is no numeral."""
    plain = numeral.replace(",", "").replace("l", "1")
    if plain[:1].isdigit():
        return Decimal(plain)
    if len(plain) == 1 and plain in _ONE_CHARACTER:
        return Decimal(_ONE_CHARACTER[plain])
    if plain[0] in "百千万亿":
        plain = "一" + plain
    from cn2an import cn2an  # type: ignore[import-untyped]  # late: 0.15 s, and few reports need it

    try:
        return Decimal(str(cn2an(plain, "smart")))
    except KeyError as error:  # 百十: cn2an looks up what is not there
        raise ValueError(f"no numeral: {numeral}") from error
