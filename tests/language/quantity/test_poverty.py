"""Persons who leave poverty are a fall of the poor, whichever way the report tells it."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.language.quantity import quantities
from tracker.score import judge

FALLS = [
    ("实现115万农村贫困人口稳定脱贫", "农村贫困人口", "115万"),
    ("帮助5.1万贫困人口实现脱贫", "贫困人口", "5.1万"),
    ("确保60万人以上脱贫", "贫困人口", "60万人以上"),
    ("年度减贫任务20万人", "贫困人口", "20万人"),
    ("17.2万人口脱贫", "贫困人口", "17.2万"),
    ("完成13万贫困人口脱贫任务", "贫困人口", "13万"),
    ("减少贫困人口110万人", "贫困人口", "110万人"),
]
NO_FALLS = [
    ("产业脱贫3万人", "one means of several"),
    ("改善20万贫困人口住房条件", "they stay poor"),
    ("脱贫人口务工23万人", "they left poverty before"),
    ("保障5万贫困人口在脱贫攻坚期内饮水安全", "not by this"),
    ("30个贫困村脱贫", "no persons"),
]


@pytest.mark.parametrize(("text", "noun", "told"), FALLS)
def test_who_leaves_poverty_makes_the_poor_fewer(text: str, noun: str, told: str) -> None:
    (one,) = quantities(text)
    assert (one.noun, one.text, one.measure) == (noun, told, "down")


@pytest.mark.parametrize(("text", "why"), NO_FALLS)
def test_the_poor_do_not_become_fewer(text: str, why: str) -> None:
    assert all(one.measure != "down" for one in quantities(text)), why


@pytest.mark.parametrize(
    "said", ["115万农村贫困人口实现脱贫", "减少农村贫困人口115万人", "农村贫困人口减少115万"]
)
@pytest.mark.parametrize("promise", ["减少农村贫困人口110万人", "实现110万农村贫困人口脱贫"])
def test_either_way_of_telling_answers_the_other(promise: str, said: str) -> None:
    verdict = judge(match(promise, said, kind="target"), "review")
    assert verdict.status == "fulfilled", verdict.reason


def test_fewer_than_promised_is_a_miss_though_the_one_is_counted_in_persons() -> None:
    found = match("实现100万以上贫困人口脱贫", "减少贫困人口92万人", kind="target", score=0.5)
    verdict = judge(found, "review")
    assert (verdict.status, verdict.missed) == ("partial", True), verdict.reason
