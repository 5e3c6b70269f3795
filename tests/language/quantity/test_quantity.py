"""Two tables a rule: amounts that must be read, and numbers that must be left alone, from real clauses."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest

from tracker.language.quantity import quantities, show

READ = [
    # 徐汇@2025
    ("PM2.5浓度低于30微克/立方米", ["PM2.5浓度 <= 30 微克/立方米"]),
    ("力争环境空气质量AQI优良率90%以上", ["环境空气质量AQI优良率 >= 90 %"]),
    ("二三级医院门诊号源下沉比例提高至52%", ["二三级医院门诊号源下沉比例 = 52 %"]),
    ("建设筹措2868套(间)保障性租赁住房", ["保障性租赁住房 = 2868 套(间)"]),
    ("加快5个教育基础设施项目开工", ["教育基础设施项目 = 5 个"]),
    ("预计全年地区生产总值突破3000亿元", ["地区生产总值 >= 3000 亿元"]),
    ("数字经济产业保持两位数增长", ["数字经济产业 增长 >= 10 %"]),
    # what frames a number is no part of what is counted
    ("平均每年递增百分之四", ["增长 = 4 %"]),
    ("轻工业产值计划平均每年递增百分之五", ["轻工业产值 增长 = 5 %"]),
    ("工农业总产值比一九八〇年增长百分之四十", ["工农业总产值 增长 = 40 %"]),
    ("1997年钢产量达到9400万吨", ["钢产量 = 9400 万吨"]),
    ("在校学生达到一百三十万人", ["在校学生 = 130 万人"]),
    ("为此中央财政支出将增加到95亿元", ["中央财政支出 = 95 亿元"]),
    (
        "中央财政已按全国财政性教育经费支出占国内生产总值的4%编制预算",
        ["全国财政性教育经费支出占国内生产总值 = 4 %"],
    ),
    ("拟安排财政赤字8000亿元", ["财政赤字 = 8000 亿元"]),
    ("中央提出今年经济增长预期目标为7%左右", ["经济增长预期目标 增长 ~ 7 %"]),
    ("国内生产总值突破3万亿元大关", ["国内生产总值 >= 3 万亿元"]),
    # 徐汇@2019
    ("地区生产总值增长6%左右", ["地区生产总值 增长 ~ 6 %"]),
    ("规模以上工业总产值保持在510亿元以上", ["规模以上工业总产值 >= 510 亿元"]),
    ("城镇登记失业人数控制在1.87万人以内", ["城镇登记失业人数 <= 1.87 万人"]),
    ("单位增加值能耗下降3%", ["单位增加值能耗 下降 = 3 %"]),
    ("试点打造1-2家社区卫生服务中心升级版", ["社区卫生服务中心升级版 >= 1—2 家"]),
    ("建立上市企业和新创企业两个“企业服务名录库”", ["“企业服务名录库” = 2 个"]),
    ("力争50%以上街镇创成上海市平安示范社区", ["街镇创成上海市平安示范社区 >= 50 %"]),
    ("新建190家居民区邻里汇", ["居民区邻里汇 = 190 家"]),
    # 浦东@2024, 上海@2024
    ("新建公共(含专用)充电桩超过2600个", ["公共(含专用)充电桩 >= 2600 个"]),
    ("新增商业面积超30万平方米", ["新增商业面积 >= 30 万平方米"]),
    ("完成美丽庭院“小三园”巩固提升2.1万户", ["美丽庭院“小三园”巩固提升 = 2.1 万户"]),
    ("新建1万个电动汽车公共充电桩", ["电动汽车公共充电桩 = 1 万个"]),
    ("居民消费价格涨幅3%左右", ["居民消费价格涨幅 ~ 3 %"]),
    # 静安@2025, 黄浦@2024, 虹口@2025
    ("实施10个方面48项为民办实事项目", ["方面 = 10 个", "为民办实事项目 = 48 项"]),
    ("区级一般公共预算收入增长2%", ["区级一般公共预算收入 增长 = 2 %"]),
    ("全社会固定资产投资总额增长5%左右", ["全社会固定资产投资总额 增长 ~ 5 %"]),
    # a change against a level, its starting point left out
    ("财政补助标准由每人每年320元提高到380元", ["财政补助标准 = 380 元"]),
    ("把外商投资限制类条目缩减一半", ["外商投资限制类条目 下降 = 50 %"]),
    ("移动网络流量资费年内至少降低30%", ["移动网络流量资费 下降 >= 30 %"]),
    ("提高1200万中小学教师待遇", ["中小学教师 = 1200 万"]),
    ("新开工改造城镇老旧小区5.3万个", ["城镇老旧小区 = 5.3 万个"]),
    # several in one clause, each with its own noun
    ("排放要分别减少3%左右和5%左右", ["排放 下降 ~ 3 %", "排放 下降 ~ 5 %"]),
    ("推进4个项目、2.7万平方米开竣工", ["项目 = 4 个", "项目开竣工 = 2.7 万平方米"]),
    ("推行规模化加装电梯,力争完工200台", ["规模化加装电梯完工 = 200 台"]),
    # 分别: each thing its own figure, a unit said once
    ("跨国公司总部、外资研发中心分别新增65家和30家", ["跨国公司总部 = 65 家", "外资研发中心 = 30 家"]),
    ("“上海标准”、“上海品牌”分别新增10个和37个", ["“上海标准” = 10 个", "“上海品牌” = 37 个"]),
    ("企业退休人员养老金、低保标准分别提高5%和8%", ["企业退休人员养老金 增长 = 5 %", "低保标准 增长 = 8 %"]),
    (
        "小学、初中人均公用经费分别提高到300元和500元",
        ["小学人均公用经费 = 300 元", "初中人均公用经费 = 500 元"],
    ),
    ("钢铁、平板玻璃分别淘汰3000和3500万吨", ["钢铁 = 3000 万吨", "平板玻璃 = 3500 万吨"]),
    # an adverb ends no noun, 后 begins none, 市、区 is no end of one
    ("第四轮“五个一批”82个项目年内全部实现开工", ["项目 = 82 个"]),
    ("优化营商环境6.0版208项改革任务全面完成", ["改革任务 = 208 项"]),
    ("第四轮“五个一批”82个项目开工过半", ["项目开工过半 = 82 个"]),
    ("城镇保障性住房基本建成470万套", ["城镇保障性住房 = 470 万套"]),
    ("建成后市级医院浦东院区将达到13个", ["市级医院浦东院区 = 13 个"]),
    ("推进12个地块、52项市、区重大工程", ["地块 = 12 个", "市、区重大工程 = 52 项"]),
    # a bare magnitude with a limit, behind its noun
    ("再减少农村贫困人口1000万以上", ["农村贫困人口 下降 >= 1000 万"]),
    ("办好10件实事", ["实事 = 10 件"]),
    ("更新20条道路", ["道路 = 20 条"]),
    ("新增5条和6条线路", ["= 5 条", "线路 = 6 条"]),
    ("推进落实280项任务", ["任务 = 280 项"]),
]  # fmt: skip

NUMERALS = [
    ("三千余个", ">=", "3000", "个"),
    ("十五个", "=", "15", "个"),
    ("两家", "=", "2", "家"),
    ("2.3万张", "=", "2.3", "万张"),
    ("五万人次", "=", "5", "万人次"),
    ("1030多亿元", ">=", "1030", "亿元"),
    ("1/3以上", ">=", "1", "/3"),
    ("近三分之一", "~", "1", "/3"),
    ("百分之五", "=", "5", "%"),
    ("七成以上", ">=", "70", "%"),
    ("翻一番", "=", "1", "番"),
    ("2.6‰", "=", "2.6", "‰"),
    ("1,234.5万元", "=", "1234.5", "万元"),
    ("25l亿元", "=", "251", "亿元"),
    ("超千亿元", ">=", "1000", "亿元"),
    ("不少于50公里", ">=", "50", "公里"),
    ("约3000公里", "~", "3000", "公里"),
    ("５０％左右", "~", "50", "%"),
]

LEFT_ALONE = [
    ("任务十分繁重", "an adverb"),
    ("在和平共处五项原则基础上", "a name of its own"),
    ("继续把好土地、信贷两个闸门", "a figure of speech"),
    ("加快建设“五个中心”", "a quoted name"),
    ("加快建设五个中心", "a name of its own"),
    ("加强“12345”市民服务热线等工作", "a telephone number"),
    ("打造15分钟社区生活圈", "a programme"),
    ("深入实施安全生产治本攻坚三年行动", "a programme's span"),
    ("做好第七批共有产权保障房申请、审核以及供应工作", "an ordinal"),
    ("配合推进19号线、20号线东延伸开工", "lines of a metro"),
    ("高标准落实优化营商环境7.0版行动方案", "a version"),
    ("开展第60届纪念活动", "an ordinal"),
    ("推进417街坊旧改", "a block's number"),
    ("持续推进南站8号地块土地收储", "a plot's number"),
    ("启动乌鲁木齐南路218号改造", "a street number"),
    ("推动周邓快速路(S3-G1503)新建工程等项目开工", "road numbers"),
    ("积极推动金桥5G特色产业园区建设", "a technology"),
    ("高标准完成徐汇2035单元规划编制", "a year in a name"),
    ("2025年6月30日前完成", "a date"),
    ("力争在两年内基本完成", "a deadline"),
    ("颁布实施2011-2020年中国农村扶贫开发纲要", "years"),
    ("拓展“1+1+N”人才政策体系", "a scheme"),
    ("全面落实中央八项规定精神", "a rule's name"),
    ("推动北上海碳谷绿湾等一批特色园区发展", "an indefinite 一"),
    ("将3岁以下婴幼儿照护费用纳入个人所得税专项附加扣除", "an age that says whom it concerns"),
    ("年应纳税所得额不到100万元的部分", "a limit that says whom it concerns"),
    ("用好1800亿元引导基金", "what is there already"),
    ("正确运用政府调控和市场机制两个手段", "means, not a number of things"),
    ("抓好四件事", "an announcement"),
    ("全面落实五项重点工作", "an announcement"),
    ("集中力量抓好三项工作", "an announcement"),
    ("认真落实国务院关于鼓励引导民间投资新36条", "a document's name"),
    ("落实第二轮土地承包到期后再延长30年的政策", "the name of a policy"),
]


@pytest.mark.parametrize(("clause", "lines"), READ)
def test_amounts_of_a_clause(clause: str, lines: list[str]) -> None:
    assert [show(one) for one in quantities(clause)] == lines


@pytest.mark.parametrize(("text", "op", "value", "unit"), NUMERALS)
def test_numerals(text: str, op: str, value: str, unit: str) -> None:
    (one,) = quantities(f"项目总量{text}")
    assert (one.op, one.value, one.unit) == (op, Decimal(value), unit)


@pytest.mark.parametrize(("clause", "why"), LEFT_ALONE)
def test_numbers_that_are_no_amounts(clause: str, why: str) -> None:
    assert quantities(clause) == (), why


def test_offsets_and_text_are_those_of_the_clause() -> None:
    clause = "力争环境空气质量ＡＱＩ优良率９０％以上"
    (one,) = quantities(clause)
    assert one.text == "９０％以上"
    assert clause[one.start : one.end] == one.text


def test_a_carried_noun_measures_a_bare_number() -> None:
    (one,) = quantities("完工30公里", carried="架空线入地和杆箱整治")
    assert one.noun == "架空线入地和杆箱整治完工"


def test_a_stock_is_told_from_a_flow() -> None:
    stock, flow = quantities("新增养老床位100张,累计建成养老床位5000张")[::-1]
    assert (stock.total, flow.total) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{year}年" for year in range(2000, 2026)) + "公厕30座",  # the head of a table of years
        "新增" + "性化" * 30 + "床位30张",
        "新建30公里" + "宽" * 60 + "道路",
    ],
)
def test_what_repeats_itself_is_read_at_once(text: str) -> None:
    # Each repetition multiplied the time: a part of it could be read in two ways.
    begun = process_time()
    assert quantities(text)
    assert process_time() - begun < 1.5
