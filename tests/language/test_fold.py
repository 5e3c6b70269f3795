"""The length-preserving fold: what becomes one form, what must not change, and its laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("二o二四年工作回顾", "二〇二四年工作回顾"),
        ("二O二五年、二○二五年", "二〇二五年、二〇二五年"),
        ("二OO八年", "二〇〇八年"),
        ("增长６.５％，其中ＧＤＰ", "增长6.5%,其中GDP"),
        ("（一）稳中求进；", "(一)稳中求进;"),
        ("打造「數字底座」和『智慧大腦』", "打造“数字底座”和‘智慧大脑’"),
        ("增长4·3%", "增长4.3%"),
        ("坚持稳中求进.实现倍增", "坚持稳中求进。实现倍增"),
        ("落实“六稳”[1]工作", "落实“六稳”   工作"),
        ("落实“六稳”①工作", "落实“六稳” 工作"),
        ("人民政府⁶工作", "人民政府 工作"),
        ('创建"美丽家园"和"美丽街区"', "创建“美丽家园”和“美丽街区”"),
        ("落实“六稳”[1]工作、“六保”〔2〕任务①。", "落实“六稳”   工作、“六保”   任务 。"),
        ("农民人均纯收入实际增长4·3％", "农民人均纯收入实际增长4.3%"),
        ("6.5%－7%", "6.5%-7%"),
        ("⼯作报告", "工作报告"),
        ("發展臺灣鄉村", "发展台湾乡村"),
    ],
)
def test_becomes_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(text) == folded  # all its characters have been met now


@pytest.mark.parametrize(
    "text",
    [
        "“6·28”事件应急处置",  # a date, no decimal
        "首艘邮轮“爱达·魔都号”实现商业运营",
        "AQI优良率、CO2、3D打印",
        "①建设中央科创区;②完善服务。",  # numbers of items, no footnotes
        "新增用地10米²",
        "黄浦区区长 沈山州",
        "钟璟、赵堃",  # rare characters of names
    ],
)
def test_stays(text: str) -> None:
    assert fold(text) == text


CHINESE = st.text(
    st.one_of(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.sampled_from('二〇oO0零三年"“”‘「」[1]①·.%％0123456789，。；：（）—- \u3000'),
        st.characters(),
    )
)


@given(CHINESE)
def test_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(CHINESE)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_lone_surrogate_beside_a_traditional_character_stays() -> None:
    assert fold("匯\ud800區") == "汇\ud800区"
