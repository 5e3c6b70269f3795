"""An aim of which no sentence speaks alone is answered by one that tells of such aims together.

Of align/together.py, align/pairs.py.
"""

from __future__ import annotations

from dataclasses import replace

from tests.score.build import commitment, statement
from tracker.align import align
from tracker.model import Statement

PROMISE = commitment("单位地区生产总值能耗下降3%", "target")
TOGETHER = "狠抓污染防治,约束性指标全部完成"
OTHERS = ["新建公园12座", "城镇新增就业20万人", "粮食产量达到300万吨"]


def _told(*said: str) -> list[Statement]:
    return [replace(statement(one), line=at) for at, one in enumerate((*said, *OTHERS), 1)]


def test_an_aim_is_answered_by_those_it_is_met_with() -> None:
    match = align([PROMISE], _told(TOGETHER), "lexical")[0]
    assert match.mention >= 0.5
    assert match.candidates[0].clause.text == "约束性指标全部完成"


def test_a_sentence_on_the_aim_alone_goes_before_one_on_all_of_them() -> None:
    own = "单位地区生产总值能耗下降3.2%"
    assert align([PROMISE], _told(TOGETHER, own), "lexical")[0].candidates[0].statement.text == own


def test_a_report_s_own_review_tells_of_last_year_s_aims() -> None:
    own = [replace(one, report=PROMISE.report) for one in _told(TOGETHER)]
    assert align([PROMISE], own, "lexical")[0].mention < 0.5
