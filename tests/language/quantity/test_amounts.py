"""What a number with the words around it tells, kind by kind: two tables each, from real clauses.

Of language/quantity/amounts.py, language/quantity/patterns.py, language/quantity/units.py,
language/quantity/without_unit.py, language/quantity/names.py, language/quantity/figures.py.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language.fold import fold
from tracker.language.quantity import quantities, show
from tracker.language.quantity.amounts import amounts_in, holds_a_number


def told(clause: str) -> list[str]:
    """The amounts of a clause in the ledger's notation, without what they measure."""
    return [show(replace(one, noun="")) for one in quantities(clause)]


RANGES = [
    ("新增市场主体3、4百户", ["= 3—4 百户"]),
    ("打造5至10家数字工厂", ["= 5—10 家"]),
    ("形成以刘伶醉酿酒有限公司为主的3-5家企业集团", ["= 3—5 家"]),
    ("引进培育龙头企业1到2家", ["= 1—2 家"]),
    ("地区生产总值增长4.5%—5%", ["增长 = 4.5—5 %"]),
    ("新建文化广场三至五个", ["= 3—5 个"]),
    ("人均1000元-30万元额度", ["= 1000—300000 元"]),
    ("净增5-8万人", ["增长 = 5—8 万人"]),
    ("招收5000至1万人", ["= 5000—10000 人"]),
    ("城镇调查失业率控制在5%和6%之间", ["<= 5—6 %"]),
    ("增速保持在5%至6%之间", ["增长 = 5—6 %"]),
    ("经济增长速度定为百分之八至九", ["= 8—9 %"]),
    ("节省出七十亿到一百亿元的资金", ["= 70—100 亿元"]),
    ("植树二三十万株", ["= 20—30 万株"]),
    ("企业出口退税周期缩短5—20天", ["下降 = 5—20 天"]),
    ("掌握了1—2门实用技术", ["= 1—2 门"]),
]
NO_RANGE = [
    ("建设第3、5百户新村", ["= 5 百户"], "no neighbouring digits"),
    ("六堡茶年产量从2万吨增加到3.5万吨", ["= 3.5 万吨"], "where a change began is no outcome"),
    ("全区生产总值增速由5.5%回落至4.1%", ["增长 = 4.1 %"], "where a change began is no outcome"),
    ("全区生产总值增速从5.5%到4.1%", ["增长 = 4.1 %"], "where a change began is no outcome"),
    ("从居世界第三十九位跃升到第二位", ["位次 = 2 位"], "where a change began is no outcome"),
    ("上海市由千分之七降到千分之五点一", ["<= 5.1 ‰"], "where a change began is no outcome"),
    ("《高唐县法治政府建设实施方案（2021—2025年）》", [], "years"),
    ("2021年1-12月份", [], "months"),
    ("拨打400-820-8820热线", [], "a telephone number"),
    ("组织3-2家", [], "it falls"),
    ("建设G1503-G60高速", [], "road numbers"),
    ("集聚科研人员698人、实施自主科研项目72项", ["= 698 人", "= 72 项"], "自 in 自主 begins no change"),
]

