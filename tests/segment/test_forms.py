"""The forms that headings, covers and names take elsewhere, tried on the real text of 徐汇@2019.

Of segment.
"""

from __future__ import annotations

import re

import pytest
from report_text import bodies, lines, main_headings, read

from tracker.clean import clean
from tracker.errors import NotAReportError
from tracker.formats.rows import typed
from tracker.model import Document, Paragraph
from tracker.segment import split


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("第一部分 2018年工作回顾", "第二部分 2019年主要任务"),
        ("第一部分\n2018年工作回顾", "第二部分\n2019年主要任务"),
        ("2018年工作回顾", "2019年主要任务"),
        ("二〇一八年工作回顾", "二〇一九年工作安排"),
        ("二o一八年工作回顾", "二o一九年重点工作"),
        ("一、过去一年工作回顾", "二、今年工作建议"),
        ("一、過去一年工作回顧", "二、今年重點工作"),
        ("一、2018年的工作", "二、2019年的工作"),
        ("【一】2018年工作回顾", "【二】2019年主要工作"),
        ("一、上年工作回顾", "二、总体要求和主要目标"),
        ("一、\n2018年工作回顾", "二、\n2019年工作部署"),
        ("1.2018年工作回顾", "2.2019年主要任务"),
        ("一.2018年工作回顾", "二.2019年主要任务"),
        ("１、２０１８年工作回顾", "２、２０１９年主要任务"),
        ("回顾2018年工作", "2019年政府工作任务"),
    ],
)
def test_main_headings_in_other_forms_give_the_same_sections(review: str, plan: str) -> None:
    known = read(*lines())
    other = read(main_headings(review, plan))
    assert (other.name, other.coverage) == (known.name, known.coverage)
    for kinds in (("review",), ("plan", "self"), ("other",)):
        assert bodies(other, *kinds) == bodies(known, *kinds)


@pytest.mark.parametrize("style", ["（{}）", "({}) ", "【{}】", "({})、"])
def test_headings_of_the_second_rank_in_other_forms(style: str) -> None:
    known = read(*lines())
    text = re.sub(
        r"^\(([一二三四五六七八九])\)", lambda m: style.format(m.group(1)), "\n".join(lines()), flags=re.M
    )
    other = read(text)
    assert bodies(other, "plan") == bodies(known, "plan")
    assert bodies(other, "self") == bodies(known, "self")
    levels = [p.level for s in other.sections for p in s.paragraphs]
    assert levels == [p.level for s in known.sections for p in s.paragraphs]


def test_a_review_of_five_years_with_plans_for_five_and_for_the_coming_one() -> None:
    text = main_headings("一、过去五年工作回顾", "二、2019年主要任务")
    text = text.replace(
        "二、2019年主要任务",
        "二、今后五年的总体要求和目标任务\n今后五年,地区生产总值年均增长6%以上,新增绿地60公顷,城区面貌根本改善。\n三、2019年主要任务",
    )
    report = read(text)
    assert "二、今后五年的总体要求和目标任务" in [s.title for s in report.sections if s.kind == "other"]
    assert bodies(report, "plan") == bodies(read(*lines()), "plan")


def test_a_digest_says_so() -> None:
    text = "\n".join(lines()).replace(
        "2019年上海市徐汇区政府工作报告", "2019年上海市徐汇区政府工作报告(摘要)"
    )
    assert read(text).coverage == "digest"


def test_only_one_part() -> None:
    whole = "\n".join(lines())
    at = whole.index("二、2019年主要任务")
    assert read(whole[:at]).coverage == "review only"
    assert read(whole[at:], name="徐汇@2019").coverage == "plan only"


@pytest.mark.parametrize("text", ["今天天气很好。\n我们去公园散步,看到了许多花。", "政府工作报告", "1\n2\n3"])
def test_what_is_not_a_report_is_refused_with_what_is_missing(text: str) -> None:
    with pytest.raises(NotAReportError, match="no plan section found") as raised:
        read(text)
    assert raised.value.where == "报告.txt"


def test_a_report_run_together_in_few_lines_is_taken_apart() -> None:
    known = read(*lines())
    head, text = "\n".join(lines()[:5]), "".join(lines()[5:]).replace(" ", "")
    other = read(f"{head}\n{text}")
    assert [(s.kind, s.title) for s in other.sections if s.kind in ("review", "plan", "self")] == [
        (s.kind, s.title) for s in known.sections if s.kind in ("review", "plan", "self")
    ]
    assert "".join(bodies(known, "plan")).replace(" ", "").startswith("".join(bodies(other, "plan"))[:5000])


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("一、砥砺奋进、成绩斐然的2018年", "二、奋楫扬帆、再创辉煌的2019年"),
        ("一、过去一年,我们攻坚克难、稳中有进", "二、2019年经济社会发展总体要求和重点任务"),
    ],
)
def test_main_headings_in_words_of_their_own(review: str, plan: str) -> None:
    known = read(*lines())
    other = read(main_headings(review, plan))
    assert bodies(other, "review") == bodies(known, "review")
    assert bodies(other, "plan", "self") == bodies(known, "plan", "self")


def test_a_list_of_reports_above_is_not_the_title() -> None:
    contents = ["上海市政府工作报告", "浦东新区政府工作报告", "黄浦区政府工作报告", "静安区政府工作报告"]
    report = read(*contents, *lines())
    assert (report.name, report.first) == ("徐汇@2019", len(contents))  # a second title may belong to it


