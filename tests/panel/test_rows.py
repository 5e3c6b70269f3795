"""The panel's rows: plan beside next year's review, silence apart from what was not read."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tracker import panel, run
from tracker.language.indicators import known
from tracker.panel import reading

HEAD = "{year}年河北省政府工作报告\n——{year}年1月26日在河北省第十四届人民代表大会第四次会议上\n各位代表:\n"
HEAD += "现在,我代表河北省人民政府,向大会报告工作,请予审议。\n"


def report(tmp_path: Path, year: int, review: str, plan: str) -> panel.ReportPanel:
    text = f"{HEAD.format(year=year)}一、{year - 1}年工作回顾\n一年来,{review}。\n"
    text += f"二、{year}年工作安排\n主要预期目标是:{plan}。\n"
    file = tmp_path / f"{year}.txt"
    file.write_text(text, encoding="utf-8")
    return reading.read(run.reports_in(file)[0])


def row(tmp_path: Path, name: str, target: str, outcome: str) -> panel.Row:
    two = [
        report(tmp_path, 2025, "成效显著", target),
        report(tmp_path, 2026, outcome, "城镇调查失业率5.5%左右"),
    ]
    (found,) = [one for one in panel.rows(two, [name]) if one.year == 2025]
    return found


@pytest.mark.parametrize(
    ("name", "target", "outcome", "met"),
    [
        ("地区生产总值", "地区生产总值增长5%以上", "地区生产总值增长5.6%", True),
        ("地区生产总值", "地区生产总值增长5%以上", "地区生产总值增长4.9%", False),
        ("地区生产总值", "地区生产总值增长5%左右", "地区生产总值增长4.8%", True),
        ("地区生产总值", "地区生产总值增长5%左右", "地区生产总值年均增长5.8%", None),
        ("居民消费价格", "居民消费价格涨幅控制在2%左右", "居民消费价格上涨0.2%", True),
        ("居民消费价格", "居民消费价格涨幅2%左右", "居民消费价格与上年持平", True),
        ("城镇调查失业率", "城镇调查失业率控制在5.5%以内", "城镇调查失业率5.6%", False),
        ("城镇新增就业", "城镇新增就业3万人以上", "城镇新增就业32000人", True),
        ("固定资产投资", "固定资产投资增长5%", "固定资产投资下降3.3%", False),
        ("单位GDP能耗", "单位地区生产总值能耗下降2%左右", "单位地区生产总值能耗下降3.1%", True),
        ("一般公共预算收入", "一般公共预算收入同口径增长4%以上", "一般公共预算收入增长5%", None),
        ("一般公共预算收入", "一般公共预算收入同口径增长4%以上", "一般公共预算收入同口径增长5%", True),
    ],
)
def test_only_a_figure_of_the_year_meets_a_target_or_misses_it(
    tmp_path: Path, name: str, target: str, outcome: str, met: bool | None
) -> None:
    assert row(tmp_path, name, target, outcome).met is met


def test_silence_is_told_from_what_was_not_read(tmp_path: Path) -> None:
    found = panel.rows([report(tmp_path, 2026, "地区生产总值增长5.6%", "居民收入增长与经济增长同步")])
    by_key = {(one.indicator.key, one.year): one for one in found}
    assert (by_key["gdp", 2025].target_stated, by_key["gdp", 2025].outcome_stated) == ("not read", "figure")
    assert (by_key["gdp", 2026].target_stated, by_key["gdp", 2026].outcome_stated) == (
        "not stated",
        "not read",
    )
    assert by_key["income", 2026].target_stated == "words"
    assert by_key["grain", 2025].outcome_stated == "not stated"
    assert (by_key["gdp", 2025].plan, by_key["gdp", 2025].review) == ("", "河北@2026")


def test_every_place_and_year_has_every_indicator(tmp_path: Path) -> None:
    two = [report(tmp_path, year, "地区生产总值增长5.6%", "地区生产总值增长5%") for year in (2025, 2026)]
    found = panel.rows(two)
    assert len({(one.indicator.key, one.year) for one in found}) == len(found)
    assert {one.year for one in found} == {2024, 2025, 2026}
    assert panel.rows(reversed(two)) == found


def test_values_in_the_usual_unit() -> None:
    jobs, grain = known("城镇新增就业"), known("粮食产量")
    assert jobs is not None
    assert grain is not None
    assert panel.in_usual_unit(jobs, Decimal(3200), "人") == Decimal("0.32")
    assert panel.in_usual_unit(grain, Decimal(100), "万吨") == Decimal(20)
    assert panel.in_usual_unit(jobs, Decimal(5), "%") is None


def test_what_is_kept_of_a_file_is_what_was_read(tmp_path: Path) -> None:
    from tracker.workspace import serial

    read = report(tmp_path, 2026, "地区生产总值增长5.6%", "地区生产总值增长5.0%—5.5%")
    assert serial.load(panel.ReportPanel, [json.loads(serial.dump(read))]) == (read,)