BOUNDS = [
    ("培育60家以上“瞪羚企业”", [">= 60 家"]),
    ("力争引进10家以上“三类500强”企业", [">= 10 家"]),
    ("规上工业产值突破百亿元", [">= 100 亿元"]),
    ("旅游总收入跃上千亿元台阶", [">= 1000 亿元"]),
    ("服务业增加值跨上万亿元台阶", [">= 1 万亿元"]),
    ("产业规模超千亿", [">= 1000 亿"]),
    ("旅游收入突破千亿大关", [">= 1000 亿"]),
    ("人参产业产值达到千亿级规模", ["= 1000 亿"]),
    ("推动人参产业产值达到千亿级规模", ["= 1000 亿"]),
    ("打造千亿级产业集群", []),  # a kind of clusters
    ("停车泊位2[3]860个", []),  # a footnote's mark between digits: nothing tells what they make
    ("停车泊位2³860个", []),
    ("停车泊位2860[3]个", ["= 2860 个"]),
    ("用户突破百万", [">= 100 万"]),
    ("力争煤化工产业链产值稳定在千亿元以上", [">= 1000 亿元"]),
    ("常住人口达到15万", ["= 15 万"]),
    ("常住人口15万", ["= 15 万"]),
    ("拉动消费上百亿元", [">= 100 亿元"]),
    ("汇聚上万家生态伙伴", [">= 1 万家"]),
    ("百余项国家级改革试点任务先行探索", [">= 100 项"]),
    ("带动上下游千余家企业形成产业集群", [">= 1000 家"]),
    ("共收储土地近万亩", ["~ 1 万亩"]),
    ("国家自然科学基金资助项目突破千项", [">= 1000 项"]),
    ("多耗煤几千万吨", ["~ 2000—9000 万吨"]),
    ("其中国家级的重大科技成果数千项", ["~ 2000—9000 项"]),
    ("改造老旧小区几十个", ["~ 20—90 个"]),
    ("每个县至少建成2个示范区", [">= 2 个"]),
    ("每县至少完成1个示范项目建设", [">= 1 个"]),
    ("新增停车泊位不足3000个", ["<= 3000 个"]),
    ("力争年内旅游人数突破150万", [">= 150 万"]),
    ("引进急需人才100余名", [">= 100 名"]),
    ("新增停车位10多个", [">= 10 个"]),
]
NO_BOUND = [
    ("全部消除66人以上“超大班额”", [], "how large a class is"),
    ("整治空置率30%以下“空心村”", [], "which villages are meant"),
    ("培育产值超百亿元制造业企业1家", ["= 1 家"], "which enterprises are meant"),
    ("对纳税过百万元的骨干企业实行挂牌保护", [], "which enterprises are meant"),
    ("签约亿元以上项目不少于330个", [">= 330 个"], "which projects are meant; 约 in 签约"),
    ("形成10个营业收入超千亿元的先进制造业集群", ["= 10 个"], "which clusters are meant"),
    ("打造超千亿产业集群", [], "which clusters are meant"),
    ("培育百亿元以上企业3家", ["= 3 家"], "which enterprises are meant"),
    ("带动十四亿人民", [], "a people is no target"),
    ("惠及近千万家庭", [], "家庭 is no 家"),
    ("贴近百姓", [], "百姓 is no number"),
    ("服务千家万户", [], "a figure of speech"),
    ("除以上十项工作以外", [], "上 in 以上"),
    ("新增2个多功能运动场", ["= 2 个"], "多 in 多功能"),
    ("确保英利600兆瓦多晶硅竣工", ["= 600 兆瓦"], "多 in 多晶硅"),
    ("新增200张多用途床位", ["= 200 张"], "多 in 多用途"),
    ("引进3家内资企业", ["= 3 家"], "内 in 内资"),
    ("带动5家上下游企业落户", ["= 5 家"], "上下 in 上下游"),
    ("整治2公里左右岸堤防", ["= 2 公里"], "左右 in 左右岸"),
]

SHARES = [
    ("战略性新兴产业占规上工业比重近六成", ["~ 60 %"]),
    ("垃圾分类覆盖率达到九成五", ["= 95 %"]),
    ("覆盖率达三成半", ["= 35 %"]),
    ("旅游总收入增长八成以上", ["增长 >= 80 %"]),
    ("夏粮减产一成以上", ["下降 >= 10 %"]),
    ("企业开办时间缩短三分之一以上", ["下降 >= 1 /3"]),
    ("三分之二的公园实现无界融通", ["= 2 /3"]),
    ("人口自然增长率控制在千分之十三左右", ["增长 ~ 13 ‰"]),
    ("人口自然增长率降到6.45‰", ["增长 <= 6.45 ‰"]),
    ("1个学科进入万分之五", ["= 1 个", "= 5 ‱"]),
    ("完成率达百分之百", ["= 100 %"]),
    ("教育经费所占比例提高一个百分点", ["增长 = 1 个百分点"]),
    ("将新能源汽车车辆购置税优惠政策再延长三年", ["= 3 年"]),
    ("供热普及率分别提高1个和2个百分点", ["增长 = 1 个百分点", "增长 = 2 个百分点"]),
    ("分别提高9.9个、3.1个百分点", ["增长 = 9.9 个百分点", "增长 = 3.1 个百分点"]),
    ("降低半个百分点", ["下降 = 0.5 个百分点"]),
    ("超过一半人口居住在城镇", [">= 50 %"]),
    ("民营经济占比过半", [">= 50 %"]),
    ("占全国一半以上", [">= 50 %"]),
    ("财政支出均压减一半以上", ["下降 >= 50 %"]),
    ("人员编制原则上减一半", ["下降 = 50 %"]),
    ("占全省1/3以上", [">= 1 /3"]),
    ("开发区经济增速保持两位数以上", ["增长 >= 10 %"]),
]
NO_SHARE = [
    ("项目陆续建成", [], "建成"),
    ("30成功企业", [], "成 in 成功"),
    ("新增ESI全球前1‰学科1个", ["= 1 个"], "the rank that says which are meant"),
    ("一半用于大病保险", [], "no amount is said of a thing"),
    ("三年征迁任务一年完成过半", [], "过半 says how far the whole has come"),
    ("再减半征收所得税", [], "a rule of a tax"),
    ("现在十分重要", [], "an adverb"),
]

