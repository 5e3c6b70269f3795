"""Every form of a full numeral, and what is none, as ``cn2an`` reads it."""

from __future__ import annotations

import itertools

import pytest
from cn2an import an2cn, cn2an
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language.quantity import formal

LETTERS = "零一二十百千万亿"
LOST = "亿十"
"""Behind 亿 ``cn2an`` loses a 十 that no digit stands before: 一亿十一万 is 100,110,000, not 100,010,000."""


def by_cn2an(text: str) -> int | None:
    try:
        return int(cn2an(text, "strict"))
    except ValueError:
        return None


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_every_row_of_letters_is_read_as_cn2an_reads_it(length: int) -> None:
    rows = map("".join, itertools.product(LETTERS, repeat=length))
    assert [row for row in rows if LOST not in row and formal.value(row) != by_cn2an(row)] == []


@settings(max_examples=300, deadline=None)
@given(st.text(LETTERS + "三九两几", max_size=12))
def test_longer_rows_too(row: str) -> None:
    assert formal.value(row) == by_cn2an(row.replace(LOST, "亿一十"))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**16 - 1))
def test_a_number_that_is_written_is_read(number: int) -> None:
    written = str(an2cn(number))
    assert formal.value(written) == by_cn2an(written)


@pytest.mark.parametrize(("text", "value"), [("一亿十一万", 100_110_000), ("二十亿十万", 2_000_100_000)])
def test_a_ten_behind_a_hundred_million_is_counted(text: str, value: int) -> None:
    assert formal.value(text) == value
