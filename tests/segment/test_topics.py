"""What stands above an item: its headings, and the words that announce the counted list that it is on.

Of segment/topics.py, and of the levels of such lists, segment/outline.py.
"""

from __future__ import annotations

import pytest
from report_text import PLAN, lines, read

from tracker.model import Report

AT = lines().index(PLAN)
LEAD = "继续按照民生实事“群众提、大家定、政府办”的理念,突出群众有感、普遍受益,认真办好四方面民生实事。"
ITEMS = (
    "一、努力解决群众车辆年检烦心事。完成车辆检测“一件事”集成改革,实现机动车检测“一窗办理”。",
    "二、努力让群众吃得更放心。建成食品生产企业“阳光工厂”1000家、农村家宴“放心厨房”600家。",
    "三、努力让养老服务更方便。新建340家乡镇(街道)居家养老服务中心,护理型床位占比达到53%。",
    "四、努力加强残疾人救助康复。提升建设300家残疾人庇护中心,为1万名残疾人提供康复服务。",
)
BEHIND = "深化国防教育和双拥共建,提升退役军人服务保障水平。"
SELF = "三、切实加强政府自身建设"
OWN = "坚持依法行政,自觉接受人大监督,认真办理人大代表建议和政协提案。"


def with_list(lead: str, *items: str, close: tuple[str, ...] = (SELF, OWN)) -> Report:
    return read(*lines()[: AT + 1], "(一)持续增进民生福祉", lead, *items, BEHIND, *close)


def above(report: Report, words: str) -> tuple[str, ...]:
    paragraphs = [one for section in report.sections for one in section.paragraphs if not one.level]
    return next(one.topics for one in paragraphs if words in one.text)


def test_a_list_numbered_as_the_main_parts_are_is_none_of_them() -> None:
    report = with_list(LEAD, *ITEMS)
    assert [one.title for one in report.sections if one.kind in ("plan", "self")] == [PLAN, SELF]
    assert above(report, "340家")[-1] == "努力让养老服务更方便"
    assert above(report, "300家")[-1] == "努力加强残疾人救助康复"


def test_the_items_of_a_list_have_the_words_that_announce_it_above_them() -> None:
    report = with_list(LEAD, *ITEMS)
    for words in ("完成车辆检测", "1000家", "340家", "300家"):
        assert above(report, words)[:2] == ("持续增进民生福祉", "认真办好四方面民生实事")


def test_behind_its_last_item_a_list_has_ended() -> None:
    report = with_list(LEAD, *ITEMS)
    assert "认真办好四方面民生实事" not in above(report, BEHIND)
    assert "认真办好四方面民生实事" not in above(report, OWN)


@pytest.mark.parametrize(
    "lead",
    [
        "今年我们将集中力量为民办好以下四件实事:",
        "我们确定了四方面实事。省政府将进一步健全工作机制,切实把民生实事办好。",
    ],
)
def test_a_lead_counts_the_list_in_one_of_its_sentences(lead: str) -> None:
    assert any("四" in one and "实事" in one for one in above(with_list(lead, *ITEMS), "340家"))


def test_the_year_of_an_announcement_counts_no_items() -> None:
    report = with_list("2019年集中力量办好四件民生实事:", *ITEMS)
    assert any("四件民生实事" in one for one in above(report, "300家"))
    assert not any("四件民生实事" in one for one in above(report, BEHIND))


@pytest.mark.parametrize("numbered", ["1.{}", "(1){}"])
def test_items_without_headings_stand_on_the_list_as_well(numbered: str) -> None:
    items = [
        numbered.replace("1", str(n)).format(text)
        for n, text in enumerate(("新建340家居家养老服务中心,床位占比达到53%;", "建成“阳光工厂”1000家;"), 1)
    ]
    report = with_list("今年集中力量办好两件民生实事:", *items)
    assert "今年集中力量办好两件民生实事" in above(report, "340家")
    assert "今年集中力量办好两件民生实事" in above(report, "1000家")
    assert "今年集中力量办好两件民生实事" not in above(report, BEHIND)


@pytest.mark.parametrize(
    "lead", ["扎实办好民生实事。", "认真办好四方面民生实事,推动共同富裕。继续深化改革。"]
)
def test_without_a_number_or_with_other_words_behind_it_nothing_is_announced(lead: str) -> None:
    assert not any("实事" in one for one in above(with_list(lead, *ITEMS), "340家"))


def test_a_main_heading_that_counts_the_list_stands_above_its_items() -> None:
    annex = ("附件1", "2019年全区十件民生实事", ITEMS[0], ITEMS[1])
    report = read(*lines(), *annex)
    assert above(report, "1000家")[0] == "2019年全区十件民生实事"
