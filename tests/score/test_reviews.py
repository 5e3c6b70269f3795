"""Several reviews of a plan, reviews that are no answer, and facts beside a review.

Of score/reviews.py, score/judge.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import commitment, facts, match
from tracker.extract import several_years
from tracker.extract.passages import looks_back
from tracker.model import Match, Report, Section, Verdict
from tracker.score import REVIEW_BELOW, beside, first_to_speak, in_turn, judge, notes


def report(district: str, year: int, title: str = "一、工作回顾") -> Report:
    sections = (Section("review", 1, 9, title, ()), Section("plan", 10, 19, "二、主要任务", ()))
    place = f"{district}区"
    found = Report(f"{district}@{year}", district, year, place, "a.txt", 1, 9, "0" * 64, "full", sections)
    return replace(found, several_years=several_years(found, ()))


@pytest.mark.parametrize(
    ("years", "turns"),
    [
        ((2019,), ((0,),)),
        ((2019, 2021), ((0,), (1,))),
        ((2021, 2019), ((1,), (0,))),
        ((2018, 2019), ((1,),)),
        ((2017, 2019), ((1,),)),
        ((2016, 2017), ((0, 1),)),
    ],
)
def test_the_nearest_following_year_answers_first(
    years: tuple[int, ...], turns: tuple[tuple[int, ...], ...]
) -> None:
    assert in_turn(report("云溪", 2018), [report("云溪", year) for year in years]) == turns


def test_the_next_years_review_is_not_warned_of() -> None:
    assert notes(report("云溪", 2018), [report("云溪", 2019)]) == ()


def test_a_review_of_another_place_is_not_nearest() -> None:
    reviews = [report("海东", 2019), report("云溪", 2020)]
    assert in_turn(report("云溪", 2018), reviews) == ((1,), (0,))


def test_a_later_review_speaks_only_where_the_nearest_is_silent() -> None:
    right = judge(match("新建公厕30座", "新建公厕32座"), "review")
    other = judge(match("新建公厕30座", "新建公厕18座"), "other review")
    silent = Verdict("unmentioned", 0.9, provenance="review", rule="silent")
    assert first_to_speak(commitment("新建公厕30座"), [right, other]) is right
    spoken = first_to_speak(commitment("新建公厕30座"), [silent, other])
    assert (spoken.status, spoken.confidence < REVIEW_BELOW) == ("partial", True)
    assert first_to_speak(commitment("地区生产总值增长5%", "target"), [silent, other]) is silent
    assert first_to_speak(commitment("加强生态保护", "general"), [silent, other]) is silent


@pytest.mark.parametrize(
    ("review", "words"),
    [
        (report("海东", 2019), "是海东的报告,计划是云溪的"),
        (report("云溪", 2017), "不晚于计划(2018年)"),
        (report("云溪", 2019, "过去五年工作回顾"), "回顾的是「过去五年工作回顾」"),
        (report("云溪", 2019, "一、2018年和“十三五”时期工作回顾"), "可能是多年累计"),
    ],
)
def test_what_must_be_known_of_a_review_is_said(review: Report, words: str) -> None:
    (note,) = notes(report("云溪", 2018), [review])
    assert words in note


def test_a_plans_own_report_looks_back_on_the_year_before_it() -> None:
    assert "是计划自己的报告" in notes(report("云溪", 2018), [report("云溪", 2018)])[0]


@pytest.mark.parametrize("year", [2019, 2020])
def test_of_a_plain_review_nothing_is_said(year: int) -> None:
    assert notes(report("云溪", 2018), [report("云溪", year)]) == ()


@pytest.mark.parametrize(
    ("title", "several"),
    [
        ("过去五年工作回顾", True),
        ("“十四五”时期和2025年工作回顾", True),
        ("二〇二五年工作回顾", False),
        ("一、2025年工作回顾", False),
        ("第五年度工作回顾", False),
    ],
)
def test_a_year_that_ends_in_five_is_one_year(title: str, several: bool) -> None:
    assert looks_back(title) == several


def by_fact(promise: str, said: str) -> Verdict:
    return judge(facts(promise, said), "outcomes")


PROMISE = "新增养老床位4000张"
SILENT = Verdict("unmentioned", 0.8, "没有说到", provenance="review", rule="silent")


def test_a_fact_speaks_where_the_review_is_silent() -> None:
    found = beside(SILENT, by_fact(PROMISE, "全年新增养老床位4385张"))
    assert (found.status, found.provenance, found.rule) == ("fulfilled", "outcomes", "figures_met")


def test_a_figure_of_a_fact_decides_what_words_of_a_review_did_not() -> None:
    words = judge(match(PROMISE, "养老床位建设扎实推进"), "review")
    found = beside(words, by_fact(PROMISE, "全年新增养老床位4385张"))
    assert (found.status, found.rule) == ("fulfilled", "figures_met")
    assert {one.report for one in found.evidence} == {"徐汇@2025", "徐汇@2026"}


def test_a_fact_that_agrees_stands_beside_the_review() -> None:
    review = judge(match(PROMISE, "新增养老床位4300张"), "review")
    found = beside(review, by_fact(PROMISE, "全年新增养老床位4385张"))
    assert (found.status, found.confidence) == (review.status, review.confidence)
    assert len(found.evidence) == 2


def test_where_both_give_figures_and_differ_a_person_settles_it() -> None:
    review = judge(match(PROMISE, "新增养老床位4300张"), "review")
    found = beside(review, by_fact(PROMISE, "全年新增养老床位3600张"))
    assert (found.status, found.confidence < REVIEW_BELOW) == ("fulfilled", True)


def test_without_a_fact_nothing_changes() -> None:
    review = judge(match(PROMISE, "新增养老床位4300张"), "review")
    assert beside(review, Verdict("pending")) is review
    nothing = judge(Match(commitment(PROMISE), (), 0.0), "outcomes")
    assert beside(replace(review, confidence=0.7), nothing).confidence == 0.7
