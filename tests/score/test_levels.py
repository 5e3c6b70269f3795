"""The odds of a verdict at its level: what they were off on places that were left out, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.score.build import match
from tracker.score import judge, levels
from tracker.score.likely import STATUSES

LEVELS = ("nation", "province", "county")
FARTHEST = 1.0
"""More than this in log odds would be another verdict, not a correction."""


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.sampled_from(LEVELS), st.sampled_from(STATUSES))
def test_what_is_likelier_stays_likelier(one: float, other: float, level: str, status: str) -> None:
    low, high = sorted((one, other))
    assert 0 < levels.at_level(low, status, level) <= levels.at_level(high, status, level) < 1


def test_every_level_and_status_has_a_small_move() -> None:
    moves = levels.MOVES
    assert {(level, status) for level in moves for status in moves[level]} == {
        (level, status) for level in LEVELS for status in STATUSES
    }
    assert all(abs(move) < FARTHEST for of_level in moves.values() for move in of_level.values())


@pytest.mark.parametrize(("report", "level"), [("全国@2025", "nation"), ("徐汇@2025", "county")])
def test_silence_is_as_sure_as_at_its_level(report: str, level: str) -> None:
    found = match("推进智慧城市建设", "粮食总产量达到46947万吨", mention=0.3)
    found = replace(found, commitment=replace(found.commitment, report=report))
    expected = levels.at_level(0.7, "unmentioned", level)
    assert judge(found, "review").confidence == pytest.approx(expected, abs=0.006)


def test_a_compared_figure_is_as_sure_as_the_figure_at_every_level() -> None:
    found = match("新增就业100万人", "新增就业110万人", kind="target")
    sure = {
        judge(replace(found, commitment=replace(found.commitment, report=name)), "review").confidence
        for name in ("全国@2025", "吉林@2025", "徐汇@2025")
    }
    assert len(sure) == 1
