"""Another indicator's figure or direction, papers before deeds, and problems beside what was done.

Of score/by_words.py, score/case.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import match, statement
from tracker.model import Candidate
from tracker.score import REVIEW_BELOW, judge
from tracker.score.spelling import names
from tracker.score.stands import Setting


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("2007年单位国内生产总值能耗比上年下降3.27%", False),
        ("研发经费占国内生产总值的比重提高到1.49%", False),
        ("国内生产总值增长6.9%", True),
    ],
)
def test_an_indicator_is_named_only_as_the_thing_itself(sentence: str, named: bool) -> None:
    assert names("生产总值", sentence) is named


def test_what_is_said_of_all_of_a_kind_is_said_of_each() -> None:
    said = "单位国内生产总值能耗下降18.2%,主要污染物排放量减少12%以上"
    assert names("化学需氧量、氨氮排放", said)
    assert not names("二氧化碳排放强度", said)
    verdict = judge(
        match("化学需氧量、氨氮排放都要减少2%左右", said, kind="target", mention=0.3),
        "review",
        setting=Setting(long=True),
    )
    assert (verdict.status, "「减少」" in verdict.reason) == ("fulfilled", True)


def test_a_direction_is_taken_from_the_thing_itself_only() -> None:
    other = "中央对地方一般性转移支付规模大幅增加、专项转移支付项目减少三分之二"
    verdict = judge(match("对地方一般性转移支付规模增长9.5%", other, kind="target"), "review")
    assert "称「减少」" not in verdict.reason
    itself = judge(match("进出口总额增长8%左右", "进出口总额出现下降", kind="target"), "review")
    assert "「出现下降」" in itself.reason


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("制定出台农村集体土地征收补偿条例", "为完善农村集体土地征收补偿制度做了大量准备工作"),
        ("划转部分国有资本充实社保基金", "出台划转部分国有资本充实社保基金方案"),
    ],
)
def test_papers_and_preparations_come_before_the_deed(promise: str, said: str) -> None:
    assert judge(match(promise, said), "review").status == "partial"


def test_what_was_done_answers_before_the_problem_that_remains() -> None:
    problem = statement("一些领域不正之风和腐败问题仍然多发", "problem")
    both = match(
        "严肃查处不正之风和腐败问题", problem, "坚决查处违法违规行为，严厉惩处腐败分子", kind="general"
    )
    less = replace(both.candidates[1], score=0.25)
    assert isinstance(less, Candidate)
    verdict = judge(replace(both, candidates=(both.candidates[0], less)), "review")
    assert (verdict.status, verdict.evidence[0].text[:4]) == ("fulfilled", "坚决查处")


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("对适度规模经营农户实施大灾保险", "新型经营主体大批涌现，种植业适度规模经营比重从30%提升到40%以上"),
        ("健全新兴产业统计", "新兴产业蓬勃发展，传统产业深刻重塑"),
    ],
)
def test_a_verdict_is_doubtful_where_the_last_thing_promised_is_not_said(promise: str, said: str) -> None:
    assert judge(match(promise, said, kind="general"), "review").confidence <= REVIEW_BELOW


@pytest.mark.parametrize(
    ("promise", "said", "mentioned"),
    [
        ("城镇新增就业人数不低于900万人", "五年全国新增城镇就业5100万人", True),
        ("居民消费价格总水平涨幅控制在4.8%左右", "物价总水平涨幅得到控制", True),
        ("中央财政将安排科技支出1134亿元", "中央财政加大科技投入", True),
        ("中央财政将为此投入100亿元", "中央财政用于这些方面的支出987亿元", False),
        ("单位国内生产总值能耗降低3%左右", "国内生产总值达到114万亿元", False),
        ("城镇登记失业率控制在4.6%以内", "全年新登记注册企业增长21.6%", False),
    ],
)
def test_an_indicator_is_spoken_of_by_what_it_is_about(promise: str, said: str, mentioned: bool) -> None:
    verdict = judge(match(promise, said, kind="target"), "review")
    assert (verdict.status != "unmentioned") is mentioned
