"""What of a review is its record, and what are lessons; each kind was read wrongly once.

Of extract/review.py, model/sentences.py, extract/tone.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extract.one_section import report, told
from tracker.extract import statements
from tracker.language.fold import fold
from tracker.language.tables.headings import PROBLEMS

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


ADMITTED = [
    "但发展依然面临不少问题和挑战，主要是：有效需求不足，民间投资下滑；个别领域风险突出；干部作风有待改进。",
    "经济社会发展中还存在不少突出矛盾和问题。城乡发展依然不平衡；产业结构矛盾突出；就业压力较大。",
]
BRAVED = [
    "我们深刻认识开放不足的最大短板，坚持以改革促开放。制定优化营商环境“新80条”，工程建设项目审批全流程在线办理、"
    "时限压缩30%，市场主体总量突破71.3万户、增长13.9%，企业活跃度达88.7%，政务服务事项网上可办率达93.2%，"
    "“我的宁夏”App用户覆盖全区94.8%的人口，1400多个事项能够“指尖办”，3400多个事项可以“掌上查”。",
    "扎实推进“大引领”行动，认真整改存在的问题，政风明显好转，政府会议和发文数量分别减少15.2%和20.3%，"
    "民族宗教、档案史志、双拥、红十字、妇女儿童、关工委和残疾人事业都取得了新成绩。",
    "一年来面临严峻挑战，也是“三区”建设取得明显成效的一年。地区生产总值增长8.2%，城镇居民人均可支配收入增长10.1%，"
    "农村居民人均可支配收入增长12.7%，居民消费价格涨幅为2.8%，是近年来的最低水平。",
]


def _tones(text: str, *, titled: bool) -> set[str]:
    given = report("review", text)
    if titled:
        section = replace(given.sections[0], kind="other", title=PROBLEMS)
        given = replace(given, sections=(section,))
    return {one.tone for one in statements(given)}


@pytest.mark.parametrize("titled", [True, False])
@pytest.mark.parametrize("text", ADMITTED)
def test_a_paragraph_that_names_shortage_after_shortage_is_on_problems(text: str, titled: bool) -> None:
    assert _tones(text, titled=titled) == {"problem"}


@pytest.mark.parametrize("titled", [True, False])
@pytest.mark.parametrize("text", BRAVED)
def test_what_was_done_in_spite_of_a_challenge_is_the_record(text: str, titled: bool) -> None:
    assert _tones(text, titled=titled) == {"report"}


def test_the_line_that_closes_the_section_on_problems_belongs_to_it() -> None:
    assert _tones("对此，我们一定高度重视，采取有力措施，认真加以解决。", titled=True) == {"problem"}
