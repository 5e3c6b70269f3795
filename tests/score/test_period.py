"""Totals and averages of several years beside a target of one year: no arithmetic, and it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import judged, match, statement
from tracker.extract.passages import looks_back
from tracker.model import Statement
from tracker.score import REVIEW_BELOW, baseline, judge
from tracker.score.period import due_later
from tracker.score.stands import Setting

LONG = Setting(long=True)

SEVERAL: list[tuple[str, Statement, str]] = [
    (
        "进出口总额增长10％左右",
        statement("我们积极应对外部环境的急剧变化，进出口总额年均增长12.2%，从世界第三位提升到第二位"),
        "12.2%(多年年均的数,当年数未给)",
    ),
    (
        "城镇新增就业900万人以上",
        replace(statement("城镇新增就业5771万人，转移农业劳动力4500万人"), topics=("这五年",)),
        "5771万人(五年累计,平均每年约1150万人,当年数未给)",
    ),
    (
        "企业退休人员基本养老金再提高10%",
        statement("连续7年提高企业退休人员基本养老金水平，年均增长10%"),
        "年均",
    ),
    (
        "国内生产总值增长8%左右",
        statement("2025年，国内生产总值达到24.66万亿元，比2020年增长65.5%，年均增长10.6%"),
        "10.6%(多年年均的数,当年数未给)",
    ),
    (
        "进出口总额增长20%以上",
        statement("进出口总额由55亿美元增加到89.05亿美元，增长61.9%，年均增长10.12%"),
        "年均",
    ),
]


@pytest.mark.parametrize(("promise", "said", "words"), SEVERAL)
def test_figures_of_several_years_are_not_set_against_a_year(
    promise: str, said: Statement, words: str
) -> None:
    verdict = judge(match(promise, said, kind="target"), "review")
    assert words in verdict.reason
    assert verdict.confidence < REVIEW_BELOW
    assert verdict.figures[0].standing in ("total", "average")


def test_an_unmarked_total_of_a_long_review_is_told_by_its_size() -> None:
    told = match("再完成棚户区住房改造600万套", "棚户区住房改造1300多万套，农村危房改造1700多万户")
    assert judge(told, "review", setting=LONG).reason.endswith(
        "1300多万套(多年累计,平均每年约260万套,当年数未给)"
    )
    assert "217%" in judge(told, "review").reason
    year = match("城镇新增就业1100万人以上", "城镇新增就业1351万人，失业率为多年来最低")
    assert "123%" in judge(year, "review", setting=LONG).reason


@pytest.mark.parametrize(
    ("promise", "said", "status"),
    [
        ("力争新引进10户世界500强企业", "新引进10户世界500强企业", "fulfilled"),
        ("创成100个乡村振兴示范村", "累计完成100个乡村振兴示范村创建", "fulfilled"),
        ("力争新引进10户世界500强企业", "新引进12户世界500强企业", "partial"),
        ("实施省市重点项目8个", "累计实施省市重点项目27个", "partial"),
    ],
)
def test_as_many_in_years_as_were_promised_for_one_are_those(promise: str, said: str, status: str) -> None:
    told = replace(statement(said), topics=("这五年",))
    verdict = judge(match(promise, told), "review", setting=replace(LONG, year=2025))
    assert (verdict.status, verdict.figures[0].standing) == (status, "total")


ONE_YEAR = [
    ("城镇新增就业900万人以上", "五年累计新增就业5870万人，去年城镇新增就业1266万人", "1266万人,141%"),
    ("五年淘汰落后炼铁产能1亿吨", "五年淘汰落后炼铁产能1.2亿吨", "120%"),
    ("新增首店200家", "新认定跨国公司地区总部30家、累计达到449家，新增首店211家", "106%"),
    (
        "完成25万平方米旧住房综合改造",
        "启动新一轮“美丽家园”三年行动计划，完成30万平方米旧住房综合改造",
        "120%",
    ),
    ("城镇化率达到58%", "五年来，城镇化率提高到58.5%", "达到"),
]


@pytest.mark.parametrize(("promise", "said", "words"), ONE_YEAR)
def test_figures_of_the_same_time_are_compared(promise: str, said: str, words: str) -> None:
    assert words in judge(match(promise, said, kind="target"), "review", setting=LONG).reason


def test_a_total_of_years_raises_nothing_and_lowers_nothing() -> None:
    found = baseline(match("城镇新增就业900万人以上", "五年累计城镇新增就业5771万人", kind="target"))
    assert found is not None
    assert (found.change, found.quantity) == ("continued", None)


@pytest.mark.parametrize(
    ("title", "long"),
    [
        ("一、过去五年工作回顾", True),
        ("一、“十一五”时期国民经济和社会发展的回顾", True),
        ("一、2015年工作回顾", False),
        ("一、“十四五”开局起步之年的工作回顾", False),
        ("一、2011年，全省上下齐心协力、顽强拼搏，实现“十二五”良好开局", False),
        ("一、“十二五”圆满收官，“十三五”实现良好开局", True),
    ],
)
def test_a_heading_tells_of_a_long_review(title: str, long: bool) -> None:
    assert looks_back(title) is long


@pytest.mark.parametrize(
    ("context", "promise", "year", "span"),
    [
        ("“十一五”期间，关停5000万千瓦小火电机组", "关停5000万千瓦小火电机组", 2007, "“十一五”期间"),
        ("“十一五”期间，关停5000万千瓦小火电机组", "关停5000万千瓦小火电机组", 2010, ""),
        (
            "从今年起用3年时间，省财政投入20亿元，解决1200万农村居民安全用水问题",
            "解决1200万农村居民安全用水问题",
            2008,
            "用3年时间",
        ),
        ("五年淘汰落后炼铁产能1亿吨、落后炼钢产能5500万吨", "落后炼钢产能5500万吨", 2007, "五年"),
        ("“十一五”期间关停5000万千瓦,今年要关停1000万千瓦", "今年要关停1000万千瓦", 2007, ""),
        (
            "今后三年政府拟投入8500亿元，其中中央财政投入3318亿元",
            "中央财政投入3318亿元",
            2009,
            "今后三年",
        ),
        ("到2025年建成轨道交通300公里", "到2025年建成轨道交通300公里", 2025, ""),
        ("到2020年,生产总值在2010年的基础上翻一番", "生产总值在2010年的基础上翻一番", 2016, "到2020年"),
        ("万元GDP能耗5年降低20%", "万元GDP能耗5年降低20%", 2011, "5年"),
        ("单位GDP能耗五年累计下降14%", "单位GDP能耗五年累计下降14%", 2021, "五年"),
        ("1997年钢产量达到9400万吨", "1997年钢产量达到9400万吨", 1993, "1997年"),
        ("一九八五年工农业总产值达到8710亿元", "一九八五年工农业总产值达到8710亿元", 1982, "一九八五年"),
        ("2024年新增公共绿地4公顷", "2024年新增公共绿地4公顷", 2024, ""),
        ("实施三年行动计划,新增学位2000个", "新增学位2000个", 2024, ""),
        (
            "今后五年,目标是:生产总值达到9000亿元;人均纯收入达到5000元",
            "人均纯收入达到5000元",
            2008,
            "今后五年",
        ),
        ("到2017年,力争翻番。分别达到4700亿元、530亿元", "分别达到4700亿元、530亿元", 2013, "到2017年"),
        ("到2017年,力争翻番。今年,新建公厕30座。改造公厕20座", "改造公厕20座", 2013, ""),
        ("落实2025年规划。新增设施农业2万亩", "新增设施农业2万亩", 2023, ""),
        (
            "用两年时间基本建成40座生活垃圾无害化处理场",
            "用两年时间基本建成40座生活垃圾无害化处理场",
            2010,
            "用两年时间",
        ),
        ("两年内完成200公里微循环畅通工程", "两年内完成200公里微循环畅通工程", 2014, "两年内"),
        ("省属高校生均经费明年达到12000元", "省属高校生均经费明年达到12000元", 2011, "明年"),
        ("城乡居民收入到2015年比2010年翻一番", "城乡居民收入到2015年比2010年翻一番", 2011, "到2015年"),
    ],
)
def test_a_goal_may_be_due_later_than_its_plan(context: str, promise: str, year: int, span: str) -> None:
    assert due_later(replace(match(promise, promise).commitment, context=context), year) == span


def test_a_goal_that_is_not_due_is_not_missed() -> None:
    told = match("五年淘汰落后炼铁产能1亿吨", "淘汰落后炼铁产能4659万吨", kind="target")
    verdict = judge(told, "review")
    assert "未达到" not in verdict.reason
    assert verdict.reason.endswith("还没有到期")
    assert verdict.confidence < REVIEW_BELOW


def test_a_growth_of_several_years_has_a_mean_that_compounds_and_answers_no_year() -> None:
    said = statement("“十四五”期间，一般公共预算收入增长71%")
    verdict = judged("一般公共预算收入增长10%", said)
    assert verdict.reason.endswith("71%(“十四五”累计,平均每年约11.3%,当年数未给)")
    assert (verdict.status, verdict.rule) == ("partial", "doubtful_short")
    jobs = match("城镇新增就业3500人", "五年来，城镇新增就业1.8万人", kind="target")
    assert judge(jobs, "review", setting=LONG).status == "fulfilled"


EACH_YEAR = [
    ("农牧民转移就业60万人以上", "农牧民转移就业每年60万人以上", "figures_met", "so many in each year"),
    ("电力总装机达到2.9亿千瓦", "电力总装机3.1亿千瓦", "figures_met", "what there is at the end"),
    ("粮食产量稳定在800亿斤以上", "粮食最高年产840亿斤", "figures_met", "of one year"),
    (
        "城镇新增就业60万人以上",
        "每年办成50件实事，城镇新增就业106万人",
        "doubtful_short",
        "each year of another thing",
    ),
    ("改造危房4万户", "改造危房20.6万户", "doubtful_met", "what came in five years"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "why"), EACH_YEAR)
def test_a_review_of_five_years_also_tells_what_each_year_had(
    promise: str, said: str, rule: str, why: str
) -> None:
    told = replace(statement(said), span="years")
    verdict = judge(match(promise, told, kind="target"), "review", setting=Setting(2025, long=True))
    assert verdict.rule == rule, why
