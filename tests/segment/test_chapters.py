"""Chapters on five years beside the plan of the coming one; paragraphs on problems; years of headings."""

from __future__ import annotations

import pytest
from report_text import PLAN, REVIEW, bodies, lines, read

from tracker.language.fold import fold
from tracker.model import Document, Report
from tracker.segment import split
from tracker.segment.headings import coming_by, last_of_plan
from tracker.segment.signs import signs_of

GOALS = [
    "“十三五”时期是全面建成小康社会的决胜阶段,我们要坚持新发展理念,推动城区面貌根本改善。",
    "今后五年,地区生产总值年均增长6%以上,累计新增绿地60公顷,居民收入与经济同步增长。",
]
COMING = "今年是实施规划的关键一年,全区生产总值增长6%左右,区级一般公共预算收入与经济增长同步。"
AT = lines().index(PLAN)


def with_plan(*heads: str) -> Report:
    return read(*lines()[:AT], *heads, *lines()[AT + 1 :])


@pytest.mark.parametrize(
    "heads",
    [
        ("二、“十三五”的总体要求和目标任务", *GOALS, "三、2019年主要任务"),
        ("二、“十三五”发展的主要考虑", *GOALS, "三、2019年工作安排"),
        ("二、一张蓝图绘到底,奋力谱写新篇章", *GOALS, "三、2019年主要任务"),
        ("二、今后五年奋斗目标", "主要目标", *GOALS, "三、2019年主要任务"),
        ("二、“十三五”时期主要目标和2019年重点工作", *GOALS, COMING),
    ],
)
def test_five_years_are_no_commitments_of_the_coming_one(heads: tuple[str, ...]) -> None:
    plan = bodies(with_plan(*heads), "plan")
    assert not set(GOALS) & set(plan)
    assert plan == [text for text in (COMING,) if text in heads] + bodies(read(*lines()), "plan")


SLOGANS = ("一、一年接着一年干", "二、奋楫扬帆启新程", "三、砥砺前行谱华章")
LOOKS_BACK = [
    "“十三五”时期具有承前启后的重要地位,是全面建成小康社会取得决定性进展的关键时期。",
    "高质量发展取得显著成效,经济增长潜力充分释放,生产总值年均增长了5%左右、迈上了新台阶。",
    "科技创新水平大幅提高,创新体系整体效能显著提升,区域创新能力得到了明显增强。",
    "人民生活品质不断提高,居民收入增长与经济增长同步,基本公共服务均等化水平明显提升。",
    "生态文明建设取得新的重大进展,生态环境质量持续改善,绿色生产生活方式基本形成。",
]


@pytest.mark.parametrize("goals", [GOALS[:1], LOOKS_BACK])
def test_five_years_under_slogans_are_neither_review_nor_plan(goals: list[str]) -> None:
    text = [SLOGANS[0] if line == REVIEW else line for line in lines()[:AT]]
    report = read(*text, SLOGANS[1], *goals, SLOGANS[2], COMING, *lines()[AT + 1 :])
    assert not set(goals) & {*bodies(report, "review"), *bodies(report, "plan")}
    assert bodies(report, "plan") == [COMING, *bodies(read(*lines()), "plan")]


def test_parts_that_are_numbered_below_slogans_are_no_chapters() -> None:
    text = [SLOGANS[0] if line == REVIEW else line for line in lines()[:AT]]
    behind = (SLOGANS[2], "(一)“十三五”发展目标。", GOALS[1])
    report = read(*text, SLOGANS[1], COMING, *lines()[AT + 1 : -1], *behind)
    assert bodies(report, "review") == bodies(read(*lines()), "review")
    assert {*bodies(read(*lines()[:-1]), "plan"), COMING} <= {*bodies(report, "plan")}


@pytest.mark.parametrize(("number", "last"), [("十", 2005), ("十一", 2010), ("十三", 2020), ("十五", 2030)])
def test_the_last_year_of_a_five_year_plan(number: str, last: int) -> None:
    assert last_of_plan(number) == last


def test_the_five_years_are_the_plan_where_there_is_no_other() -> None:
    later = [line for line in lines()[AT + 1 :] if coming_by(fold(line), 2019) > 12]
    report = read(*lines()[:AT], "二、“十三五”的总体要求和目标任务", *GOALS, *later)
    assert GOALS[0] in bodies(report, "plan")


