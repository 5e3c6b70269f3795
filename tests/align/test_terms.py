"""What a clause is made of, on real clauses: words, heads, names, numbers, and how rare they are.

Of align/terms.py, align/rarity.py, align/meaning.py.
"""

from __future__ import annotations

import numpy as np
import pytest

from tracker.align.meaning import centres, likeness
from tracker.align.rarity import rarities
from tracker.align.terms import terms


@pytest.mark.parametrize(
    ("clause", "head"),
    [
        ("推进服务贸易基地建设", "贸易"),
        ("推行规模化加装电梯,力争完工200台", "电梯"),
        ("不断优化营商环境", "营商环境"),
        ("深化医疗保障制度改革", "医疗保障"),
    ],
)
def test_the_head_is_the_last_noun_that_says_of_what(clause: str, head: str) -> None:
    assert any(head in word or word in head for word in terms(clause).head)


@pytest.mark.parametrize(
    ("clause", "numbered"),
    [
        ("配合推进19号线、20号线东延伸开工", {"19号线", "20号线"}),
        ("启动第三轮中医药传承创新行动计划", {"第三轮"}),
        ("新增幼儿园托额约4000个", set()),
    ],
)
def test_things_are_told_apart_by_their_number(clause: str, numbered: set[str]) -> None:
    assert terms(clause).numbered == numbered


def test_a_bare_number_of_up_to_three_signs_is_no_word() -> None:
    assert terms("增长1.5%,2023年建成a1线,投资12.34亿元").sequence == (
        *("增长", "2023", "年", "建成", "a1", "线", "投资", "12.34", "亿元"),
    )


def test_names_stand_in_quotes_or_title_marks() -> None:
    assert terms("放大“模速空间”品牌效应,发布《浦东新区培育发展未来产业行动方案》").names == (
        "模速空间",
        "浦东新区培育发展未来产业行动方案",
    )


@pytest.mark.parametrize(("rare", "common"), [("首店", "推进"), ("律所", "建设"), ("棚户区", "发展")])
def test_what_decides_is_rare(rare: str, common: str) -> None:
    words, _ = rarities([])
    assert words[rare] > words[common] + 2


def test_words_of_one_field_point_the_same_way() -> None:
    words, _ = rarities([])

    def points(word: str) -> np.ndarray:
        return centres([frozenset([word])], words)[0]

    assert points("棚户区") @ points("危房改造") > points("棚户区") @ points("专利") + 0.2
    assert not points("不在表里的词").any()


@pytest.mark.parametrize(("word", "near", "far"), [("开工", "动工", "就业"), ("养老", "托育", "口岸")])
def test_a_word_that_may_stand_for_another_is_nearer(word: str, near: str, far: str) -> None:
    ((close, other),) = likeness([word], [near, far])
    assert close > other + 0.2


def test_a_word_that_holds_ours_is_the_same_and_one_that_ours_holds_is_a_part() -> None:
    ((whole, part, none),) = likeness(["养老服务"], ["养老服务中心", "养老", "口岸"])
    assert whole == 1
    assert part == pytest.approx(0.4, abs=0.3)
    assert none < part
