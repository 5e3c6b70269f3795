"""Whose report it is, by its meeting, its file, or the name that is given."""

from __future__ import annotations

import pytest
from report_text import lines, main_headings, read

from tracker.clean import clean
from tracker.errors import NotAReportError
from tracker.model import Document, Report
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


@pytest.mark.parametrize(
    ("path", "guessed"),
    [
        ("黑龙江省/2026.txt", ("地区「黑龙江省」取自文件夹名(报告里没有写)",)),
        ("seeds/2026.txt", None),
        ("各县/2026.txt", None),
    ],
)
def test_where_a_report_names_no_place_its_folder_may(path: str, guessed: tuple[str, ...] | None) -> None:
    text = [line.format(year=2026, before=2025) for line in TEXT]
    document = Document(path, "", ("2026年政府工作报告", *text))
    if guessed is None:
        with pytest.raises(NotAReportError, match="看不出是哪个地方"):
            split(document, clean(document))
        return
    (report,) = split(document, clean(document))
    assert (report.name, report.jurisdiction, report.guessed) == ("黑龙江@2026", "黑龙江省", guessed)


TEXT = (
    "一、{before}年工作回顾",
    "过去一年,我们坚持稳中求进,经济社会发展取得新成效。新建公厕25座。建成绿道4公里。",
    "二、{year}年主要任务",
    "做好今年政府工作,要抓好以下方面。新建公厕30座。建成养老院3座。",
)


def planned(year: int, *head: str) -> Report:
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
    report = planned(year, *(line.format(place=named, year=year) for line in head))
    assert (report.name, report.jurisdiction, report.guessed) == (name, jurisdiction, ())
