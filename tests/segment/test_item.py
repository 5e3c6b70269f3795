"""What is read of a paragraph once, before anything is asked of its place in the report."""

from __future__ import annotations

import pytest

from tracker.language.fold import fold
from tracker.model import Paragraph
from tracker.segment.item import read


@pytest.mark.parametrize(
    ("text", "mark", "number", "rest", "says"),
    [
        ("一、2018年工作回顾", "comma", 1, "2018年工作回顾", "review"),
        ("第三部分 2019年主要任务", "part", 3, "2019年主要任务", "plan"),
        ("(十二)加强政府自身建设", "paren", 12, "加强政府自身建设", "self"),
        ("③新增绿地60公顷", "circled", 3, "新增绿地60公顷", None),
        ("2019年重点工作", "", 0, "2019年重点工作", "plan"),
        (
            "二、今年工作建议。我们将新增绿地60公顷。",
            "comma",
            2,
            "今年工作建议。我们将新增绿地60公顷。",
            "plan",
        ),
        ("我们将" + "新增绿地," * 12 + "完成今年工作任务", "", 0, None, None),  # too long for a heading
    ],
)
def test_the_number_in_front_and_what_it_announces(
    text: str, mark: str, number: int, rest: str | None, says: str | None
) -> None:
    (item,) = read([Paragraph(text, fold(text), ((0, 1),))])
    assert (item.mark, item.number, item.says) == (mark, number, says)
    assert item.rest == (rest or fold(text))


@pytest.mark.parametrize(
    ("text", "years", "first"),
    [
        ("一、砥砺奋进的2018年", (2018,), 2018),
        ("回眸2023", (2023,), 0),
        ("按照2018年的部署,2019年要" + "新增绿地," * 12, (), 2018),
    ],
)
def test_the_years_it_names(text: str, years: tuple[int, ...], first: int) -> None:
    (item,) = read([Paragraph(text, fold(text), ((0, 1),))])
    assert (item.years, item.first_year) == (years, first)
