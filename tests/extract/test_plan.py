"""What of a plan is a commitment, and what promises nothing.

Of extract/plan.py, extract/cutting.py, extract/sentences.py, extract/context.py.
"""

from __future__ import annotations

from time import process_time

import pytest

from tests.extract.one_section import promised, report, told
from tracker.extract import commitments
from tracker.language.fold import fold

TARGETS = (
    "国内生产总值增长7.5％；城镇新增就业900万人以上，城镇登记失业率控制在4.6％以内；国际收支状况继续改善。"
)


def test_a_target_that_opens_a_paragraph_is_no_topic() -> None:
    listed = promised("今年经济社会发展的主要预期目标是：", TARGETS)
    assert listed[:3] == ["国内生产总值增长7.5%", "城镇新增就业900万人以上", "城镇登记失业率控制在4.6%以内"]


FIGURES_FIRST = [
    ("地区生产总值增长11％；地区生产总值达到282亿元；财政收入增长8％。", "地区生产总值增长11%"),
    ("新建公厕30座；新建公厕达到120座；居民收入增长8％。", "新建公厕30座"),
    ("居民收入增长8％；居民收入达到3万元。", "居民收入增长8%"),
]
LEADS_FIRST = [
    ("办好十件民生实事。一是新建公厕30座。二是改造街巷25条。", "办好十件民生实事", "it counts those behind"),
    ("重点抓好6项工作。新建公厕30座。改造街巷25条。", "重点抓好6项工作", "it counts those behind"),
    ("扎实推进乡村振兴。新建公厕30座。改造街巷25条。", "扎实推进乡村振兴", "it has no figure"),
]


@pytest.mark.parametrize(("line", "first"), FIGURES_FIRST)
def test_a_figure_at_the_head_of_a_paragraph_is_never_lost(line: str, first: str) -> None:
    assert promised(line)[0].replace("％", "%") == first


@pytest.mark.parametrize(("line", "lead", "why"), LEADS_FIRST)
def test_what_leads_to_the_figures_behind_it_is_none(line: str, lead: str, why: str) -> None:
    assert lead not in promised(line), why


def test_a_list_of_targets_goes_on_below_the_line_that_opens_it() -> None:
    assert "国际收支状况继续改善" in promised("今年经济社会发展的主要预期目标是：", TARGETS)
    parts = [f"{part}；" for part in TARGETS.rstrip("。").split("；")]
    assert "国际收支状况继续改善" in promised("今年经济社会发展的主要预期目标是：", *parts)


def test_a_line_that_sets_goals_for_years_ahead_is_their_deadline() -> None:
    found = commitments(
        report(
            "plan",
            "到2029年的主要预期目标是：",
            "实现经济实力新跨越。一般公共预算收入达到150亿元。",
            "今年，重点抓好以下工作：",
            "新建公厕30座。",
        )
    )
    deadlines = {one.text: one.deadline for one in found}
    assert deadlines["一般公共预算收入达到150亿元"] == "到2029年"
    assert deadlines["新建公厕30座"] == ""


def test_a_topic_without_figure_stays_a_topic() -> None:
    assert promised("改善群众居住环境。加快5个教育基础设施项目开工，5所学校建成开学。") == [
        "加快5个教育基础设施项目开工",
        "5所学校建成开学",
    ]


def test_an_end_that_is_promised_is_no_topic() -> None:
    listed = promised("#坚持改革创新，更大力度提升行政效能。", "完成政府机构改革任务。强化数据精准高效赋能。")
    assert listed[0] == "完成政府机构改革任务"


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("1.新建公厕30座。(责任单位:县城管局)", ["新建公厕30座"]),
        ("建成家庭养老床位7000张(牵头单位：民政厅)", ["建成家庭养老床位7000张"]),
        ("2.建成县医院新院区(责任单位:县卫健局)", ["建成县医院新院区"]),
        ("1. 供水保障:完成3个乡镇管网改造 (县水务局、县财政局)", ["完成3个乡镇管网改造"]),
        ("责任单位:县教育局", []),
    ],
)
def test_who_is_to_do_it_is_no_part_of_what_is_promised(line: str, listed: list[str]) -> None:
    assert promised(line) == listed


REPEATED = "加大简政放权、放管结合改革力度。今年再取消和下放一批行政审批事项，全部取消非行政许可审批。"


def test_what_is_put_down_twice_counts_once() -> None:
    longer = REPEATED + "加强事中事后监管，健全为企业和社会服务一张网。"
    assert promised(REPEATED, REPEATED) == promised(REPEATED)
    assert promised(REPEATED, longer) == promised(longer)
    assert told(REPEATED, longer) == told(longer)


SITUATIONS = [
    ("目前三四线城市房地产库存仍然较多。", "how things stand"),
    ("经济增长内生动力不足，自主创新能力不强。", "shortcomings"),
    ("从2003年到2006年年均超收2040亿元，去年超收2573亿元。", "what was taken in"),
    ("脱贫致富离不开产业支撑。", "a reason"),
    ("合理的收入分配制度是社会公平正义的重要体现。", "a definition"),
    ("强国必先强教。", "a saying"),
    ("保护环境，人人有责。", "a saying"),
]


