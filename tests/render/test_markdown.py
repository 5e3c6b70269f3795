"""What a reader must know before quoting stands on top of the Markdown too.

Of render/markdown.py, render/markdown_item.py, render/markdown_tables.py.
"""

from __future__ import annotations

from render_workspace import ENTRIES

from tracker.model import Comparison
from tracker.render.markdown import comparison
from tracker.render.selection import Selection


def test_warnings_stand_before_the_counts() -> None:
    entries = [entry for entry in ENTRIES.values() if entry.report == "上海@2024"]
    note = "徐汇@2025 回顾的是「过去五年」:没有写明年份的数字可能是多年累计"
    text = comparison(Comparison("上海@2024", ("徐汇@2025",), entries, (note,)), Selection())
    assert text.index(f"> **注意** {note}") < text.index("全部承诺")
    assert "注意" not in comparison(Comparison("上海@2024", ("徐汇@2025",), entries), Selection())
