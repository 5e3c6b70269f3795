"""A plan's civic list is answered by the blanket sentence on that list, not by one on another.

Of align/civic.py, align/field.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import commitment, statement
from tracker.align import align
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
    ("办好20件民生实事", "20件民生实事已完成20件"),
    ("重点抓好19件民生实事", "全面完成了“十项民生工程”和19件民生实事"),
    ("认真办好十方面民生实事", "十方面民生实事件件落地"),
    ("继续办好民生实事", "省政府年初承诺的10件民生实事得到较好落实"),
    ("集中力量为民办好以下十件实事", "为民办十件实事如期完成"),
]
ANOTHER = [
    ("谋划实施15件惠民实事", "市定32项民生实事和县定12件民生实事全部完成"),
    ("谋划了20件实事好事", "累计办结民生实事、好事94件"),
    ("抓好18项重点民生实事", "五年完成151个为民办实事项目"),
    ("办好20件民生实事", "办好民生实事、提升服务效能尚需持续用力"),
    ("提高城乡低保标准", "城乡低保标准全部提高"),
    ("办好民生实事", "全力办好民生实事"),
    ("办好20件民生实事", "20件民生实事除1件外全部完成"),
    ("办好20件民生实事", "20件民生实事未能如期完成"),
    ("办好20件民生实事", "20件民生实事完成投资3亿元"),
    ("办好民生实事", "完成背街小巷整治、农贸市场改造等一批民生实事"),
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
    assert Field([promise], [told]).blanket_answers.all()
    assert not Field([promise], [replace(told, report=promise.report)]).blanket_answers.any()


ON_IT = [
    "今年再办好15件民生实事。一是为怀孕妇女提供免费产前筛查。",
    "努力办好十个方面的民生实事:(1)为怀孕妇女提供免费产前筛查。",
    "梳理形成了12件民生实事候选项目,提请本次大会票决。①为怀孕妇女提供免费产前筛查。",
    "办好20件民生实事。为怀孕妇女提供免费产前筛查。",
    "接续实施一批重点民生实事,包括:为怀孕妇女提供免费产前筛查。",
    "扎实办好民生实事。实施七个方面28件民生实事,确保民生投入继续增加。为怀孕妇女提供免费产前筛查。",
    "集中力量办好十件惠民利民的实事:一是为怀孕妇女提供免费产前筛查。",
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


def test_a_heading_of_a_wider_chapter_names_no_list_where_one_of_the_list_alone_does() -> None:
    chapter = "全面发展各项社会事业,扎实办好十件民生实事,更好地保障和改善民生"
    wider = standing(ITEM, ITEM, topics=(chapter, "优先发展教育事业"))
    item = standing(ITEM, ITEM, topics=(chapter, "扎实办好十件民生实事"))
    assert listed([wider]).tolist() == [True]
    assert listed([wider, item]).tolist() == [False, True]


def test_what_names_the_list_stands_on_it_and_nothing_else() -> None:
    promises = [commitment("办好20件民生实事"), commitment("提高城乡低保标准")]
    assert listed(promises).tolist() == [True, False]


def test_a_sentence_that_speaks_of_an_item_alone_stands_before_the_blanket_one() -> None:
    item = standing("全面淘汰黄标车", "全面淘汰黄标车。", topics=("办好十件民生实事",))
    told = statement("全面淘汰黄标车3200辆"), statement("十件民生实事全部办结")
    (match,) = align([item], told, "lexical")
    assert [one.statement.text for one in match.candidates[:2]] == [one.text for one in told]
    (alone,) = align([item], told[1:], "lexical")
    assert alone.candidates[0].statement == told[1]


def test_of_a_list_of_which_not_all_is_done_nothing_is_blanket() -> None:
    assert not blanket(statement("34件民生实事已完成33件").clauses, [commitment("办好34件民生实事")]).any()


def test_a_heading_that_does_not_say_for_whom_counts_another_list_where_one_is_for_citizens() -> None:
    other = standing("打通仙洲路", "打通仙洲路。", topics=("办好十件实事",))
    own = standing("办好20项民生工程和10件民生实事", "办好20项民生工程和10件民生实事。")
    assert listed([other]).tolist() == [True]
    assert listed([other, own]).tolist() == [False, True]
