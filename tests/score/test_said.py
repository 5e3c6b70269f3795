"""What words alone tell: another of its kind, a part of a list, what is still wanting.

Of score/mention.py, score/lists.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import REVIEW_BELOW, judge


def verdict(promise: str, said: str, mention: float = 0.8, score: float = 0.8) -> Verdict:
    return judge(match(promise, said, kind="general", mention=mention, score=score), "review")


ANOTHER = [
    ("推进加入全面与进步跨太平洋伙伴关系协定", "推动区域全面经济伙伴关系协定生效实施", "another treaty"),
    ("加快建设学府路中学", "南开路中学建成投用", "another school"),
    ("举办首届湖滨茶文化博览会", "成功举办石化产业博览会", "another fair"),
    ("打造国际人才发展引领区", "浦东引领区加快打造", "another zone"),
    ("发展公有制经济", "支持非公有制经济发展", "the contrary"),
    ("推进物质文化遗产保护", "加强非物质文化遗产保护", "the contrary"),
    ("鼓励非公有制经济发展", "发展壮大公有制经济", "the contrary"),
]


@pytest.mark.parametrize("mention", [0.8, 0.94])
@pytest.mark.parametrize(("promise", "said", "why"), ANOTHER)
def test_another_thing_of_its_kind_is_no_mention(promise: str, said: str, why: str, mention: float) -> None:
    found = verdict(promise, said, mention)
    assert found.status == "unmentioned", why


THE_SAME = [
    ("举办第四届茶文化博览会", "成功举办茶文化博览会", "an ordinal is no name"),
    ("创建国家级茶叶示范区", "茶叶示范区获批", "nor is a rank"),
    ("鼓励非公有制经济发展", "非公有制经济发展壮大", "behind 非 in both"),
    ("发展公有制经济", "公有制和非公有制经济共同发展,公有制经济不断壮大", "it stands there without 非 too"),
    ("加快建设学府路中学", "学府路中学建成投用", "its own name"),
]


@pytest.mark.parametrize(("promise", "said", "why"), THE_SAME)
def test_the_same_name_is_one(promise: str, said: str, why: str) -> None:
    assert verdict(promise, said, 0.95, 0.95).status != "unmentioned", why


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


WANTING = [
    ("解决小微企业融资难、融资贵问题", "小微企业融资难融资贵问题尚未有效缓解"),
    ("解决拖欠农民工工资问题", "拖欠农民工工资问题仍然存在"),
    ("缓解城区停车难问题", "城区停车难问题依然突出"),
    ("补齐养老服务短板", "养老服务短板亟待补齐"),
]


@pytest.mark.parametrize(("promise", "said"), WANTING)
def test_what_is_still_wanting_is_not_done(promise: str, said: str) -> None:
    found = verdict(promise, said, 0.95, 0.95)
    assert (found.status, found.rule) == ("partial", "unsolved")
    assert found.confidence < REVIEW_BELOW


def test_what_is_no_longer_wanting_is() -> None:
    assert verdict("缓解城区停车难问题", "城区停车难问题有效缓解", 0.95, 0.95).status == "fulfilled"


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("居民收入稳步提高，20件民生实事圆满完成", "another thing was completed"),
        ("粮食播种面积稳定，粮食生产实现十九连丰", "another thing went on rising"),
    ],
)
def test_what_was_achieved_of_another_thing_is_not_of_this(said: str, rule: str) -> None:
    promise = "居民收入增长与经济增长同步" if "居民" in said else "粮食播种面积稳定在33万亩以上"
    found = judge(match(promise, said, kind="target", mention=0.95, score=0.95), "review")
    assert found.rule != "achieved", rule


def test_what_follows_without_a_subject_of_its_own_is() -> None:
    said = "城镇新增就业稳步增加，超额完成年度目标"
    found = judge(match("城镇新增就业5000人", said, kind="target", mention=0.95, score=0.95), "review")
    assert (found.status, found.rule) == ("fulfilled", "achieved")
