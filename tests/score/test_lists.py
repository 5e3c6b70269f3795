"""Lists: what is an item, and in which words of its own a report names one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import match
from tracker.score import judge
from tracker.score.lists import items_of, spoken


@pytest.mark.parametrize(
    ("promise", "items"),
    [
        ("推进科技、教育、文化等领域改革", ["科技", "教育", "文化"]),
        ("巩固和发展科技、教育、文化事业", ["科技", "教育", "文化事业"]),
        ("鼓励和引导个体、私营等非公有制经济健康发展", ["个体", "私营"]),
        ("支持社会力量参与脱贫攻坚", []),
        ("出台涉及群众切身利益的办法", []),
        ("推进基本公共服务均等化和城乡一体化", ["基本公共服务均等化", "城乡一体化"]),
        ("实现经济平稳较快发展和物价总水平基本稳定", ["经济平稳较快发展", "物价总水平基本稳定"]),
        ("增强中心城区承载、保障、服务能力", []),  # sides of one ability
        ("缩减政府定价种类和项目", []),  # 项目 by itself names nothing
        ("开工呼和浩特、通辽、赤峰三个项目", ["呼和浩特", "通辽", "赤峰三个项目"]),
    ],
)
def test_items_of_a_list(promise: str, items: list[str]) -> None:
    assert [item.text for item in items_of(promise)] == items


@pytest.mark.parametrize(
    ("promise", "said", "words"),
    [
        ("加强农田水利建设、中小河流治理", "加强以农田水利为重点的基础设施建设", ["农田水利", ""]),
        ("实现经济平稳较快发展和物价总水平基本稳定", "经济平稳较快发展", ["经济平稳较快发展", ""]),
        ("缩减政府定价种类和收费目录", "建设一批项目", ["", ""]),
        ("改革税收征管制度、国债管理制度、预算制度", "深化行政管理制度改革", ["", "", ""]),
        ("做好困难企业职工、关闭破产企业退休人员、学生参保", "提高企业退休人员养老金", ["", "", ""]),
    ],
)
def test_an_item_is_named_in_words_that_the_report_has(promise: str, said: str, words: list[str]) -> None:
    found = [spoken(item, said) for item in items_of(promise)]
    assert found == words
    assert all(word in said for word in found)


def test_peace_is_one_word() -> None:
    items = items_of("共同营造和平稳定、平等互信、合作共赢的地区环境")
    assert [item.text for item in items][:2] == ["和平稳定", "平等互信"]


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("进一步做好卫生、体育工作", "文化、卫生、体育等各项社会事业继续发展"),
        ("对香港、澳门的前景满怀信心", "香港、澳门社会经济稳定"),
    ],
)
def test_what_all_items_are_about_is_no_part_of_the_last(promise: str, said: str) -> None:
    assert all(spoken(item, said) for item in items_of(promise))


def test_the_reason_quotes_the_report() -> None:
    promise = "加强农田水利建设、中小河流治理、小型水库和病险水闸除险加固以及山洪地质灾害防治"
    said = "加强以农田水利为重点的农业农村基础设施建设"
    verdict = judge(match(promise, said, kind="general"), "review")
    assert (verdict.status, verdict.reason) == ("partial", "列举5项,在报告中认出1项:「农田水利」")


def test_a_sentence_with_another_item_is_cited() -> None:
    both = "实施积极的财政政策和稳健的货币政策"
    wanted = match(both, "稳健的货币政策注重松紧适度", "财政政策加力增效", kind="general")
    likely, second = wanted.candidates
    wanted = replace(wanted, candidates=(likely, replace(second, score=0.3)))
    verdict = judge(wanted, "review")
    assert [one.text for one in verdict.evidence] == ["稳健的货币政策注重松紧适度", "财政政策加力增效"]
