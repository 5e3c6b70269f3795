"""What a paragraph shows itself to be by its own words."""

from __future__ import annotations

import pytest

from tracker.language.fold import fold
from tracker.segment.signs import signs_of


@pytest.mark.parametrize(
    "paragraph",
    [
        "我们也清醒认识到,当前虹口经济社会发展面临诸多困难和挑战,政府工作还存在不少问题和短板。",
        "同时,我们也清醒地看到,经济社会发展还面临不少困难和挑战,工作中还有许多不足。",
        "我们既要看到成绩,更要看到前进中的困难和挑战。",
        "思危方能居安。在充分肯定成绩的同时,要清醒看到我国发展面临的问题和挑战。",
    ],
)
def test_problems(paragraph: str) -> None:
    assert "problems" in signs_of(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        # an achievement that began with a problem
        "我们高度重视政府法制建设。国务院先后提出5部法律议案;针对收容遣送工作中存在的问题,制定并实施救助管理办法。",
        "依法行政不断加强。多措并举提高重大决策质量,扎实推进生态环保督察整改,针对夜间施工等重点问题出台专项监管措施。",
    ],
)
def test_not_problems(paragraph: str) -> None:
    assert "problems" not in signs_of(paragraph)


def test_a_promise_to_the_people_s_deputies_opens_no_report() -> None:
    kept = "为兑现对人民代表的庄严承诺,市政府从2006年起每年都把《政府工作报告》的“话”落实到“事”上。"
    assert "behalf" not in signs_of(fold(kept))


def test_what_was_braved_in_the_year_is_no_list_of_problems() -> None:
    braved = (
        "一年来,形势严峻复杂、奋斗充满艰辛。面对有效需求不足、社会预期偏弱等困难挑战,我们顶住压力、攻坚克难,"
        "全力破解系列问题、防范各类风险,实现经济平稳健康发展、民生福祉持续增进、社会大局和谐稳定。"
    )
    assert not signs_of(braved) & {"problems", "shortages"}
