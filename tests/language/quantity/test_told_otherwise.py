"""Figures named in a way of their own.

Ratios to one are read whole, named by what they are of, and no colon in them ends a clause. Persons who leave
poverty are a fall of the poor, whichever way the report tells it.
"""

from __future__ import annotations

import pytest

from tests.score.build import judged, match
from tracker.extract.sentences import sentences
from tracker.language.fold import fold
from tracker.language.quantity import parse, quantities, show
from tracker.score import judge

RATIOS = [
    ("确保城乡居民收入比缩小到2.3:1", "城乡居民收入比", "2.3:1"),
    ("城乡居民收入比由2012年的2.37∶1降至2.28∶1", "城乡居民收入比", "降至2.28∶1"),
    ("农产品加工值与农业总产值之比由0.8∶1提高到2∶1", "农产品加工值与农业总产值之比", "2∶1"),
    ("城乡居民收入差距缩小到2.5∶1左右", "城乡居民收入差距", "2.5∶1左右"),
    ("小学生师比降到15:1", "小学生师比", "降到15:1"),
    ("城乡居民收入比缩小到2.3", "城乡居民收入比", "2.3"),
    ("城乡居民收入倍差缩小至1.83", "城乡居民收入倍差", "1.83"),
]
NO_RATIOS = [
    "以3:1的比分战胜",
    "比上年缩小到2.3:1",
    "三次产业结构调整为10.7∶40.9∶48.4",
    "提高1:50000矿调覆盖面积",
    "上午9:10开会",
]


@pytest.mark.parametrize(("text", "noun", "told"), RATIOS)
def test_a_ratio_to_one_is_read_whole(text: str, noun: str, told: str) -> None:
    (found,) = quantities(text)
    assert (found.noun, found.unit, found.text) == (noun, ":1", told)
    assert parse(show(found)).value == found.value


@pytest.mark.parametrize("text", NO_RATIOS)
def test_other_colons_between_figures_make_none(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize("text", [text for text, *_ in RATIOS] + NO_RATIOS)
def test_no_colon_between_figures_cuts_a_clause(text: str) -> None:
    (sentence,) = sentences(fold(text))
    assert [piece.text for piece in sentence.pieces] == [fold(text)]


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("城乡居民收入比由2.4:1缩小到2.28:1", "figures_met"),
        ("城乡居民收入比同比由2.4:1缩小为2.28:1", "figures_met"),
        ("城乡居民收入比为2.41:1", "figures_missed"),
    ],
)
def test_incomes_are_to_come_nearer_to_each_other(said: str, rule: str) -> None:
    assert judged("城乡居民收入比缩小到2.3:1以内", said).rule == rule


def test_a_share_of_income_is_no_ratio_of_incomes() -> None:
    missed = judged("税收占一般公共预算收入比重达到80%", "税收占一般公共预算收入比重达到75%")
    assert missed.rule == "figures_missed"


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
