"""What a figure of a sentence stands for: what is no outcome, and what is one all the same and why.

Of language/standing.py, language/times.py, language/of_which.py.
"""

from __future__ import annotations

import pytest

from tracker.language.fold import fold
from tracker.language.standing import standing
from tracker.model import Standing, Stands


def of(sentence: str, figure: str, year: int = 0, own: tuple[str, ...] = ()) -> Stands:
    text = fold(sentence)
    start = text.index(figure)
    return standing(text, start, start + len(figure), year, own)


NO_OUTCOME: list[tuple[str, str, Standing, str]] = [
    ("计划新建公厕30座，实际建成18座", "30座", "planned", "计划"),
    ("将新建公厕30座", "30座", "planned", "将"),
    ("拟投入资金2.3亿元", "2.3亿元", "planned", "拟"),
    ("引进亿元以上项目31个、总投资873亿元", "873亿元", "planned", "总投资"),
    ("项目达产后年产值50亿元", "50亿元", "planned", "达产后"),
    ("可新增就业2000人", "2000人", "planned", "可"),
    ("新建公厕30座（其中完工12座）", "30座", "planned", "其中完工"),
    ("粮食产量由2020年的48亿斤提高到52亿斤", "48亿斤", "start", "由2020年的"),
    ("全区生产总值增速由5.5%回落至4.1%", "5.5%", "start", "由"),
    ("处理率分别由2020年的8.8%、32.9%提高到60.6%和60%", "8.8%", "start", "由2020年的"),
    ("新增停车泊位不足3000个", "3000个", "bound", "不足"),
    ("全区生产总值两年平均增长5.5%", "5.5%", "average", "两年平均"),
    ("地区生产总值年均增长7%", "7%", "average", "年均"),
    ("平均每年新增就业3600人", "3600人", "average", "平均每年"),
    ("五年来，累计建成高标准农田4397万亩", "4397万亩", "total", "累计"),
    ("“十四五”期间，新建学校12所", "12所", "total", "“十四五”期间"),
    ("造林绿化3400万亩，是前五年的1.6倍", "3400万亩", "total", "累计,前五年"),
    ("实际利用外资268.1亿美元，是上一个五年的1.8倍", "268.1亿美元", "total", "累计,上一个五年"),
    ("固定资产投资达5.1万亿元，是“十五”的4.2倍", "5.1万亿元", "total", "累计,“十五”"),
    ("前三季度地区生产总值2379.80亿元", "2379.80亿元", "part of year", "前三季度"),
    ("截至11月底，完成投资33亿元", "33亿元", "part of year", "截至11月底"),
    ("年末城镇调查失业率降到5.5%", "5.5%", "moment", "年末"),
    ("完成投资100亿元，其中工业投资60亿元", "60亿元", "part", "其中"),
    ("预计全年地区生产总值增长6%", "6%", "estimated", "预计"),
    ("全年可实现2491个贫困村脱贫", "2491个", "estimated", "全年可"),
    ("地区生产总值增长5.1%，四季度增长6.4%", "6.4%", "part of year", "四季度"),
    ("增加值增长5.5%，下半年增长8.2%", "8.2%", "part of year", "下半年"),
    ("地区生产总值预期增长6%，实际增长4.8%", "6%", "planned", "预期"),
    ("年度任务新建公厕30座，完成27座", "30座", "planned", "年度任务"),
    ("新建公厕30座的任务，完成27座", "30座", "planned", "的任务,完成27座"),
    ("规划新建公厕30座", "30座", "planned", "规划"),
    ("计划2026年建成卫生室30所", "30所", "planned", "计划"),
    ("申报高新技术企业80家", "80家", "planned", "申报"),
    ("预计新增就业1.2万人，实际新增就业9600人", "1.2万人", "planned", "预计"),
    ("170个重建项目已完成160个", "170个", "planned", "重建项目已完成160个"),
    ("20个口袋公园有18个建成开放", "20个", "planned", "口袋公园有18个建成"),
    ("10件民生实事中9件已完成", "10件", "planned", "民生实事中9件已完成"),
    ("20个口袋公园预计明年建成", "20个", "planned", "预计明年"),
    ("20件民生实事未全部完成", "20件", "under way", "民生实事未全部"),
    ("5所幼儿园完成选址", "5所", "under way", "幼儿园完成选址"),
    ("93项整改措施，已完成87项", "93项", "planned", "整改措施,已完成87项"),
    ("新增就业16万人，其中2025年2.6万人", "16万人", "total", "累计,其中2025年"),
    ("连续5年增长，实现利润12亿元", "12亿元", "outcome", ""),
    ("利润连续5年增长12%", "12%", "total", "连续5年"),
]


