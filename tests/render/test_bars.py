"""Bars add up, and show everything that is there."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tracker.render.bars import ratio, shares, sparkline, stacked, waterfall
from tracker.render.look import Look

LOOK = Look()


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=6), st.integers(8, 80))
def test_a_bar_is_full_and_shows_everything_that_is_there(counts: list[int], columns: int) -> None:
    found = shares(counts, columns)
    assert sum(found) == (columns if sum(counts) else 0)
    assert all(bool(size) == bool(count) for size, count in zip(found, counts, strict=True))


def test_bars() -> None:
    assert stacked({"fulfilled": 1, "pending": 1}, 10, LOOK).plain == "█████·····"
    assert stacked({"fulfilled": 0}, 4, LOOK).plain == "────"
    assert ratio(Decimal("0.5"), 10, "fulfilled", LOOK).plain == "━━━━━─────"
    assert ratio(Decimal("-1"), 4, "partial", LOOK).plain == "────"
    assert sparkline([Decimal(1), None, Decimal(3), Decimal(2)], LOOK) == "▁ █▄"
    assert sparkline([Decimal(1)], LOOK) == ""


def test_a_waterfall_s_steps_follow_one_another() -> None:
    first, second = waterfall((("a", 1.0), ("b", 1.0)), 11, LOOK)
    assert first.plain == "█" * 5
    assert second.plain == " " * 5 + "█" * 5
