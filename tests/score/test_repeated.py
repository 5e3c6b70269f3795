"""A number that the report only repeats, in a name or as a goal, and one that it reports."""

from __future__ import annotations

import pytest

from tests.score.build import judged

REPORTED = [
    ("30个贫困村退出", "30个贫困村脱贫出列"),
    ("128个贫困村销号", "实现13.25万人脱贫、128个贫困村销号、5个省级贫困县摘帽"),
    ("引进高校3所", "3所高校落户"),
    ("创建国家级绿色工厂2家", "2家企业入选国家绿色工厂"),
    ("新增上市企业3家", "3家企业成功上市"),
    ("小学学生人均公用经费提高到300元", "提前一年实现小学学生人均公用经费300元的目标"),
    ("全区生产总值增长8%", "圆满完成生产总值增长8%的预期目标"),
    ("地区生产总值达到3万亿元", "地区生产总值突破3万亿元大关"),
    ("旅游总收入达到1000亿元", "旅游总收入迈上千亿元台阶"),
]
REPEATED = [
    ("打造480米新地标", "480米新地标浇筑底板", "the height is in its name"),
    ("推进30个重点项目", "30个重点项目有序推进", "they go on"),
    ("退出贫困村30个", "30个贫困村脱贫攻坚有力推进", "脱贫 is no end here"),
    ("新增上市企业3家", "3家企业上市辅导备案", "上市 is none here"),
    ("引进高校3所", "3所高校达成落户意向", "落户 is none here"),
    ("新增国家高新技术企业30家", "30家企业入选国家高新技术企业培育库", "those that may become it"),
    ("新增全国文明村3个", "3个村入选全国文明村候选名单", "those that may become it"),
    ("创建省级美丽乡村5个", "5个村获评市级美丽乡村", "of another rank"),
    ("财政收入增长8%", "财政收入曾提出增长8%的预期目标", "a goal told again"),
    ("全区生产总值增长8%", "实现生产总值增长8%的目标压力较大", "it is hard"),
    ("全区生产总值增长8%", "力争实现生产总值增长8%的目标", "it is only tried"),
    ("全区生产总值增长8%", "没有完成生产总值增长8%的预期目标", "it was not reached"),
]


@pytest.mark.parametrize(("promise", "said"), REPORTED)
def test_as_many_of_which_the_end_is_told_are_reported(promise: str, said: str) -> None:
    assert judged(promise, said).rule == "figures_met"


@pytest.mark.parametrize(("promise", "said", "why"), REPEATED)
def test_a_number_that_is_only_repeated_is_no_answer(promise: str, said: str, why: str) -> None:
    assert not judged(promise, said).rule.startswith("figures_"), why
