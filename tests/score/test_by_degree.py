"""How much was promised in words: the rank of an honour, a thing that was to be everywhere."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import REVIEW_BELOW, judge

LESS = [
    ("创建国家卫生县城", "成功创建省级卫生县城", "lower_rank", "承诺国家卫生县城,报告为省级卫生县城"),
    ("争创国家5A级景区", "成功创建国家4A级景区", "lower_rank", "承诺5A级景区,报告为4A级景区"),
    ("创建国家级经济技术开发区", "成功创建省级经济技术开发区", "lower_rank", "省级经济技术开发区"),
    ("打造世界级先进制造业集群", "建成国家级先进制造业集群", "lower_rank", "国家级先进制造业集群"),
    ("创建省级文明村镇", "成功创建旗级文明村镇", "lower_rank", "旗级文明村镇"),
    ("全面实行股票发行注册制", "推进股票发行注册制改革", "only_begun", "承诺全面实行,报告只说「推进」"),
    ("全面推行田长制", "探索推行田长制", "only_begun", "报告只说「探索」"),
]
ENOUGH = [
    ("创建国家绿色工厂", "成功创建省级绿色工厂30家,国家级绿色工厂5家", "both ranks"),
    ("创建温州国家金融综合改革试验区", "温州金融综合改革试验区获批", "州 is the end of a name"),
    ("推进城市公立医院改革", "县级公立医院改革全面推开", "no title"),
    ("创建省级示范园", "创建国家和省级示范园", "two ranks at once"),
    ("创建省级卫生县城", "成功创建国家卫生县城", "a higher rank"),
    ("创建国家卫生县城", "成功创建国家卫生县城、省级文明县城", "the promised one beside another"),
    ("争创国家森林城市", "省级森林乡村达到12个", "another honour"),
    ("全面推行河长制", "全面推行河长制", "everywhere"),
    ("全面推行林长制", "推进林长制改革,省市县乡村五级林长体系建立", "at every level"),
    ("推行田长制", "探索推行田长制", "nothing was said of everywhere"),
    ("全面推行行政执法公示制度", "推进依法行政", "the beginning of another thing"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "reason"), LESS)
def test_less_than_promised_is_partial(promise: str, said: str, rule: str, reason: str) -> None:
    verdict = judge(match(promise, said), "review")
    assert (verdict.status, verdict.rule) == ("partial", rule)
    assert reason in verdict.reason
    assert verdict.confidence < REVIEW_BELOW


@pytest.mark.parametrize(("promise", "said", "why"), ENOUGH)
def test_as_much_is_not(promise: str, said: str, why: str) -> None:
    assert judge(match(promise, said), "review").rule not in ("lower_rank", "only_begun"), why
