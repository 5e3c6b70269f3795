"""A rank alone is of the thing that the next figure's words name."""

from __future__ import annotations

import pytest

from tracker.language.fold import fold
from tracker.language.quantity import quantities

RANKS = [
    ("力争打造5个千亿级", "、12个百亿级开发区。", "千亿级开发区"),
    ("发展壮大2个国家级", "和12个省级战略性新兴产业集群，加快", "国家级战略性新兴产业集群"),
    ("培育1个400亿级", "、3个100亿级产业名镇。", "400亿级产业名镇"),
    ("着力培育6个世界级", "、7个国家级、12个区域级产业集群。", "世界级产业集群"),
    ("建设6个国家级", "，建设30个省市县三级中小企业公共服务平台", "国家级中小企业公共服务平台"),
]

STAYS = [
    ("建设6个国家级中心", "、3个省级实验室。", "国家级中心", "it names its thing"),
    ("省级安排48亿元", "，当年安排20亿元资金", "省级", "a sum is no thing that is counted"),
    ("创建1个省级", "。全年新增12家企业", "省级", "what follows is counted otherwise"),
]


@pytest.mark.parametrize(("text", "behind", "noun"), RANKS)
def test_a_rank_is_of_the_next_figures_thing(text: str, behind: str, noun: str) -> None:
    assert [one.noun for one in quantities(text, behind=fold(behind))] == [noun]


@pytest.mark.parametrize(("text", "behind", "noun", "why"), STAYS)
def test_what_is_no_rank_or_not_of_one_list_stays(text: str, behind: str, noun: str, why: str) -> None:
    assert [one.noun for one in quantities(text, behind=fold(behind))] == [noun], why


def test_ranks_of_one_text() -> None:
    assert [one.noun for one in quantities("推动1个国家级、40个省级临床重点专科项目")] == [
        "国家级临床重点专科项目",
        "省级临床重点专科项目",
    ]