MULTIPLES = [
    ("地方生产总值较2010年翻一番", ["增长 = 1 番"]),
    ("每千人口托位数较2020年翻两番", ["增长 = 2 番"]),
    ("水产品产值实现翻番", ["增长 = 1 番"]),
    ("生态渔业产值实现倍增", ["增长 = 1 番"]),
    ("出口额较上年倍增", ["增长 = 1 番"]),
    ("征兵工作征优率连续三年翻倍增长", ["增长 = 1 倍"]),
    ("集成电路产量增长1倍多", ["增长 >= 1 倍"]),
    ("进出口贸易总额增长两倍", ["增长 = 2 倍"]),
    ("是2006年的3.6倍", ["= 3.6 倍"]),
    ("增加到原来的3倍", ["= 3 倍"]),
    ("增长一倍半", ["增长 = 1.5 倍"]),
]
NO_MULTIPLE = [
    ("实施海洋经济翻番行动", [], "a programme"),
    ("实施中等收入群体倍增计划", [], "a programme"),
    ("提前实现倍增计划", [], "a programme"),
    ("深受鼓舞、倍感振奋", [], "an adverb"),
    ("城乡居民人均可支配收入实现“两个翻一番”目标", [], "a quoted name"),
]

HALVES = [
    ("审批平均用时压缩到1个半工作日", ["<= 1.5 工作日"]),
    ("企业开办时间压缩至半天", ["<= 0.5 天"]),
    ("审批时限压缩至一个半小时", ["<= 1.5 小时"]),
    ("工期缩短两个半月", ["下降 = 2.5 个月"]),
    ("审批时间压缩到两天半", ["<= 2.5 天"]),
]
NO_HALF = [
    ("力争上半年开工建设", [], "a half of the year"),
    ("每半年查处曝光一批", [], "how often"),
    ("推进都市区半小时交通圈建设", [], "a name"),
    ("半个多世纪以来", [], "a figure of speech"),
    ("加快北一半导体晶圆", [], "半 in 半导体"),
]

UNITS = [
    ("绿电交易量76.6亿千瓦时", ["= 76.6 亿千瓦时"]),
    ("新能源电池产能达55GWh", ["= 55 GWh"]),
    ("新增光伏装机100MW", ["= 100 MW"]),
    ("新增公园绿地30万㎡", ["= 30 万㎡"]),
    ("新增公园绿地30万m2", ["= 30 万m2"]),
    ("PM2.5浓度降至30μg/m³以下", ["<= 30 μg/m³"]),
    ("PM2.5平均浓度每立方米20微克以下", ["<= 20 微克/立方米"]),
    ("提升改造城市排涝能力600立方米/秒", ["= 600 立方米/秒"]),
    ("用热均价下调至260元/吨左右", ["~ 260 元/吨"]),
    ("港口集装箱吞吐量达8097万标箱", ["= 8097 万标箱"]),
    ("号源提前2周向基层投放", ["= 2 周"]),
    ("蛋鸡存栏突破1000万羽", [">= 1000 万羽"]),
    ("算力总规模达到9.4万P", ["= 9.4 万P"]),
    ("智能算力规模达500PFlops", ["= 500 PFlops"]),
    ("优良天数300天", ["= 300 天"]),
    ("粮食总产量达260万吨", ["= 260 万吨"]),
    ("改建公路12 公里", ["= 12 公里"]),
    ("平板玻璃产量660万重量箱", ["= 660 万重量箱"]),
    ("签订战略合作协议50份", ["= 50 份"]),
    ("孕产妇死亡率控制在10/10万以内", ["<= 10 /10万"]),
    # a counter whose next letter makes another word of it elsewhere
    ("新建幼儿园200所以上", [">= 200 所"]),
    ("招聘2150名特岗教师", ["= 2150 名"]),
    ("帮扶20多家电商", [">= 20 家"]),
    ("建设100个体育公园", ["= 100 个"]),
    ("新增5000张家庭养老床位", ["= 5000 张"]),
    # a row that shares its unit
    (
        "三项比例分别高于全国4.1、5.8和17个百分点",
        ["= 3 项", "增长 = 4.1 个百分点", "增长 = 5.8 个百分点", "增长 = 17 个百分点"],
    ),
    # times that are the figure itself
    ("商品房去化周期控制在18个月以内", ["<= 18 个月"]),
    ("人均受教育年限达到11.5年", ["= 11.5 年"]),
    ("施工许可审批不超过60天", ["<= 60 天"]),
]
NO_UNIT = [
    ("建设500千伏变电站", [], "which substations are meant"),
    ("加快5G网络建设", [], "a technology"),
    ("打造4A级景区", [], "a grade"),
    ("附件2 名词解释", [], "名 in 名词"),
    ("完善1个半导体产业链", ["= 1 个"], "半 in 半导体"),
    ("5个体工商户", [], "个 in 个体工商户"),
    ("所以上半年增长较快", [], "所 in 所以"),
    ("推出中证500股指期货", [], "股 in 股指"),
    ("深化审批制度改革,五年清理事项507项", ["= 507 项"], "a span that a sum was counted over"),
]

