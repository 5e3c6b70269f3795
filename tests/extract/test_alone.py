"""A paragraph of one clause: what undertakes something, and what only leads on."""

from __future__ import annotations

import pytest

from tests.extract.test_classes import promised

UNDERTAKES = [
    "审批时限减半。",
    "产值翻一番。",
    "旅游收入翻番。",
    "空气质量排名进入全省前十。",
    "着力解决小微企业融资难、融资贵问题。",
    "建成投用市民中心。",
]
LEADS_ON = [
    ("各位代表。", "an address"),
    ("重点做好八方面工作。", "it announces what follows"),
    ("审批时限减半", "a heading has no full stop"),
    ("营商环境。", "no verb and no figure"),
]


@pytest.mark.parametrize("clause", UNDERTAKES)
def test_a_clause_alone_in_its_paragraph_is_a_commitment(clause: str) -> None:
    assert promised("完善社区养老服务，推进医联体建设。", clause)[-1] == clause.rstrip("。")


@pytest.mark.parametrize(("clause", "why"), LEADS_ON)
def test_what_only_leads_on_is_none(clause: str, why: str) -> None:
    assert clause.rstrip("。") not in promised("完善社区养老服务，推进医联体建设。", clause), why
