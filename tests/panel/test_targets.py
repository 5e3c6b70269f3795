"""What a plan wants of indicators in its year; the clauses are of real reports."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from one_report import read, wanted


def test_goals_stand_apart_from_tasks(tmp_path: Path) -> None:
    plan = (
        "今年经济社会发展的主要预期目标是:地区生产总值增长5%左右,居民收入增长与经济增长同步,"
        "居民消费价格涨幅2%左右。\n加大稳岗力度,确保城镇新增就业100万人以上。力争社会消费品零售总额增长5%以上。"
    )
    report = read(tmp_path, "一年来,地区生产总值增长5.6%。", plan)
    assert wanted(report) == {
        "gdp": ("~", "5", "goals"),
        "cpi": ("~", "2", "goals"),
        "jobs": (">=", "100", "tasks"),
        "retail": (">=", "5", "tasks"),
    }
    income = report.of("居民人均可支配收入")
    assert income.target is None
    assert income.wording is not None
    assert income.wording.text == "居民收入增长与经济增长同步"


@pytest.mark.parametrize(
    ("clause", "firmness", "tone"),
    [
        ("地区生产总值增长5%左右", "soft", "左右"),
        ("地区生产总值增长5%以上", "hard", "以上"),
        ("力争地区生产总值增长5%以上", "soft", "力争、以上"),
        ("确保地区生产总值增长5%", "hard", "确保"),
        ("地区生产总值增长5%", "", ""),
        ("地区生产总值增长5%—5.5%", "soft", ""),
        ("规模以上工业增加值增长7%", "", ""),
    ],
)
def test_the_tone_of_a_target(tmp_path: Path, clause: str, firmness: str, tone: str) -> None:
    report = read(tmp_path, "一年来,成效显著。", f"主要预期目标是:{clause}。")
    (target,) = [one.target for one in report.sayings if one.target]
    assert (target.firmness, target.tone) == (firmness, tone)


def test_a_range_has_two_ends_and_a_middle(tmp_path: Path) -> None:
    report = read(tmp_path, "一年来,成效显著。", "主要预期目标是:全省地区生产总值增长5.0%—5.5%。")
    target = report.of("地区生产总值").target
    assert target is not None
    number = target.number
    assert (number.op, number.low_end, number.high_end, number.middle) == (
        "range",
        Decimal("5.0"),
        Decimal("5.5"),
        Decimal("5.25"),
    )


def test_a_stretch_goal_stands_beside_the_target(tmp_path: Path) -> None:
    report = read(tmp_path, "一年来,成效显著。", "主要预期目标是:地区生产总值增长7%以上、力争达到8%。")
    target = report.of("地区生产总值").target
    assert target is not None
    assert (target.number.value, target.stretch) == (Decimal(7), Decimal(8))


def test_a_target_of_several_years_is_none_of_the_year(tmp_path: Path) -> None:
    plan = "“十五五”时期,地区生产总值年均增长5%以上。到2030年,常住人口城镇化率达到69%。\n"
    plan += "今年主要预期目标是:地区生产总值增长4.5%左右。"
    report = read(tmp_path, "一年来,成效显著。", plan)
    assert wanted(report) == {"gdp": ("~", "4.5", "goals")}


def test_a_yearly_mean_of_the_air_is_no_target_of_several_years(tmp_path: Path) -> None:
    plan = "加强固体废物综合治理,PM2.5年均浓度降至38微克/立方米以下,优良天数比率达到72%以上。"
    report = read(tmp_path, "一年来,成效显著。", plan)
    assert wanted(report) == {"pm25": ("<=", "38", "tasks"), "good_air": (">=", "72", "tasks")}


def test_words_are_verbatim_with_their_line(tmp_path: Path) -> None:
    report = read(
        tmp_path, "一年来,成效显著。", "主要预期目标是:地区生产总值增长5％左右，居民消费价格涨幅2%。"
    )
    target = report.of("地区生产总值").target
    assert target is not None
    assert target.passage.text == "地区生产总值增长5％左右"
    assert target.passage.line == 8
