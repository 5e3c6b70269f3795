"""What of a review is its record, and what are lessons; each kind was read wrongly once."""

from __future__ import annotations

import pytest

from tests.extract.one_section import told
from tracker.language.fold import fold

LESSONS = [
    ("第一，必须坚持解放思想。", "numbered"),
    ("各级政府要保持国民经济持续快速健康发展。", "whom it concerns comes first"),
    ("在今年的政府工作中，要坚决抑制通货膨胀。", "this year's work"),
    ("今年中央财政预算用于支持这项改革的资金将达305亿元。", "this year's budget"),
    ("我们要更大程度地发挥市场在资源配置中的基础性作用，增强企业活力和竞争力。", "我们要"),
    ("只有深入贯彻落实科学发展观，才能实现经济社会又好又快发展，促进社会和谐。", "只有……才"),
    ("推进供给侧结构性改革，必须破除要素市场化配置障碍，降低制度性交易成本。", "必须, inside"),
]
RECORD = [
    ("要素市场化配置改革稳步推进。", "要 of a noun"),
    ("二是坚持向改革要动力，取消和调整行政审批项目692项。", "a figure"),
    ("新增养老床位1027张，改建认知症照护床位168张。", "a figure"),
    ("必须坚持的底线守住了。", "了 tells the past"),
]


@pytest.mark.parametrize(("sentence", "why"), LESSONS)
def test_a_lesson_is_no_record(sentence: str, why: str) -> None:
    assert told("全国应急管理体系基本建立。" + sentence) == ["全国应急管理体系基本建立"], why


@pytest.mark.parametrize(("sentence", "why"), RECORD)
def test_what_was_done_is_the_record(sentence: str, why: str) -> None:
    assert told(sentence) == [fold(sentence).rstrip("。")], why


def test_lessons_go_on_until_a_heading_or_a_figure() -> None:
    opened = "过去五年，我们在丰富实践中积累了许多宝贵经验，主要体会是："
    lesson = "改革开放是决定当代中国命运重大而关键的抉择。"
    assert told("公共服务明显加强。", opened, lesson) == ["公共服务明显加强"]
    assert told(opened, lesson, "#加强社会建设", "公共服务明显加强。") == ["公共服务明显加强"]
    assert told(opened, lesson, "城镇新增就业1184万人。") == ["城镇新增就业1184万人"]


def test_an_experience_that_was_spread_opens_no_lessons() -> None:
    lines = ("推广“枫桥经验”。", "社会治理重心向基层下移。")
    assert told(*lines) == ["推广“枫桥经验”", "社会治理重心向基层下移"]
