"""Which year a report plans, where its headings do not say."""

from __future__ import annotations

import pytest
from report_text import lines, planned


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2018年,我们完成了旧住房修缮,建成了一批公共绿地,群众获得感明显提升,各项工作取得新成效。", 2019),
        ("2019年,我们将加快推进旧住房修缮,着力增加公共绿地,力争实现全年目标。", 2019),
    ],
)
def test_the_year_of_a_text_without_headings_is_told_by_what_looks_back_or_ahead(
    text: str, year: int
) -> None:
    assert planned(text) == (year, "取自正文")


def test_a_year_by_which_something_is_to_be_done_is_not_the_one_planned() -> None:
    text = [line.replace("2018年", "去年").replace("2019年", "今年") for line in lines()[6:]]
    text = [line.replace("新中国成立70周年", "关键之年") for line in text]
    text += ["到2025年,我们将新增绿地60公顷,群众获得感明显提升。"] * 3
    text.insert(2, "2018年,我们完成了旧住房修缮,建成了一批公共绿地,群众获得感明显提升,各项工作取得新成效。")
    assert planned(*text) == (2019, "取自正文")


@pytest.mark.parametrize(
    ("text", "year", "counted"),
    [
        (
            "今年是中华人民共和国成立75周年,是实现“十四五”规划目标任务的关键一年。",
            2024,
            "中华人民共和国成立75周年",
        ),
        ("今年是中国共产党成立一百周年,也是改革开放四十三周年。", 2021, "中国共产党成立一百周年"),
        ("今年是中国共产党成立100周年,做好各项工作意义重大。", 2021, "中国共产党成立100周年"),
        ("今年是改革开放四十周年,是决胜全面建成小康社会的关键一年。", 2018, "改革开放四十周年"),
        ("今年是中国共产党成立一百周年,做好各项工作意义重大。", 2021, "中国共产党成立一百周年"),
        ("今年是中国共产党成立一百零五周年,做好各项工作意义重大。", 2026, "中国共产党成立一百零五周年"),
        ("今年是新中国成立七十五周年,做好各项工作意义重大。", 2024, "新中国成立七十五周年"),
        ("今年是新中国成立七五周年,做好各项工作意义重大。", 0, ""),
        ("今年是新中国成立十十周年,做好各项工作意义重大。", 0, ""),
        ("今年是新中国成立999周年,做好各项工作意义重大。", 0, ""),
        ("今年是“十五五”开局之年,做好各项工作意义重大。", 2026, "“十五五”开局"),
        ("今年是“十三五”规划的收官之年,我们要坚持稳中求进。", 2020, "“十三五”规划的收官"),
        ("我们隆重庆祝新中国成立70周年,群众获得感明显提升。", 0, ""),
    ],
)
def test_what_this_year_counts_tells_the_year(text: str, year: int, counted: str) -> None:
    found, whence = planned(text)
    assert found == year
    assert whence.endswith(f"{counted}」") if counted else not whence


@pytest.mark.parametrize(("line", "year"), [("发文时间：2009-02-05", 2009), ("发布时间：2022-12-01", 0)])
def test_the_date_of_the_document_tells_the_year_and_that_of_its_page_does_not(line: str, year: int) -> None:
    assert planned(line, "各位代表:")[0] == year
