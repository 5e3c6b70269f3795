"""What words alone tell: a part of a list, what is still wanting, what only comes near."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import REVIEW_BELOW, judge
from tracker.score.rules import AT_LEAST

PARTS = [
    ("完成职业技能提升和高职扩招行动目标", "general", "高职扩招行动目标如期完成", "partial"),
    ("完成职业技能提升和高职扩招行动目标", "general", "职业技能提升和高职扩招行动目标如期完成", "fulfilled"),
    ("建成图书馆、文化馆、体育馆", "deliverable", "图书馆、文化馆建成开放", "partial"),
    ("建成图书馆、文化馆、体育馆", "deliverable", "图书馆、文化馆、体育馆建成开放", "fulfilled"),
    ("推进图书馆、文化馆、体育馆建设", "general", "图书馆、文化馆加快建设", "fulfilled"),
]


@pytest.mark.parametrize(("promise", "kind", "said", "status"), PARTS)
def test_of_things_that_were_to_be_done_each_is_looked_for(
    promise: str, kind: str, said: str, status: str
) -> None:
    found = judge(match(promise, said, kind=kind, mention=0.95, score=0.95), "review")  # type: ignore[arg-type]
    assert found.status == status, found.reason


def verdict(promise: str, said: str, mention: float = 0.8, score: float = 0.8) -> Verdict:
    return judge(match(promise, said, kind="general", mention=mention, score=score), "review")


WANTING = [
    ("解决小微企业融资难、融资贵问题", "小微企业融资难融资贵问题尚未有效缓解"),
    ("解决拖欠农民工工资问题", "拖欠农民工工资问题仍然存在"),
    ("缓解城区停车难问题", "城区停车难问题依然突出"),
    ("补齐养老服务短板", "养老服务短板亟待补齐"),
    ("完成污水处理厂提标改造", "污水处理厂提标改造进展缓慢"),
    ("完成污水处理厂提标改造", "污水处理厂提标改造推进不力"),
    ("完成污水处理厂提标改造", "污水处理厂提标改造因资金原因暂缓实施"),
    ("完成污水处理厂提标改造", "污水处理厂提标改造推迟到明年"),
    ("落实安全生产责任制", "安全生产责任制落实不到位"),
    ("完成棚户区改造", "棚户区改造没有按计划推进"),
]


@pytest.mark.parametrize(("promise", "said"), WANTING)
def test_what_is_still_wanting_is_not_done(promise: str, said: str) -> None:
    found = verdict(promise, said, 0.95, 0.95)
    assert (found.status, found.rule) == ("partial", "unsolved")
    assert found.confidence < REVIEW_BELOW


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("缓解城区停车难问题", "城区停车难问题有效缓解"),
        ("改变基础设施建设滞后的局面", "改变基础设施建设滞后的局面,新建公路、铁路一批"),
        ("落实延期还本付息政策", "精准实施延期还本付息政策"),
        ("盘活停工多年的工程", "停工多年的30余处工程得到盘活"),
    ],
)
def test_what_is_no_longer_wanting_is(promise: str, said: str) -> None:
    assert verdict(promise, said, 0.95, 0.95).status == "fulfilled"


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("对适度规模经营农户实施大灾保险", "新型经营主体大批涌现，种植业适度规模经营比重从30%提升到40%以上"),
        ("健全新兴产业统计", "新兴产业蓬勃发展，传统产业深刻重塑"),
    ],
)
def test_a_verdict_is_doubtful_where_the_last_thing_promised_is_not_said(promise: str, said: str) -> None:
    assert judge(match(promise, said, kind="general"), "review").confidence <= REVIEW_BELOW


def test_the_words_of_a_reason_stand_in_the_sentence_that_is_shown_first() -> None:
    told = ("垃圾分类实效巩固提升", "生活垃圾分类达标率保持在95%以上")
    verdict = judge(match("巩固提升生活垃圾分类成效", *told), "review")
    assert verdict.evidence[0].text == told[0]
    assert "「垃圾分类」" in verdict.reason


def test_a_figure_that_decides_nothing_is_said_with_a_third_at_least() -> None:
    """No status that is said is less likely than one in three; the figures stand beside it."""
    promise, said = "改造提升11条（段）市政路", "改造市政道路21条、桥梁30座"
    found = judge(match(promise, said, mention=0.5, score=0.5), "review")
    assert found.confidence >= round(AT_LEAST["doubtful_met"], 2)
    assert "21条" in found.reason
