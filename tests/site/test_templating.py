"""What is filled in, in pages: figures stay whole, a stranger's words are words."""

from __future__ import annotations

import re
from html import unescape

import hypothesis
import pytest
from hypothesis import strategies as st

from tracker.language.safe import safe
from tracker.site.templating import title, whole


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("新增4000张养老床位", '新增<span class="n">4000张</span>养老床位'),
        ("增长5%左右", '增长<span class="n">5%左右</span>'),
        ("增长5%", "增长5%"),
        ("PM2.5浓度<30", "PM2.5浓度&lt;30"),
        ("约1.4万亿元", '约<span class="n">1.4万亿元</span>'),
    ],
)
def test_a_number_stays_with_its_unit(text: str, markup: str) -> None:
    assert whole(text) == markup


def test_the_end_of_a_title_stays_together() -> None:
    assert title("加快推进旧区改造") == '加快推进旧<span class="n">区改造</span>'
    assert title("加装电梯200台") == '加装电梯<span class="n">200台</span>'


@hypothesis.given(st.text())
def test_nothing_is_lost_and_nothing_is_markup(text: str) -> None:
    for made in (whole(text), title(text)):
        bare = re.sub(r'<span class="n">|</span>', "", made)
        assert "<" not in bare
        assert unescape(bare) == safe(text)
