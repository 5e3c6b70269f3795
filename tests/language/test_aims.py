"""Two tables: aims that are told together, what is among them; and sentences that say nothing of them."""

from __future__ import annotations

import pytest

from tracker.language.aims import is_expected, told_together

TOGETHER = [
    ("单位地区生产总值能耗下降3%", "约束性指标全部完成"),
    ("二氧化碳排放强度要降低3.1%以上", "各项约束性指标超额完成"),
    ("化学需氧量、氨氮排放都要减少2%左右", "完成国家下达的主要污染物减排任务"),
    ("持续削减主要污染物排放总量", "全面完成节能减排任务"),
    ("万元GDP能耗下降3%", "全面完成节能减排年度任务"),
    ("把单位GDP能耗和主要污染物排放总量控制在国家核定范围内", "完成国家核定的能耗、碳排放、污染减排指标"),
    ("完成国家节能减排目标任务", "节能减排任务超额完成"),
    ("主要污染物减排完成国家任务", "超额完成节能减排任务"),
    ("年内化学需氧量、二氧化硫排放总量分别控制在7.7万吨和13.7万吨以内", "主要污染物减排目标全面实现"),
    ("万元地区生产总值二氧化碳排放量下降3.9%", "其他约束性指标都较好地完成了年度目标"),
]
NOT_TOLD = [
    ("单位地区生产总值能耗下降3%", "“十一五”节能减排目标如期实现", "over five years"),
    ("单位地区生产总值能耗下降3%", "6项预期性指标、2项约束性指标没有实现", "they are not met"),
    (
        "单位地区生产总值能耗下降3%",
        "主要污染物排放基本完成削减任务",
        "pollutants are no energy, and nearly is not all",
    ),
    (
        "万元生产总值能耗下降3%左右",
        "生态环境9项约束性指标超额完成",
        "energy is none of those of the environment",
    ),
    ("单位地区生产总值能耗下降3%", "重点行业46种产品能耗达到国家先进值", "a level of products, no aim"),
    ("主要污染物排放继续减少", "主要污染物减排重点工程完成投资5亿元", "works, no aim"),
    ("单位地区生产总值能耗下降3%", "能耗强度下降目标难以完成", "it is hard"),
    ("单位地区生产总值能耗下降3%", "节能减排任务完成80%", "so much of it"),
    ("单位地区生产总值能耗下降3%", "12项约束性指标完成11项", "so many of them"),
    ("单位地区生产总值能耗下降3%", "坚决完成节能减排任务", "a vow"),
    ("单位地区生产总值能耗下降3%", "耕地保护约束性指标全面完成", "of land"),
    ("单位地区生产总值能耗下降3%", "废水处理都要达到一级清洁生产标准", "a standard, no aim"),
    ("二氧化碳年封存量达到100万吨", "节能减排任务全面完成", "another thing"),
    ("鼓励重点企业开展氮氧化物超量减排", "节能减排任务全面完成", "works"),
    ("扩大碳排放权交易试点", "节能减排任务全面完成", "a market is no aim"),
    ("健全碳排放统计核算体系", "约束性指标全部完成", "nor are statistics"),
    ("实行能源消费强度和总量双控制", "节能减排任务超额完成", "a rule, no amount"),
    ("加强机动车氮氧化物的控制", "节能减排目标如期实现", "works on it, no amount"),
    ("加强高能耗行业管控", "节能减排任务全面完成", "an industry"),
]


@pytest.mark.parametrize(("promise", "said"), TOGETHER)
def test_an_aim_is_met_with_those_that_are_told_under_one_name(promise: str, said: str) -> None:
    assert told_together(promise, said)


@pytest.mark.parametrize(("promise", "said", "why"), NOT_TOLD)
def test_what_is_told_of_others_or_not_met_tells_nothing(promise: str, said: str, why: str) -> None:
    assert not told_together(promise, said), why


def test_what_is_expected_is_told_and_no_outcome() -> None:
    said = "全年节能减排任务可望完成"
    assert told_together("单位地区生产总值能耗下降3%", said)
    assert is_expected(said)
    assert not is_expected("节能减排任务超额完成")
