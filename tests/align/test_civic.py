"""A plan's civic list is answered by the blanket sentence on that list, not by one on another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import commitment, statement
from tracker.align.civic import blanket, listed
from tracker.align.field import Field
from tracker.extract.clause import analyse
from tracker.language.fold import fold
from tracker.model import Commitment

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
    ("办好县人大票选的民生实事", "推动民生实事落地见效"),
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


ON_IT = [
    "今年再办好15件民生实事。一是为怀孕妇女提供免费产前筛查。",
    "努力办好十个方面的民生实事:(1)为怀孕妇女提供免费产前筛查。",
    "梳理形成了12件民生实事候选项目,提请本次大会票决。①为怀孕妇女提供免费产前筛查。",
    "办好20件民生实事。为怀孕妇女提供免费产前筛查。",
    "接续实施一批重点民生实事,包括:为怀孕妇女提供免费产前筛查。",
]
BESIDE_IT = [
    "继续谋划实施一批民生实事,待票选确定后,努力把实事办实。为怀孕妇女提供免费产前筛查。",
    "坚持协同发力,扎实办好20项重点民生实事。促进就业增收。为怀孕妇女提供免费产前筛查。",
    "补齐民生短板,办好民生实事。为怀孕妇女提供免费产前筛查。",
]
ITEM = "为怀孕妇女提供免费产前筛查"


def standing(text: str, context: str, line: int = 1, topics: tuple[str, ...] = ()) -> Commitment:
    clause = analyse(text, fold(text), line)
    return replace(commitment(text), clause=clause, context=context, topics=topics)


@pytest.mark.parametrize("paragraph", ON_IT)
def test_what_a_counted_or_numbered_announcement_names_stands_on_the_list(paragraph: str) -> None:
    assert listed([standing(ITEM, paragraph)]).all()


@pytest.mark.parametrize("paragraph", BESIDE_IT)
def test_what_only_stands_in_a_paragraph_that_speaks_of_lists_does_not(paragraph: str) -> None:
    assert not listed([standing(ITEM, paragraph)]).any()


@pytest.mark.parametrize(("heading", "on_it"), [("办好十件民生实事", True), ("用心办好民生实事", False)])
def test_a_heading_names_a_list_where_it_counts_it(heading: str, on_it: bool) -> None:
    assert listed([standing(ITEM, ITEM, topics=(heading,))]).all() == on_it


def test_numbered_paragraphs_behind_an_announcement_are_its_items_until_one_has_no_number() -> None:
    announced = "按照群众提、大家定的理念,认真办好十方面民生实事。"
    paragraphs = [
        ("认真办好十方面民生实事", announced),
        ("新增农村文化礼堂3000个", "九、新增农村文化礼堂3000个。"),
        ("加强法治建设", "坚持依法行政,加强法治建设。"),
        ("支持国防建设", "一、支持国防建设。"),
    ]
    promises = [standing(*one, line=line) for line, one in enumerate(paragraphs)]
    assert listed(promises).tolist() == [True, True, False, False]


def test_a_paragraph_that_begins_with_a_decimal_is_no_item() -> None:
    promises = [
        standing("办好十方面民生实事", "认真办好十方面民生实事。", line=0),
        standing("改造2.3万户", "2.3万户老旧住房完成改造。", line=1),
    ]
    assert listed(promises).tolist() == [True, False]
    numbered = replace(promises[1], context="2.改造2.3万户老旧住房。")
    assert listed([promises[0], numbered]).tolist() == [True, True]


def test_an_announcement_that_its_context_does_not_hold_opens_no_list() -> None:
    promises = [
        standing("办好十方面民生实事", "坚持以人民为中心", line=0),
        standing("新增农村文化礼堂3000个", "一、新增农村文化礼堂3000个。", line=1),
    ]
    assert listed(promises).tolist() == [True, False]


def test_what_names_the_list_stands_on_it_and_nothing_else() -> None:
    promises = [commitment("办好20件民生实事"), commitment("提高城乡低保标准")]
    assert listed(promises).tolist() == [True, False]
