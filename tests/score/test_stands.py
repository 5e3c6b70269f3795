"""What a reported figure stands for beside a promise: what it does not decide, what it decides and why.

Of score/stands.py, model/words.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import judged, match, statement
from tracker.model import Span, Standing
from tracker.score import REVIEW_BELOW, judge
from tracker.score.stands import Setting

SETTING = Setting(2025)

DECIDES_NOTHING: list[tuple[str, str, Standing, str]] = [
    ("改造老旧小区20个", "改造老旧小区几十个", "bound", "报告只说「几十个」"),
    (
        "农牧民人均纯收入年均增长13%以上",
        "农牧民人均纯收入连续九年保持两位数增长",
        "bound",
        "只说「两位数增长」",
    ),
    ("新建文化广场4个", "新建文化广场三至五个", "bound", "报告只说「三至五个」"),
    ("新建公厕150座", "新建公厕100多座", "bound", "报告只说「100多座」"),
    (
        "新增高新技术企业100家以上",
        "全市高新技术企业达到1306家，位居全省前列",
        "stock",
        "「达到」的总数,当年新增未给",
    ),
    (
        "年内新增标准车间面积1.7万平方米",
        "5.7万平米标准车间、工人文化宫加快建设，园区功能基本实现",
        "under way",
        "「加快建设」,还没有完成",
    ),
    ("加快推进5个国债项目", "谋划包装专债、国债项目18个", "planned", "「谋划」,不是结果"),
    (
        "全县生猪存栏规模达到30万头",
        "宝迪养猪项目5条生产线全部投用，存栏规模达到17万头",
        "of another",
        "「宝迪养猪项目」的数",
    ),
    (
        "全县肉鸡年出栏达到8100万只",
        "玖兴肉鸡养殖项目累计建成鸡舍401栋，已出栏3200万只",
        "of another",
        "「玖兴肉鸡养殖项目」的数",
    ),
    (
        "培育高新技术企业160家",
        "国家高新技术企业突破200家，科技型中小企业突破1000家",
        "stock",
        "「突破」的总数",
    ),
    (
        "玖兴屠宰项目两条生产线全部投产",
        "宝迪养猪项目5条生产线全部投用",
        "of another",
        "「宝迪养猪项目」的数",
    ),
    ("新建生产线2条", "华美公司新建生产线5条", "of another", "「华美公司」的数"),
    ("新建生产线2条", "工业提速，金山食品项目建成生产线5条", "of another", "「金山食品项目」的数"),
    ("完成固定资产投资100亿元", "重点项目完成固定资产投资60亿元", "part", "只是其中一部分"),
    ("固定资产投资增长8%", "工业固定资产投资增长12%", "part", "只是其中一部分"),
    ("城镇新增就业5000人", "城镇新增就业2.6万人，年均5200人", "average", "当年数未给"),
    ("新开工重点项目20个", "建成重点项目5个", "of another", "「建成」的数"),
    ("新开工保障性住房2000套", "保障性住房2500套竣工", "of another", "「竣工」的数"),
    ("新开工轨道站点提升项目15个", "完成轨道站点提升项目13个", "of another", "「完成」的数"),
    ("建成公租房500套", "续建公租房500套", "under way", "「续建」"),
    (
        "五保对象集中供养率达到40%左右",
        "计划投入12亿元,到2026年底五保对象集中供养率达到100%",
        "planned",
        "「到2026年底」,不是结果",
    ),
    ("改造老旧小区80个", "今后将改造老旧小区80个", "planned", "「将」,不是结果"),
    ("新建公园10个", "下一步新建公园10个", "planned", "「下一步」,不是结果"),
    ("新建公园10个", "争取新建公园10个", "planned", "「争取」,不是结果"),
    ("新建养老服务中心10个", "正在建设养老服务中心10个", "under way", "「正在建设」"),
    ("规上工业增加值增长7%", "12月份规上工业增加值增长8.1%", "part of year", "12月份的数"),
    ("新建公厕30座", "其中,新建公厕12座", "part", "只是其中一部分"),
    ("城镇新增就业1万人", "五年累计城镇新增就业5.2万人", "total", "当年数未给"),
    ("3条高速公路建成通车", "8条高速公路全面推进", "under way", "「全面推进」,还没有完成"),
    ("办好20件民生实事", "17件省定民生实事全部完成", "of another", "「省定」的数"),
    ("办好20项民生工程", "完成省定17项民生工程和县定10项民生实事", "of another", "「省定」的数"),
    ("老楼加装电梯新开工1000部", "老楼加装电梯876部", "of another", "「完成」的数"),
    (
        "新建学校10所，总投资5亿元",
        "五年来，新建学校40所，累计总投资5.2亿元",
        "total",
        "当年数未给",
    ),
]


@pytest.mark.parametrize(("promise", "said", "standing", "words"), DECIDES_NOTHING)
def test_what_decides_nothing_says_why(promise: str, said: str, standing: Standing, words: str) -> None:
    verdict = judge(match(promise, said), "review", setting=SETTING)
    assert standing in {figure.standing for figure in verdict.figures}
    assert words in verdict.reason
    assert verdict.confidence < REVIEW_BELOW


DECIDES = [
    ("改造老旧小区150个", "改造老旧小区数百个", "fulfilled", "hundreds are more than that, however many"),
    ("新建公厕90座", "新建公厕100多座", "fulfilled", "more than a hundred is more than ninety"),
    ("新建公厕300座", "新建公厕100多座", "partial", "more than a hundred is less than two hundred"),
    ("新建文化广场3个", "新建文化广场三至五个", "fulfilled", "three at least"),
    ("新增高新技术企业100家以上", "新增高新技术企业120家，总数达到1306家", "fulfilled", "what came is told"),
    ("城镇新增就业5万人", "城镇新增就业达到5.2万人", "fulfilled", "达到 speaks of what came"),
    ("高新技术企业达到1000家", "高新技术企业达到1306家", "fulfilled", "both speak of all there is"),
    ("培育高新技术企业达到160家", "高新技术企业突破200家", "fulfilled", "the promise is of all there is too"),
    ("加快推进5个重点项目建设", "6个重点项目加快建设", "fulfilled", "no completion was promised"),
    ("新开工改造城镇老旧小区2000个以上", "开工改造老旧小区3014个", "fulfilled", "begun is what was promised"),
    ("省重点项目完成投资4500亿元", "省重点项目完成投资5392亿元", "fulfilled", "they were promised"),
    ("5G基站累计16万个", "开通5G基站16万个", "fulfilled", "what came in a year is as many by itself"),
    ("超千亿元的达到5个", "超百亿元的产业集群85个,其中,突破千亿元的5个", "fulfilled", "named as the part"),
    ("落实省定20项民生工程", "完成省定20项民生工程", "fulfilled", "the same level's list"),
    (
        "森林覆盖率达到45%",
        "森林覆盖率提前达到2030年规划目标45%",
        "fulfilled",
        "it is reached before its time",
    ),
    (
        "规上工业增加值增长7%",
        "9月份召开大会，规上工业增加值增长8.1%",
        "fulfilled",
        "that month is of the congress",
    ),
    ("新建公厕30座", "9月新建公厕30座", "fulfilled", "a deed has its date"),
    ("新开工项目50个", "新开工项目50个，其中竣工12个", "fulfilled", "no end was promised"),
    ("争取中央资金30亿元", "争取中央资金32亿元", "fulfilled", "争取 tells what was got"),
    ("谋划储备项目100个", "谋划储备项目120个", "fulfilled", "planning is what was promised"),
    ("引进项目30个，总投资500亿元", "引进项目32个，总投资520亿元", "fulfilled", "both are sums agreed on"),
    ("全社会固定资产投资增长8%", "固定资产投资增长9%", "fulfilled", "one indicator in two wordings"),
    ("一般公共预算收入增长8%", "地方一般公共预算收入增长9%", "fulfilled", "one indicator in two wordings"),
    ("城镇新增就业5000人", "城镇新增就业5200人，人均年均收入增长", "fulfilled", "no number is behind 年均"),
    ("高新技术企业达到50家", "高新技术企业新增12家、总数达到53家", "fulfilled", "both are of all there is"),
    ("企业开办时间压缩至1个工作日", "企业开办时间压缩至4小时", "fulfilled", "a working day has eight hours"),
    ("企业开办时间压缩至4小时", "企业开办时间压缩至1个工作日", "partial", "a working day has eight hours"),
    ("华美公司新建生产线2条", "华美公司新建生产线5条", "fulfilled", "the promise names it"),
    (
        "新增规上企业10家",
        "华美公司投产，新增规上企业12家",
        "fulfilled",
        "the second clause has no such subject",
    ),
    ("新开工重点项目20个", "重点项目开工22个、竣工15个", "fulfilled", "the figure of what was begun"),
    ("建成公厕20座", "开工建设公厕30座、建成22座", "fulfilled", "the figure of what was completed"),
    ("新开工改造危旧房7043户", "完成危旧房改造7043户", "fulfilled", "as many that are done were begun"),
    ("棚户区改造开工580套", "棚户区改造完成620套", "fulfilled", "改造 is one deed, begun and done"),
    ("玖兴屠宰项目两条生产线投产", "玖兴项目3条生产线全部投用", "fulfilled", "the same project"),
    (
        "完成植树造林10万亩",
        "龙山公园项目区完成植树造林12万亩",
        "fulfilled",
        "the promise names no place of all",
    ),
]


@pytest.mark.parametrize(("promise", "said", "status", "why"), DECIDES)
def test_what_decides_all_the_same(promise: str, said: str, status: str, why: str) -> None:
    verdict = judge(match(promise, said), "review", setting=SETTING)
    assert (verdict.status, verdict.confidence > REVIEW_BELOW) == (status, True), why


def test_of_two_kinds_the_one_that_was_promised_answers() -> None:
    said = "新增省级科技型中小企业353家、创新型中小企业48家、高新技术企业32家"
    verdict = judge(match("年内新增科技型中小企业30家", said), "review", setting=SETTING)
    assert verdict.figures[0].reported.text == "353家"


SPANS: list[tuple[Span, str, str, str]] = [
    ("years", "新建公厕40座", "total", "all that was done in five years"),
    ("years", "新建公厕12座", "total", "the more so where it falls short"),
    ("years", "公厕45座投入使用", "total", "half as many again, though no deed is told"),
    ("years", "公厕31座投入使用", "outcome", "as many as a year's, and no deed is told"),
    ("year", "新建公厕90座", "outcome", "the passage is of one year, though so many"),
    ("", "新建公厕90座", "total", "a long review does not say of what time: many times the target"),
    ("", "新建公厕40座", "outcome", "a little more than a year's target is a year's"),
    ("years", "城区新建公厕完成年度任务的120%", "outcome", "a share of the year's task"),
]


@pytest.mark.parametrize(("span", "said", "standing", "why"), SPANS)
def test_the_time_of_its_passage_tells_what_a_figure_stands_for(
    span: Span, said: str, standing: str, why: str
) -> None:
    told = replace(statement(said), span=span)
    verdict = judge(match("新建公厕30座", told), "review", setting=Setting(2025, long=True))
    assert [figure.standing for figure in verdict.figures] == [standing], why


PROJECTS = "抓好总投资168.2亿元的38个产业项目建设"


@pytest.mark.parametrize(
    ("promise", "said", "figures", "why"),
    [
        (PROJECTS, "总投资135.1亿元的36个产业项目开工建设", ["38个"], "the projects are counted"),
        (PROJECTS, "完成投资135.1亿元", [], "nothing of it is in their total"),
        ("完成投资168.2亿元", "完成投资135.1亿元", ["168.2亿元"], "a sum that is promised"),
    ],
)
def test_a_sum_that_describes_things_is_not_compared(
    promise: str, said: str, figures: list[str], why: str
) -> None:
    found = judged(promise, said)
    assert [one.target.text for one in found.figures] == figures, why


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("优化公交线路8条", "doubtful_met"),
        ("新开通、优化公交线路8条", "figures_met"),
        ("新增公交线路5条、优化8条", "figures_met"),
    ],
)
def test_what_was_there_and_was_worked_on_is_not_new(said: str, rule: str) -> None:
    assert judged("新增公交线路5条", said).rule == rule
