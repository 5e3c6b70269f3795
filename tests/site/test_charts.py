"""Pictures of indicators: values to scale from zero, bars that fill their length.

Of site/charts.py, site/quotes.py, site/counts.py, site/indicators.py.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.render.palette import SHOWN
from tracker.site.charts import BAR, HEIGHT, bar, chart
from tracker.site.counts import Card, Count
from tracker.site.indicators import Point, Series
from tracker.site.quotes import Where

_NOWHERE = Where("")


def _series(*values: float | None) -> Series:
    points = (
        Point(2020 + number, "", "", None, None, value, None, _NOWHERE, _NOWHERE, ("", ""))
        for number, value in enumerate(values)
    )
    return Series("实际使用外资增速", "%", tuple(points))


def test_a_small_difference_looks_small() -> None:
    first, second = chart(_series(16.4, 16.2)).marks
    assert first.value is not None
    assert second.value is not None
    assert 0 < second.value - first.value < 2


def test_what_falls_below_zero_stands_below_the_axis() -> None:
    made = chart(_series(8, -0.2))
    assert made.marks[1].value is not None
    assert made.marks[1].value > made.axis


def test_a_year_without_an_outcome_breaks_the_line() -> None:
    assert len(chart(_series(1, 2, None, 3, 4)).lines) == 2
    assert chart(_series(1, None, 3)).lines == ()


@given(st.lists(st.none() | st.floats(-1e6, 1e6), min_size=1, max_size=20))
def test_every_mark_is_in_the_picture(values: list[float | None]) -> None:
    made = chart(_series(*values))
    assert all(mark.value is None or 0 <= mark.value <= HEIGHT for mark in made.marks)
    assert 0 <= made.axis <= HEIGHT


@given(st.lists(st.integers(1, 20_000), min_size=1, max_size=len(SHOWN)))
def test_a_bar_fills_its_length_and_hides_nothing(numbers: list[int]) -> None:
    counts = tuple(Count(sign, number, "") for sign, number in zip(SHOWN.values(), numbers, strict=False))
    pieces = bar(Card(sum(numbers), counts))
    assert abs(sum(piece.width for piece in pieces) - BAR) < 1
    assert all(piece.width > 4 for piece in pieces)