@pytest.mark.parametrize(("sentence", "figure", "kind", "words"), NO_OUTCOME)
def test_what_is_no_outcome_of_the_year(sentence: str, figure: str, kind: Standing, words: str) -> None:
    assert of(sentence, figure) == Stands(kind, words)


OUTCOMES = [
    ("计划新建公厕30座，实际建成18座", "18座", "what was built, not what was planned"),
    ("新建公厕30座（其中完工12座）", "12座", "the part that is done is done"),
    ("全区生产总值增速由5.5%回落至4.1%", "4.1%", "the end of a change counts"),
    ("将城乡低保标准提高到800元", "800元", "将 is 把 here"),
    ("计划总投资3亿元已完成2亿元", "2亿元", "said to be done"),
    ("落实“唤醒计划”，新增停车泊位800个", "800个", "a plan by name"),
    ("完成年度计划的105%", "105%", "a share of the plan"),
    ("计划生育家庭奖励扶助3000人", "3000人", "计划 belongs to another word"),
    ("从严管控，压减经费5000万元", "5000万元", "从 belongs to another word"),
    ("争取上级资金5.2亿元", "5.2亿元", "争取 is done"),
    ("五年累计新增就业5870万人，去年城镇新增就业1266万人", "1266万人", "the nearest mark of time counts"),
    ("累计开工120个项目，新建学校3所", "3所", "累计 speaks of the figure beside it only"),
    ("上半年增速放缓，全年地区生产总值增长5%", "5%", "全年 stands nearer"),
    ("截至12月底，完成投资33亿元", "33亿元", "the whole year"),
    ("落实五年行动计划，新建学校3所", "3所", "五年 is part of a name"),
    ("完成投资60亿元", "60亿元", "nothing is said against it"),
    ("170个重建项目已完成160个", "160个", "so many are done"),
    ("10件民生实事已办结10件", "10件", "all are done"),
    ("改造小区20个，建成公园12个", "20个", "of other things"),
]


@pytest.mark.parametrize(("sentence", "figure", "why"), OUTCOMES)
def test_what_is_an_outcome_all_the_same(sentence: str, figure: str, why: str) -> None:
    kind = of(sentence, figure).standing
    assert kind == ("part" if "其中" in sentence else "outcome"), why


@pytest.mark.parametrize(
    ("sentence", "figure", "own", "kind"),
    [
        ("全国新增就业1256万人", "1256万人", ("全区",), "of another"),
        ("全省地区生产总值增长5.5%", "5.5%", ("全市",), "of another"),
        ("全市地区生产总值增长5.5%", "5.5%", ("全市",), "outcome"),
        ("全国重点实验室达6家", "6家", ("全市",), "outcome"),
        ("全省首批示范县3个", "3个", ("全市",), "outcome"),
        ("全国新增就业1256万人", "1256万人", (), "outcome"),
    ],
)
def test_whose_a_figure_is(sentence: str, figure: str, own: tuple[str, ...], kind: Standing) -> None:
    assert of(sentence, figure, own=own).standing == kind


def test_the_year_asked_for_is_one_year() -> None:
    told = "2025年，国内生产总值达到24.66万亿元，比2020年增长65.5%"
    assert of(told, "24.66万亿元", 2025).standing == "outcome"
    assert of(told, "65.5%", 2025) == Stands("total", "比2020年")
    assert of(told, "65.5%", 2021).standing == "outcome"
    saved = "预计单位地区生产总值能耗较2020年下降11.7%"
    assert of(saved, "11.7%", 2024) == Stands("total", "较2020年")
    assert of(saved, "11.7%", 2021).standing == "estimated"
