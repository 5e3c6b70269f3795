"""Which entries a screen shows, and in which order."""

from __future__ import annotations

import pytest
from render_shanghai import SHANGHAI_ENTRIES

from tracker.render.selection import Selection


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(), 8),
        (Selection(everything=True), 9),
        (Selection(kinds=("general",)), 1),
        (Selection(statuses=("fulfilled",)), 5),
        (Selection(statuses=("unsure",)), 2),
        (Selection(search="公园"), 2),
        (Selection(section="养老"), 2),
        (Selection(search="月球"), 0),
    ],
)
def test_selection(selection: Selection, count: int) -> None:
    assert len(selection.of(SHANGHAI_ENTRIES)) == count


def test_orders_are_stable_and_start_with_what_needs_a_look() -> None:
    ids = [entry.id for entry in Selection(order="confidence").of(SHANGHAI_ENTRIES)]
    assert ids[0] == "上海-2024-c3376f"
    assert [e.status for e in Selection(order="status").of(SHANGHAI_ENTRIES)][-1] == "pending"
    assert Selection(order="ratio").of(SHANGHAI_ENTRIES)[0].id == "上海-2024-41c9d7"
