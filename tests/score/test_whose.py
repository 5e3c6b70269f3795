"""Figures of others that are called nearly the same: another indicator, others by name, a part not done.

Of score/whose.py, score/part_or_whole.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import judged, match, statement
from tracker.score import REVIEW_BELOW, baseline

OF_OTHERS = [
    ("进出口总额增长5%左右", "外贸出口总额增长8%", "exports are a part of trade"),
    ("出口增长5%", "进出口总额增长8%", "and the other way"),
    ("人均地区生产总值增长6%", "地区生产总值增长6.5%", "a head's and all"),
    ("税收收入增长5%", "非税收入增长9%", "what is no tax"),
    ("制造业增加值增长9%以上", "高技术制造业增加值增长10%", "one kind of industry"),
    ("规上工业增加值增长5%左右", "规上装备工业增加值增长8.4%", "of one kind of industry"),
    ("制造业投资增长9%", "民营企业制造业投资增长12%", "of some of the enterprises"),
    ("粮食产量达到30万吨", "夏粮产量达到18万吨", "one harvest"),
    ("建成公园5个", "在建公园5个", "still being built"),
    ("新建第四学校、滨河小学等4所学校", "建成新职中、博文中学等4所学校", "others by name, as many"),
    ("新建学校4所", "新建学校4所,其中2所在建", "a part of them is not done"),
    (
        "非公经济占生产总值的比重提高1.2个百分点",
        "战略性新兴产业增加值增长12%,占生产总值的比重提高1个百分点",
        "whose share it is stands before it",
    ),
    ("社会消费品零售总额增长8%", "限额以上社会消费品零售额增长9%", "of large shops alone"),
    ("服务业增加值增长11%", "农牧业增加值增长5.2%", "another industry, though 服务 is a verb too"),
    ("园区完成固定资产投资9亿元,增长30%", "全社会固定资产投资增长22.1%", "a zone's was promised"),
    ("一般公共预算收入增长4%", "一般公共预算收入增长2%(同口径增长6%)", "only if counted otherwise"),
    ("新建公厕30座", "新建改建公厕32座,其中改建5座", "27 of them are new"),
    ("发电量增长8%", "绿色发电量增长12%", "of one kind of it"),
    ("新建公租房3000套", "分配公租房3200套", "handed out, not built"),
    ("低保标准提高10%", "城市低保标准提高12%", "of the towns alone"),
    ("税收收入增长6%", "一般公共预算收入增长7%,其中税收收入占比提高到80%", "of the whole"),
    ("改造老旧小区100个", "100个老旧小区改造方案编制完成", "on paper"),
    ("高新技术企业达到300家", "规上高新技术企业达到180家,占高新技术企业的60%", "a share of them"),
    ("新创建省级美丽乡村10个", "创建市级以上美丽乡村26个", "of a lower rank on"),
    ("家庭医生签约率达到60%", "重点人群家庭医生签约率72%", "of some of the people"),
    ("固定资产投资增长7%", "开发区入驻企业252家,固定资产投资增长18%", "of the zone it opens with"),
    ("建成投用3所幼儿园", "3所幼儿园完成主体工程", "a part of the works"),
    ("一般公共预算收入增长8%", "高新区一般公共预算收入增长12%", "of a zone"),
    ("发明专利授权量达到1万件", "专利授权量达3.1万件", "of every kind"),
    ("贫困县学前三年毛入园率达到55%", "学前教育三年毛入园率提高到75%", "of all the counties"),
    ("全部工业增加值增长6%", "规上工业增加值增长7.2%", "of the larger firms alone"),
    ("新建幼儿园15所", "新建幼儿园和小学共26所", "more things together"),
    ("为5500户特困家庭翻建危房", "为6500户农村特困和优抚家庭翻建危房", "they share their last word"),
    ("新建幼儿园15所", "新建中小学(幼儿园)26所", "more things together, in a bracket"),
    ("新农合补助标准提高到320元", "新农合筹资标准提高到400元", "of which the grant is a part"),
    ("单位地区生产总值能耗下降3%", "单位地区生产总值能耗较2020年下降11.7%", "over several years"),
]
ITS_OWN = [
    ("营商环境评价进入全省前5名", "营商环境评价排名全省第一", "the first place is far from no fifth"),
    ("贫困县学前三年毛入园率达到55%", "贫困地区学前三年毛入园率提高到62%", "of those places"),
    ("粮食产量保持全国前5位", "粮食产量达到729.4亿斤,稳居全国第4位", "what holds the rank"),
    ("进出口总额增长20%", "进出口总额159.3亿美元,居中西部第一,增长30.7%", "behind a rank"),
    ("地区生产总值达到5000亿元", "地区生产总值5200亿元,占全省生产总值的20%", "a share of a larger whole"),
    ("完成投资350亿元", "完成投资390.1亿元,占规划总投资的57.1%", "a share of a plan"),
    ("完成100公里架空线入地", "完成116公里架空线入地及合杆整治", "works that go with it"),
    ("居民消费价格指数控制在103左右", "居民消费价格上涨2%", "an index of 102"),
    ("建设充电桩500个", "按规划建设充电桩600个", "built as was planned"),
    ("建设公园10个", "规划建设公园12个,已全部开放", "done since"),
    ("新建口袋公园20个", "超额完成年度目标新建口袋公园25个", "more than the goal"),
    ("旅游总收入1100亿元", "——旅游总收入首次突破千亿元,预计达1235亿元", "behind a dash"),
    ("规上工业增加值增长8%", "深化开发区体制机制改革,规上工业增加值增长12%", "no zone's"),
    ("固定资产投资增长7%", "开发区提档升级,全市固定资产投资增长18%", "of all the place"),
    ("一般公共预算收入增长4%", "一般公共预算收入增长5%(同口径增长6%)", "either way it is enough"),
    ("居民收入实际增长6%", "居民收入增长8.5%,扣除价格因素实际增长6.2%", "the real growth that was promised"),
    ("创建省级文明村3个", "创建国家级文明村1个、省级文明村3个", "of its own rank"),
    (
        "城乡居民人均可支配收入分别增长6%",
        "城乡常住居民人均可支配收入分别增长6.5%、9.4%",
        "常住 says the same",
    ),
    ("新增就业3万人", "新增就业16万人,其中2025年3.6万人", "that of the year"),
    ("进出口总额增长5%左右", "外贸进出口总额增长8%", "trade by another name"),
    ("人均地区生产总值增长6%", "人均GDP增长6.5%", "a head's"),
    ("工业增加值增长8%", "规模以上工业增加值增长9%", "so industry is counted"),
    ("高技术制造业增加值增长9%", "高技术制造业增加值增长12%", "the kind that was promised"),
    ("外贸出口增长5%", "外贸进出口增长7%,其中出口增长6%", "the part that was promised"),
    ("建设高标准农田5万亩", "过去五年建成高标准农田23万亩,去年建成5.5万亩", "the year's of the two"),
    ("新建第四学校、滨河小学等4所学校", "建成第四学校、滨河小学等4所学校", "by their names"),
    ("新建第四学校、滨河小学等4所学校", "建成滨河小学、第九小学等4所学校", "one of them is named"),
    ("新建学校4所", "新建学校4所,其中2所已投用", "all are done"),
    ("发放消费券1.2亿元", "发放消费券1.3亿元", "the same coupons"),
    (
        "支持1万名高校未就业毕业生到企业就业",
        "选拔6574名高校毕业生到基层服务,支持1万名未就业高校毕业生到企业服务",
        "the same words in another order",
    ),
    ("西宁空气质量优良率提高到65%以上", "西宁市空气质量优良率达到72.8%", "its place, named in full"),
    ("一产增加值增长5%", "农牧业增加值增长5.2%", "the first industry where herds are kept"),
    ("农牧民人均可支配收入增长8%", "农村居民人均可支配收入增长9%", "who herds lives in the country"),
]


@pytest.mark.parametrize(("promise", "said", "why"), OF_OTHERS)
def test_the_figure_of_others_decides_nothing(promise: str, said: str, why: str) -> None:
    found = judged(promise, said)
    assert not found.rule.startswith("figures_"), why
    assert found.confidence < REVIEW_BELOW or found.status == "unmentioned", why


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("绿化覆盖率达到36%以上", "森林覆盖率达45.2%"),
        ("蔬菜产量达到100万吨", "粮食产量稳定在100万吨以上"),
        ("组建规模为100亿元的政策性纾困基金", "合作设立规模为100亿元的新旧动能转换基金"),
    ],
)
def test_a_figure_of_another_thing_of_its_sort_answers_nothing(promise: str, said: str) -> None:
    assert judged(promise, said).figures == ()


@pytest.mark.parametrize(("promise", "said", "why"), ITS_OWN)
def test_its_own_decides(promise: str, said: str, why: str) -> None:
    assert judged(promise, said).rule == "figures_met", why


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("新增技能人才30万人", "新增高技能人才12.8万人"),
        ("农产品加工转化率达到60%以上", "主要农产品加工转化率达到48%"),
        ("工业增加值增长6%", "规上工业增加值增长4.2%"),
    ],
)
def test_fewer_of_some_do_not_miss_so_many_of_all(promise: str, said: str) -> None:
    found = judged(promise, said)
    assert (found.missed, found.rule) == (False, "doubtful_short")


def test_as_many_of_some_are_as_many_of_all() -> None:
    assert judged("新增技能人才10万人", "新增高技能人才12.8万人").rule == "figures_met"


def test_fewer_than_promised_are_fewer() -> None:
    assert judged("新建幼儿园30所", "新建幼儿园和小学共26所").rule == "figures_missed"
    unfinished = judged("170个重建项目年内完工", "170个重建项目已完成160个")
    assert (unfinished.rule, "160个" in unfinished.reason) == ("figures_missed", True)


@pytest.mark.parametrize(
    ("promise", "said", "rule", "why"),
    [
        ("发放消费券1.2亿元", "发放消费券8000万元", "figures_missed", "two thirds of the same thing"),
        (
            "发放消费券1.2亿元",
            "发放消费券2000万元",
            "doubtful_short",
            "a sixth: so few are another's as a rule",
        ),
        ("安排扶持资金1.2亿元", "安排扶持资金2000万元", "figure_withheld", "many sums are called so"),
    ],
)
def test_a_sum_far_from_the_goal_is_of_something_else_where_many_are_called_so(
    promise: str, said: str, rule: str, why: str
) -> None:
    assert judged(promise, said).rule == rule, why


def test_last_years_are_others_by_name_and_still_as_many() -> None:
    plots = match("推进甲街坊、乙街坊等10个地块出让", "丙街坊、丁街坊等15幅地块完成出让")
    last = baseline(plots)
    assert last is not None
    assert last.change == "lowered"


def test_in_a_passage_of_several_years_last_year_is_the_year() -> None:
    told = replace(statement("过去五年建成高标准农田23万亩,去年建成5.5万亩"), span="years")
    found = judged("建设高标准农田5万亩", told)
    assert (found.rule, found.figures[0].reported.text) == ("figures_met", "5.5万亩")


STAGES = [
    ("推进50个港航项目", "建成13个港航项目", "doubtful_short", "the others may be under way"),
    ("推进50个港航项目", "推进港航项目30个", "figures_missed", "of the same"),
    ("推进50个港航项目", "建成53个港航项目", "figures_met", "more than were to be worked on"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "why"), STAGES)
def test_fewer_that_are_done_do_not_miss_those_that_were_worked_on(
    promise: str, said: str, rule: str, why: str
) -> None:
    assert judged(promise, said).rule == rule, why
