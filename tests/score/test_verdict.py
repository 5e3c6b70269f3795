"""A promise with a number that nobody can read is never sure to be kept.

Of score/verdict.py, model/verdict.py, language/quantity/unread.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import REVIEW_BELOW, judge


@pytest.mark.parametrize(
    "promise", ["建成充电桩120(注2)个", "新增绿地5O公顷", "改造管网1.2.5公里", "培训人员XX人"]
)
def test_words_do_not_answer_a_number_that_cannot_be_read(promise: str) -> None:
    verdict = judge(match(promise, promise[:4] + "顺利完成", mention=0.95), "review")
    assert verdict.confidence < REVIEW_BELOW
    assert "读不准的数字" in verdict.reason


def test_a_letter_in_a_name_is_no_number() -> None:
    assert "读不准" not in judge(match("培育X射线产业", "X射线产业壮大"), "review").reason
