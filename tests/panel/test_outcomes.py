"""What a review reports of indicators, and over what time; the clauses are of real reports.

Of panel/outcomes.py, panel/times.py, panel/periods.py.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from one_report import read, told


def test_figures_of_five_years_are_told_from_those_of_the_year(tmp_path: Path) -> None:
    """The clause has no 五年: only the opening of the passage tells it."""
    review = (
        "过去五年,是极不平凡的五年。\n这五年,民生保障扎实稳固。城镇新增就业452万人。全社会研发投入强度达3.38%。"
        "粮食产量稳定在760亿斤以上。\n刚刚过去的2025年,全省生产总值增长5.6%。"
    )
    report = read(tmp_path, review, "主要预期目标是:地区生产总值增长5%左右。")
    assert told(report) == {
        "jobs": ("=", "452", "years"),
        "rd": ("=", "3.38", "year"),
        "grain": (">=", "760", "years"),
        "gdp": ("=", "5.6", "year"),
    }


def test_a_forecast_between_speaks_for_its_own_part(tmp_path: Path) -> None:
    review = "一年来,一般公共预算收入增长21.2%;地区生产总值预计完成55亿元,增长10%;固定资产投资增长13%。"
    report = read(tmp_path, review, "今年地区生产总值增长5%。")
    told = {said.indicator.key: said.outcome.period for said in report.sayings if said.outcome}
    assert told == {"revenue": "year", "gdp": "expected", "investment": "year"}


def test_expected_figures_are_told_apart_through_a_whole_run_of_clauses(tmp_path: Path) -> None:
    review = "一年来,预计,生产总值增长5%左右;社会消费品零售总额50亿元,增长2%。粮食总产13.4亿斤。"
    report = read(tmp_path, review, "主要预期目标是:地区生产总值增长5%左右。")
    assert told(report) == {
        "gdp": ("~", "5", "expected"),
        "retail": ("=", "2", "expected"),
        "grain": ("=", "13.4", "year"),
    }


def test_words_of_several_years_speak_of_their_own_clause_only(tmp_path: Path) -> None:
    review = "一年来,规上工业总产值连续两年居全国首位,规上工业增加值增长6.2%。PM2.5年均浓度17.6微克/立方米。"
    report = read(tmp_path, review, "主要预期目标是:地区生产总值增长5%左右。")
    assert told(report) == {"industry": ("=", "6.2", "year"), "pm25": ("=", "17.6", "year")}


def test_a_programme_of_five_years_is_no_time_that_was_counted_over(tmp_path: Path) -> None:
    review = "一年来,启动实施减量提质规划和五年工作方案;完成老旧小区改造183个。"
    report = read(tmp_path, review, "主要预期目标是:地区生产总值增长5%左右。")
    assert told(report) == {"old_housing": ("=", "183", "year")}


@pytest.mark.parametrize("first", [True, False])
def test_a_figure_near_a_part_of_the_place_gives_way_to_another(tmp_path: Path, first: bool) -> None:
    part = "临港新片区支持政策出台,落地项目超过100个,规上工业总产值、全社会固定资产投资分别增长22.5%和10.3%。"
    whole = "全社会固定资产投资突破1万亿元、增长13.8%。"
    plan = "主要预期目标是:地区生产总值增长5%左右。"
    for review, value in ((part + whole if first else whole + part, "13.8"), (part, "10.3")):
        report = read(tmp_path, f"一年来,{review}", plan, "上海市")
        assert told(report) == {"investment": ("=", value, "year")}


def test_like_for_like_stands_apart(tmp_path: Path) -> None:
    review = "全年地方一般公共预算收入达3507.6亿元、增长1.7%(同口径增长2.5%以上)。"
    report = read(tmp_path, review, "主要预期目标是:一般公共预算收入同口径增长4%以上。")
    revenue = report.of("一般公共预算收入")
    assert revenue.outcome is not None
    assert revenue.outcome.number.value == Decimal("1.7")
    assert not revenue.outcome.like_for_like
    assert revenue.alike is not None
    assert (revenue.alike.number.op, revenue.alike.number.value) == (">=", Decimal("2.5"))
    assert revenue.target is not None
    assert revenue.target.like_for_like


def test_a_growth_of_nought_in_words(tmp_path: Path) -> None:
    report = read(tmp_path, "全年居民消费价格与上年持平。", "主要预期目标是:居民消费价格涨幅2%左右。")
    assert told(report) == {"cpi": ("=", "0", "year")}
