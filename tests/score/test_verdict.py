"""A promise with a number that nobody can read is never sure to be kept.

Of score/verdict.py, model/verdict.py, language/quantity/unread.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import REVIEW_BELOW, judge

UNREAD = [
    "建成充电桩120(注2)个",
    "新增绿地5O公顷",
    "改造管网1.2.5公里",
    "培训人员XX人",
    "新建公厕半百座",
    "新建公厕百把座",
    "新增绿地二○○○○平方米",
]
NONE_UNREAD = [
    ("培育X射线产业", "a letter in a name"),
    ("新建百货大楼", "百 begins another word"),
    ("把百姓的事办好", "百 begins another word"),
    ("推进G4高速公路建设", "a road"),
    ("办好二〇〇八年奥运会", "a year"),
]


@pytest.mark.parametrize("promise", UNREAD)
def test_words_do_not_answer_a_number_that_cannot_be_read(promise: str) -> None:
    verdict = judge(match(promise, promise[:4] + "顺利完成", mention=0.95), "review")
    assert verdict.confidence < REVIEW_BELOW
    assert "读不准的数字" in verdict.reason


@pytest.mark.parametrize(("promise", "why"), NONE_UNREAD)
def test_what_is_no_number_is_not_unread(promise: str, why: str) -> None:
    assert "读不准" not in judge(match(promise, promise[:4] + "顺利完成", mention=0.95), "review").reason, why
