"""Where a report turns from past to coming though no heading says so, and what stands around the turn.

Of segment/turns.py, segment/ahead.py.
"""

from __future__ import annotations

import pytest
from report_text import PLAN, bodies, lines, read

AT = lines().index(PLAN)
FIVE = [
    "今后五年,全区要坚持新发展理念,加快建设现代化产业体系,推动城区功能和形态根本改善。",
    "到2023年,地区生产总值年均增长6%以上,累计新增绿地60公顷,居民收入与经济增长同步。",
]
FIVE_ON = [
    "未来五年,全区经济社会发展的总体思路是:坚持新发展理念,以城区更新为牵引,全面提升产业能级和生活品质。",
    "未来五年,全区经济社会发展的目标是:地区生产总值年均增长7%左右,达到1100亿元,居民收入与经济增长同步。",
    "推动产业结构优化升级,加快建设现代化产业体系,努力形成一批在全国有影响力的特色产业集群和龙头企业。",
]
COMING = "2019年是新一轮五年的开局之年,做好今年工作意义重大。要按照区委部署,坚持稳中求进,扎实推进各项工作。"
LESSON = "一年来的实践,我们深切体会到,做好政府工作,必须坚持群众路线,必须依靠改革创新,必须守住安全底线。"
THANKS = (
    "成绩来之不易,是区委坚强领导的结果,是区人大、区政协监督支持的结果,是全区人民共同努力的结果。"
    "在此,我代表区人民政府,向全区人民,向各位代表、委员和所有关心支持城区发展的朋友们,表示衷心的感谢!"
)
PROBLEMS = "我们也清醒地看到,发展中还存在不少困难和问题,产业能级有待提升,公共服务供给不足,基层治理存在短板。"
CALL = "征程万里,重任在肩。各位代表,让我们更加紧密地团结起来,锐意进取、真抓实干,谱写城区发展新篇章!"


def test_a_plan_without_its_heading_begins_where_the_text_looks_ahead() -> None:
    with_it, without = read(*lines()), read(*lines()[:AT], *lines()[AT + 1 :])
    assert bodies(without, "plan", "self") == bodies(with_it, "plan", "self")
    assert bodies(without, "review") == bodies(with_it, "review")


def test_no_main_heading_at_all() -> None:
    report = read(*(line for line in lines() if line[1:2] != "、"))
    assert report.coverage == "full"
    assert bodies(report, "review")[-1] == bodies(read(*lines()), "review")[-1]
    assert bodies(report, "plan", "self")[0] == bodies(read(*lines()), "plan")[0]


def test_five_years_without_a_heading_above_the_plan_are_no_review_and_no_plan() -> None:
    report = read(*lines()[:AT], *FIVE, *lines()[AT:])
    assert set(FIVE) <= set(bodies(report, "other"))


def test_five_years_and_the_coming_one_under_one_heading_on_five_years() -> None:
    rest = lines()[AT + 1 :]
    report = read(*lines()[:AT], "二、今后五年的奋斗目标", *FIVE, COMING, *rest)
    assert not set(FIVE) & set(bodies(report, "plan", "review"))
    assert COMING in bodies(report, "plan")


def test_thanks_lessons_and_problems_stand_before_the_turn() -> None:
    report = read(*lines()[: AT - 1], LESSON, THANKS, PROBLEMS, *lines()[AT + 1 :])
    assert {LESSON, THANKS, PROBLEMS} <= set(bodies(report, "other"))


def test_what_a_year_taught_is_no_review() -> None:
    assert LESSON not in bodies(read(*lines()[: AT - 1], LESSON, *lines()[AT:]), "review")


@pytest.mark.parametrize("mark", ["二、", "二&、", "二."])
def test_marks_of_a_chapter(mark: str) -> None:
    report = read(*lines()[:AT], PLAN.replace("二、", mark), *lines()[AT + 1 :])
    assert bodies(report, "plan") == bodies(read(*lines()), "plan")


