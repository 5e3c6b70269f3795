"""Which sentences speak of a promise at all: by its names, in a list of all, by alignment."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import judge
from tracker.score.judge import IN_WORDS
from tracker.score.stands import Setting


def verdict(promise: str, *said: str, mention: float = 0.7, score: float = 0.9) -> Verdict:
    found = match(promise, *said, kind="target", mention=mention, score=score)
    return judge(found, "review", setting=Setting(2025))


SPEAKS = [
    ("单位地区生产总值能耗降低3%", "能耗强度和主要污染物排放总量持续下降", "in another spelling, in a list"),
    ("单位GDP能耗降低3%", "万元GDP能耗有所下降", "per ten thousand yuan"),
    ("进出口总额增长5%", "外贸进出口总值有所下降", "by another name"),
    ("城镇调查失业率5.5%左右", "城镇调查失业率总体稳定", "without a figure"),
    ("先进材料产业营业收入增长10%", "先进材料、装备制造等产业营收保持较快增长", "in short"),
    ("固定资产投资增长6%", "投资、消费增速分别快于全国3.4个、1个百分点", "as reports say it in one"),
    ("二氧化碳排放强度降低3.1%", "各项约束性指标超额完成", "with the others that bind"),
]


SAYS_NOTHING = [
    ("粮食播种面积稳定在33万亩以上", "粮食产量创历史新高", "the yield is not the area"),
    ("一般公共预算收入增长8%", "居民收入持续增长", "incomes are not the budget's"),
    ("进出口总值增长5%", "地区生产总值增长6%", "a value of another thing"),
    ("海洋生产总值增长6%", "全省生产总值增长5.5%", "the whole is not the sea's"),
    ("农产品进出口增长6%", "外贸进出口增长7.2%", "nor that of one kind of goods"),
    ("新增建设用地指标528亩", "收储新增建设用地234亩", "a quota is no land"),
    ("数字经济规模增长15%", "数字经济核心产业增加值增长10%", "its core is not the whole"),
]


@pytest.mark.parametrize(("promise", "said", "why"), SPEAKS)
def test_a_thing_is_spoken_of_in_each_of_its_names(promise: str, said: str, why: str) -> None:
    assert verdict(promise, said).status != "unmentioned", why


@pytest.mark.parametrize(("promise", "said", "why"), SAYS_NOTHING)
def test_another_measure_does_not_speak_of_it(promise: str, said: str, why: str) -> None:
    assert verdict(promise, said).status == "unmentioned", why


@pytest.mark.parametrize(
    ("promise", "rule"),
    [("节能减排降碳完成国家下达目标", "achieved"), ("推广节能减排降碳技术", "likely_fulfilled")],
)
def test_an_aim_that_binds_is_reported_with_the_others(promise: str, rule: str) -> None:
    said = "单位GDP能耗下降率等约束性指标全部完成"
    found = judge(match(promise, said, kind="general", mention=0.55), "review", setting=Setting(2025))
    assert found.rule == rule


LIST_DONE = "省政府承诺的15件民生实事全部兑现"


@pytest.mark.parametrize(
    ("promise", "score", "status", "why"),
    [
        ("粮食作物完全成本保险覆盖率达到60%", 0.9, "fulfilled", "an item of the list"),
        ("粮食作物完全成本保险覆盖率达到60%", 0.5, "unmentioned", "alignment does not know it for one"),
        ("城镇新增就业20万人,城镇调查失业率5.5%", 0.9, "unmentioned", "what statistics count has a figure"),
    ],
)
def test_a_list_reported_as_done_answers_its_items(promise: str, score: float, status: str, why: str) -> None:
    found = verdict(promise, LIST_DONE, mention=0.8, score=score)
    assert found.status == status, why
    assert status == "unmentioned" or found.confidence <= IN_WORDS, "no figure is told"


KNOWN = [
    ("生态公益林管护标准提高到14元", "提高公益林补偿标准", 0.92, True, "alignment is sure"),
    ("生态公益林管护标准提高到14元", "提高公益林补偿标准", 0.75, False, "it is not"),
    ("户籍人口城镇化率达47%", "城市绿地率达43%", 0.9, False, "statistics have names of their own"),
]


@pytest.mark.parametrize(("promise", "said", "mention", "spoken", "why"), KNOWN)
def test_what_is_told_in_other_words_is_believed_where_alignment_is_sure(
    promise: str, said: str, mention: float, spoken: bool, why: str
) -> None:
    assert (verdict(promise, said, mention=mention).status != "unmentioned") is spoken, why


@pytest.mark.parametrize(("mention", "sure"), [(0.6, 0.73), (0.8, 0.55)])
def test_silence_is_unsure_where_alignment_is_rather_sure(mention: float, sure: float) -> None:
    silent = verdict("高新技术产业增加值增长12%", "固定资产投资增长5%", mention=mention)
    assert (silent.status, silent.confidence) == ("unmentioned", pytest.approx(sure, abs=0.02))


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
