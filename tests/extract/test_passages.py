"""Over what time the passages of a review look back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extract.one_section import report
from tracker.extract import several_years, statements
from tracker.extract.passages import of_heading, opened
from tracker.model import Report

OPENS = [
    ("五年来,新建学校40所", "years"),
    ("“十四五”时期是发展历程中极不平凡的五年", "years"),
    ("经过五年接续奋斗,“十四五”顺利收官", "years"),
    ("——这五年,综合实力大幅跃升", "years"),
    ("这是经济实力持续提升的五年", "years"),
    ("2024年是“十四五”规划关键之年", "year"),
    ("各位代表,刚刚过去的2024年,极不平凡", "year"),
    ("一年来,主要做了以下工作", "year"),
    ("2020年以来,累计投入3亿元", ""),
    ("2020—2024年,新建学校40所", ""),
    ("新建学校40所,为“十四五”时期之最,这五年来第一次", ""),
    ("第五年度投资计划完成", ""),
]


@pytest.mark.parametrize(("sentence", "span"), OPENS)
def test_how_a_sentence_opens_tells_its_time(sentence: str, span: str) -> None:
    assert opened(sentence, 2024)[0] == span


def test_a_heading_of_both_times_tells_neither() -> None:
    assert of_heading("一、2024年和“十四五”时期工作回顾", 2024) == ""
    assert of_heading("一、2024年及本届政府工作回顾", 2024) == ""
    assert of_heading("一、本届政府工作回顾和2024年发展情况", 2024) == ""
    assert of_heading("“十四五”时期发展成就", 2024) == "years"
    assert of_heading("一、本届政府工作回顾", 2024) == "years"
    assert of_heading("(二)2024年工作", 2024) == "year"


def titled(title: str, *lines: str) -> Report:
    found = report("review", *lines)
    return replace(found, sections=(replace(found.sections[0], title=title),))


def spans(found: Report) -> list[tuple[str, str]]:
    return [(one.folded, one.span) for one in statements(found)]


def test_what_a_paragraph_opens_on_holds_up_to_the_next_time() -> None:
    both = titled(
        "2024年和“十四五”时期工作回顾",
        "2024年,各项工作扎实推进。地区生产总值增长5%。",
        "新建学校4所。五年来新建医院9所。",
        "新建公厕12座。",
        "“十四五”时期,全区面貌焕然一新:",
        "新建公园30座。",
    )
    assert [span for _, span in spans(both)] == ["year", "year", "year", "years", "year", "years", "years"]


def test_in_a_review_of_one_year_a_paragraph_on_five_stands_alone() -> None:
    one = titled("2024年工作回顾", "过去一年,成绩显著。", "五年来,新建学校40所。", "新建公厕12座。")
    assert [span for _, span in spans(one)] == ["year", "years", "year"]
    assert several_years(one, statements(one)) == ""


def test_a_review_that_is_called_one_of_years_alone_begins_with_them() -> None:
    lines = ("城乡面貌变化显著。新建公厕45座。", "2024年,新建学校4所。")
    assert [span for _, span in spans(titled("一、过去五年工作回顾", *lines))] == ["years", "years", "year"]
    assert [span for _, span in spans(titled("一、2024年及本届政府工作回顾", *lines))] == ["", "", "year"]


def test_a_year_that_an_event_is_called_by_turns_nothing() -> None:
    lines = (
        "五年来,城市更加美丽。2024年世界城市日活动成功举办。新建公园30座。2024年,新建学校4所。新建医院1所。",
    )
    told = [span for _, span in spans(titled("一、过去五年工作回顾", *lines))]
    assert told == ["years", "year", "years", "year", "year"]


def test_the_year_just_past_turns_the_passage() -> None:
    lines = ("五年来,我们接续奋斗。", "刚刚过去的2024年,我们经受了考验。", "新增就业99.6万人。")
    assert [span for _, span in spans(titled("过去五年和2024年工作回顾", *lines))] == [
        "years",
        "year",
        "year",
    ]


def test_a_paragraph_that_comes_to_the_year_is_of_it_alone() -> None:
    lines = (
        "五年来,我们接续奋斗。",
        "特别是面对去年严峻复杂的形势,我们逆势而上。新建公园30座。",
        "新建学校4所。",
    )
    told = [span for _, span in spans(titled("一、过去五年工作回顾", *lines))]
    assert told == ["years", "year", "year", "years"]


def test_a_greeting_opens_no_paragraph() -> None:
    lines = ("五年来,我们接续奋斗。", "各位代表!2024年,各项工作扎实推进。", "新建学校4所。")
    assert [span for _, span in spans(titled("一、过去五年工作回顾", *lines))] == [
        "years",
        "years",
        "year",
        "year",
    ]


def test_a_sentence_on_the_year_that_looks_over_years_turns_nothing() -> None:
    found = titled(
        "过去五年工作回顾",
        "过去五年,我们接续奋斗。",
        "2024年,地区生产总值达到600亿元,是2019年的1.6倍。新增就业16万人。",
        "新建学校40所。",
    )
    assert [span for _, span in spans(found)] == ["years", "year", "years", "years"]


def test_behind_a_bridge_to_the_years_it_may_be_of_either() -> None:
    found = titled(
        "2024年和“十四五”时期工作回顾", "2024年圆满收官。回望过去五年,变化翻天覆地。", "新增五星级饭店16家。"
    )
    assert [span for _, span in spans(found)] == ["year", "years", ""]


def test_a_list_goes_on_with_the_time_that_leads_to_it() -> None:
    found = titled(
        "2024年及“十四五”时期工作回顾",
        "2024年,新建学校4所。五年来,我们接续奋斗。",
        "——经济实力实现跃升。新建园区12个。",
    )
    assert [span for _, span in spans(found)] == ["year", "years", "years", "years"]


def test_a_year_told_inside_of_an_item_of_a_list_ends_with_the_item() -> None:
    found = titled(
        "过去五年工作回顾",
        "刚刚过去的五年,我们接续奋斗。",
        "——对外开放取得新进展。新增国际友好城市7对。2024年,机场年旅客吞吐量突破1000万。",
        "——“三农”工作取得新成果。275万贫困人口脱贫。",
    )
    assert [span for _, span in spans(found)] == ["years", "years", "years", "year", "years", "years"]


def test_a_review_is_of_several_years_by_its_title_or_by_its_passages() -> None:
    plain = titled("工作回顾", "过去一年,新建学校4所。", "五年来,新建医院9所。", "这五年,新建公厕12座。")
    assert several_years(plain, statements(plain)) == "五年来"
    by_title = titled("过去五年工作回顾", "新建学校4所。")
    assert several_years(by_title, statements(by_title)) == "过去五年工作回顾"