INDICES = [
    ("空气质量综合指数4.46,同比下降5.96%", ["= 4.46", "下降 = 5.96 %"]),
    ("居民消费价格指数控制在103左右", ["~ 103"]),
    ("综合科技进步指数由25.4上升到29.1", ["= 29.1"]),
    ("城乡居民收入比缩小到2.3以内", ["<= 2.3 :1"]),
    ("城乡居民收入倍差由2.69缩小到2.35", ["= 2.35 :1"]),
]
NO_INDEX = [
    ("推出上证50指数基金", [], "a name"),
    ("空气质量综合指数排名第3", ["位次 = 3 位"], "a rank"),
    ("指数2025年再创新高", [], "a year"),
]

SIGNED = [
    ("固定资产投资增长-3.8%", ["增长 = -3.8 %"]),
    ("一般公共预算收入增长－3%", ["增长 = -3 %"]),
    ("一般公共预算收入增长—3%", ["增长 = -3 %"]),
    ("固定资产投资增长-3%左右", ["增长 ~ -3 %"]),
    ("增速为负2.1%", ["增长 = -2.1 %"]),
    ("一般公共预算收入负增长3%", ["下降 = 3 %"]),
    ("工业增长+3%", ["增长 = 3 %"]),
    ("单位GDP能耗同比-3.6%", ["增长 = -3.6 %"]),
    ("PM2.5浓度同比改善6.2%", ["下降 = 6.2 %"]),
    ("外贸进出口降幅由12%收窄到3.4%", ["下降 = 3.4 %"]),
]
NO_SIGN = [
    ("为群众减负5.18亿元", ["= 5.18 亿元"], "负 in 减负"),
    ("肩负3项任务", ["= 3 项"], "负 in 肩负"),
    ("误差±5%", [], "it may be either"),
    ("空气质量优良率改善到90%", ["= 90 %"], "no concentration"),
    ("“互联网+20个项目”", [], "a quoted name"),
    ("实施“1+1+N”政策", [], "a scheme"),
]

RANKS = [
    ("居全省第2位", ["位次 = 2 位"]),
    ("市区空气质量排全区前3位", ["位次 <= 3 位"]),
    ("空气质量居全省首位", ["位次 = 1 位"]),
    ("进入全国百强区前50名", ["位次 <= 50 名"]),
    ("一般公共财政预算收入全市第 12 位", ["位次 = 12 位"]),
]
NO_RANK = [
    ("始终把民生放在首位", [], "a figure of speech"),
    ("提升城市首位度", [], "another word"),
    ("始终把维护稳定作为第一位的工作任务", [], "a figure of speech"),
    ("推进第7批试点", [], "an ordinal"),
    ("进入全国500强", [], "a name"),
]

NOTED = [
    ("新建公厕12[3]座", ["= 12 座"]),
    ("新建公厕12〔3〕座", ["= 12 座"]),
    ("新建公厕12³座", ["= 12 座"]),
    ("新建公厕12②座", ["= 12 座"]),
    ("新增绿地30万m³", ["= 30 万m³"]),
]

