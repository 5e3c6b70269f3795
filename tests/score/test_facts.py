"""Facts from elsewhere: a table of links that must be made, and of links that must not."""

from __future__ import annotations

import pytest

from tests.score.build import facts
from tracker.model import Kind
from tracker.score import judge

LINKED: list[tuple[str, str, str, str]] = [
    ("新增4000张养老床位", "全年新增养老床位4385张", "fulfilled", "4385张,110%"),
    ("新增30个社区长者食堂", "新增社区长者食堂39个", "fulfilled", "39个,130%"),
    (
        "地方一般公共预算收入增长5%",
        "地方一般公共预算收入8374.2亿元，比上年增长0.7%",
        "partial",
        "0.7%,差4.3个百分点",
    ),
    (
        "全社会研发经费支出相当于全市生产总值的比例达到4.5%左右",
        "全社会研发经费支出相当于全市生产总值的4.4%左右",
        "fulfilled",
        "差0.1个百分点,在「左右」之内",
    ),
    ("居民消费价格涨幅3%左右", "居民消费价格与上年基本持平", "fulfilled", "基本持平,达到"),
    ("实施新一轮营商环境改革150项任务措施", "优化营商环境7.0版150项改革举措全部完成", "fulfilled", "150项"),
    ("实施好十方面34项民生实事项目", "十方面34项为民办实事项目全部完成", "fulfilled", "34项"),
    (
        "实现开竣工100万平方米",
        "15个项目开工、6个项目竣工，开竣工总面积120余万平方米，超过年初目标",
        "fulfilled",
        "120%",
    ),
    ("开放上海博物馆东馆", "上海博物馆东馆已开放运营", "fulfilled", "运营"),
    ("筹建工业博物馆", "上海工业博物馆已开工", "fulfilled", "开工"),
    ("完善重点企业“服务包”制度", "重点企业“服务包”制度下累计办理企业诉求15345件", "fulfilled", "服务包"),
    (
        "创新举办上海帆船公开赛等自主品牌赛事",
        "奥运会资格系列赛、上海帆船公开赛已举办",
        "fulfilled",
        "上海帆船公开赛",
    ),
    (
        "办好F1中国大奖赛、奥运会资格系列赛、四大洲花滑锦标赛等国际赛事",
        "奥运会资格系列赛、上海帆船公开赛已举办",
        "partial",
        "列举3项,在来源中认出1项",
    ),
    (
        "稳步推进张家弄等风貌区更新项目",
        "张家弄片区、江南新村两个旧城区改建项目100%签约",
        "fulfilled",
        "张家弄",
    ),
    ("筹备并购资源集聚区", "并购集聚区已揭牌成立", "fulfilled", "并购"),
    (
        "建设儿童友好城市",
        "建成儿童友好城市阅读新空间157个",
        "partial",
        "只说到其中的「儿童友好城市阅读新空间」",
    ),
    (
        "发挥“外滩大会”“外滩金融峰会”等“外滩”系列会议活动的带动效应",
        "外滩大会、外滩金融峰会、上海国际股权投资论坛、ESG全球领导者大会已举办",
        "partial",
        "只说到「外滩大会」",
    ),
    ("放大“模速空间”品牌效应", "“模速空间”扩容，集聚200余家人工智能企业", "fulfilled", "模速空间"),
    (
        "优化三级医院专家号源下放社区等措施",
        "二、三级医院一半以上的专家号源优先向社区卫生服务中心开放",
        "fulfilled",
        "专家号源",
    ),
]


@pytest.mark.parametrize(("promise", "fact", "status", "words"), LINKED)
def test_facts_that_answer_a_promise(promise: str, fact: str, status: str, words: str) -> None:
    verdict = judge(facts(promise, fact), "outcomes", silence="pending")
    assert (verdict.status, verdict.provenance) == (status, "outcomes")
    assert words in verdict.reason
    assert verdict.evidence[0].source == "某清单"


