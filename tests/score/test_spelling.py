"""Whether a sentence names a thing: in another spelling, in short, by the kind it belongs to."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import judge
from tracker.score.spelling import names, plain
from tracker.score.stands import Setting


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("2007年单位国内生产总值能耗比上年下降3.27%", False),
        ("研发经费占国内生产总值的比重提高到1.49%", False),
        ("国内生产总值增长6.9%", True),
    ],
)
def test_an_indicator_is_named_only_as_the_thing_itself(sentence: str, named: bool) -> None:
    assert names("生产总值", sentence) is named


def test_what_is_said_of_all_of_a_kind_is_said_of_each() -> None:
    said = "单位国内生产总值能耗下降18.2%,主要污染物排放量减少12%以上"
    assert names("化学需氧量、氨氮排放", said)
    assert not names("二氧化碳排放强度", said)
    verdict = judge(
        match("化学需氧量、氨氮排放都要减少2%左右", said, kind="target", mention=0.3),
        "review",
        setting=Setting(long=True),
    )
    assert (verdict.status, "「减少」" in verdict.reason) == ("fulfilled", True)


@pytest.mark.parametrize(
    ("noun", "sentence"),
    [
        ("研发投入强度", "全社会研发投入强度从全国第10位升至第7位"),
        ("粮食产量", "粮食产量居全国第三位"),
        ("市场主体", "新增市场主体6630户"),
    ],
)
def test_a_rank_or_what_was_added_tells_how_a_thing_fared(noun: str, sentence: str) -> None:
    assert names(noun, sentence)


def test_a_thing_that_is_only_named_did_not_fare() -> None:
    assert not names("市场主体", "优化市场主体发展环境")
    assert not names("粮食产量", "粮食产量由全国统一核定")


def test_a_word_within_another_is_no_furniture() -> None:
    assert plain("城镇化率") == "城镇化率"
    assert plain("城镇居民收入") == plain("居民收入")


def test_an_indicator_that_did_not_reach_its_aim_is_named() -> None:
    assert names(plain("居民消费价格涨幅"), "城乡居民人均可支配收入增速和CPI涨幅也未达年初预期")
