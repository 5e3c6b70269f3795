"""Last year's outcome, the next plan, and figures that contradict each other.

Of score/change.py, score/contradictions.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import match, statement
from tracker.model import Evidence
from tracker.score import REVIEW_BELOW, baseline, carried_into, contradictions, judge

AMBITION = [
    ("力争加装电梯完工200台", "电梯加装完工333台", "lowered"),
    ("新增森林5000亩", "新增森林5000亩", "held"),
    ("地方一般公共预算收入增长5%", "地方一般公共预算收入增长0.7%", "raised"),
    ("地方一般公共预算收入增长5%", "地方一般公共预算收入增长9.3%", "lowered"),
    ("城镇调查失业率5%以内", "城镇调查失业率平均为4.5%", "lowered"),
    ("PM2.5浓度低于30微克/立方米", "PM2.5浓度32微克/立方米", "raised"),
    ("单位增加值能耗下降3%", "单位增加值能耗同比下降5%", "lowered"),
    ("深入实施光启人才计划", "光启人才计划惠及800人", "continued"),
]


@pytest.mark.parametrize(("promise", "said", "change"), AMBITION)
def test_this_years_target_beside_last_years_outcome(promise: str, said: str, change: str) -> None:
    found = baseline(match(promise, said))
    assert found is not None
    assert (found.change, found.text) == (change, said)
    assert (found.quantity is None) == (change == "continued")


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("新增养老床位4000张", "新增养老床位3000张", "lowered"),
        ("新增养老床位4000张", "新增4000张养老床位", "held"),
        ("地区生产总值增长5%左右", "地区生产总值增长5.5%", "raised"),
        ("城镇调查失业率5.5%以内", "城镇调查失业率5%以内", "raised"),
        ("深化医联体建设", "继续深化医联体建设", "continued"),
        ("居民消费价格涨幅控制在3%以内", "居民消费价格涨幅3%左右", "lowered"),
        ("居民消费价格涨幅3%左右", "居民消费价格涨幅控制在3%以内", "raised"),
        ("居民消费价格涨幅3%左右", "居民消费价格涨幅3%左右", "held"),
        ("财政赤字4.06万亿元", "财政赤字5.66万亿元", "lowered"),
        ("赤字率拟按3%左右安排", "赤字率拟按4%左右安排", "lowered"),
        ("一般公共预算支出28.5万亿元", "一般公共预算支出29.7万亿元", "raised"),
    ],
)
def test_a_promise_in_the_next_plan(old: str, new: str, change: str) -> None:
    (found,) = carried_into([match(old, new)])
    assert found is not None
    assert found.change == change


def test_what_is_not_mentioned_has_neither() -> None:
    silent = match("深化医联体建设", "加强监管", kind="general", mention=0.1)
    assert baseline(silent) is None
    assert carried_into([silent]) == [None]


REVIEW = Evidence("地方一般公共预算收入增长1.2%，新增养老床位4385张", "上海@2025", 3)


def fact(text: str, source: str = "某清单") -> Evidence:
    return Evidence(text, "上海@2024", 54, source=source)


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (REVIEW, fact("地方一般公共预算收入8374.2亿元，比上年增长0.7%"), [("1.2%", "0.7%")]),
        (fact("新增养老床位4385张"), fact("新增养老床位4100张", "另一份"), [("4385张", "4100张")]),
        (REVIEW, fact("全年新增养老床位4385张"), []),
        (REVIEW, fact("新增养老床位约4400张"), []),
        (REVIEW, fact("新增养老床位超过4000张"), []),
        (REVIEW, fact("前三季度新增养老床位3000张"), []),
        (REVIEW, fact("计划新增养老床位3000张"), []),
        (REVIEW, fact("新增认知障碍照护床位3210张"), []),
        (REVIEW, Evidence("新增养老床位4000张", "上海@2025", 9), []),
    ],
)
def test_contradictions_are_found_between_tellers(
    first: Evidence, second: Evidence, figures: list[tuple[str, str]]
) -> None:
    assert [(one.said.text, one.other.text) for one in contradictions((first, second))] == figures
    assert len(contradictions((second, first))) == len(figures)


def test_of_a_long_sentence_the_clause_that_answers_is_shown() -> None:
    said = (
        "旧住房综合修缮全年完工402万平方米,电梯加装完工333台,全年筹措保障房2451套(间),"
        "新增“新时代城市建设者管理者之家”床位832张,龙山新村等7个不成套旧住房改造项目竣工交付"
    )
    found = baseline(match("力争加装电梯完工200台", said))
    assert found is not None
    assert found.text == "电梯加装完工333台"


def test_a_districts_figure_is_not_the_citys() -> None:
    there = replace(statement("地区生产总值增长8.2%"), report="虹口@2025")
    verdict = judge(match("地区生产总值增长5%左右", there, kind="target"), "other review")
    assert "这是 虹口@2025 自己的数" in verdict.reason
    assert verdict.confidence < REVIEW_BELOW
    own = judge(match("地区生产总值增长5%左右", "地区生产总值增长8.2%", kind="target"), "review")
    assert "自己的数" not in own.reason
