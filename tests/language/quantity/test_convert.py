"""Two tables: amounts that are one, however their units are written, and amounts that no unit relates."""

from __future__ import annotations

import pytest

from tracker.language.quantity import common, quantities
from tracker.model import Quantity

ONE_AMOUNT = [
    ("绿地30万㎡", "绿地30万平方米"),
    ("绿地30万m²", "绿地0.3平方公里"),
    ("湿地3km²", "湿地3平方千米"),
    ("湿地30公顷", "湿地450亩"),
    ("湿地30hm²", "湿地0.3㎢"),
    ("管网12㎞", "管网12千米"),
    ("管网12km", "管网12000米"),
    ("供水300万m³", "供水300万立方米"),
    ("供水300万方", "供水3000000立方"),
    ("PM2.5浓度35μg/m³", "PM2.5浓度每立方米35微克"),
    ("PM2.5浓度35微克每立方米", "PM2.5浓度35微克/立方米"),
    ("装机1000MW", "装机100万千瓦"),
    ("装机1GW", "装机1000兆瓦"),
    ("装机1吉瓦", "装机100万kW"),
    ("储能100MWh", "储能10万千瓦时"),
    ("发电3亿kWh", "发电3亿度"),
    ("粮食产量500亿斤", "粮食产量2500万吨"),
    ("粮食产量250亿公斤", "粮食产量2500万吨"),
    ("吞吐量500万TEU", "吞吐量500万标准箱"),
    ("投资1.2万亿元", "投资12000亿元"),
    ("投资3万4000元", "投资34000元"),
    ("算力2EFLOPS", "算力2000P"),
    ("工期缩短1年", "工期缩短12个月"),
    ("产值增长一倍", "产值增长100%"),
    ("产值翻两番", "产值增长300%"),
    ("覆盖三分之一村庄", "覆盖1/3村庄"),
    ("比重七成", "比重70%"),
    ("出生率7‰", "出生率0.7%"),
    ("公厕30座", "公厕30个"),
    ("旅游收入突破千亿", "旅游收入1000亿元"),
    ("游客突破150万", "游客150万人次"),
    ("供水300万吨", "供水300万立方米"),
    ("污水处理能力5万吨/日", "污水处理能力5万立方米/日"),
    ("PM2.5浓度35微克/立方米", "PM2.5浓度35微克"),
    ("加装电梯600部", "加装电梯600台"),
    ("公交车60台", "公交车60辆"),
    ("文艺下乡活动200场次", "文艺下乡活动200次"),
    ("棚户区3.05万户", "棚户区3.05万套"),
    ("标准化厂房20栋", "标准化厂房20幢"),
    ("养老机构5家", "养老机构5所"),
    ("低保标准720元/月", "低保标准8640元/年"),
]

NO_COMMON_UNIT = [
    ("发电3亿千瓦时", "发电3亿千瓦"),
    ("绿地30公里", "绿地30平方公里"),
    ("投资3亿美元", "投资3亿元"),
    ("公厕30座", "公厕30处"),
    ("床位300张", "床位300户"),
    ("增长5%", "增长5个百分点"),
    ("产值突破千亿", "产值增长100%"),
    ("粮食突破500亿", "粮食500亿斤"),
    ("煤炭300万吨", "煤炭300万立方米"),
    ("供水300万吨/日", "供水300万立方米"),
    ("公交车60辆", "公交车60班次"),
    ("文化广场30场", "文化广场30座"),
    ("文艺演出3场/日", "文艺演出3次"),
]


def _only(text: str) -> Quantity:
    (one,) = quantities(text)
    return one


@pytest.mark.parametrize(("text", "other"), ONE_AMOUNT)
def test_one_amount_in_two_units(text: str, other: str) -> None:
    values = common(_only(text), _only(other))
    assert values is not None
    assert values[0] == values[1]


@pytest.mark.parametrize(("text", "other"), NO_COMMON_UNIT)
def test_units_that_do_not_convert_give_no_comparison(text: str, other: str) -> None:
    assert common(_only(text), _only(other)) is None
