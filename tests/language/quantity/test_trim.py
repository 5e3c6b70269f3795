"""Two tables: words around a thing that are taken away, and the same characters inside of its name."""

from __future__ import annotations

import pytest

from tracker.language.quantity import quantities

TAKEN_AWAY = [
    ("新增就业岗位3000个", "就业岗位"),
    ("争取引进外国专家4人以上", "外国专家"),
    ("建设改造农村公路4000公里", "农村公路"),
    ("新创建省级和美乡村示范村25个以上", "省级和美乡村示范村"),
    ("新建（修复）雨污管网21公里", "雨污管网"),
    ("用热均价下调至260元/吨左右", "用热均价"),
    ("储备库项目动态保持在800个以上", "储备库项目"),
    ("绿色工厂和智能工厂各1家", "绿色工厂和智能工厂"),
    ("理工类本专科招生专业占比提升至48%以上", "理工类本专科招生专业占比"),
    ("围绕重点领域和重点群体开展职业技能培训30万人次", "职业技能培训"),
    ("在册亨、罗甸等重点县建设露地冬春果菜基地6.2万亩", "露地冬春果菜基地"),
    ("年度计划完成投资75.5亿元", "投资"),
    ("新建改造乡镇商贸中心、集贸市场等30个", "乡镇商贸中心、集贸市场"),
    ("新（改）建农村公路800公里", "农村公路"),
    ("加装、更新住宅电梯500部以上", "住宅电梯"),
    ("各县市、开发园区力争新引进500强企业1家以上", "500强企业"),
    ("净增规上服务业企业100户以上", "规上服务业企业"),
    ("攻克关键技术30项", "关键技术"),
    ("新增绿色工厂3家", "绿色工厂"),
    ("增加和改善学位3.5万个", "学位"),
]

PART_OF_THE_NAME = [
    ("创建有机绿色农产品6个", "有机绿色农产品"),  # 有
    ("约束性指标9项", "约束性指标"),  # 约
    ("就业困难人员就业390人以上", "就业困难人员就业"),  # 就
    ("开放共享科研设施和科研仪器1万台（套）以上", "共享科研设施和科研仪器"),  # 共
    ("服务业增加值增速6%以上", "服务业增加值增速"),  # 服务
    ("开展补贴性职业技能培训超30万人次", "补贴性职业技能培训"),
    ("覆盖面不低于75％", "覆盖面"),
    ("新增上市公司2家", "上市公司"),  # 上市
    ("全年新增就业5700人以上", "新增就业"),  # the growth is a measure of its own
    ("城镇实现新增就业8.9万人以上", "城镇新增就业"),
    ("营造林415万亩", "营造林"),
    ("绿化覆盖率42.5%", "绿化覆盖率"),
    ("完成治理面积30平方公里", "治理面积"),
    ("新增培训基地3个", "培训基地"),  # 培训
    ("全年组织招引活动20次以上", "招引活动"),  # 招引
    ("绿色矿山占比超过80%", "绿色矿山占比"),  # 占比
    ("完成美丽庭院“小三园”巩固提升2.1万户", "美丽庭院“小三园”巩固提升"),  # 提升 of counted things
]


@pytest.mark.parametrize(("text", "noun"), TAKEN_AWAY)
def test_verbs_and_adverbs_around_a_thing_are_no_part_of_its_name(text: str, noun: str) -> None:
    assert [quantity.noun for quantity in quantities(text)] == [noun]


@pytest.mark.parametrize(("text", "noun"), PART_OF_THE_NAME)
def test_a_name_is_only_cut_between_words(text: str, noun: str) -> None:
    assert [quantity.noun for quantity in quantities(text)] == [noun]