NO_NOTE = [
    ("新建公厕123座", ["= 123 座"], "plain digits"),
    ("建成容积30m³的水池", ["= 30 m³"], "raised digits of a unit"),
    ("建成12(3)班幼儿园", [], "brackets between digits are no note"),
    ("完成②号地块开发", [], "a number that is a name"),
]

KINDS = [RANGES, BOUNDS, SHARES, MULTIPLES, HALVES, UNITS, INDICES, SIGNED, RANKS, NOTED]
NONE_OF_THE_KIND = [
    NO_RANGE,
    NO_BOUND,
    NO_SHARE,
    NO_MULTIPLE,
    NO_HALF,
    NO_UNIT,
    NO_INDEX,
    NO_SIGN,
    NO_RANK,
    NO_NOTE,
]


@pytest.mark.parametrize(("clause", "lines"), [row for kind in KINDS for row in kind])
def test_what_is_read(clause: str, lines: list[str]) -> None:
    assert told(clause) == [line.replace("= ", ">= ", 1) if _open(line) else line for line in lines]


def _open(line: str) -> bool:
    """A range without a comparator of its own is met from its lower end on."""
    return "—" in line and "~" not in line and "<" not in line


@pytest.mark.parametrize(("clause", "lines", "why"), [row for kind in NONE_OF_THE_KIND for row in kind])
def test_what_is_not_read_so(clause: str, lines: list[str], why: str) -> None:
    assert told(clause) == lines, why


@pytest.mark.parametrize(
    "clause", ["推进2×35万千瓦热电联产项目", "还会有一百几十亿元的赤字", "铺设管网33 5.5公里"]
)
def test_a_number_that_cannot_be_read_is_known_to_be_there(clause: str) -> None:
    assert told(clause) == []
    assert holds_a_number(clause)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        "0123456789.,%-~—至到一二三百千万亿两半成个家元年月第前约超以上内左右增长降到由从负+倍番 ",
        max_size=20,
    )
)
def test_amounts_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = amounts_in(fold(text))
    for one, other in itertools.pairwise(found):
        assert one.core[0] < one.core[1] <= other.core[0] < other.core[1]
    assert all(one.high is None or one.value < one.high for one in found)


@settings(deadline=None)
@given(st.integers(1, 10**7), st.sampled_from(["个", "家", "万元", "公里", "%", "千瓦时", "m²"]))
def test_a_footnote_mark_changes_no_figure(number: int, unit: str) -> None:
    plain = told(f"新建公厕{number}{unit}")
    assert plain == [f"= {Decimal(number)} {unit}"]
    assert all(told(f"新建公厕{number}{mark}{unit}") == plain for mark in ("[3]", "〔12〕", "³", "②"))


PARTS_OF_NAMES = [
    ("全部消除66人以上超大班额", "what is so large"),
    ("创新农田水利最后1公里建设管护机制", "the last mile"),
    ("推动成达万、渝万高铁开工", "a railway is called by its towns"),
    ("推进成南达万、西渝高铁建设", "and by those between"),
    ("让中国故事传遍四面八方", "everywhere"),
    ("依托天威保变、四方三伊等龙头企业开发新能源板块", "a firm: nobody counts 方 so"),
    ("推进四方井水利枢纽工程", "the name of a place"),
    ("稳妥推进第二轮土地承包到期再延长30年试点工作", "for how long"),
    ("实施距边境3-20公里兴边富民基础设施建设大会战项目", "how far from where"),
    ("产能9万吨及以上煤矿,务必符合安全生产条件", "which of them are meant"),
]


@pytest.mark.parametrize(("clause", "why"), PARTS_OF_NAMES)
def test_a_number_that_is_part_of_a_name_is_no_amount(clause: str, why: str) -> None:
    assert told(clause) == [], why
    assert told("断面比例达到80%及以上") == [">= 80 %"]


def test_what_is_left_of_a_road_is_an_amount_and_the_last_mile_none() -> None:
    assert told("打通最后20公里断头路") == ["= 20 公里"]
    assert told("完成最后15公里铺轨") == ["= 15 公里"]
    assert told("打通农村物流最后一公里") == []


def test_a_size_that_is_reached_in_a_list_is_an_amount() -> None:
    assert told("人口规模达万、产值达千亿元")[0] == "= 1 万"
