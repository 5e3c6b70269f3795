"""One indicator on the screen and as a picture, whole outputs read by eye before they were kept.

``TRACKER_WRITE_GOLDEN=1 pytest tests/render`` writes them anew; look at the difference before committing it.

Of render/series.py, render/series_json.py, render/series_svg.py, render/series_chart.py.
"""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from panel_reports import panels
from rich.cells import cell_len

from tracker import panel
from tracker.language.safe import dumps
from tracker.panel import Passage
from tracker.render.look import Look
from tracker.render.series import series, without_figure
from tracker.render.series_json import as_json
from tracker.render.series_svg import svg

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("地区生产总值", "城镇新增就业", "居民消费价格", "一般公共预算收入")


def keep(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("TRACKER_WRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_screens(columns: int) -> None:
    lines = series(panel.rows(panels(), NAMES), Look(columns))
    assert all(cell_len(line.plain) <= columns for line in lines)
    keep(f"series-{columns}.txt", "".join(f"{line.plain}\n" for line in lines))


def test_a_dumb_terminal_gets_plain_signs() -> None:
    lines = series(panel.rows(panels(), ["地区生产总值"]), Look(80, plain=True))
    shown = "".join(f"{line.plain}\n" for line in lines)
    assert not set(shown) & set("┃●◔·≥")
    keep("series-80-dumb.txt", shown)


def test_json() -> None:
    keep("series.json", dumps(as_json(panel.rows(panels(), ["地区生产总值"]))) + "\n")


def test_picture() -> None:
    picture = svg(panel.rows(panels(), ["地区生产总值"]))
    ElementTree.fromstring(picture)
    keep("series.svg", picture)


def test_a_report_is_no_markup_in_a_picture() -> None:
    hostile = [
        panel.ReportPanel("<b>@2025", "<b>", "<script>", 2025, "a.txt", True, True, one.sayings)
        for one in panels()[:1]
    ]
    picture = svg(panel.rows(hostile, ["地区生产总值"]))
    ElementTree.fromstring(picture)
    assert "<b" not in picture
    assert "<script" not in picture


@pytest.mark.parametrize(
    ("said", "label"),
    [("地区生产总值实现47.2亿元", "另一种数"), ("与经济增长同步", "只有文字"), ("", "没有说")],
)
def test_a_number_of_another_kind_is_not_called_words(said: str, label: str) -> None:
    words = Passage(said, said, 17) if said else None
    assert without_figure(words, "words" if said else "not stated").plain == label
