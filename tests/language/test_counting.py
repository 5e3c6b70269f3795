"""Numerals of headings and months, read and written."""

from __future__ import annotations

import pytest

from tracker.language.counting import read, written


@pytest.mark.parametrize(
    ("numeral", "number"),
    [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("〇", 0), ("零", 0), ("11", 11)],
)
def test_a_numeral_is_read_as_its_number(numeral: str, number: int) -> None:
    assert read(numeral) == number


@pytest.mark.parametrize("number", range(100))
def test_what_is_written_is_read_back(number: int) -> None:
    assert read(written(number)) == number


@pytest.mark.parametrize(("number", "numeral"), [(0, "〇"), (1, "一"), (10, "十"), (20, "二十")])
def test_a_number_is_written_as_headings_do(number: int, numeral: str) -> None:
    assert written(number) == numeral
