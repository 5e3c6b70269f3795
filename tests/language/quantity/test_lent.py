"""Two tables: names that come from words further away, and things that keep their own."""

from __future__ import annotations

import pytest

from tracker.language.quantity import quantities
from tracker.language.quantity.lent import named_above

LENT = [
    # of what a vague word is
    ("粮食播种面积稳定在11.8万亩,产量保持在1亿斤以上", ["粮食播种面积", "粮食产量"]),
    ("推动氢能产业加快发展,产值达到100亿元", ["氢能产业产值"]),
    ("规上工业增加值完成16.3亿元,增速16.3%", ["规上工业增加值", "规上工业增加值增速"]),
    ("社会消费品零售总额完成15.5亿元,增速9.8%", ["社会消费品零售总额", "社会消费品零售总额增速"]),
    ("粮食种植面积和产量稳定在557万亩、262万吨以上", ["粮食种植面积", "粮食产量"]),
    # of what a deed is done to, and of what a task is
    ("大力推进农村气代煤,今年再完成3万户改造", ["农村气代煤"]),
    ("打好违法建设治理攻坚战,全年完成治理1.4亿平方米", ["违法建设治理"]),
    # of the projects that the money goes into
    ("实施省重点项目1550个、年度计划投资7150亿元", ["省重点项目", "省重点项目投资"]),
    ("1550个省重点项目完成投资7398亿元", ["省重点项目", "省重点项目投资"]),
    # each of several things has its own figure
    ("城乡居民收入分别增长7%和8%左右", ["城镇居民收入", "农村居民收入"]),
    (
        "一二三产增加值分别增长3.5%左右、6%左右、5%左右",
        ["第一产业增加值", "第二产业增加值", "第三产业增加值"],
    ),
    ("粮肉奶产量分别稳定在800亿斤、60亿斤、160亿斤", ["粮食产量", "肉产量", "奶产量"]),
    ("机电、食品三大产业分别实现年产值80亿元", ["机电、食品三大产业年产值"]),
    ("生活污水、垃圾日处理能力分别新增40万吨和3000吨", ["生活污水日处理能力", "垃圾日处理能力"]),
    ("肉、奶产量分别稳定在310万吨和750万吨左右", ["肉产量", "奶产量"]),
    ("省外游客、入境过夜游客分别增长10%、35%以上", ["省外游客", "入境过夜游客"]),
    ("接待游客、旅游总花费分别增长10.7%和9.5%", ["游客", "旅游总花费"]),
    # letters alike across two words (省外|资金) lend nothing
    ("实际利用外资和引进省外资金分别增长8%、11%以上", ["实际利用外资", "引进省外资金"]),
    # what visitors spend is earned by tourism
    ("接待游客1.9亿人次、实现总收入1220亿元,分别增长20%和25%", ["游客", "旅游总收入", "游客", "旅游总收入"]),
    ("旅游人次增长10%、总收入增长18%", ["旅游人次", "旅游总收入"]),
    (
        "将中小学生均公用经费最低标准分别提高到450元和300元",
        ["中学生均公用经费最低标准", "小学生均公用经费最低标准"],
    ),
    # a share of days
    ("全区优良天数311天、比例达85.1%", ["全区优良天数", "全区优良天数比例"]),
    # what it is compared with is no part of the name
    ("农民人均纯收入增长9.3%,高出全国平均水平989元", ["农民人均纯收入", "农民人均纯收入"]),
    ("力争县域主要经济指标增幅高出全省平均水平1倍以上", ["县域主要经济指标增幅"]),
]

ITS_OWN = [
    ("城乡居民收入增长8.5%左右", ["城乡居民收入"]),  # one figure for both
    ("新增5条和6条线路", ["", "线路"]),
    ("改造老旧小区20个,完成投资3亿元", ["老旧小区", "投资"]),  # nothing says that it went there
    ("国内生产总值增长5%,居民消费价格涨幅2%", ["国内生产总值", "居民消费价格涨幅"]),
]


@pytest.mark.parametrize(("text", "nouns"), LENT)
def test_a_vague_or_common_name_is_made_whole(text: str, nouns: list[str]) -> None:
    assert [quantity.noun for quantity in quantities(text)] == nouns


@pytest.mark.parametrize(("text", "nouns"), ITS_OWN)
def test_a_name_of_its_own_stays(text: str, nouns: list[str]) -> None:
    assert [quantity.noun for quantity in quantities(text)] == nouns


ABOVE = [
    ("做好棚户区改造工作,今年新开工42万套", "棚户区改造", "behind 今年, which is no stretch of its own"),
    ("今年新开工42万套", "", "nothing stands above"),
    ("既有居住建筑节能改造3000万平方米,当年新增2000万平方米", "", "a figure of its own"),
    ("二是实施残疾儿童康复救助,全年救助1.9万人", "", "a number of a list"),
]


@pytest.mark.parametrize(("text", "thing", "why"), ABOVE)
def test_the_stretch_above_names_a_thing_or_none(text: str, thing: str, why: str) -> None:
    begins = text.rfind(",") + 1 + len("今年")
    assert named_above(text, begins) == thing, why