def test_last_words_that_call_on_all_without_addressing_them_first() -> None:
    last = max(n for n, line in enumerate(lines()) if line.startswith("各位代表"))
    report = read(*lines()[:last], CALL)
    assert CALL in bodies(report, "other")
    assert CALL not in bodies(report, "plan", "self")


SLOGAN = "一年接着一年干"
HARD = "同时,我们也清楚地看到,在困难和挑战中蕴含着发展机遇和有利因素,完全有条件、有能力实现更好发展。"
VISIT = (
    "去年12月,总书记时隔两年再次亲临视察,要求我们解放思想、创新求变,"
    "我们感恩奋进,取得了明显成效,为做好各项工作提供了遵循。"
)
QUAKE = (
    "今年1月7日,辖区发生6.8级地震,总书记第一时间作出重要指示,"
    "我们迅速转移了群众,妥善安置了灾民,恢复了供水供电。"
)


def without_main_headings(*text: str) -> list[str]:
    return [line for line in text if line and line[1:2] != "、"]


def test_a_slogan_right_behind_the_problems_heads_the_plan() -> None:
    before, rest = without_main_headings(*lines()[: AT - 1]), lines()[AT + 1 :]
    report = read(*before, PROBLEMS, SLOGAN, VISIT, *without_main_headings(*rest))
    assert VISIT in bodies(report, "plan")


def test_what_the_plan_sees_as_difficult_ends_no_review() -> None:
    before, rest = without_main_headings(*lines()[: AT - 1]), lines()[AT + 1 :]
    coming = f"展望{COMING}"
    report = read(*before, PROBLEMS, coming, HARD, *without_main_headings(*rest))
    assert coming in bodies(report, "plan")


def test_what_happened_since_the_year_began_is_no_review() -> None:
    start = lines().index("一、2018年工作回顾")
    head, rest = lines()[:start], without_main_headings(*lines()[start + 1 :])
    assert QUAKE not in bodies(read(*head, QUAKE, SLOGAN, *rest), "review")
    assert rest[0] in bodies(read(*head, rest[0], SLOGAN, *rest[1:]), "review")


def test_a_chapter_on_five_years_behind_that_on_the_coming_one() -> None:
    rest = without_main_headings(*lines()[AT + 1 : -1])
    report = read(*without_main_headings(*lines()[: AT - 1]), PROBLEMS, SLOGAN, *rest, SLOGAN, *FIVE_ON)
    assert set(FIVE_ON[2:]) <= set(bodies(report, "other"))
    assert rest[-1] in bodies(report, "plan", "self")


def test_a_chapter_on_five_years_above_one_that_names_the_year_late() -> None:
    tasks = [
        line
        for line in without_main_headings(*lines()[AT + 6 : -1])
        if line[:1] not in "(（" and "年" not in line
    ]
    within = [f"{line}下半年,要尽快推进。" for line in tasks if len(line) > 60][:5]
    report = read(
        *without_main_headings(*lines()[: AT - 1]), PROBLEMS, SLOGAN, *FIVE_ON, SLOGAN, *tasks, *within
    )
    assert set(FIVE_ON[2:]) <= set(bodies(report, "other"))
    assert set(within) <= set(bodies(report, "plan"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "各位代表!刚刚过去的2023年,有困难、有挑战,更有奋斗。我们争取“保交楼”资金1.73亿元,建成安置房3处。",
            "review",
        ),
        (
            "各位代表!过去的一年,面对前所未有的压力和困难,我们攻坚克难,办成了一批大事,城乡面貌发生可喜变化。",
            "review",
        ),
        ("各位代表!当前发展还面临不少困难和挑战,产业结构不优,公共服务供给不足,营商环境有待改善。", "other"),
    ],
)
def test_hard_times_that_are_past_are_no_problems_left(text: str, kind: str) -> None:
    assert text in bodies(read(*lines()[: AT - 3], text, *lines()[AT:]), kind)
