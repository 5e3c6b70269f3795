"""What a heading announces."""

from __future__ import annotations

import pytest

from tracker.language.fold import fold
from tracker.segment.headings import NEVER, coming_by, kind_of, names_both


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("2024年工作回顾", "review"),
        ("过去五年政府工作的回顾", "review"),
        ("关于过去五年的政府工作", "review"),
        ("过去五年和2021年工作回顾", "review"),
        ("2025年工作安排", "plan"),
        ("今年的总体要求和主要预期目标", "plan"),
        ("对今年政府工作的建议", "plan"),
        ("2024年工作展望", "plan"),
        ("今后五年的奋斗目标", "long plan"),
        ("“十五五”时期主要目标任务", "long plan"),
        ("全面加强政府自身建设", "self"),
        ("全面提升政府治理现代化水平", "self"),
        ("加快建设人民满意的服务型政府", "self"),
        ("《政府工作报告》名词解释", "glossary"),
        ("附件", "glossary"),
        ("存在的问题和困难", "problems"),
        ("2019年上海市徐汇区政府工作报告", None),
        ("以打响“四大品牌”为抓手,综合实力不断增强", None),
        ("着力打造一流营商环境", None),
        ("强化政府投资引导", None),
        ("聚焦聚力攻坚克难,重点工作取得突破", None),
        ("推动重点工作取得突破", "plan"),
    ],
)
def test_what_a_heading_announces(heading: str, kind: str | None) -> None:
    assert kind_of(fold(heading)) == kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("“十四五”主要目标任务和二〇三五年远景目标", "long plan"),
        ("“十二五”经济社会发展取得重大成就", "review"),
        ("攻坚克难,“十二五”经济社会发展开局良好", "review"),
        ("一鼓作气勇争先,全力推动“十五五”开好局、起好步", None),
        ("2026年自治区民生实事", "plan"),
        ("全面提升政府治理效能", "self"),
        ("生态保护取得明显成效", None),
    ],
)
def test_what_headings_announce(heading: str, kind: str | None) -> None:
    assert kind_of(heading) == kind


def test_headings_that_name_both() -> None:
    assert names_both("“十五五”时期主要目标和2026年重点工作")
    assert not names_both("“十四五”规划和二〇三五年远景目标")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("2019年,我们将新增绿地60公顷", 5),
        ("各位代表,今年我们将新增绿地", 7),
        ("二〇一九年要办好十件实事", 5),
        ("2018年,我们新增绿地60公顷,2019年再增30公顷", 22),
        ("2018年,我们新增绿地60公顷", NEVER),
    ],
)
def test_within_how_many_characters_a_text_names_the_coming_year(text: str, by: int) -> None:
    assert coming_by(text, 2019) == by
