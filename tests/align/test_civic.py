"""A plan's civic list is answered by the blanket sentence on that list, not by one on another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import commitment, statement
from tracker.align.civic import blanket, listed
from tracker.align.field import Field

ITS_OWN = [
    ("办好20件民生实事", "20项民生实事全面完成"),
    ("将优化安排12类45件民生实事", "12类45件民生实事全面完成"),
    ("抓好15项24个重点民生实事项目", "15个重点民生实事项目顺利完成"),
    ("全力办好八件民生实事", "8件民生实事全部兑现"),
    ("办好民生实事", "30件民生实事超额完成"),
    ("2021年继续实施20项民心工程", "高标准完成省市县民心工程和民生实事"),
    ("办好30项民生实事", "筹集资金近1000亿元扎实办好30件民生实事"),
    ("办好12件重点民生实事", "12件重点民生实事全部办成"),
]
ANOTHER = [
    ("谋划实施15件惠民实事", "市定32项民生实事和县定12件民生实事全部完成"),
    ("谋划了20件实事好事", "累计办结民生实事、好事94件"),
    ("抓好18项重点民生实事", "五年完成151个为民办实事项目"),
    ("办好20件民生实事", "办好民生实事、提升服务效能尚需持续用力"),
    ("提高城乡低保标准", "城乡低保标准全部提高"),
    ("办好民生实事", "全力办好民生实事"),
    ("办好十件实事", "坚持每年都办成一批惠民实事"),
]


@pytest.mark.parametrize(("promise", "told"), ITS_OWN)
def test_a_blanket_sentence_is_on_the_list_of_as_many_or_of_no_number(promise: str, told: str) -> None:
    assert blanket(statement(told).clauses, [commitment(promise)]).any()


@pytest.mark.parametrize(("promise", "told"), ANOTHER)
def test_a_list_of_another_number_is_another_list(promise: str, told: str) -> None:
    assert not blanket(statement(told).clauses, [commitment(promise)]).any()


def test_a_report_s_own_review_tells_of_last_year_s_list() -> None:
    promise, told = commitment("办好20件民生实事"), statement("20件民生实事全部完成")
    assert Field([promise], [told]).listed.all()
    assert not Field([promise], [replace(told, report=promise.report)]).listed.any()


def test_what_names_the_list_stands_on_it_and_nothing_else() -> None:
    promises = [commitment("办好20件民生实事"), commitment("提高城乡低保标准")]
    assert listed(promises).tolist() == [True, False]
