"""Promises that something keeps pace with the economy: no number, and yet a measure."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import REVIEW_BELOW, judge
from tracker.score.reviews import setting_of

EVEN, FASTER = "居民收入增长与经济增长同步", "居民收入增速高于经济增速"
COMPARED = [
    (EVEN, "地区生产总值增长5.2%，居民人均可支配收入增长5.6%", "fulfilled", "faster is even too"),
    (EVEN, "地区生产总值增长5.2%，居民人均可支配收入增长5.0%", "fulfilled", "within 0.3, as 左右"),
    (EVEN, "地区生产总值增长5.2%，居民人均可支配收入增长4.1%", "partial", "slower"),
    (FASTER, "地区生产总值增长5.2%，居民人均可支配收入增长5.1%", "partial", "faster was promised"),
    (
        "城乡居民收入与经济增长基本同步",
        "经济增长5.2%，城乡居民收入分别增长5.6%和6%",
        "fulfilled",
        "both halves",
    ),
]
UNTOLD = [
    (EVEN, "居民人均可支配收入增长5.6%", "no growth of the economy"),
    (EVEN, "五年来，地区生产总值年均增长6.2%，居民人均可支配收入年均增长6.6%", "several years"),
    (EVEN, "全国生产总值增长5.2%，居民人均可支配收入增长4.8%", "the nation's growth"),
    (EVEN, "地区生产总值达到300亿元，居民人均可支配收入增长4.8%", "a level is no growth"),
]
TOLD = [
    (EVEN, "居民收入增长快于经济增长", "fulfilled"),
    (EVEN, "居民收入增长与经济增长基本同步", "fulfilled"),
    (EVEN, "居民收入增长慢于经济增长", "partial"),
]
NO_PACE = [
    ("推动城乡发展同步", "another pace than the economy's"),
    ("居民收入增速高于全国平均水平", "the review does not tell the nation's"),
    ("同步推进经济建设", "in step with nothing"),
]


def judged(promise: str, said: str) -> Verdict:
    found = match(promise, said, kind="target", mention=0.7)
    return judge(found, "review", setting=setting_of([found], 2025, ("全区",), long=False))


@pytest.mark.parametrize(("promise", "said", "status", "why"), COMPARED)
def test_the_growth_that_the_review_states_is_the_measure(
    promise: str, said: str, status: str, why: str
) -> None:
    verdict = judged(promise, said)
    assert (verdict.status, verdict.rule.partition("_")[0]) == (status, "figures"), why
    assert "5.2%" in verdict.reason
    assert verdict.missed == (status == "partial")


@pytest.mark.parametrize(("promise", "said", "why"), UNTOLD)
def test_without_two_growths_of_the_year_nothing_is_compared(promise: str, said: str, why: str) -> None:
    verdict = judged(promise, said)
    assert (verdict.rule, verdict.status) == ("pace_untold", "partial"), why
    assert verdict.confidence < REVIEW_BELOW


@pytest.mark.parametrize(("promise", "said", "status"), TOLD)
def test_what_the_review_says_of_the_pace_in_words_is_taken(promise: str, said: str, status: str) -> None:
    assert judged(promise, said).status == status


@pytest.mark.parametrize(("promise", "why"), NO_PACE)
def test_other_promises_are_left_alone(promise: str, why: str) -> None:
    verdict = judged(promise, "地区生产总值增长5.2%，居民人均可支配收入增长5.6%")
    assert not verdict.rule.startswith(("pace", "figures")), why
