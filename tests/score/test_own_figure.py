"""「未达到」 is said where the figure is likely the promised thing's: laws, and clauses on either side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.score.build import judged, match
from tracker.score import REVIEW_BELOW, case, own_figure

OTHERS = [
    ("力争开工建设290个边境小康村", "组织实施边境小康村公路项目61个", "projects of roads, not villages"),
    ("城镇老旧小区改造21.37万户", "改造城镇老旧小区1571个", "households, and the places they live in"),
    ("推进钦州港30万吨级支航道建设", "新增1000吨级航道563公里", "a class of waterways"),
    ("覆盖14个设区市", "通高铁设区市增至5个", "what reaches them is another thing"),
]
TOO_MANY = [
    ("改造老旧小区242个", "改造老旧小区5.2万户", "households, and the places they live in"),
    ("新发展科技型中小企业1万家", "科技型中小企业总量达到7.2万家", "all there are, not the new ones"),
    ("新增森林5万亩", "新增森林30.1万亩", "six times as many: of several years as a rule"),
]
ITS_OWN = [
    ("全区生产总值增长10%", "全区生产总值增长8.5%", "an indicator"),
    ("社会消费品零售总额增长6%左右", "社会消费品零售总额下降9.6%", "an indicator, however far"),
    ("老楼加装电梯1000部", "老楼加装电梯822部", "named alike, and near"),
    ("竣工800万平方米", "竣工600万平方米", "nothing else is said of either"),
]


WHOSE = [
    ("发展边贸物流产业，力争增加值增长20%以上", "规模以上工业增加值增长11%以上", False, "another industry"),
    ("加快推进重大工程建设，全年完成投资2300亿元", "重大工程投资完成2383亿元", True, "the same works"),
    ("完成投资350亿元", "完成投资390.1亿元，占规划总投资的57.1%", True, "nothing tells what either is of"),
]


@pytest.mark.parametrize(("promise", "said", "own", "why"), WHOSE)
def test_a_measure_by_itself_is_of_what_stands_before_it(
    promise: str, said: str, own: bool, why: str
) -> None:
    assert judged(promise, said).rule.startswith("figures_") is own, why


@pytest.mark.parametrize(("promise", "said", "why"), OTHERS)
def test_a_figure_that_is_likelier_of_another_thing_is_no_miss(promise: str, said: str, why: str) -> None:
    found = judged(promise, said)
    assert not found.missed, why
    assert found.confidence < REVIEW_BELOW, why
    assert "未达到" not in found.reason


@pytest.mark.parametrize(("promise", "said", "why"), TOO_MANY)
def test_a_figure_far_over_the_target_is_doubtful(promise: str, said: str, why: str) -> None:
    found = judged(promise, said)
    assert found.rule != "figures_met", why
    assert found.confidence < REVIEW_BELOW, why


@pytest.mark.parametrize(("promise", "said", "why"), ITS_OWN)
def test_a_figure_of_the_promised_thing_misses_it(promise: str, said: str, why: str) -> None:
    found = judged(promise, said)
    assert found.missed, why
    assert found.confidence >= REVIEW_BELOW, why


@given(st.integers(100, 990), st.integers(100, 990))
def test_the_further_a_figure_falls_short_the_less_likely_it_is_the_things(one: int, other: int) -> None:
    near, far = max(one, other), min(one, other)
    chances = [
        own_figure.chance(case.build(match("改造公厕1000座", f"改造公厕{count}座"), "review"), met=False)
        for count in (near, far)
    ]
    assert 1 >= chances[0] >= chances[1] >= 0


def test_every_figure_has_a_weight_and_every_weight_a_figure() -> None:
    subject = case.build(match("改造公厕1000座", "改造公厕900座"), "review")
    looked_at = own_figure.figures_of(subject, subject.compared[0])
    assert set(looked_at) == set(own_figure.WEIGHTS) - {"bias"}


@pytest.mark.parametrize(("chance", "missed"), [(0.65, False), (0.75, True)])
def test_more_is_asked_of_a_figure_that_falls_short(
    chance: float, missed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_figure, "chance_of", lambda case, answer: chance)
    assert judged("老楼加装电梯1000部", "老楼加装电梯822部").missed == missed
    assert judged("老楼加装电梯1000部", "老楼加装电梯1022部").rule == "figures_met"
