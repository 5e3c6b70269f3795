"""Things counted by their size: one wording, and those of another size are other things."""

from __future__ import annotations

import pytest

from tests.score.build import judged
from tracker.score.sizes import in_one_wording, size


@pytest.mark.parametrize(
    ("noun", "worded", "yuan"),
    [
        ("亿元以上项目", "亿元以上项目", 100_000_000),
        ("超亿元项目", "亿元以上项目", 100_000_000),
        ("过5亿元的工业企业", "5亿元以上工业企业", 500_000_000),
        ("千亿级产业集群", "千亿元以上产业集群", 100_000_000_000),
        ("500万元以上项目", "500万元以上项目", 5_000_000),
        ("重点项目", "重点项目", None),
        ("投资1亿元", "投资1亿元", None),
        ("万亩产业园区", "万亩产业园区", None),
        ("千万工程乡镇", "千万工程乡镇", None),
        ("年产值超百亿元企业", "年产值百亿元以上企业", 10_000_000_000),
        ("3.5.2亿元以上项目", "3.5.2亿元以上项目", None),
    ],
)
def test_a_size_is_worded_in_one_way(noun: str, worded: str, yuan: int | None) -> None:
    assert (in_one_wording(noun), size(noun)) == (worded, yuan)


SIZES = [
    ("开工亿元项目50个", "新开工亿元以上项目56个", "figures_met", "the same"),
    ("引进5亿元以上项目10个", "引进亿元以上项目32个", "doubtful_met", "most may be smaller"),
    ("引进亿元以上项目10个", "引进10亿元以上项目5个", "doubtful_short", "there are smaller ones"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "why"), SIZES)
def test_things_of_another_size_are_other_things(promise: str, said: str, rule: str, why: str) -> None:
    assert judged(promise, said).rule == rule, why
