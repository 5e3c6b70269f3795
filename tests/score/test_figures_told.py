"""What a figure says, kind by kind: what meets a promise, what falls short of it, and what tells neither."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import REVIEW_BELOW, judge
from tracker.score.stands import Setting, own_words


def verdict(promise: str, said: str) -> Verdict:
    setting = Setting(2025, own=own_words("岳阳市云溪区"))
    return judge(match(promise, said, kind="target"), "review", setting=setting)


NUMERALS = [
    ("新建公厕三十四座", "新建公厕34座", "新建公厕廿八座"),
    ("新建公厕卅座", "新建公厕30座", "新建公厕29座"),
    ("新增高新技术企业上百家", "新增高新技术企业112家", "新增高新技术企业86家"),
    ("新增高新技术企业100家", "新增高新技术企业百余家", "新增高新技术企业近百家"),
    ("新增高新技术企业数百家", "新增高新技术企业412家", "新增高新技术企业96家"),
    ("规上工业产值突破千亿元", "规上工业产值突破千亿元大关", "规上工业产值达到962亿元"),
    ("新增就业岗位34000个", "新增就业岗位3万4000个", "新增就业岗位3万2000个"),
    ("新建公厕1200座", "新建公厕1 200座", "新建公厕1 150座"),
    ("改造老旧小区12个", "改造老旧小区1 2个", "改造老旧小区1 1个"),
    ("新建幼儿园两三所", "新建幼儿园3所", "新建幼儿园1所"),
    ("新建充电桩三四十个", "新建充电桩36个", "新建充电桩12个"),
    ("新建充电桩110个", "新建充电桩一百二三十个", "新建充电桩七八十个"),
    ("审批时限压缩一半", "审批时限压缩50%", "审批时限压缩三成"),
    ("审批时限减半", "审批时限压缩55%", "审批时限压缩30%"),
    ("办理时限压缩一半", "办理时限压缩一半以上", "办理时限压缩近一半"),
    ("办理时限压缩到一个半工作日", "办理时限压缩到1.5个工作日", "办理时限压缩到2个工作日"),
    ("新能源汽车产值翻一番", "新能源汽车产值增长105%", "新能源汽车产值增长62%"),
    ("外贸进出口增长一倍", "外贸进出口实现翻番", "外贸进出口增长九成"),
    ("再生水利用率达到三分之一", "再生水利用率达到35%", "再生水利用率达到30%"),
    ("垃圾分类覆盖率达到七成以上", "垃圾分类覆盖率达到72%", "垃圾分类覆盖率达到六成五"),
    ("人口自然增长率控制在3‰以内", "人口自然增长率为千分之二点六", "人口自然增长率为千分之三点五"),
    ("空气优良天数比率提高一个百分点", "空气优良天数比率提高1.3个百分点", "空气优良天数比率提高半个百分点"),
    ("设立助学金300万元", "设立助学金叁佰万元", "设立助学金贰佰伍拾万元"),
    ("植树90万株", "植树九十五万株", "植树七八十万株"),
    ("旅游收入达到80亿元", "旅游收入80亿元到85亿元", "旅游收入在70亿元与75亿元之间"),
    ("企业数量达到一万二千家", "企业数量达到1.25万家", "企业数量达到一万一千家"),
]
UNITS = [
    ("新增光伏装机1GW", "新增光伏装机120万千瓦", "新增光伏装机900MW"),
    ("新增储能装机50万千瓦时", "新增储能装机600MWh", "新增储能装机0.4GWh"),
    ("新增公园绿地30公顷", "新增公园绿地32万平方米", "新增公园绿地28万㎡"),
    ("新建绿道20公里", "新建绿道21km", "新建绿道18㎞"),
    ("PM2.5平均浓度控制在30μg/m³以内", "PM2.5平均浓度28微克/立方米", "PM2.5平均浓度33μg/m³"),
    ("粮食总产量达到20亿斤", "粮食产量102万吨", "粮食总产98万吨"),
    ("高标准农田建设10万亩", "高标准农田建设6800公顷", "高标准农田建设6500公顷"),
    ("新增城镇就业5000人", "新增城镇就业0.52万人", "新增城镇就业0.49万人"),
]
SIGNS = [
    ("一般公共预算收入增长5%", "一般公共预算收入增长+5.2%", "一般公共预算收入增长-5.2%"),
    ("一般公共预算收入增长5%", "一般公共预算收入增幅达5.1%", "一般公共预算收入与上年持平"),
    ("规上工业增加值增长7%", "规上工业增加值增长7.2%", "规上工业增加值零增长"),
    ("单位GDP能耗下降3%", "单位GDP能耗降幅达3.4%", "单位GDP能耗下降2.4%"),
    ("单位GDP能耗下降3%", "单位GDP能耗下降3%以上", "单位GDP能耗上升1%"),
    ("压减三公经费10%", "三公经费下降12%", "三公经费压减6%"),
    ("退出煤炭产能500万吨", "退出煤炭产能520万吨", "退出煤炭产能420万吨"),
    ("减少贫困人口1000人", "减少农村贫困人口1386人", "减少农村贫困人口860人"),
    ("实现100万贫困人口脱贫", "实现104万贫困人口脱贫", "实现96万贫困人口脱贫"),
    ("解决20万贫困人口温饱问题", "解决25万贫困人口温饱问题", "解决15万贫困人口温饱问题"),
    ("贫困人口减少到5万人", "贫困人口减少到4万人", "贫困人口减少到6万人"),
    ("化解政府债务3亿元", "化解政府债务3.6亿元", "化解政府债务2.6亿元"),
    ("居民消费价格涨幅控制在3%左右", "居民消费价格上涨0.2%", "居民消费价格上涨3.9%"),
]
STANDING = [
    ("全区生产总值增长5%", "全区生产总值增速由3%上升到5.3%", "全区生产总值增速由5.5%放缓至4.1%"),
    (
        "城镇调查失业率控制在5.5%以内",
        "城镇调查失业率由5.8%降到5.2%",
        "城镇调查失业率由5.2%升到5.8%",
    ),
    (
        "全区生产总值增长5%",
        "一季度全区生产总值增长4.1%，全年增长5.4%",
        "上半年全区生产总值增长6%，全年增长4%",
    ),
    (
        "固定资产投资增长8%",
        "工业投资增长4%，固定资产投资增长9%",
        "固定资产投资增长4%，其中工业投资增长12%",
    ),
    ("全区生产总值增长5%", "全区生产总值预计增长5.2%", "全市生产总值增长5.8%，全区生产总值增长4.2%"),
    ("新建公厕30座", "计划新建公厕30座，实际建成32座", "计划新建公厕30座，实际建成18座"),
    ("新增停车泊位3000个", "新增停车泊位仅3200个", "新增停车泊位不到3000个"),
    ("建成充电桩100个", "建成充电桩120个", "建成充电桩60个，另有50个正在建设"),
    (
        "留抵退税1.5万亿元",
        "退税减税4.2万亿元，其中留抵退税2.4万亿元",
        "退税减税4.2万亿元，其中留抵退税1.4万亿元",
    ),
]
THINGS = [
    ("农业转移人口进城落户1万人", "农业转移人口落户1.2万人", "转移人口落户8000人"),
    ("退税减税5亿元", "减税退税6亿元", "减税退税4亿元"),
    ("棚改新开工500套", "棚户区改造新开工520套", "棚户区住房改造新开工480套"),
    ("空气优良天数保持在93%", "空气质量优良天数比例达到93.8%", "优良天数比率达到92.2%"),
    ("进出口贸易总额增长12%", "外贸进出口总额增长19.9%", "外贸进出口增长9.9%"),
    ("研发投入强度达到3%", "研发经费投入强度达到3.1%", "研发投入强度达到2.8%"),
    ("地表水Ⅰ—Ⅲ类水质比例不低于97.5%", "地表水I—III类水质比例达98.7%", "地表水I—III类水质比例达96%"),
    ("规上工业增加值增长7%", "规上工业企业达120家、增加值增长8%", "规上工业企业达120家、增加值增长3%"),
    (
        "一般公共预算收入增长5.5%",
        "完成一般公共预算收入11.7亿元，同口径增长9%",
        "一般公共预算收入11.7亿元，同口径增长3%",
    ),
    (
        "地区生产总值增长6%",
        "地区生产总值完成192.3亿元，按可比价计算，同比增长6.0%",
        "地区生产总值192亿元，按可比价计算，增长5%",
    ),
    (
        "城镇、农村居民人均可支配收入分别增长7%、8%",
        "城镇、农村居民人均可支配收入分别增长7.2%、8.1%",
        "城镇、农村居民人均可支配收入分别增长7.2%、7.1%",
    ),
    (
        "城乡居民人均可支配收入分别增长9%和10%以上",
        "城乡居民人均可支配收入预计分别完成25600元和12100元，增长10%和12%",
        "城乡居民人均可支配收入分别完成25600元和12100元，增长10%和9%",
    ),
    (
        "居民人均可支配收入增长7%",
        "城镇、农村居民人均可支配收入分别增长7.1%、8%",
        "居民人均可支配收入增长6%，其中农村居民增长8%",
    ),
    ("城镇新增就业41万人", "城镇新增就业完成年计划的118.2%", "城镇新增就业完成年度目标的92%"),
    ("新增市级以上龙头企业2家", "新增省级龙头企业3家", "新增市级以上龙头企业1家"),
    ("粮食产量825亿斤以上", "粮食产量稳定在800亿斤以上，达到838.6亿斤", "粮食产量达到815亿斤"),
]
RANKS = [
    ("进入全省十强县前10名", "位列全省十强县第8位", "位列全省十强县第12位"),
    ("综合实力保持全市前三名", "综合实力位居全市第二名", "综合实力位居全市第5名"),
    ("空气质量排名进入全省前十", "空气质量排名全省第八", "空气质量排名全省第十五"),
    ("GDP总量进入全国百强县前30强", "GDP总量位居全国百强县第28位", "GDP总量位居全国百强县第36位"),
]
KINDS = [*NUMERALS, *UNITS, *SIGNS, *STANDING, *THINGS, *RANKS]


@pytest.mark.parametrize(("promise", "met", "short"), KINDS)
def test_what_meets_a_target_and_what_falls_short_of_it(promise: str, met: str, short: str) -> None:
    kept, missed = verdict(promise, met), verdict(promise, short)
    assert (kept.status, kept.missed) == ("fulfilled", False), kept.reason
    assert (missed.status, missed.missed) == ("partial", True), missed.reason
    assert kept.confidence > REVIEW_BELOW


DECIDES_NOTHING = [
    ("城镇居民人均可支配收入增长7%", "居民人均可支配收入增长8.2%", "全体居民"),
    ("居民人均可支配收入增长7%", "城镇居民人均可支配收入增长7.5%", "只是其中一部分"),
    ("城乡居民人均可支配收入增长7%", "农村居民人均可支配收入增长8.5%", "只是其中一部分"),
    ("全区生产总值增长5%", "上半年全区生产总值增长5.8%", "上半年"),
    ("全区生产总值增长5%", "全区生产总值两年平均增长5.5%", "两年年均"),
    ("新增停车泊位3000个", "新增停车泊位不足3500个", "不足"),
    ("建成充电桩100个", "开工建设充电桩120个", "开工"),
    ("新建公厕30座", "计划新建公厕35座", "计划"),
    ("绿色有机食品基地面积稳定在1亿亩以上", "新增绿色有机食品基地面积536万亩", "只是其中一部分"),
    ("进出口总额达到50亿美元", "进出口总额达到360亿元", "不能比较"),
    ("企业开办时间压缩至半天", "企业开办时间压缩至1个工作日", "不能比较"),
    ("绿电交易5亿千瓦时", "绿电交易5亿千瓦", "不能比较"),
    ("社会消费品零售总额增长8%", "社会消费品零售总额达到120亿元", "不能比较"),
]


@pytest.mark.parametrize(("promise", "said", "words"), DECIDES_NOTHING)
def test_what_decides_nothing_is_no_sure_verdict_and_says_why(promise: str, said: str, words: str) -> None:
    found = verdict(promise, said)
    assert words in found.reason
    assert found.confidence < REVIEW_BELOW
    assert not found.missed


OF_ANOTHER_THING = [
    ("工业投资增长10%", "工业技改投资增长12%", "a part of it"),
    ("民间投资增长10%", "固定资产投资增长12%", "the whole"),
    ("新建省级重点实验室2家", "新建市级重点实验室3家", "of a lower rank"),
    ("高新技术企业7家", "5家企业完成上市", "of any kind"),
    ("新增养老床位500张", "新增医疗床位600张", "of another kind"),
    ("城镇居民人均可支配收入增长7%", "农村居民人均可支配收入增长8%", "of the others"),
    ("氢能产业产值达到100亿元", "生物医药产业加快发展，产值达到108亿元", "of another subject"),
    ("研发投入强度达到3%", "研发经费增长12%", "a growth beside a share"),
]


@pytest.mark.parametrize(("promise", "said", "why"), OF_ANOTHER_THING)
def test_a_figure_of_another_thing_answers_nothing(promise: str, said: str, why: str) -> None:
    found = verdict(promise, said)
    assert not found.rule.startswith("figures_"), why
    assert not found.missed


OTHER_WORDS = ("吸引国内资金增长30%", "引进内资取得新成效")


@pytest.mark.parametrize(
    ("mention", "status"), [(0.95, "mentioned"), (0.7, "unmentioned"), (0.4, "unmentioned")]
)
def test_an_indicator_whose_name_is_not_told_is_no_sure_silence(mention: float, status: str) -> None:
    found = judge(match(*OTHER_WORDS, kind="target", mention=mention, score=mention), "review")
    assert ("unmentioned" if found.status == "unmentioned" else "mentioned") == status
    assert found.confidence < SURE_SILENCE


SURE_SILENCE = 0.8

STATES = [
    ("国家高新技术企业突破1.5万家", "五年来，国家高新技术企业超1.5万家", "fulfilled", "all there is"),
    ("新增高新技术企业300家", "五年来，新增高新技术企业1500家", "doubt", "what came in five years"),
    ("旅游收入达到80亿元", "五年来，旅游收入累计400亿元", "doubt", "money flows"),
]


@pytest.mark.parametrize(("promise", "said", "outcome", "why"), STATES)
def test_what_is_there_at_the_end_is_no_total_of_years(
    promise: str, said: str, outcome: str, why: str
) -> None:
    found = verdict(promise, said)
    assert (found.rule == "figures_met") == (outcome == "fulfilled"), why
    assert outcome == "fulfilled" or found.confidence < REVIEW_BELOW, why


def test_of_things_promised_together_one_alone_is_a_part() -> None:
    found = verdict("固定资产投资和进出口总额均增长16%左右", "固定资产投资增长17.1%")
    assert "只是其中一部分" in found.reason
    assert found.confidence < REVIEW_BELOW


LISTED = "化学需氧量、氨氮、二氧化硫和氮氧化物排放量分别削减2%、2%、3%和4%"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("二氧化硫、化学需氧量、氨氮、氮氧化物排放分别削减3%、2%、3%和4.2%", "fulfilled"),
        ("二氧化硫、化学需氧量、氨氮、氮氧化物排放分别削减3%、2%、3%和3.2%", "partial"),
    ],
)
def test_each_of_a_list_has_its_own_figure(said: str, status: str) -> None:
    assert verdict(LISTED, said).status == status


def test_the_whole_is_no_part_of_it_by_another_name() -> None:
    said = "财政总收入3003.1亿元，其中地方财政收入1747.2亿元，同口径分别增长11.4%和16.8%"
    found = verdict("财政总收入增长16%", said)
    assert found.status != "fulfilled" or found.confidence < REVIEW_BELOW
