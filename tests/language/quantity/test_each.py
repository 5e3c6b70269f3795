"""Two tables: one figure that is told of several things, each of them, and what stays one name.

Of language/quantity/each.py, language/quantity/in_full.py.
"""

from __future__ import annotations

import pytest

from tracker.language.quantity import quantities

OF_EACH = [
    # words say so
    ("规模以上工业增加值、固定资产投资均增长10%以上", ["规模以上工业增加值", "固定资产投资"]),
    ("城镇调查失业率和登记失业率都稳定在4.3%以内", ["城镇调查失业率", "登记失业率"]),
    ("全年新开工项目投资规模、城镇固定资产投资额双双突破1万亿元", ["项目投资规模", "城镇固定资产投资额"]),
    ("旅游总收入和入黔游客分别增长30%以上", ["旅游总收入", "入黔游客"]),
    ("新增科技型中小企业、高新技术企业各500家", ["科技型中小企业", "高新技术企业"]),
    ("创业项目、培养小老板、培育小企业各1500个", ["创业项目", "小老板", "小企业"]),
    # rates of change of two measures are no sum
    ("财政总收入和一般预算收入增长12%", ["财政总收入", "一般预算收入"]),
    (
        "城镇居民人均可支配收入和农民人均纯收入实际增长9%以上",
        ["城镇居民人均可支配收入", "农民人均纯收入"],
    ),
    # nor are shares
    ("机电产品、高新技术产品出口均占50%以上", ["机电产品出口占比", "高新技术产品出口占比"]),
    # nor are standards
    ("新农合和城镇居民医保财政补助标准提高到200元", ["新农合财政补助标准", "城镇居民医保财政补助标准"]),
    (
        "城镇居民医保和新农合人均财政补助标准提高到320元",
        ["城镇居民医保人均财政补助标准", "新农合人均财政补助标准"],
    ),
    # the measure of the last, or what the first one is of
    ("二氧化硫和化学需氧量排放量均下降4%", ["二氧化硫排放量", "化学需氧量排放量"]),
    ("化学需氧量和二氧化硫排放量均下降4%", ["化学需氧量", "二氧化硫排放量"]),
    ("生活垃圾无害化和污水处理率均超过80%", ["生活垃圾无害化处理率", "污水处理率"]),
    ("城镇、农村居民人均可支配收入均增长8%", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
    ("一线、二线边民自治区补助标准各提高1000元", ["一线边民自治区补助标准", "二线边民自治区补助标准"]),
    ("PM2.5、PM10年均浓度均下降5.9%", ["PM2.5年均浓度", "PM10年均浓度"]),
    ("旅游人次和收入双双增长20%以上", ["旅游人次", "旅游收入"]),
    (
        "省属国有企业资产总额、营业收入、利润均增长10%以上",
        ["省属国有企业资产总额", "省属国有企业营业收入", "省属国有企业利润"],
    ),
    # 等 closes a list where it is a word, and not in 等级 and 中等
    ("城市、农村等级公路里程均增长10%", ["城市等级公路里程", "农村等级公路里程"]),
    ("高等教育、中等教育毛入学率均提高2个百分点", ["高等教育毛入学率", "中等教育毛入学率"]),
    ("普通高中、中等职业学校各3所", ["普通高中", "中等职业学校"]),
    ("小学、初中等各3所", ["小学", "初中"]),
    ("粮食、蔬菜等产量均增长4%", ["粮食产量", "蔬菜产量"]),
    ("生产安全事故起数、死亡人数比前两年平均数下降20%", ["生产安全事故起数", "死亡人数"]),
]

ONE = [
    ("新建公厕和垃圾站30座", "公厕和垃圾站", "counted together"),
    ("电网和通信设施投资200亿元", "电网和通信设施投资", "a sum of both"),
    ("研究与试验发展经费投入强度达到1.6%", "研究与试验发展经费投入强度", "one name"),
    ("自来水普及率达到85%", "自来水普及率", "及 is no joint in 普及"),
    ("Ⅲ类及以上水质断面比例90%以上", "Ⅲ类及以上水质断面比例", "and upwards"),
    ("城乡居民收入增长8%", "城乡居民收入", "town and country are told as one"),
    ("社会物流总费用与地区生产总值比率下降到15%以内", "社会物流总费用与地区生产总值比率", "one to another"),
    ("机电、食品三大产业分别实现年产值80亿元", "机电、食品三大产业年产值", "their number sums them up"),
    ("出国经费、会议经费等支出实行零增长", "出国经费、会议经费等支出", "all of them together"),
    ("村干部报酬和奖励标准年人均提高1500元", "村干部报酬和奖励标准", "a person gets both"),
    ("抓好各市15个中心镇和小城镇建设", "中心镇和小城镇", "各 is of the cities"),
    ("煤化和有色集团分别突破300亿元", "煤化和有色集团", "half a name"),
    ("在建里程和运营里程均突破2000公里", "里程和运营里程", "nobody says of what"),
]


@pytest.mark.parametrize(("text", "nouns"), OF_EACH)
def test_one_figure_of_several_things_is_a_target_of_each(text: str, nouns: list[str]) -> None:
    read = quantities(text)
    assert [one.noun for one in read] == nouns
    assert len({(one.value, one.unit, one.op, one.measure, one.start, one.end) for one in read}) == 1


@pytest.mark.parametrize(("text", "noun", "why"), ONE)
def test_a_figure_of_one_thing_or_of_all_together_stays_one(text: str, noun: str, why: str) -> None:
    assert [one.noun for one in quantities(text)] == [noun], why


IN_A_ROW = [
    ("粮食、蔬菜产量分别达到800万吨、60万吨", ["粮食产量", "蔬菜产量"]),
    ("脱贫人口、监测对象人均纯收入增长12.4%、17%", ["脱贫人口人均纯收入", "监测对象人均纯收入"]),
    (
        "新增火电、风电、光伏发电装机容量66万千瓦、40万千瓦和10万千瓦",
        ["新增火电装机容量", "风电装机容量", "光伏发电装机容量"],
    ),
    ("国企净资产和利润总额年均增长12.8%、23.3%", ["国企净资产", "国企利润总额"]),
    ("城乡低保标准提高到450元和300元", ["城镇低保标准", "农村低保标准"]),
    ("城乡低保标准分别提高到月人均241元和年人均1350元", ["城镇低保标准", "农村低保标准"]),
    ("医疗救助和临时救助水平分别达到人均2344元和户均1407元", ["医疗救助水平", "临时救助水平"]),
    ("新增廉租住房7套和公共租赁住房9套", ["廉租住房", "公共租赁住房"]),
    ("金融机构存贷款余额分别增长8.8%和9%", ["金融机构存款余额", "金融机构贷款余额"]),
    ("广播电视人口覆盖率分别达94.8%和95.9%", ["广播人口覆盖率", "电视人口覆盖率"]),
    (
        "基本养老、医疗、失业保险参保人数分别达到508万、655万、117万",
        ["基本养老参保人数", "医疗保险参保人数", "失业保险参保人数"],
    ),
    ("第一、二、三产业增加值分别增长5%、14.5%和10%", [f"第{one}产业增加值" for one in "一二三"]),
]


@pytest.mark.parametrize(("text", "nouns"), IN_A_ROW)
def test_figures_in_a_row_are_of_one_thing_each(text: str, nouns: list[str]) -> None:
    assert [one.noun for one in quantities(text)] == nouns


ROWS_OF_ONE = [
    ("煤炭、生铁、粗钢产能1672万吨、631万吨", "煤炭、生铁、粗钢产能"),  # three, and two figures
    ("城、乡低保对象月人均补助分别为95元和30元", "城、乡低保对象月人均补助"),  # letters are no names
    ("货物进出口通关时间分别压缩83.1%、96.5%", "货物进出口通关时间"),
]


@pytest.mark.parametrize(("text", "noun"), ROWS_OF_ONE)
def test_a_row_that_fits_no_list_keeps_its_name(text: str, noun: str) -> None:
    assert {one.noun for one in quantities(text)} == {noun}
