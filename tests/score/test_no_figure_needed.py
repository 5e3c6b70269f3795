"""Promised numbers that a report need not repeat, and those that it should have told."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import judge


def judged(promise: str, said: str) -> Verdict:
    return judge(match(promise, said, mention=0.95, score=0.95), "review")


NOT_NEEDED = [
    ("总投资5000万元的县医院门诊楼建成投用", "县医院门诊楼建成投用", "what it costs"),
    ("100兆瓦光伏发电项目建成投产", "光伏发电项目建成投产", "how large it is"),
    ("创建国家4A级景区1家", "白云山成功创建国家4A级景区", "the one is named"),
    ("“专精特新”企业2家", "华月胶带、智博保温分别获评“专精特新”企业", "both are named"),
]
NEEDED = [
    ("创建省级示范村2个", "东村、西村通过省级示范村复核", "they were it before"),
    ("创建国家4A级景区2家", "白云山成功创建国家4A级景区", "one of two"),
    ("新建公厕30座", "公厕建成投用", "things that are counted"),
    ("新增省级重点实验室1家", "获批市级重点实验室", "of another rank, and nobody is named"),
]


@pytest.mark.parametrize(("promise", "said", "why"), NOT_NEEDED)
def test_a_number_that_tells_which_thing_is_meant_need_not_be_told(promise: str, said: str, why: str) -> None:
    verdict = judged(promise, said)
    assert (verdict.status, verdict.rule != "figure_withheld") == ("fulfilled", True), why


@pytest.mark.parametrize(("promise", "said", "why"), NEEDED)
def test_a_number_of_things_is_withheld_where_it_is_not(promise: str, said: str, why: str) -> None:
    assert judged(promise, said).status != "fulfilled", why
