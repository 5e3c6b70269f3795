"""Another thing of the promise's kind is none of it; the same under its name is."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import judge


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
    ("创建国家森林城市", "成功创建国家卫生城市", "another honour"),
    ("实施城区供水管网改造工程", "实施城区供热管网改造工程", "another net"),
    ("加快东部产业园建设", "西部产业园建设加快推进", "another side"),
    ("新建第二中学", "新建第四中学投入使用", "another number"),
    ("强化土壤污染防治", "大力推进大气污染防治", "another thing to clean"),
    ("开展文明家庭评选", "开展文明校园评选", "another honour"),
    ("实施人才强省战略", "持续实施质量强省战略", "by what it grows strong"),
    ("探索“多证合一”改革", "“多规合一”改革持续深化", "what becomes one"),
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
    ("实施城区供水管网改造工程", "实施城区供热、供水管网改造工程", "both are said"),
    ("推进供水、供热管网改造", "供热管网改造全面完成", "both were promised"),
    ("提高城镇医疗保险水平", "城镇养老、医疗、失业保险水平逐步提高", "of a list"),
    ("发展公有制经济", "公有制和非公有制经济共同发展,公有制经济不断壮大", "it stands there without 非 too"),
    ("加快建设学府路中学", "学府路中学建成投用", "its own name"),
    ("降低PM2.5浓度", "细颗粒物浓度持续下降", "two names of one thing"),
]


@pytest.mark.parametrize(("promise", "said", "why"), THE_SAME)
def test_the_same_name_is_one(promise: str, said: str, why: str) -> None:
    assert verdict(promise, said, 0.95, 0.95).status != "unmentioned", why
