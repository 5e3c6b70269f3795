"""What one report says of indicators; the clauses are of real reports."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tracker import panel, run
from tracker.panel import own_words
from tracker.panel.said import said

HEAD = "2026年{place}政府工作报告\n——2026年1月26日在{place}第十四届人民代表大会第四次会议上\n各位代表:\n"
HEAD += "现在,我代表{place}人民政府,向大会报告工作,请予审议。\n"


def read(tmp_path: Path, review: str, plan: str, place: str = "河北省") -> panel.ReportPanel:
    text = f"{HEAD.format(place=place)}一、2025年工作回顾\n{review}\n二、2026年工作安排\n{plan}\n"
    file = tmp_path / "2026.txt"
    file.write_text(text, encoding="utf-8")
    return panel.read(run.reports_in(file)[0])


def told(report: panel.ReportPanel) -> dict[str, tuple[str, str, str]]:
    """Outcomes as (op, value, period) by the indicator's key."""
    return {
        one.indicator.key: (one.outcome.number.op, str(one.outcome.number.value), one.outcome.period)
        for one in report.sayings
        if one.outcome
    }


def wanted(report: panel.ReportPanel) -> dict[str, tuple[str, str, str]]:
    """Targets as (op, value, where) by the indicator's key or name."""
    return {
        one.indicator.key or one.name: (
            one.target.number.op,
            str(one.target.number.value),
            one.target.where,
        )
        for one in report.sayings
        if one.target
    }


