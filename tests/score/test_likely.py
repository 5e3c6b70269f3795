"""The learnt chances of a status: laws, and real clauses on either side."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.score.build import match
from tracker.score import case, judge, likely, rules
from tracker.score.likely import STATUSES
from tracker.score.mention import chance

LEVELS = ("nation", "province", "county")
FARTHEST = 1.0
"""More than this in log odds would be another verdict, not a correction."""

NAMES = sorted(
    {
        name
        for one in json.loads(files("tracker.score").joinpath("likely.json").read_text("utf-8")).values()
        for name in one
    }
    - {"bias"}
)


@given(st.dictionaries(st.sampled_from(NAMES), st.floats(-6, 6)))
def test_chances_add_up_and_the_order_of_figures_changes_nothing(figures: dict[str, float]) -> None:
    found = likely.chances(figures)
    assert abs(sum(found.values()) - 1) < 0.001
    assert likely.chances(dict(reversed(figures.items()))) == found


def test_every_rule_that_was_seen_has_a_weight_and_every_weight_is_of_a_rule_that_exists() -> None:
    seen = {name.removeprefix("rule.") for name in NAMES if name.startswith("rule.")}
    assert seen <= set(rules.BY_NAME)
    assert {"said", "indirect", "figures_met", "figures_missed"} <= seen


def chances(promise: str, said: str, mention: float) -> dict[str, float]:
    subject = case.build(match(promise, said, mention=mention), "review")
    rule = rules.apply(subject).rule
    return dict(likely.chances(likely.figures_of(subject, rule, chance(subject))))


def test_the_surer_a_mention_the_less_likely_is_silence() -> None:
    promise, said = "推行规模化加装电梯", "加装电梯工作稳步推进"
    low, high = (chances(promise, said, mention)["unmentioned"] for mention in (0.55, 0.95))
    assert low > high


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.sampled_from(LEVELS), st.sampled_from(STATUSES))
def test_what_is_likelier_stays_likelier(one: float, other: float, level: str, status: str) -> None:
    low, high = sorted((one, other))
    assert 0 < likely.at_level(low, status, level) <= likely.at_level(high, status, level) < 1


def test_every_level_and_status_has_a_small_move() -> None:
    moves = likely.MOVES
    assert {(level, status) for level in moves for status in moves[level]} == {
        (level, status) for level in LEVELS for status in STATUSES
    }
    assert all(abs(move) < FARTHEST for of_level in moves.values() for move in of_level.values())


@pytest.mark.parametrize(("report", "level"), [("全国@2025", "nation"), ("徐汇@2025", "county")])
def test_silence_is_as_sure_as_at_its_level(report: str, level: str) -> None:
    found = match("推进智慧城市建设", "粮食总产量达到46947万吨", mention=0.3)
    found = replace(found, commitment=replace(found.commitment, report=report))
    expected = likely.at_level(0.7, "unmentioned", level)
    assert judge(found, "review").confidence == pytest.approx(expected, abs=0.006)


def test_a_compared_figure_is_as_sure_as_the_figure_at_every_level() -> None:
    found = match("新增就业100万人", "新增就业110万人", kind="target")
    sure = {
        judge(replace(found, commitment=replace(found.commitment, report=name)), "review").confidence
        for name in ("全国@2025", "吉林@2025", "徐汇@2025")
    }
    assert len(sure) == 1
