"""A report in one line, or broken at a width from such a line, is read as the one with paragraphs."""

from __future__ import annotations

import pytest

from tests.segment.report_text import lines, read
from tracker.clean import clean
from tracker.model import Document, Report

ONE_LINE = "".join(lines())


def said(report: Report, *kinds: str) -> str:
    texts = (p.text for section in report.sections if section.kind in kinds for p in section.paragraphs)
    return "".join("".join(texts).split())


@pytest.mark.parametrize("width", [len(ONE_LINE), 40, 23])
def test_it_has_the_same_name_review_and_plan(width: int) -> None:
    known, other = read(*lines()), read(*(ONE_LINE[at : at + width] for at in range(0, len(ONE_LINE), width)))
    assert (other.name, other.jurisdiction) == (known.name, known.jurisdiction)
    assert said(other, "plan", "self") == said(known, "plan", "self")
    assert said(other, "review") in said(known, "review", "other")
    assert len(said(other, "review")) > 0.97 * len(said(known, "review"))


def test_a_short_one_is_parted_too() -> None:
    head = "容城县政府工作报告——2024年1月8日在容城县第十七届人民代表大会第六次会议上各位代表:"
    plan = "做好今年工作。新建公厕30座。建成养老院3座。各位代表!让我们团结一心,为谱写新篇章而不懈奋斗!"
    back = "过去一年,全县经济社会发展取得新成效。新建公厕25座。建成绿道4公里。" * 7
    digest = read(f"{head}一、2023年工作回顾{back}二、2024年工作安排{plan}")
    assert said(digest, "plan") == "二、2024年工作安排做好今年工作。新建公厕30座。建成养老院3座。"


ABSTRACT = f"时间:2023-03-30阅读:53评论:0内容摘要:{ONE_LINE[:180]}一、2018年工作回顾2018年是再造一个......"
GLOSSARY = (
    "名词解释[1]一网通办:指政务服务在一个总门户里办理。包括网上和窗口。"
    "[2]两张网:指政务服务和城市运行。[3]绿道:指步行道。(见第9页)"
)
LINKS = (
    "分享到:QQ空间新浪微博上一篇:上海市静安区2019年政府工作报告相关文章03-30上海市虹口区2018年政府工作报告"
)
ANNEX = "附件12019年十件民生实事1.新增养老床位90张。2.新建公共充电桩9个。"


@pytest.mark.parametrize(
    ("before", "behind", "told", "added"),
    [
        (ABSTRACT, "", "", ""),
        ("", GLOSSARY, "", ""),
        ("", GLOSSARY[4:] + LINKS, "", ""),
        ("", LINKS, "", ""),
        ("", ANNEX + LINKS, "", "附件12019年十件民生实事1.新增养老床位90张。2.新建公共充电桩9个。"),
        ("", "", "一、", ""),
    ],
)
@pytest.mark.parametrize("width", [10**6, 40])
def test_what_stands_around_it_becomes_no_plan(
    before: str, behind: str, told: str, added: str, width: int
) -> None:
    text = before + ONE_LINE + behind
    for number in ("一、", "二、") if told else ():
        text = text.replace(f"{number}201", "201")
    known, other = read(*lines()), read(*(text[at : at + width] for at in range(0, len(text), width)))
    assert other.name == known.name
    assert said(other, "plan", "self") in said(known, "plan", "self") + added
    assert len(said(other, "plan", "self")) >= 0.99 * len(said(known, "plan", "self") + added)
    assert len(said(other, "review")) > 0.97 * len(said(known, "review"))


def test_its_lines_are_those_of_the_file() -> None:
    document = Document("a.txt", "", tuple(ONE_LINE[at : at + 40] for at in range(0, len(ONE_LINE), 40)))
    for paragraph in clean(document):
        for offset, number in paragraph.lines:
            assert paragraph.text[offset : offset + 8] in document.lines[number - 1].replace(
                " ", ""
            ) + "".join(document.lines[number : number + 1])


def test_one_long_paragraph_among_others_stays_whole() -> None:
    long = "推进城市更新,完善服务。" * 200
    document = Document("a.txt", "", (*lines(), long))
    assert long in [paragraph.text for paragraph in clean(document)]


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("“十二五”时期发展成就和2018年工作回顾", "“十三五”时期主要目标和2019年重点工作"),
        ("2018年工作回顾", "2019年经济社会发展目标任务和重点工作"),
        ("一、过去五年政府工作的简要回顾", "二、2019年的工作重点"),
        ("一、2018年及“十二五”时期经济社会发展回顾", "二、2019年工作安排"),
    ],
)
def test_headings_of_chapters_that_name_more_than_the_year(review: str, plan: str) -> None:
    text = ONE_LINE.replace("一、2018年工作回顾", review).replace("二、2019年主要任务", plan)
    known, other = read(*lines()), read(text)
    assert {review, plan} <= {section.title for section in other.sections}
    assert (
        said(other, "plan", "self")[len(plan) :] == said(known, "plan", "self")[len("二、2019年主要任务") :]
    )


FIELDS = "标题:实干笃行——在徐汇区第十六届人民代表大会第五次会议上的政府工作报告发文单位:徐汇区人民政府"


def test_a_collector_s_fields_above_it_are_lines() -> None:
    document = Document("a.txt", "", (FIELDS + "发文时间:2019-01-15正文:" + ONE_LINE,))
    assert [paragraph.text for paragraph in clean(document)][1:4] == [
        "发文单位:徐汇区人民政府",
        "发文时间:2019-01-15",
        "正文:",
    ]


def test_a_date_in_brackets_behind_the_title_ends_the_cover() -> None:
    document = Document(
        "a.txt", "", ("新疆生产建设兵团第八师政府工作报告(2019年1月12日)" + "".join(lines()[3:]),)
    )
    assert clean(document)[0].text == "新疆生产建设兵团第八师政府工作报告(2019年1月12日)"


THANKS = (
    "各位代表,成绩来之不易。这是区委正确领导的结果,是区人大、区政协有效监督和大力支持的结果。"
    "在此,我代表区人民政府,向全区人民致以崇高的敬意!向关心支持徐汇的各界人士表示衷心的感谢!"
)
PROBLEMS = "同时,我们清醒看到,还存在不少问题和不足。主要是产业层次不够高,停车难仍然突出,少数干部担当不够。"


def test_thanks_and_problems_are_parted_from_the_deeds_before_them() -> None:
    document = Document(
        "a.txt", "", (ONE_LINE.replace("二、2019年主要任务", THANKS + PROBLEMS + "二、2019年主要任务"),)
    )
    parted = [paragraph.text for paragraph in clean(document)]
    assert parted[parted.index(THANKS) + 1] == PROBLEMS


@pytest.mark.parametrize("words", ["今后五年发展的目标任务", "今后五年经济社会发展的奋斗目标"])
def test_five_years_under_a_heading_that_runs_on_are_no_plan(words: str) -> None:
    at = ONE_LINE.index("二、2019年主要任务")
    goals = "奋斗目标是:确保到2023年高水平全面建成小康社会,地区生产总值年均增长6%以上。"
    other = read(f"{ONE_LINE[:at]}二、{words}{goals}三{ONE_LINE[at + 1 :]}")
    assert goals in said(other, "other")
    assert said(other, "plan", "self")[1:] == said(read(*lines()), "plan", "self")[1:]  # 三 and not 二
