"""What stands beside a figure that decides: its basis, works only begun, a misprint, one year of several."""

from __future__ import annotations

import pytest

from tests.score.build import judged
from tracker.model import Status

REMARKED: list[tuple[str, str, Status, str]] = [
    ("一般公共预算收入增长6%", "一般公共预算收入8.6亿元,同口径增长6.3%", "fulfilled", "「同口径」的数"),
    ("工业增加值增长6%", "规上工业增加值增长7.2%", "fulfilled", "「规上」的数"),
    ("一般公共预算收入增长6%", "一般公共预算收入可比增长6.3%", "fulfilled", "「可比」的数"),
    ("规模以上工业增加值增长7%", "规模以上工业增加值按可比口径增长6.1%", "partial", "「按可比口径」的数"),
    ("居民收入增长8%", "居民收入扣除价格因素增长8.4%", "fulfilled", "「扣除价格因素」的数"),
    (
        "城镇居民人均可支配收入增长11%",
        "城镇居民人均可支配收入实际增长9.7%",
        "partial",
        "扣除价格因素的实际增长",
    ),
    ("改造棚户区500套", "开工改造棚户区520套,其中300套已建成", "fulfilled", "报告说的是「开工」"),
    ("改造棚户区40万户", "棚户区改造开工43.4万户", "fulfilled", "报告说的是「开工」"),
    ("建设保障性住房20万套", "保障性住房新开工22万套", "fulfilled", "报告说的是「新开工」"),
    ("人口自然增长率控制在5‰以内", "人口自然增长率4.3%", "fulfilled", "一处写「%」、一处写「‰」"),
    ("人口自然增长率控制在4%以内", "人口自然增长率4.6‰", "partial", "一处写「%」、一处写「‰」"),
    ("今后五年,每年造林1万亩", "完成造林1.2万亩", "fulfilled", "「今后五年」每年如此"),
    ("城镇登记失业率控制在4%以内", "预计城镇登记失业率3.6%", "fulfilled", "预计数"),
]
PLAIN = [
    ("规模以上工业增加值增长6%", "规上工业增加值增长7.2%", "both of the larger firms"),
    ("一般公共预算收入同口径增长6%", "一般公共预算收入同口径增长6.3%", "both on one basis"),
    ("新开工棚户区改造40万户", "棚户区改造开工43.4万户", "to begin was promised"),
    ("改造老旧小区20个", "开工改造老旧小区26个,全部竣工", "another kind of beginning"),
    ("人口自然增长率控制在5‰以内", "人口自然增长率4.3‰", "one sign"),
    ("城镇登记失业率控制在4%以内", "城镇登记失业率3.6%", "one sign"),
    ("加快推进400座病险水库除险加固工程建设", "开工建设400座病险水库除险加固工程", "to go on was promised"),
    ("在建地下综合管廊超过50公里", "开工建设综合管廊69.5公里", "the same was promised"),
    ("居民收入实际增长8%", "居民收入实际增长7%", "both without prices"),
    ("居民收入增长6%", "居民收入实际增长7%", "met all the more"),
    ("规模以上工业增加值增长8%", "规模以上工业增加值实际增长7%", "it is never told otherwise"),
    ("人口自然增长率控制在1%以内", "人口自然增长率2.9‰", "a per cent may be meant"),
    ("每年造林1万亩", "完成造林1.2万亩", "no span of years"),
]


@pytest.mark.parametrize(("promise", "said", "status", "words"), REMARKED)
def test_what_a_quoter_must_know_is_said_behind_the_figure(
    promise: str, said: str, status: Status, words: str
) -> None:
    verdict = judged(promise, said)
    assert (verdict.status, verdict.figures[0].standing in ("outcome", "estimated")) == (status, True)
    assert words in verdict.reason


@pytest.mark.parametrize(("promise", "said", "why"), PLAIN)
def test_where_nothing_needs_to_be_known_nothing_is_said(promise: str, said: str, why: str) -> None:
    assert not judged(promise, said).doubts, why


@pytest.mark.parametrize(
    ("promise", "said", "most"),
    [
        ("城镇居民人均可支配收入增长11%", "城镇居民人均可支配收入实际增长9.7%", 0.5),
        ("改造棚户区40万户", "棚户区改造开工43.4万户", 0.89),
        ("人口自然增长率控制在5‰以内", "人口自然增长率4.3%", 0.5),
        ("人口自然增长率控制在4%以内", "人口自然增长率4.6‰", 0.5),
    ],
)
def test_what_a_person_must_read_is_never_said_for_certain(promise: str, said: str, most: float) -> None:
    assert judged(promise, said).confidence <= most


def test_a_misprint_that_changes_nothing_takes_no_confidence() -> None:
    verdict = judged("人口自然增长率控制在4.5%以内", "人口自然增长率2.98‰")
    assert verdict.confidence > 0.9
    assert verdict.reason.endswith("按同一单位比较)")
