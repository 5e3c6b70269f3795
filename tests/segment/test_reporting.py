"""The place that a report without a title speaks of most, in the form that it has in the report's time."""

from __future__ import annotations

import pytest

from tracker.segment.reporting import most_spoken_of

TEXT = (
    "聊城经济稳中向好。聊城加快建设冠县、莘县、阳谷、东阿的重点项目,市委、市政府支持高唐县、临清,聊城站扩建。"
)


@pytest.mark.parametrize(("year", "full"), [("2024年", "聊城市"), ("1990年", "聊城地区")])
def test_the_prefecture_of_the_time(year: str, full: str) -> None:
    found = most_spoken_of(f"{year},{TEXT}")
    assert found is not None
    assert found.full == full