def test_a_list_of_projects_behind_the_last_words_is_plan() -> None:
    annex = "附:2019年区政府实事项目\n一、新增养老床位100张,增设认知症床位50张。\n二、新建公共充电桩300个。"
    report = read(*lines(), annex)
    assert any("新建公共充电桩300个" in text for text in bodies(report, "plan"))
    assert "结束语" in [section.title for section in report.sections]


ANNEX = "附件:2019年民生实事项目表"
TASKS = ("1.供水保障:完成3个镇管网改造", "2.旧区改造:改造老旧小区12个", "3.稳定就业:新增就业5000人")


def test_tasks_with_a_colon_under_an_annex_that_plans_are_no_glossary() -> None:
    report = read("\n".join([*lines(), ANNEX, *TASKS]))
    assert bodies(report, "plan")[-3:] == [*TASKS]
    assert bodies(read("\n".join([*lines(), *TASKS])), "glossary") == [*TASKS]


def test_the_head_of_a_table_and_its_rows_are_no_headings() -> None:
    table = ["序号\t项目\t目标\t责任单位", "1\t新建公厕\t30座\t区城管局", "2\t区医院\t完成主体施工\t区卫健委"]
    listed = [
        "3.建成区文化馆(责任单位:区文旅局)",
        "4.开展送戏下乡",
        "责任单位:区文旅局",
        "5.新增绿地8公顷",
        "6.改造路灯120盏",
        "7.新建桥梁",
    ]
    (report,) = split(*read_typed([*lines(), ANNEX, *table, *listed]))
    (annex,) = (one for one in report.of_kind("plan") if one.title == ANNEX)
    assert [one.level for one in annex.paragraphs] == [1, *[0] * 9]


LISTED = (
    "1、完成卫星城和新型工业园区的规划。",
    "2、高标准完成北环西延。",
    "3、开工建设500KV变电站,启动县城城网改造。",
)


def test_lines_that_a_list_numbers_are_no_headings_where_no_text_is_below_them() -> None:
    # 清苑@2003: eight of its ten tasks were headings, and no commitments
    tasks = read("\n".join([*lines(), ANNEX, *LISTED]))
    assert bodies(tasks, "plan")[-3:] == [*LISTED]
    text = (
        "推动优势产业升级,实施提振消费专项行动,建设国际消费中心城市示范区,新增绿地十二公顷,加装电梯二百台。"
    )
    chapters = read("\n".join([*lines(), ANNEX, LISTED[0], text, LISTED[1], text]))
    assert [one.level for one in chapters.sections[-1].paragraphs] == [1, 2, 0, 2, 0]


def read_typed(text: list[str]) -> tuple[Document, tuple[Paragraph, ...]]:
    document = Document("报告.txt", "", tuple(typed(text)))
    return document, clean(document)


def test_review_goes_on_behind_the_problems_where_it_looks_back_again() -> None:
    text = "\n".join(lines())
    more = "过去五年,全区累计新增绿地60公顷,建成社区综合为老服务中心30家,群众获得感不断增强。"
    at = text.index("二、2019年主要任务")
    report = read(text[:at] + more + "\n" + text[at:])
    assert bodies(report, "review")[-1] == more


def test_the_ledgers_names_go_by_position() -> None:
    text = "\n".join(lines())
    document = Document("报告.txt", "", tuple((text + "\n" + text).split("\n")))
    reports = split(document, clean(document), ("", "长宁@2020"))
    assert [report.name for report in reports] == ["徐汇@2019", "长宁@2020"]


def test_a_cover_whose_meeting_and_speaker_share_a_line_gives_the_year() -> None:
    text = [line.replace("2018年", "去年").replace("2019年", "今年") for line in lines()[4:]]
    meeting = "——2019年1月16日区人民政府区长王华在上海市徐汇区第十六届人民代表大会第四次"
    report = read("2019年上海市徐汇区政府工作报告", meeting, "会议上", *text)
    assert (report.year, report.first) == (2019, 1)


@pytest.mark.parametrize("stop", [".", "．"])
def test_a_dot_ends_a_sentence_as_a_full_stop_does(stop: str) -> None:
    known = read(*lines())
    other = read("\n".join(lines()).replace("。", stop))
    for kinds in (("review",), ("plan", "self"), ("other",)):
        assert bodies(other, *kinds) == [one.replace("。", stop) for one in bodies(known, *kinds)]


def test_a_report_without_a_title_behind_another_is_one_of_its_own() -> None:
    text = [line for line in lines()[7:] if not re.match("[一二]、", line)]
    document = Document("报告.txt", "", (*lines(), *text))
    assert [one.name for one in split(document, clean(document))] == ["徐汇@2019", "徐汇@2019"]


def test_a_second_report_whose_headings_name_only_years_begins_with_its_review() -> None:
    text = main_headings("一、关于2018年政府工作", "二、2019年主要任务")
    second = "\n".join(
        ["上海市徐汇区人民政府", "2019年工作回顾", *lines()[7:40], "2020年主要任务", *lines()[60:]]
    )
    document = Document("报告.txt", "", tuple(f"{text}\n{second}".split("\n")))
    assert [one.name for one in split(document, clean(document))] == ["徐汇@2019", "徐汇@2020"]
