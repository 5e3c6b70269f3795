"""An indicator is found by the name that the review gives it, not only by the plan's."""

from __future__ import annotations

import pytest

from tests.score.build import commitment, statement
from tracker import align
from tracker.score import judge

SAID = (
    "国内生产总值达到13.65万亿元,比上年增长9.5%",
    "粮食总产量达到46947万吨",
    "城镇新增就业980万人",
    "居民消费价格总水平上涨3.9%",
)


@pytest.mark.parametrize(
    "promise", ["中央提出今年经济增长预期目标为7%左右", "经济增长速度8%", "国民生产总值增长百分之八"]
)
def test_the_economy_s_growth_is_that_of_its_product(promise: str) -> None:
    (match,) = align.align([commitment(promise, "target")], [statement(one) for one in SAID])
    verdict = judge(match, "review")
    assert verdict.status == "fulfilled"
    assert verdict.reason.endswith("→ 9.5%,达到")
