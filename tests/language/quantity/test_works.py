"""What tells how large one of the works of a list is, and what is an amount."""

from __future__ import annotations

import pytest

from tests.language.quantity.test_amounts import told

NAMES = [
    ("推进跨海通道工程、100万吨乙烯、洋浦石油储备等特大型项目", []),
    ("推进罗河600万吨铁矿等项目建设", []),
    ("汉能250兆瓦薄膜太阳能电池等项目竣工投产", []),
    ("加快江铃汽车30万台整车、九江优质钢铁基地等200个重大项目建设", ["= 200 个"]),
    ("推进扶余正邦200万头和长岭中粮200万头肉猪等项目", []),
    ("突出百万头肉牛、正邦200万头生猪等6条产业链建设", ["= 6 条"]),
]
AMOUNTS = [
    ("实施蔬菜基地等项目,新增蔬菜20万吨", ["= 20 万吨"], "nothing is listed behind it"),
    ("新增电力装机100万千瓦、天然气管道等项目开工", ["= 100 万千瓦"], "its thing stands before it"),
    ("淘汰水泥产能390万吨等任务", [">= 390 万吨"], "no works"),
    ("造林20万亩、退耕还林10万亩等工程", ["= 20 万亩", "= 10 万亩"], "what is done, not what works make"),
    ("改造5个老旧小区、3条街道等项目", ["= 5 个", "= 3 条"], "things counted one by one"),
]


@pytest.mark.parametrize(("clause", "lines"), NAMES)
def test_a_size_in_a_name_is_no_amount(clause: str, lines: list[str]) -> None:
    assert told(clause) == lines


@pytest.mark.parametrize(("clause", "lines", "why"), AMOUNTS)
def test_an_amount_stays_one(clause: str, lines: list[str], why: str) -> None:
    assert told(clause) == lines, why
