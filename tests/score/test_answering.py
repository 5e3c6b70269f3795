"""A figure that stands in the sentence of evidence is found there, before words decide."""

from __future__ import annotations

import pytest

from tests.score.build import judged, match
from tracker.model import Kind
from tracker.score import judge
from tracker.score.answering import answers

STANDS_THERE: list[tuple[str, Kind, str, str, str]] = [
    (
        "城乡居民医保财政补助由每人每年420元提高到450元",
        "target",
        "居民基本医保人均财政补助标准由240元提高到450元，大病保险制度基本建立、已有1700多万人次受益",
        "fulfilled",
        "450元,100%",
    ),
    (
        "高标准高水平建设11个自贸试验区",
        "deliverable",
        "在上海等省市设立11个自贸试验区，一批改革试点成果向全国推广",
        "fulfilled",
        "11个,100%",
    ),
    (
        "赤字率下降到1.5％左右",
        "target",
        "财政赤字占国内生产总值的比重从2009年的2.8%降到去年的1.5%左右，赤字率和债务负担率保持在安全水平",
        "fulfilled",
        "达到",
    ),
    (
        "新建农家书屋5962个",
        "deliverable",
        "新建338个乡镇综合文化站和5962个农家书屋",
        "fulfilled",
        "5962个,100%",
    ),
    (
        "拆除违法建筑500万平方米左右",
        "deliverable",
        "全年又拆除违建787万平方米，超额完成年度目标57.4%，控制违法建筑84万平方米",
        "fulfilled",
        "787万平方米,157%",
    ),
    (
        "力争接待游客总人数和旅游总收入分别增长10.0%和13.5%",
        "target",
        "全年接待游客6023.6万人次，旅游总收入672.1亿元，分别增长12.9%和17.4%",
        "fulfilled",
        "12.9%,达到",
    ),
    (
        "房地产开发投资增长22%",
        "target",
        "房地产市场平稳健康发展，开发投资增长31%，销售收入增长15%",
        "fulfilled",
        "31%,达到",
    ),
    ("居民消费价格涨幅控制在4％左右", "target", "居民消费价格涨幅回落到2.6%", "fulfilled", "2.6%,达到"),
    (
        "试点范围扩大到全国80%以上的县（市、区）",
        "deliverable",
        "新型农村合作医疗制度不断完善，已扩大到全国86%的县，参合农民达到7.3亿人",
        "fulfilled",
        "86%,达到",
    ),
    (
        "将甲肝、流脑等15种可以通过接种疫苗有效预防的传染病纳入国家免疫规划",
        "deliverable",
        "国家规划免疫预防的疾病由7种扩大到15种，对艾滋病、结核病、血吸虫病等重大传染病患者实施免费救治",
        "fulfilled",
        "15种,100%",
    ),
]


@pytest.mark.parametrize(("promise", "kind", "said", "status", "words"), STANDS_THERE)
def test_a_figure_of_the_sentence_is_found(
    promise: str, kind: Kind, said: str, status: str, words: str
) -> None:
    verdict = judge(match(promise, said, kind=kind), "review")
    assert (verdict.status, words in verdict.reason) == (status, True), verdict.reason


@pytest.mark.parametrize(
    ("promise", "said", "reason"),
    [
        (
            "棚户区住房改造600万套",
            "棚户区住房改造600多万套，农村危房改造380多万户",
            "600万套 → 600多万套,100%",
        ),
        ("完成易地扶贫搬迁280万人", "农村贫困人口减少1386万，易地扶贫搬迁280万人", "280万人 → 280万人,100%"),
        ("将2.8万亿元中央财政资金纳入直达机制", "将2.8万亿元中央财政资金纳入直达范围", "2.8万亿元,100%"),
    ],
)
def test_the_promised_number_told_again_is_an_answer(promise: str, said: str, reason: str) -> None:
    assert judge(match(promise, said, kind="target"), "review").reason.endswith(reason)


def test_a_figure_of_one_target_is_none_of_another() -> None:
    """Of four shares three are told: what is told of 新经济 says nothing of 工业经济."""
    promise = "工业经济、民营经济、绿色经济、新经济占地区生产总值比重分别提高到32%、55%、40%和19%"
    found = match(promise, "新经济、绿色经济、民营经济占比分别达到19%、40%和55%", kind="target")
    told = answers(found.commitment.clause, found.candidates)
    assert [one and str(one.comparison.reported.value) for one in told] == [None, "55", "40", "19"]


def test_as_many_as_another_count_of_the_thing_miss_no_count() -> None:
    verdict = judged("抓好15项24个重点民生实事项目", "15个重点民生实事项目顺利完成")
    assert (verdict.status, verdict.missed) == ("fulfilled", False)
