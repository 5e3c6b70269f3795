"""Figures that stand side by side."""

from __future__ import annotations

from tracker.panel.said import said


def test_a_limit_behind_a_list_is_that_of_all() -> None:
    found = said("粮肉奶产量分别稳定在800亿斤、60亿斤、160亿斤以上")
    assert [one.number.op for one in found] == [">=", ">=", ">="]
    assert {(one.start, one.end) for one in found} == {(0, 28)}
