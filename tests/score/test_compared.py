"""What figures say of a target, as values to learn from."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score.compared import compared


@pytest.mark.parametrize(
    ("promise", "said", "result", "standing"),
    [
        ("新建公厕30座", "新建公厕32座", "met", "outcome"),
        ("新建公厕30座", "新建公厕18座", "missed", "outcome"),
        ("新建公厕30座", "计划新建公厕30座", "doubtful", "planned"),
        ("地区生产总值增长6%左右", "全年地区生产总值达到16715亿元", "not comparable", "outcome"),
        ("新建公厕30座", "新增公园绿地36公顷", "none", "outcome"),
        ("新建公厕30座", "环卫工作不断加强", "none", "outcome"),
    ],
)
def test_a_target_beside_a_sentence(promise: str, said: str, result: str, standing: str) -> None:
    found = match(promise, said)
    (told,) = compared(found.commitment.clause, found.candidates[0])
    assert (told.result, told.standing) == (result, standing)
    assert (told.ratio > 0) == (result in ("met", "missed", "doubtful"))
