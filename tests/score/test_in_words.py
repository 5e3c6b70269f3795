"""Rates that a report tells without a number: 「全覆盖」, 「全部」."""

from __future__ import annotations

import pytest

from tests.score.build import judged

ALL_OF_IT = [
    ("标准化村卫生室覆盖率达到100%", "标准化村卫生室实现全覆盖", "全覆盖"),
    ("实现行政村通客车率100%", "行政村全部通上客车", "全部"),
    ("重点项目开工率达到100%", "重点项目全部开工", "全部"),
    ("农村集中供水率达到95%", "农村集中供水实现全覆盖", "全覆盖"),
    ("农村学校取暖改造率达到100%", "农村学校取暖改造全部完成", "全部"),
]
NOT_ALL = [
    ("食品抽检合格率达到98%", "食品抽检全覆盖", "how many are tested, not how many pass"),
    ("污水处理率达到95%", "污水处理厂全部建成", "works, not what they treat"),
    ("垃圾分类覆盖率达到100%", "垃圾分类基本实现全覆盖", "nearly"),
    ("垃圾分类覆盖率达到100%", "加快推进垃圾分类全覆盖", "not yet"),
    ("行政村通客车率达到100%", "力争行政村全部通客车", "not yet"),
    ("5G网络覆盖率达到100%", "5G网络实现城区全覆盖", "a part of the place"),
    ("5G网络覆盖率达到100%", "行政村4G网络全覆盖", "another thing"),
    ("城镇调查失业率5.5%左右", "约束性指标全部完成", "a rate that should be low"),
    ("城镇污水处理率达到95%", "新建污水处理厂全部投入运行", "another thing"),
]


@pytest.mark.parametrize(("promise", "said", "words"), ALL_OF_IT)
def test_all_of_it_is_a_hundred_per_cent(promise: str, said: str, words: str) -> None:
    verdict = judged(promise, said)
    assert verdict.rule == "figures_met"
    assert f"→ {words},达到" in verdict.reason


@pytest.mark.parametrize(("promise", "said", "why"), NOT_ALL)
def test_less_than_all_is_no_figure(promise: str, said: str, why: str) -> None:
    assert judged(promise, said).rule != "figures_met", why
