"""A target of town and country beside the figures of each."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import REVIEW_BELOW, judge
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
    verdict = judge(match(PROMISE, said, kind="target"), "review", setting=Setting(2025))
    assert (verdict.status, verdict.figures[0].reported.text) == (status, figure), why
    assert verdict.confidence > REVIEW_BELOW


def test_one_half_alone_is_a_part() -> None:
    said = "农村居民人均可支配收入增长8.1%"
    verdict = judge(match(PROMISE, said, kind="target"), "review", setting=Setting(2025))
    assert verdict.figures[0].standing == "part"
    assert "只是其中一部分" in verdict.reason
    assert verdict.confidence < REVIEW_BELOW
