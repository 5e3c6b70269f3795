"""A level before and a level after: what rose in the year answers a change, what rose in several does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import judged, match, statement
from tracker.model import Verdict
from tracker.score import judge
from tracker.score.stands import Setting

ANSWERED = [
    ("城乡低保标准提高5%", "城乡低保标准由每月600元提高到640元", "fulfilled", "6.67%(600元→640元)"),
    ("城乡低保标准提高10%", "城乡低保标准由每月600元提高到640元", "partial", "差3.33个百分点"),
    ("新农合筹资标准人均增加50元", "新农合人均筹资标准由上年的104.3元提高到154.3元", "fulfilled", "50元("),
    ("义务教育巩固率提高2个百分点", "义务教育巩固率由上年的93.0%提高到95.5%", "fulfilled", "2.5个百分点("),
    ("新增高新技术企业20家", "高新技术企业由去年的98家增加到120家", "fulfilled", "22家(98家→120家)"),
    ("新增高新技术企业20家", "高新技术企业由去年的110家增加到120家", "partial", "10家(110家→120家)"),
    ("PM2.5浓度下降5%", "PM2.5平均浓度由去年的42微克/立方米下降到38微克/立方米", "fulfilled", "9.52%"),
    ("PM2.5浓度下降5%", "PM2.5平均浓度由去年的40微克/立方米上升到42微克/立方米", "partial", "增长5%("),
    ("城镇化率提高1.5个百分点", "城镇化率由2024年的52.0%提高到53.8%", "fulfilled", "1.8个百分点"),
]
NOT_RECKONED = [
    (
        "农村居民收入增长8%",
        "农村居民人均可支配收入由去年的2.1万元提高到2.3万元",
        "4.7 to 14.6 %: rounding decides",
    ),
    ("农村居民收入增长7%", "农村居民人均可支配收入由去年的2万元提高到2.16万元", "2万 may be 1.95万"),
    ("新农合筹资标准提高10%", "新农合筹资标准由15007元提高到16507元", "9.995 % would be told as 10 %"),
    ("城镇化率提高1.5个百分点", "城镇化率由2020年的52%提高到53.8%", "five years"),
    ("城镇化率提高1.5个百分点", "城镇化率由52%提高到54.3%", "in which time is not told"),
    ("城乡低保标准提高5%", "任期内，城乡低保标准由每月600元提高到640元", "more than a year"),
    ("城乡低保标准提高5%", "自2019年以来，城乡低保标准由每月600元提高到640元", "more than a year"),
    ("高新技术企业达到120家", "高新技术企业由去年的98家增加到120家", "all there is was promised"),
    ("地区生产总值增长8%", "地区生产总值由去年的500亿元增加到560亿元", "growth is at the prices of before"),
    ("居民收入实际增长10%", "居民人均可支配收入由去年的5000元增加到5700元", "so is this"),
    (
        "农村低保标准提高10%",
        "城市低保标准由600元、农村低保标准由560元分别提高到640元、600元",
        "which is whose",
    ),
    ("城乡低保标准提高5%", "城乡低保标准由每月600元提高到640元,城乡低保标准提高4%", "it is stated"),
]


@pytest.mark.parametrize(("promise", "said", "status", "told"), ANSWERED)
def test_what_rose_in_the_year_answers_a_change(promise: str, said: str, status: str, told: str) -> None:
    verdict = judged(promise, said)
    assert (verdict.status, verdict.rule[:8]) == (status, "figures_")
    assert told in verdict.reason


@pytest.mark.parametrize(("promise", "said", "why"), NOT_RECKONED)
def test_nothing_else_is_reckoned(promise: str, said: str, why: str) -> None:
    assert judged(promise, said).reason.count("→") <= 1, why


def test_a_review_of_several_years_tells_no_change_of_one() -> None:
    promise, said = "城乡低保标准提高5%", statement("城乡低保标准由每月600元提高到640元")

    def of(*, long: bool) -> Verdict:
        return judge(match(promise, said, kind="target"), "review", setting=Setting(2025, long=long))

    of_years = replace(said, span="years")
    assert of(long=False).rule == "figures_met"
    assert of(long=True).rule != "figures_met"
    told = match(promise, of_years, kind="target")
    assert judge(told, "review", setting=Setting(2025)).rule != "figures_met"