@pytest.mark.parametrize(
    "heads",
    [
        ("二、全面推进“十三五”战略任务", *GOALS, "三、奋力做好“十三五”开局工作"),
        ("二、“十三五”的指导思想和总体要求", *GOALS, "三、以高质量发展为“十三五”开好局"),
        ("二、奋力开启新征程", GOALS[1].replace("五年", "5年"), "三、努力实现“十三五”良好开局"),
    ],
)
def test_the_first_of_the_five_years_is_the_coming_one(heads: tuple[str, ...]) -> None:
    later = [line for line in lines()[AT + 1 :] if coming_by(fold(line), 2019) > 12]
    plan = bodies(read(*lines()[:AT], *heads, *later), "plan")
    assert plan
    assert not set(heads) & set(plan)


def test_five_years_numbered_under_plain_headings() -> None:
    text = [line.replace(REVIEW, "2018年工作回顾").replace(PLAN, "2019年主要任务") for line in lines()]
    at = text.index("2019年主要任务")
    report = read(*text[:at], "二、今后五年的奋斗目标", *GOALS, *text[at:])
    assert not set(GOALS) & set(bodies(report, "review", "plan"))


PROBLEMS = [
    "成绩固然可喜,问题也不容忽视。一是生态本底仍然脆弱。二是产业层次偏低,精深加工不足。三是就业压力较大,民生保障还有短板。",
    "各位代表!当前发展中结构性矛盾依然突出:经济总量小、人均水平低,经济基础薄弱;重大项目少,发展后劲不足;企业困难还很多。",
    "当前,正处于全面振兴的关键时期。培育新动能还要补齐短板,回升向好的基础还需夯实,消费不足、创新能力不强的矛盾突出,债务压力较大。",
]


@pytest.mark.parametrize("paragraph", PROBLEMS)
def test_problems_by_what_they_name(paragraph: str) -> None:
    assert signs_of(paragraph) & {"problems", "shortages"}
    report = read(*lines()[: AT - 1], paragraph, *lines()[AT:])
    assert paragraph in bodies(report, "other")
    assert paragraph not in bodies(report, "review")


@pytest.mark.parametrize(
    "paragraph",
    [
        "需要说明的是,受多重因素影响,年初确定的目标中有3项不及预期,固定资产投资增长压力较大、工业偏弱、消费不足,差距仍较突出。",
        "风险隐患防范有力有效。一楼一策化解问题楼盘,推进债务置换,全年办结信访积案120件,生产安全事故下降12%,社会大局保持稳定。",
    ],
)
def test_not_problems_though_they_name_some(paragraph: str) -> None:
    assert not signs_of(paragraph) & {"problems", "shortages"}


def test_the_year_is_that_of_the_later_plan_heading() -> None:
    text = (
        "\n".join(lines()).replace(REVIEW, "一、2018年主要工作").replace(PLAN, "二、2019年主要目标和总体要求")
    )
    document = Document("报告.txt", "", tuple(text.replace("2019年上海市", "上海市").split("\n")))
    from tracker.clean import clean

    (report,) = split(document, clean(document))
    assert report.year == 2019


def test_a_chapter_that_lists_goals_is_no_review_whatever_words_say_that_they_are_reached() -> None:
    """Goals written as if they were reached (「支撑作用明显增强」) under a line that introduces them."""
    goals = [
        "二、奋力实现发展新目标",
        "到2023年的主要预期目标是:",
        "科技的支撑作用明显增强,主导产业扎实推进,服务业全面发展,节能减排效果显著,城乡面貌明显改善。",
        "教育水平位居全市前列,医疗机构全部达标,社会保障体系基本建立,居民生活水平明显提高。",
    ]
    at = lines().index(PLAN)
    report = read(*lines()[:at], *goals, PLAN.replace("二、", "三、"), *lines()[at + 1 :])
    said = "".join(p.text for s in report.of_kind("review") for p in s.paragraphs)
    assert goals[2] not in said


def test_a_heading_inside_a_line_is_cut_out_whole() -> None:
    at = lines().index(PLAN)
    heading = "二、2019年政府工作的总体要求和主要任务"
    together = "".join(lines()[at - 3 : at]) + heading + lines()[at + 1]
    report = read(*lines()[: at - 3], together, *lines()[at + 2 :])
    assert heading in [section.title for section in report.of_kind("plan")]
