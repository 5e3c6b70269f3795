"""Names of one thing: short in nouns, full in sentences, and each row sound."""

from __future__ import annotations

import pytest

from tracker.language.same_names import in_full, in_short, other_names, spoken_as
from tracker.language.tables.same_names import NEARLY_SAME, SAME_NAMES
from tracker.score.same_noun import agreement


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("新建公厕20座", "新建公共厕所20座", "新建公厕20座"),
        ("新入规企业31家", "规模以上企业31家", "规上企业31家"),
        ("网上零售额增长18%", "网络零售额增长18%", "网络零售额增长18%"),
        ("最低生活保障标准", "最低生活保障标准", "低保标准"),
        ("营商环境", "营商环境", "营商环境"),
        ("设立总规模50亿元的基金", "设立总规模50亿元的基金", "设立总规模50亿元的基金"),
        ("最低保障标准", "最低保障标准", "最低保障标准"),
    ],
)
def test_a_thing_has_one_name(text: str, full: str, short: str) -> None:
    assert (in_full(text), in_short(text)) == (full, short)


@pytest.mark.parametrize("row", [*SAME_NAMES, *NEARLY_SAME])
def test_every_name_of_a_row_is_told_in_one_way(row: str) -> None:
    assert {in_full(name) for name in row.split()} == {row.split()[-1]}


@pytest.mark.parametrize("row", SAME_NAMES)
def test_every_name_of_a_row_is_one_thing_in_a_noun(row: str) -> None:
    names = row.split()
    assert {in_short(name) for name in names} == {names[0]}
    assert all(agreement(names[0], name) == 1 for name in names)


SAME = [
    ("地方公共财政收入", "一般公共预算收入"),
    ("税收收入", "税收"),
    ("单位工业增加值能耗", "万元工业增加值能耗"),
    ("单位GDP水耗", "万元地区生产总值用水量"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_an_indicator_has_one_name_in_nouns(one: str, other: str) -> None:
    assert agreement(one, other) == 1


def test_what_is_no_tax_is_none() -> None:
    assert agreement("非税收入", "税收收入") < 1


def test_what_only_has_to_do_with_a_matter_is_no_other_name_of_it() -> None:
    assert "煤改气" not in other_names("清洁取暖")
    assert in_short("煤改气") == "煤改气"
    assert in_full("煤改气") == "清洁取暖"


def test_a_noun_is_spoken_of_in_all_its_names() -> None:
    assert "医疗保险" in spoken_as("城乡居民医保")
    assert spoken_as("营商环境") == ()