NOT_LINKED: list[tuple[str, Kind, str, str]] = [
    ("新增4000张养老床位", "deliverable", "新增困难重度残疾人养护床位810张", "another kind of bed"),
    ("新增30个社区长者食堂", "deliverable", "新增乡村长者照护之家30个", "the same number of another thing"),
    ("地区生产总值增长6%左右", "target", "地区生产总值1.78万亿元", "a level does not tell growth"),
    ("全社会固定资产投资总额力争稳中有增", "general", "全社会固定资产投资超过3730亿元", "nor does it here"),
    (
        "一般公共预算收入增长与地区生产总值增长基本同步",
        "general",
        "地区生产总值1.78万亿元",
        "one side of two",
    ),
    (
        "以更大力度帮助企业减负增效、以更快速度回应企业诉求",
        "general",
        "重点企业“服务包”制度下累计办理企业诉求15345件",
        "too little of the promise",
    ),
    ("单位生产总值能耗进一步下降", "general", "全市生产总值比上年增长5%", "another indicator"),
    (
        "配合市人大及其常委会出台新一批浦东新区法规",
        "deliverable",
        "配合市人大及其常委会出台地方性法规20件",
        "not Pudong's",
    ),
    (
        "推进徐汇滨江等景观灯光提升",
        "general",
        "联合国教科文组织国际STEM教育研究所在徐汇滨江成立",
        "the same place only",
    ),
    ("提升“外滩金融”辐射服务功能", "general", "外滩大会、外滩金融峰会已举办", "a longer name"),
    ("推动港航企业数智绿色转型", "general", "新引进港航企业208家", "another matter of the same firms"),
    (
        "深化区块链、人工智能等新技术在政务服务中的应用",
        "general",
        "集成电路、生物医药、人工智能产业规模分别为3305亿元、4100亿元、1638亿元",
        "an example is not the matter",
    ),
    ("加快华贸中心、90街坊等14个项目建设", "deliverable", "15个项目开工、6个项目竣工", "项目 is everything"),
    (
        "支持上海体育健儿在奥运会等重大赛事上取得好成绩",
        "general",
        "奥运会资格系列赛、上海帆船公开赛已举办",
        "the event, not the athletes",
    ),
    ("新增城市绿道3公里", "deliverable", "新增各类绿地10.32公顷", "a path is not an area"),
    (
        "积极打造生物制造、商业航天、低空经济等战略性新兴产业",
        "general",
        "战略性新兴产业制造业产值占工业总产值比重53.6%",
        "the class, not the examples",
    ),
]


@pytest.mark.parametrize(("promise", "kind", "fact", "why"), NOT_LINKED)
def test_facts_that_do_not(promise: str, kind: Kind, fact: str, why: str) -> None:
    verdict = judge(facts(promise, fact, kind=kind), "outcomes", silence="pending")
    assert (verdict.status, verdict.evidence) == ("pending", ()), why


def test_a_figure_of_part_of_the_year_is_said_to_be_one() -> None:
    reached = judge(facts("地区生产总值增长5%", "前三季度地区生产总值2379.80亿元，可比增长5.5%"), "outcomes")
    assert reached.status == "fulfilled"
    assert "前三季度的数,不是全年数" in reached.reason


def test_a_target_not_reached_in_eleven_months_is_not_missed() -> None:
    early = judge(facts("新增养老床位4000张", "1至11月新增养老床位3600张"), "outcomes")
    late = judge(facts("新增养老床位4000张", "全年新增养老床位3600张"), "outcomes")
    assert (early.status, late.status) == ("pending", "partial")
    assert "4000张 → 3600张(1至11月的数,不是全年数)" in early.reason
    assert early.evidence != ()


def test_several_facts_answer_the_figures_of_one_commitment() -> None:
    verdict = judge(
        facts(
            "新增3000个公办幼儿园托班托额、7000个社区托育托额",
            "新增公办幼儿园托班托额5155个",
            "新增社区托育“宝宝屋”托额9034个",
        ),
        "outcomes",
    )
    assert verdict.status == "fulfilled"
    assert len(verdict.evidence) == len(verdict.figures) == 2


def test_a_list_of_facts_that_leaves_a_figure_out_proves_nothing() -> None:
    promise = "全力推进市、区重大工程建设52项,全年开竣工100万平方米"
    verdict = judge(facts(promise, "15个项目开工、6个项目竣工，开竣工总面积120余万平方米"), "outcomes")
    assert verdict.status == "fulfilled"
    assert "未见来源" in verdict.reason
