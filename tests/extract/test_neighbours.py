"""What clauses that stand side by side lend one another: the thing that a bare number measures, a verb."""

from __future__ import annotations

import pytest

from tracker.extract.clause import analyse
from tracker.extract.neighbours import carried_words, goes_on
from tracker.language.fold import fold
from tracker.model import Clause


def nouns_of_last(*marked: str) -> list[str]:
    """The nouns of the last clause's figures; each clause begins with the mark before it."""
    run: tuple[Clause, ...] = ()
    for one in marked:
        mark, text = fold(one[0]), one[1:]
        elided, carried = carried_words(fold(text), mark, run)
        clause = analyse(text, fold(text), 1, elided, carried)
        run = goes_on(run, mark, clause)
    return [figure.noun for figure in run[-1].quantities]


@pytest.mark.parametrize(
    ("clauses", "nouns"),
    [
        (
            ("；五年淘汰落后炼铁产能1亿吨", "、落后炼钢产能5500万吨", "，力争分别淘汰3000万吨和3500万吨"),
            ["五年淘汰落后炼铁产能", "落后炼钢产能"],
        ),
        (  # what stands before a comma is no item of the list
            ("，关停1000万千瓦", "，落后炼钢产能5500万吨", "，力争分别淘汰3000万吨和3500万吨"),
            ["落后炼钢产能", "落后炼钢产能"],
        ),
        (
            ("。跨国公司地区总部、外资研发中心分别新增65家和30家", "，累计分别达到956家和561家"),
            ["跨国公司地区总部", "外资研发中心"],
        ),
        (  # levels that are told one behind the other, what stands before them aside
            (
                "。财政收入12.1亿元",
                "，城镇居民人均可支配收入达21560元",
                "，农村居民人均纯收入达9173元",
                "，同比分别增长12.1%、17.2%",
            ),
            ["城镇居民人均可支配收入", "农村居民人均纯收入"],
        ),
        (  # levels in units of their own
            ("。全年接待游客6023.6万人次", "，旅游总收入672.1亿元", "，分别增长12.9%和17.4%"),
            ["游客", "旅游总收入"],
        ),
        (
            ("。旅游接待量1.2亿人次", "，旅游总收入980亿元", "，分别增长25.8%和26.5%"),
            ["旅游接待量", "旅游总收入"],
        ),
    ],
)
def test_each_number_has_its_own_thing(clauses: tuple[str, ...], nouns: list[str]) -> None:
    assert nouns_of_last(*clauses) == nouns


def test_a_verb_goes_to_each_item_of_its_list() -> None:
    run: tuple[Clause, ...] = ()
    listed = ("。新增高新技术企业100家", "、科技型中小企业1000家", "、停车泊位10个", "，建设绿道3公里")
    lent = []
    for one in listed:
        mark, text = fold(one[0]), one[1:]
        elided, carried = carried_words(fold(text), mark, run)
        run = goes_on(run, mark, analyse(text, fold(text), 1, elided, carried))
        lent.append(elided)
    assert lent == ["", "新增", "新增", ""]


def test_a_clause_without_a_thing_of_its_own_takes_both_from_the_one_before() -> None:
    before = "。城乡居民人均可支配收入分别达到42469元和26000元"
    both = ["城镇居民人均可支配收入", "农村居民人均可支配收入"]
    assert nouns_of_last(before, "，分别同比增长5.8%和6.8%") == both
