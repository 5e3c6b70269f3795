"""Whose report it is, by its meeting, its file, or the name that is given."""

from __future__ import annotations

import pytest
from report_text import lines, main_headings, read

from tracker.clean import clean
from tracker.errors import NotAReportError
from tracker.model import Document
from tracker.segment import split
from tracker.segment.naming import short


@pytest.mark.parametrize(
    ("speech", "jurisdiction", "district", "year"),
    [
        ("——2022年12月27日在张湾区第十届人民代表大会第二次会议上", "十堰市张湾区", "张湾", 2023),
        (
            "——2023年1月10日在石柱土家族自治县第十八届人民代表大会第三次会议上",
            "重庆市石柱土家族自治县",
            "石柱",
            2023,
        ),
        ("——2023年1月14日在内蒙古自治区第十四届人民代表大会第一次会议上", "内蒙古自治区", "内蒙古", 2023),
        (
            "(2024年1月9日在吉林省长春市朝阳区第十九届人民代表大会第三次会议上)",
            "长春市朝阳区",
            "朝阳",
            2024,
        ),
        ("2024年1月在鄂托克旗第十八届人民代表大会第三次会议上", "鄂尔多斯市鄂托克旗", "鄂托克", 2024),
        ("——二〇二四年一月九日在新乡县第十六届人民代表大会第三次会议上", "新乡市新乡县", "新乡", 2024),
    ],
)
def test_jurisdiction_and_year_from_the_meeting(
    speech: str, jurisdiction: str, district: str, year: int
) -> None:
    body = "\n".join(main_headings("一、过去一年工作回顾", "二、今年主要任务").split("\n")[4:])
    body = body.replace("我代表徐汇区人民政府", "我代表区人民政府")
    report = read("政府工作报告", speech, "区长 王 华", "", body)
    assert (report.jurisdiction, report.name) == (jurisdiction, f"{district}@{year}")


@pytest.mark.parametrize(
    ("full", "name"),
    [
        ("上海市徐汇区", "徐汇"),
        ("上海市", "上海"),
        ("浦东新区", "浦东"),
        ("国务院", "全国"),
        ("浙江省杭州市西湖区", "西湖"),
        ("江西省景德镇市昌江区", "昌江"),
        ("荆州市沙市区", "沙市"),
        ("津市市", "津市"),
        ("重庆市忠县", "忠县"),
        ("广西壮族自治区", "广西"),
        ("恩施土家族苗族自治州", "恩施"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("苏州工业园区", "苏州工业园区"),
        ("张江镇", "张江镇"),
    ],
)
def test_short_names(full: str, name: str) -> None:
    assert short(full) == name


@pytest.mark.parametrize(
    ("given", "name", "jurisdiction"),
    [
        ("长宁@2026", "长宁@2026", "长宁"),
        ("徐汇@2020", "徐汇@2020", "上海市徐汇区"),
        ("@2020", "徐汇@2020", "上海市徐汇区"),
        ("长宁", "长宁@2019", "长宁"),
    ],
)
def test_a_given_name_wins(given: str, name: str, jurisdiction: str) -> None:
    report = read(*lines(), name=given)
    assert (report.name, report.jurisdiction) == (name, jurisdiction)


def test_a_report_whose_place_nobody_can_tell_asks_for_a_name() -> None:
    text = "\n".join(lines()[7:]).replace("徐汇", "这里")
    with pytest.raises(NotAReportError, match="tracker add") as raised:
        read(text)
    assert raised.value.where == "报告.txt:1"


@pytest.mark.parametrize(
    ("file", "district"),
    [
        ("新建文本文档.txt", "徐汇"),
        ("徐汇报告.txt", "徐汇"),
        ("徐汇.txt", "徐汇"),
        ("上海市徐汇区讲话稿.txt", "徐汇"),
    ],
)
def test_a_file_s_name_names_a_place_where_a_place_s_name_ends_in_it(file: str, district: str) -> None:
    text = ["各位代表:", *lines()[5:]]
    text += ["一是新建道路十条。"] * 3
    document = Document(file, "", tuple(line for line in text if "区人民政府" not in line))
    (report,) = split(document, clean(document))
    assert report.district == district
