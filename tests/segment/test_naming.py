"""Whose report it is, by names that changed, that many places have, or that stand in no table of codes."""

from __future__ import annotations

import pytest

from tracker.clean import clean
from tracker.model import Document, Report
from tracker.segment import split

TEXT = (
    "一、{before}年工作回顾",
    "过去一年,我们坚持稳中求进,经济社会发展取得新成效。新建公厕25座。建成绿道4公里。",
    "二、{year}年主要任务",
    "做好今年政府工作,要抓好以下方面。新建公厕30座。建成养老院3座。",
)


def read(year: int, *head: str) -> Report:
    lines = (*head, *(line.format(year=year, before=year - 1) for line in TEXT))
    document = Document("报告.txt", "", lines)
    (report,) = split(document, clean(document))
    return report


@pytest.mark.parametrize(
    ("named", "year", "name", "jurisdiction"),
    [
        # one name, at different times
        ("上海市闸北区", 2014, "闸北@2014", "上海市闸北区"),
        ("巢湖市", 2010, "巢湖@2010", "巢湖市"),
        ("巢湖市", 2013, "巢湖@2013", "合肥市巢湖市"),
        ("沙县", 2019, "沙县@2019", "三明市沙县"),
        ("三明市沙县区", 2022, "沙县@2022", "三明市沙县区"),
        ("涪陵市", 1996, "涪陵@1996", "涪陵市"),
        ("重庆市双桥区", 2010, "双桥@2010", "重庆市双桥区"),
        ("承德市双桥区", 2010, "双桥@2010", "承德市双桥区"),
        ("伊克昭盟东胜市", 1999, "东胜@1999", "伊克昭盟东胜市"),
        # names that are words
        ("西安市新城区", 2020, "新城@2020", "西安市新城区"),
        ("晋城市城区", 2020, "晋城城区@2020", "晋城市城区"),
        ("佳木斯市郊区", 2021, "佳木斯郊区@2021", "佳木斯市郊区"),
        ("合肥市高新区", 2021, "合肥高新区@2021", "合肥市高新区"),
        ("天津市河北区", 2020, "河北@2020", "天津市河北区"),
        # banners
        ("乌审旗", 2021, "乌审@2021", "鄂尔多斯市乌审旗"),
        ("阿拉善左旗", 2021, "阿拉善左旗@2021", "阿拉善盟阿拉善左旗"),
        # towns and zones
        ("昆山市周市镇", 2020, "周市镇@2020", "昆山市周市镇"),
        ("北京市海淀区中关村街道", 2022, "中关村街道@2022", "北京市海淀区中关村街道"),
        ("雄安新区", 2023, "雄安新区@2023", "雄安新区"),
        ("苏州工业园区", 2021, "苏州工业园区@2021", "苏州工业园区"),
        ("新疆生产建设兵团", 2021, "新疆生产建设兵团@2021", "新疆生产建设兵团"),
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        (
            "{year}年{place}政府工作报告",
            "——{year}年1月8日在{place}第十七届人民代表大会第六次会议上",
            "各位代表:",
        ),
        (
            "政府工作报告",
            "({year}年1月8日)",
            "各位代表:",
            "现在,我代表{place}人民政府向大会报告工作,请予审议。",
        ),
    ],
)
def test_a_place_by_its_name(
    head: tuple[str, ...], named: str, year: int, name: str, jurisdiction: str
) -> None:
    report = read(year, *(line.format(place=named, year=year) for line in head))
    assert (report.name, report.jurisdiction, report.guessed) == (name, jurisdiction, ())
