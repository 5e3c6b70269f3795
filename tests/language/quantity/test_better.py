"""Of which measured things less is better, and of what is done about them more.

Of language/quantity/convert.py.
"""

from __future__ import annotations

import pytest

from tracker.language.quantity import quantities
from tracker.language.quantity.convert import more_is_better

LESS = [
    "细颗粒物年均浓度29微克/立方米左右",
    "生产安全事故死亡人数50人",
    "居民消费价格涨幅3%左右",
    "城镇调查失业率5.5%左右",
    "单位工业增加值能耗0.5吨标准煤",
    "煤矿百万吨死亡率0.1%",
]
MORE = [
    ("实现农村贫困人口脱贫监测3000人", "what is done about the poor"),
    ("落实超低能耗建筑项目200万平方米", "what is built"),
    ("万元GDP综合能耗降低率达3.7%", "how far it falls"),
    ("实施农村公路事故多发路段治理15处", "what is made safe"),
    ("城乡低保对象、贫困人口医疗救助比例达到80%", "who is helped"),
    ("为5万名返贫监测对象落实帮扶", "people counted one by one"),
    ("碳排放权交易量达到5000万吨", "what is traded"),
]


@pytest.mark.parametrize("clause", LESS)
def test_less_of_it_is_better(clause: str) -> None:
    assert not more_is_better(quantities(clause)[0])


@pytest.mark.parametrize(("clause", "why"), MORE)
def test_more_of_what_is_done_about_it_is_better(clause: str, why: str) -> None:
    assert more_is_better(quantities(clause)[0]), why
