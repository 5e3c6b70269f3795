"""One name for a measured thing, and never a part's for the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.fold import fold
from tracker.language.indicators import Indicator, begins, indicator_of, indicators, known, may_speak_of

SAME = """
地区生产总值: 地区生产总值 全市地区生产总值 全省生产总值 国内生产总值 地方生产总值 GDP 经济
地区生产总值: 预计全年地区生产总值 地区生产总值增速
规模以上工业增加值: 规模工业增加值 规上工业增加值 全区规模以上工业增加值 规模以上工业
固定资产投资: 全社会固定资产投资 固定资产投资增速 全县固定资产投资
一般公共预算收入: 地方一般公共预算收入 地方财政一般预算收入 一般公共预算收入同口径 一般公共预算收入按可比口径
居民消费价格: 居民消费价格涨幅 居民消费价格总水平涨幅 居民消费价格指数涨幅 CPI涨幅 城市居民消费价格总水平涨幅
城镇调查失业率: 城镇调查失业率 城镇调查失业率平均值 全省城镇调查失业率
城镇新增就业: 城镇新增就业 城镇累计新增就业 新增城镇就业人数
居民人均可支配收入: 全体居民人均可支配收入 居民收入 人均可支配收入
农村居民人均可支配收入: 农村常住居民人均可支配收入 农牧民人均可支配收入 农民人均纯收入
粮食产量: 粮食总产量 粮食总产 粮食最高年产
研发投入强度: 全社会研发投入强度 R&D经费支出占GDP比重 研究与试验发展经费投入强度 全社会研发投入占生产总值比重
PM2.5浓度: PM2.5平均浓度 细颗粒物(PM2.5)浓度 细颗粒物年均浓度
空气质量优良天数比率: 空气优良天数 地级及以上城市空气质量优良天数比率 全省地级市空气优良天数比例
单位GDP能耗: 单位地区生产总值能耗 万元生产总值能耗 能耗强度
"""

OTHERS = """
民间投资 制造业投资 第三产业投资 规上工业投资 民间固定资产投资 项目固定资产投资 固定资产投资项目
区本级固定资产投资
人均地区生产总值 南疆五地州地区生产总值 海洋生产总值 单位地区生产总值能耗 非公有制经济 民营经济
生产总值占全国比重
高技术产业增加值 规上工业企业研发经费投入 规上服务业增加值 制造业增加值 农民工就业 高校毕业生就业 粮食单产
粮食播种面积
城乡居民人均可支配收入 脱贫地区农村居民人均可支配收入 限上社会消费品零售总额 税收占一般公共预算收入比重
主要城市空气质量优良天数比例
食品消费价格 研发经费投入 城镇登记失业率 大学生调查失业率 跨境电商进出口总额 高于全国
"""


@pytest.mark.parametrize("row", SAME.strip().splitlines())
def test_other_wordings_have_one_name(row: str) -> None:
    name, _, wordings = row.partition(": ")
    assert {indicator_of(wording).name for wording in wordings.split()} == {name}


@pytest.mark.parametrize("noun", OTHERS.split())
def test_a_part_is_never_the_whole(noun: str) -> None:
    headline = {"gdp", "investment", "industry", "revenue", "retail", "trade", "cpi", "unemployment", "jobs"}
    headline |= {"income", "urban_income", "rural_income", "grain", "rd"}
    assert indicator_of(noun).key not in headline


def test_a_pair_of_town_and_country_is_not_the_whole() -> None:
    assert indicator_of("城镇居民人均可支配收入").key == "urban_income"
    assert indicator_of("农村居民人均可支配收入").key == "rural_income"
    assert not indicator_of("城乡居民人均可支配收入").key


def test_any_other_noun_keeps_its_own_name() -> None:
    assert indicator_of("全市加装电梯").name == "加装电梯"
    assert indicator_of("加装电梯").measure == ""


def test_the_whole_of_another_place_is_another_thing() -> None:
    """A county's report that tells the city's figure does not tell its own."""
    assert indicator_of("全县固定资产投资", ("全县", "我县")).key == "investment"
    assert not indicator_of("全市固定资产投资", ("全县", "我县")).key
    assert indicator_of("清苑地区生产总值", ("全区", "清苑")).key == "gdp"


@pytest.mark.parametrize(
    ("clause", "key", "rest"),
    [
        ("居民收入增长与经济增长同步", "income", "增长与经济增长同步"),
        ("实现居民人均可支配收入增长与经济增长基本同步", "income", "增长与经济增长基本同步"),
        ("居民消费价格涨幅与全国一致", "cpi", "涨幅与全国一致"),
        ("粮食产量保持稳定", "grain", "保持稳定"),
        ("粮食 产量保持 稳定", "grain", "保持稳定"),  # as a page sets it
        ("地区生产总值能耗持续下降", "", ""),
        ("经济社会发展迈上新台阶", "", ""),
        ("民间投资保持稳定", "private_investment", "保持稳定"),
    ],
)
def test_a_clause_without_a_figure_begins_with_its_indicator(clause: str, key: str, rest: str) -> None:
    found = begins(clause)
    assert (found[0].key, found[1]) == (key, rest) if found else not key


def test_a_person_asks_by_name_key_or_wording() -> None:
    assert [known(one).key for one in ("GDP", "社零", "gdp", "地区生产总值") if known(one)] == [
        "gdp",
        "retail",
        "gdp",
        "gdp",
    ]
    assert known("加装电梯") is None


def test_the_table_is_sound() -> None:
    """Every wording belongs to one indicator, every key is a name that programs take, levels have a unit."""
    table = indicators()
    assert 40 <= len(table) <= 50
    assert len({one.key for one in table}) == len({one.name for one in table}) == len(table)
    assert all(one.key.isidentifier() and len(one.key) <= 24 and one.unit for one in table)
    for one in table:
        assert {indicator_of(wording) for wording in one.wordings} == {one}


@given(st.sampled_from(indicators()), st.sampled_from(["全市", "全省", "今年", "力争全年", ""]))
def test_scope_and_hedge_change_nothing(indicator: Indicator, lead: str) -> None:
    assert indicator_of(lead + indicator.name) == indicator


@given(
    st.text(
        st.sampled_from("全市今年力争确保地区生产总值固定资产投资城镇新增就业增长增速涨幅人均5%"), max_size=12
    )
)
def test_any_text_has_an_indicator_of_its_own_or_of_the_table(noun: str) -> None:
    assert indicator_of(noun).name == indicator_of(indicator_of(noun).name).name


def test_a_sentence_of_any_wording_is_looked_at() -> None:
    """The table's clues pass over no wording."""
    passed_over = [
        wording for one in indicators() for wording in one.wordings if not may_speak_of(fold(wording))
    ]
    assert not passed_over
    assert not may_speak_of("加快建设五个中心")
    assert may_speak_of("加装电梯200台", ("加装电梯",))
