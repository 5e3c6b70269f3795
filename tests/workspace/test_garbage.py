"""Looking for cyclic garbage seldom: only while it lasts, and never where a caller has switched it off."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tracker.workspace.garbage import OBJECTS, seldom, to_the_end


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_the_threshold_is_raised_only_while_it_lasts() -> None:
    gc.set_threshold(700, 10, 10)
    with seldom():
        assert gc.get_threshold()[0] == OBJECTS
    assert gc.get_threshold() == (700, 10, 10)


def test_it_ends_with_an_error_too() -> None:
    before = gc.get_threshold()

    @seldom()
    def fails() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert gc.get_threshold() == before


def test_a_collector_that_is_off_stays_off() -> None:
    gc.set_threshold(0, 10, 10)
    with seldom():
        assert gc.get_threshold()[0] == 0


def test_what_is_left_at_the_end_is_not_looked_at() -> None:
    with to_the_end():
        assert gc.get_threshold()[0] >= OBJECTS
    try:
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
