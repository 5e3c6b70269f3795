"""Chinese numerals with more than one magnitude: read as a whole, never a crash."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tracker.language.quantity import quantities
from tracker.language.quantity.numerals import decimal


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("粮食总产量达到六亿一千八百万吨", 618_000_000, "吨"),
        ("新增三千五百万人", 3500, "万人"),
        ("完成一亿二千万亩", 120_000_000, "亩"),
    ],
)
def test_value_and_unit(text: str, value: int, unit: str) -> None:
    (found,) = quantities(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("text", ["千百十万吨", "亿万亿元", "二十十万人"])
def test_what_is_no_numeral_is_no_crash(text: str) -> None:
    quantities(text)


@pytest.mark.parametrize("numeral", [*"一二两三四五六七八九"])
def test_single_digits_are_read_as_the_library_reads_them(numeral: str) -> None:
    from cn2an import cn2an

    assert decimal(numeral) == Decimal(str(cn2an(numeral, "smart")))
