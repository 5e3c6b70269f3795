"""A promised sum beside its parts: added up where the review lists them, and nowhere else."""

from __future__ import annotations

import pytest

from tests.score.build import judged
from tracker.score import REVIEW_BELOW

TAXES = "退税减税2.5万亿元"
ADDED_UP = [
    (TAXES, "增值税留抵退税2.4万亿元，新增减税降费超过1万亿元", "fulfilled", "a name for two things"),
    (TAXES, "增值税留抵退税1.2万亿元，新增减税降费1万亿元", "partial", "and the sum falls short"),
    ("为企业减税降费800亿元", "为企业减税500亿元、降费320亿元", "fulfilled", "a name for two things"),
    ("建设保障性住房1万套", "建设公租房4000套、保障性租赁住房5500套", "partial", "and the sum falls short"),
    ("留抵退税和减税2.5万亿元", "留抵退税2.4万亿元，减税1万亿元", "fulfilled", "two things by name"),
    ("退耕还林和荒山造林30万亩", "退耕还林20万亩、荒山造林12万亩", "fulfilled", "two things by name"),
    ("改造城乡危房1000户", "改造城镇危房300户、农村危房800户", "fulfilled", "town and country"),
]
NO_SUM = [
    (TAXES, "增值税留抵退税2.6万亿元", "one part alone is no sum"),
    ("为企业减税降费800亿元", "为企业减税900亿元", "one part alone is no sum"),
    ("退耕还林和荒山造林30万亩", "退耕还林20万亩，植树造林12万亩，封山育林8万亩", "parts by other names"),
    (
        "城乡居民人均可支配收入达到3万元",
        "城镇居民人均可支配收入2万元，农村居民人均可支配收入1.2万元",
        "means",
    ),
    ("改造城乡危房1000户", "改造城镇危房300户，拟改造农村危房800户", "a part that is only planned"),
]


@pytest.mark.parametrize(("promise", "said", "status", "why"), ADDED_UP)
def test_parts_that_the_review_lists_are_added_up(promise: str, said: str, status: str, why: str) -> None:
    verdict = judged(promise, said)
    assert (verdict.status, verdict.rule.startswith("figures_")) == (status, True), why
    assert "+" in verdict.reason


@pytest.mark.parametrize(("promise", "said", "why"), NO_SUM)
def test_nothing_else_is(promise: str, said: str, why: str) -> None:
    verdict = judged(promise, said)
    assert "+" not in verdict.reason, why
    assert verdict.status != "fulfilled" or verdict.confidence < REVIEW_BELOW, why


EACH = [
    ("游客人次、旅游花费均增长8%", "游客人次、旅游花费分别增长10%、9%", "figures_met", "both"),
    ("游客人次、旅游花费均增长8%", "游客人次、旅游花费分别增长10%、5%", "figures_missed", "the worse one"),
    ("游客人次、旅游花费均增长8%", "游客人次增长5%", "figures_missed", "one is enough to miss"),
    ("游客人次、旅游花费均增长8%", "游客人次增长10%", "figures_of_one", "and not to meet"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "why"), EACH)
def test_things_promised_the_same_are_looked_at_each(promise: str, said: str, rule: str, why: str) -> None:
    found = judged(promise, said)
    assert found.rule == rule, why
