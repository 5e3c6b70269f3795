"""How far a thing has come beside how far it was promised to come."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import judge


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("制定出台农村集体土地征收补偿条例", "为完善农村集体土地征收补偿制度做了大量准备工作"),
        ("出台人才新政", "人才新政正在征求意见"),
        ("划转部分国有资本充实社保基金", "出台划转部分国有资本充实社保基金方案"),
    ],
)
def test_papers_and_preparations_come_before_the_deed(promise: str, said: str) -> None:
    assert judge(match(promise, said), "review").status == "partial"