SENTENCES = {
    "全市地区生产总值5.2万亿元、增长5.4%、高于全国0.4个百分点": {"gdp": "5.4"},
    "全省地区生产总值达到5.53万亿元、稳居全国前十强、增长4.8%": {"gdp": "4.8"},
    "实现地区生产总值67665亿元,增长5.5%": {"gdp": "5.5"},
    "城镇调查失业率、居民消费价格涨幅分别控制在5%和3%以内": {"unemployment": "5", "cpi": "3"},
    "城镇、农村居民人均可支配收入分别增长5%、6.5%左右": {"urban_income": "5", "rural_income": "6.5"},
    "城乡居民人均可支配收入分别达6.9万元、3.4万元,增长4.2%、5.3%": {
        "urban_income": "4.2",
        "rural_income": "5.3",
    },
    "城镇居民人均可支配收入17495元,农民人均纯收入6892元,分别增长13%和19.1%": {
        "urban_income": "13",
        "rural_income": "19.1",
    },
    "地区生产总值迈上3万亿元新台阶、达到30145.79亿元、增长6.1%": {"gdp": "6.1"},
    "城镇居民人均可支配收入和农民人均纯收入均增长10%": {"urban_income": "10", "rural_income": "10"},
    "城乡居民人均可支配收入增长9%左右": {},
    "社会消费品零售总额完成15.5亿元,增速9.8%,全市第10": {"retail": "9.8"},
    "完成规模以上固定资产投资75亿元,增长24%": {"investment": "24"},
    "一般公共预算收入完成8.69亿元,可比增长10.5%": {"revenue": "10.5"},
    "地方一般公共预算收入(扣除留抵退税因素)增长7.2%": {"revenue": "7.2"},
    "优良天数243天,占比达66.6%": {"good_air": "66.6"},
    "加快推进4万亩高标准农田建设": {"farmland": "4"},
    "高质量完成50万亩以上高标准农田建设任务": {"farmland": "50"},
    "环境空气质量优良率达到87.7%": {"good_air": "87.7"},
    "全省地表水国考断面水质优良比例保持在80%以上": {"water": "80"},
    "地表水国省考断面水质优良比例达到81%": {"water": "81"},
    "国控断面优良水体比例达到85%": {"water": "85"},
    "国省考断面水质优Ⅲ比例提升至95%": {"water": "95"},
    "大气优良天数比例达到82.7%": {"good_air": "82.7"},
    "确保正常年景粮食产量达到80亿斤以上": {"grain": "80"},
    "开工城镇老旧小区改造项目69个、909万平方米": {"old_housing": "69"},
    "改造提升老旧小区267个、背街小巷100条": {"old_housing": "267"},
    "全社会研发投入达到1055亿元,占地区生产总值比重达到4.1%左右": {"rd": "4.1"},
    "全社会研究与试验发展经费支出占地区生产总值比重4.15%左右": {"rd": "4.15"},
    "全社会研发经费支出相当于全市生产总值的比例达到4.5%左右": {"rd": "4.5"},
    "全社会研发经费投入占比达到2.88%": {"rd": "2.88"},
    "数字经济核心产业规模突破6000亿元,增加值占地区生产总值比重预计达到19%以上": {"digital_share": "19"},
    "规模以上工业增加值增长7%,占地区生产总值比重提高到25.5%": {"industry": "7"},
    "实施18个老旧小区改造": {"old_housing": "18"},
    "18个老旧小区完成改造": {"old_housing": "18"},
    "改造老旧小区287个": {"old_housing": "287"},
    "改造棚户区4.9万套": {"renovated_homes": "4.9"},
    "完成16个老旧小区环境综合整治": {},
    "城镇登记失业率控制在3.5%的较低水平": {"registered_unemployment": "3.5"},
    "一般公共预算收入的82%用于民生": {},
    "开发区营业收入增长65.8%,税收收入增长29%,实际利用外资增长91.6%": {},
    "开发区提质增效,实际利用外资增长91.6%": {"fdi": "91.6"},
    "粮肉奶产量分别稳定在800亿斤、60亿斤、160亿斤以上": {"grain": "800"},
    "确保粮食播种面积1520万亩、总产125亿斤": {"grain": "125"},
    "研发投入强度从2.77%提高到3.3%左右": {"rd": "3.3"},
    "研究与试验发展经费投入强度2.85%左右": {"rd": "2.85"},
    "全社会研发经费投入增长8%左右": {"rd_spending": "8"},
    "固定资产投资下降3.3%": {"investment": "-3.3"},
    "单位地区生产总值能耗降低3%以上": {"energy": "-3"},
    "民间投资增长2.8%,制造业投资增长8%,第三产业投资增长6%": {"private_investment": "2.8"},
    "新增就业32.7万人": {"jobs": "32.7"},
    "高校毕业生就业5万人,失业人员再就业10万人": {},
    "新片区规上工业总产值、全社会固定资产投资分别增长72.7%和62%": {},
    "长春新区地区生产总值增长8%,固定资产投资增长10%": {},
    "雄安新区建设加快推进,地区生产总值增长5%": {"gdp": "5"},
    "地区生产总值突破3万亿元": {},
    "社会消费品零售总额增幅高于全国0.2个百分点": {},
    "基础设施投资、工业投资分别增长3.2%、8.5%": {"industrial_investment": "8.5"},
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_figure_belongs_to_its_indicator(sentence: str) -> None:
    found = {
        one.indicator.key: str(one.number.value) for one in said(sentence) if one.indicator.key and one.usual
    }
    assert found == SENTENCES[sentence]


def test_a_limit_behind_a_list_is_that_of_all() -> None:
    found = said("粮肉奶产量分别稳定在800亿斤、60亿斤、160亿斤以上")
    assert [one.number.op for one in found] == [">=", ">=", ">="]
    assert {(one.start, one.end) for one in found} == {(0, 28)}


def test_a_fall_of_at_least_so_much_is_a_ceiling_of_the_change() -> None:
    (found,) = said("单位地区生产总值能耗降低3%以上")
    assert (found.number.op, found.number.value) == ("<=", Decimal(-3))


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


def test_a_yearly_mean_of_the_air_is_no_target_of_several_years(tmp_path: Path) -> None:
    plan = "加强固体废物综合治理,PM2.5年均浓度降至38微克/立方米以下,优良天数比率达到72%以上。"
    report = read(tmp_path, "一年来,成效显著。", plan)
    assert wanted(report) == {"pm25": ("<=", "38", "tasks"), "good_air": (">=", "72", "tasks")}


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


def test_what_is_not_stated_is_not_made_up(tmp_path: Path) -> None:
    report = read(tmp_path, "一年来,投资增长13%。", "主要预期目标是:地区生产总值增长5%左右。")
    assert report.has_plan
    assert report.has_review
    assert not report.of("固定资产投资").outcome


def test_words_are_verbatim_with_their_line(tmp_path: Path) -> None:
    report = read(
        tmp_path, "一年来,成效显著。", "主要预期目标是:地区生产总值增长5％左右，居民消费价格涨幅2%。"
    )
    target = report.of("地区生产总值").target
    assert target is not None
    assert target.passage.text == "地区生产总值增长5％左右"
    assert target.passage.line == 8


def test_a_place_is_meant_by_its_own_words() -> None:
    assert {"全区", "徐汇区", "徐汇"} <= set(own_words("上海市徐汇区"))
    assert "全市" not in own_words("上海市徐汇区")
    assert {"全市", "保定"} <= set(own_words("保定市"))
    assert {"全区", "自治区", "内蒙古"} <= set(own_words("内蒙古自治区"))
