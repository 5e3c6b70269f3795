"""「1—11月,」 opens a sentence: how far it speaks, and where the figures are the year's again.

Of score/stands.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.extract import statements
from tracker.language.fold import fold
from tracker.model import Paragraph, Report, Section, Standing
from tracker.score import judge
from tracker.score.stands import Setting

PROMISE = "新增养老床位4000张"


def standing_of(review: str, heading: str = "一、2025年工作回顾") -> Standing:
    """What the figure of the promised beds stands for in a review of one paragraph."""
    paragraph = Paragraph(review, fold(review), ((0, 1),), topics=(heading,))
    section = Section("review", 1, 1, heading, (paragraph,))
    report = Report("徐汇@2026", "徐汇", 2026, "", "a.txt", 1, 1, "", "full", (section,))
    said = [one for one in statements(report) if "养老床位" in one.text]
    (figure,) = judge(match(PROMISE, *said), "review", setting=Setting(2025)).figures
    return figure.standing


@pytest.mark.parametrize(
    ("review", "heading"),
    [
        ("1—11月,新增养老床位4010张。", ""),
        ("1—11月，规上工业增加值增长5%，新增养老床位4010张。", ""),
        ("1—11月，规上工业增加值增长5%；新增养老床位4010张。", ""),
        ("上半年，加装电梯200台；建成绿道3公里；新增养老床位4010张。", ""),
        ("加装电梯200台。前三季度，新增养老床位4010张。", ""),
        ("规上工业增加值增长5%。新增养老床位4010张。", "今年上半年工作情况"),
    ],
)
def test_a_part_of_the_year_speaks_up_to_the_full_stop(review: str, heading: str) -> None:
    assert standing_of(review, heading) == "part of year"


@pytest.mark.parametrize(
    "review",
    [
        "1—11月，规上工业增加值增长5%。新增养老床位4010张。",
        "前三季度，开发区主营业务收入完成263.7亿元。占地65亩的产业园加快实施。新增养老床位4010张。",
        "上半年，加装电梯200台；建成绿道3公里。新增养老床位4010张。",
        "11月底，加装电梯200台。全年新增养老床位4010张。",
        "年末，常住人口110万人。新增养老床位4010张。",
    ],
)
def test_it_does_not_speak_for_the_next_sentence(review: str) -> None:
    assert standing_of(review) == "outcome"


def test_several_years_do() -> None:
    assert standing_of("过去五年，加装电梯2000台。新增养老床位20000张。") == "total"


@pytest.mark.parametrize(
    ("review", "standing"),
    [
        ("初步预计，规上工业增加值增长5%；新增养老床位4010张。", "estimated"),
        ("预计，加装电梯200台；建成绿道3公里；新增养老床位4010张。", "estimated"),
        ("初步预计，规上工业增加值增长5%。新增养老床位4010张。", "outcome"),
        ("好于预计，规上工业增加值增长5%；新增养老床位4010张。", "outcome"),
    ],
)
def test_what_is_estimated_is_so_up_to_the_full_stop(review: str, standing: Standing) -> None:
    assert standing_of(review) == standing
