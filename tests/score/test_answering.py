"""A figure that stands in the sentence of evidence is found there, before words decide.

Of score/answering.py, score/answer.py.
"""

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


@pytest.mark.parametrize(
    ("promise", "said", "reason"),
    [
        ("公益林管护补偿标准提高到20元/亩", "公益林管护补助标准由每亩5元提高到20元", "20元/亩 → 20元,100%"),
        ("空气质量优良天数比率达到83%", "设区城市空气质量优良天数比率84.2%", "83% → 84.2%,达到"),
        ("税收占比达到70%以上", "一般公共预算收入增长10.5%，其中税收占70.6%", "70%以上 → 70.6%,达到"),
        ("公益林补偿标准提高到每亩20元", "公益林补偿标准提高到20元/亩", "20元 → 20元/亩,100%"),
        (
            "税收占一般公共预算收入比重70%以上",
            "一般公共预算收入3763.9亿元，其中税收占70.6%",
            "70%以上 → 70.6%,达到",
        ),
        ("进出口总额力争保持正增长", "进出口总额由负转正", "正增长 → 由负转正,达到"),
        ("区外就业率12%以上", "毕业生就业率95%以上，其中区外就业占12%以上", "12%以上 → 12%以上,达到"),
        (
            "新农合财政补助标准提高到200元",
            "各级财政对新农合的补助标准由120元提高到200元",
            "200元 → 200元,100%",
        ),
        ("旅游总收入增长22%", "旅游接待1.9亿人次，总收入达到1220亿元、增长25%", "增长22% → 25%,达到"),
        ("进出口总额力争保持正增长", "进出口总额增长3%", "正增长 → 3%,达到"),
        ("进出口总额力争保持正增长", "进出口总额实现正增长", "正增长 → 正增长,达到"),
        ("农村低保标准提高到300元", "农村低保标准分别达到500元和300元", "300元 → 300元,100%"),
    ],
)
def test_what_is_called_or_counted_in_another_way_answers(promise: str, said: str, reason: str) -> None:
    assert judged(promise, said).reason.endswith(reason)


@pytest.mark.parametrize(
    ("promise", "said", "why"),
    [
        ("集中式饮用水水源地水质达标率达到100%", "跨界河流断面水质达标率100%", "another water"),
        ("户籍人口城镇化率达到47%", "常住人口城镇化率提高到64.8%", "other people"),
        ("工程建设项目审批时间压减一半", "货物通关时间压缩一半以上", "times of two things, equal by chance"),
        ("进出口总额增长5%", "进出口总额实现正增长", "how much, it does not say"),
        ("新农合补助标准提高到20元/亩", "新农合补助标准提高到20元/人", "of two things"),
        ("困难群众补助标准达到每户500元", "困难群众补助标准达到500元/人", "a household is no person"),
        ("种粮补贴标准达到每人100元", "种粮补贴标准达到90元/亩", "a person is no field"),
        ("新能源装机占比达到50%", "新增装机300万千瓦，其中新能源占80%", "of what was added"),
        ("税收占一般公共预算收入比重达到70%", "新增财政收入10亿元，其中税收占80%", "of other money"),
        ("服务业占生产总值比重达到50%", "吸收外资192亿美元，其中服务业占37.2%", "of another whole"),
        ("出国经费零增长", "出国经费实现正增长", "how much, it does not say"),
        (
            "旅游总收入达到30亿元",
            "乡村旅游带动就业3万人、实现总收入12亿元",
            "of villages, and who knows of what",
        ),
        ("旅游总收入增长20%", "电影观影人次增长5%、总收入增长3%", "of films"),
    ],
)
def test_what_is_alike_by_chance_does_not_answer(promise: str, said: str, why: str) -> None:
    assert not judged(promise, said).rule.startswith("figures_"), why


def test_a_growth_of_any_size_is_missed_where_there_is_none() -> None:
    assert judged("进出口总额力争保持正增长", "进出口总额下降3%").missed
    assert judged("进出口总额力争保持正增长", "进出口总额与上年持平").missed


def test_a_figure_of_one_target_is_none_of_another() -> None:
    """Of four shares three are told: what is told of 新经济 says nothing of 工业经济."""
    promise = "工业经济、民营经济、绿色经济、新经济占地区生产总值比重分别提高到32%、55%、40%和19%"
    found = match(promise, "新经济、绿色经济、民营经济占比分别达到19%、40%和55%", kind="target")
    told = answers(found.commitment.clause, found.candidates)
    assert [one and str(one.comparison.reported.value) for one in told] == [None, "55", "40", "19"]


def test_as_many_as_another_count_of_the_thing_miss_no_count() -> None:
    verdict = judged("抓好15项24个重点民生实事项目", "15个重点民生实事项目顺利完成")
    assert (verdict.status, verdict.missed) == ("fulfilled", False)
