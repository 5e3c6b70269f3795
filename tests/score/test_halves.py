"""A target of town and country beside the figures of each.

Of score/halves.py, language/quantity/residents.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import judged, match
from tracker.language.quantity import quantities
from tracker.score import REVIEW_BELOW, baseline, judge
from tracker.score.stands import Setting

PROMISE = "城乡居民人均可支配收入增长7%"
BESIDE = [
    ("城乡居民人均可支配收入分别达到42469元和26000元，分别同比增长5.8%和6.8%", "partial", "5.8%", "worse"),
    ("城镇、农村居民人均可支配收入分别增长7.5%和6%", "partial", "6%", "the country's falls short"),
    ("城镇居民人均可支配收入增长7.5%，农村居民人均可支配收入增长8.1%", "fulfilled", "7.5%", "both"),
    ("城乡居民人均可支配收入增长8.1%", "fulfilled", "8.1%", "one figure of both"),
    ("农村居民人均可支配收入增长5.1%", "partial", "5.1%", "one that falls short is enough"),
]


@pytest.mark.parametrize(("said", "status", "figure", "why"), BESIDE)
def test_the_worse_of_the_two_decides(said: str, status: str, figure: str, why: str) -> None:
    verdict = judged(PROMISE, said)
    assert (verdict.status, verdict.figures[0].reported.text) == (status, figure), why
    assert verdict.confidence > REVIEW_BELOW


def test_one_half_alone_is_a_part() -> None:
    said = "农村居民人均可支配收入增长8.1%"
    verdict = judged(PROMISE, said)
    assert verdict.figures[0].standing == "part"
    assert "只是其中一部分" in verdict.reason
    assert verdict.confidence < REVIEW_BELOW


PAIRS = [
    ("城乡居民人均可支配收入分别增长9%和12%", "one word for both"),
    ("城镇居民和农村居民人均可支配收入分别增长9%和12%", "the measure stands behind the second only"),
    ("居民人均可支配收入分别增长9%和12%", "two figures of one thing are told of town and country"),
    (
        "城镇居民人均可支配收入达3万元，农村居民人均可支配收入达1万元，同比分别增长9%、12%",
        "both are named with their levels before",
    ),
]


@pytest.mark.parametrize(("said", "why"), PAIRS)
def test_each_of_a_pair_is_of_its_half(said: str, why: str) -> None:
    nouns = [one.noun for one in quantities(said) if one.unit == "%"]
    assert nouns == ["城镇居民人均可支配收入", "农村居民人均可支配收入"], why


NO_PAIRS = [
    ("一般公共预算收入和税收收入分别增长9%和12%", ["一般公共预算收入", "税收收入"], "no residents"),
    ("一般公共预算收入分别增长9%和12%", ["一般公共预算收入"] * 2, "no residents, and nothing tells whose"),
    ("居民人均可支配收入达到3万元、增长9%", ["居民人均可支配收入"] * 2, "level and growth of one thing"),
]


@pytest.mark.parametrize(("said", "nouns", "why"), NO_PAIRS)
def test_what_is_no_pair_of_halves(said: str, nouns: list[str], why: str) -> None:
    assert [one.noun for one in quantities(said)] == nouns, why


@pytest.mark.parametrize(("said", "why"), PAIRS)
def test_a_half_is_not_last_years_outcome_of_all(said: str, why: str) -> None:
    found = baseline(match("全体居民人均可支配收入增长8.5%", said, kind="target"))
    assert found is not None
    assert (found.quantity, found.change) == (None, "continued"), why


def test_of_the_same_half_it_is() -> None:
    found = baseline(match("农村居民人均可支配收入增长8.5%", PAIRS[0][0], kind="target"))
    assert found is not None
    assert found.quantity is not None
    assert (found.quantity.text, found.change) == ("12%", "lowered")


def test_both_halves_meet_what_is_promised_of_all_and_the_screen_says_whose_figure_it_shows() -> None:
    verdict = judged("居民人均可支配收入增长8.5%", PAIRS[0][0])
    assert (verdict.status, verdict.figures[0].standing) == ("fulfilled", "part")
    assert "城镇9%" in verdict.reason


def test_what_is_no_measure_of_residents_has_no_halves() -> None:
    verdict = judge(match("新增就业2000人以上", "城镇新增就业2100人"), "review", setting=Setting(2025))
    assert verdict.reason == "新增就业 2000人以上 → 2100人,105%"