UNDERTAKEN = [
    ("帮助企业克服订单不足、成本升高、摩擦增多等多重困难和压力", "a verb opens it"),
    ("拟从去年超收收入中安排500亿元设立中央预算稳定调节基金", "去年 names the money"),
    ("全部完成去年洪涝灾害中倒损民房的恢复重建", "去年 names the flood"),
]


BEFORE = "加快5个教育基础设施项目开工。"


@pytest.mark.parametrize(("sentence", "why"), SITUATIONS)
def test_a_situation_or_saying_promises_nothing(sentence: str, why: str) -> None:
    assert promised(BEFORE + sentence) == [BEFORE.rstrip("。")], why


@pytest.mark.parametrize(("sentence", "why"), UNDERTAKEN)
def test_what_is_undertaken_stays(sentence: str, why: str) -> None:
    assert promised(f"{BEFORE}{sentence}。")[1:] == [fold(sentence)], why


def test_a_ban_keeps_what_its_pretext_hides() -> None:
    ban = "坚决避免以扩大内需为名，搞劳民伤财的形象工程和政绩工程"
    assert any(fold(ban) in one for one in promised(f"{BEFORE}{ban}。"))
    apart = "坚决防止河道黑臭回潮，加强扬尘污染联动治理"
    assert not any(fold(apart) in one for one in promised(f"{BEFORE}{apart}。"))


def test_a_figure_alone_goes_with_what_it_measures() -> None:
    prices = "早籼稻、中晚籼稻、粳稻每斤分别提高3分、5分和1毛钱"
    assert promised(f"{BEFORE}{prices}。")[1:] == [prices]


def test_a_span_of_time_alone_is_no_commitment() -> None:
    listed = promised(f"{BEFORE}“十一五”期间，关停小火电机组5000万千瓦，今年要关停1000万千瓦。")
    assert "“十一五”期间" not in listed
    assert len(listed) > 1


def test_what_the_past_year_brought_promises_nothing_until_it_is_looked_ahead() -> None:
    assert promised(
        "过去一年，我们的各项工作取得了很大成绩。国内生产总值增长10.3%，居民消费价格涨幅控制在3.3%。"
        "今年要加快转变经济发展方式。"
    ) == ["加快转变经济发展方式"]


def test_grounds_for_a_target_promise_nothing() -> None:
    found = promised(
        "今年发展主要预期目标是：国内生产总值增长6%以上，城镇新增就业1100万人以上。",
        "经济增速目标设定为6%以上，考虑了经济运行恢复情况，有利于引导各方面集中精力推进改革创新。",
    )
    assert found[:2] == ["国内生产总值增长6%以上", "城镇新增就业1100万人以上"]
    assert not [one for one in found if one.startswith(("考虑", "有利于"))]


UNDERTAKES = [
    "审批时限减半。",
    "产值翻一番。",
    "旅游收入翻番。",
    "空气质量排名进入全省前十。",
    "着力解决小微企业融资难、融资贵问题。",
    "建成投用市民中心。",
    "加装电梯200台",
    "图书馆建设3座",
    "附属医院新建2所",
]


LEADS_ON = [
    ("各位代表。", "an address"),
    ("重点做好八方面工作。", "it announces what follows"),
    ("做好9个方面工作", "it announces what follows"),
    ("审批时限减半", "a heading has no full stop"),
    ("营商环境。", "no verb and no figure"),
    ("已投资20亿元", "it is done"),
    ("图为改造后的30个小区", "what a picture shows"),
    ("图3 改造后的30个小区", "what a picture shows"),
    ("附件：新建公厕30座", "what is enclosed"),
    ("2025年民生实事项目共10项", "how many follow"),
]


@pytest.mark.parametrize("clause", UNDERTAKES)
def test_a_clause_alone_in_its_paragraph_is_a_commitment(clause: str) -> None:
    assert promised("完善社区养老服务，推进医联体建设。", clause)[-1] == clause.rstrip("。")


@pytest.mark.parametrize(("clause", "why"), LEADS_ON)
def test_what_only_leads_on_is_none(clause: str, why: str) -> None:
    assert clause.rstrip("。") not in promised("完善社区养老服务，推进医联体建设。", clause), why


@pytest.mark.parametrize(
    "whole",
    [
        "以淮海新天地进口贸易促进创新示范区建设为抓手，加速集聚高能级贸易主体",
        "在破产办理、涉外商事纠纷解决等领域，探索一批衔接国际通行规则的创新举措",
        "以太原晋中共建区和太榆科技创新城建设为抓手，加快太原晋中同城化步伐",
    ],
)
def test_what_only_leads_in_goes_with_what_it_leads_to(whole: str) -> None:
    assert promised(f"{BEFORE}{whole}。")[1:] == [fold(whole)]


def test_a_leader_of_dots_is_read_at_once() -> None:
    # Each dot doubled the time: any run of them could be parted anywhere.
    begun = process_time()
    promised("3" + "." * 40 + "一公里。")
    assert process_time() - begun < 1.5
