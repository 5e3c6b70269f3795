"""Whole screens at three widths, read by eye before they were kept.

``TRACKER_WRITE_GOLDEN=1 pytest tests/render`` writes them anew; look at the difference before committing it.

Of render/district.py, render/overview.py, render/show.py, render/plandiff.py, render/markdown.py,
render/contract.py, render/export.py, render/scorecard.py, render/commitments.py.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from render_reports import JINGAN, REPORTS, SHANGHAI, SOURCES, XUHUI
from render_shanghai import SHANGHAI_ENTRIES
from render_workspace import DIFF, ENTRIES, detail, read_by_model
from render_xuhui import XUHUI_ENTRIES
from rich.cells import cell_len
from rich.text import Text

from tracker.language import safe
from tracker.model import Comparison
from tracker.render import contract, export, markdown
from tracker.render.district import District, comparison, district
from tracker.render.look import Look
from tracker.render.overview import overview, row_of
from tracker.render.palette import colours
from tracker.render.plandiff import plan_diff
from tracker.render.selection import Selection
from tracker.render.show import show

GOLDEN = Path(__file__).parent / "golden"
NONE = Selection()
COMPARISON = Comparison("上海@2024", ("徐汇@2025", "虹口@2025"), SHANGHAI_ENTRIES)
ROWS = [
    row_of(record, [entry for entry in ENTRIES.values() if entry.report == name])
    for name, record in REPORTS.items()
]

SCREENS: dict[str, Callable[[Look], list[Text]]] = {
    "overview": lambda look: overview(ROWS, look),
    "shanghai": lambda look: district(District(SHANGHAI, SHANGHAI_ENTRIES, REPORTS), NONE, look),
    "xuhui": lambda look: district(District(XUHUI, XUHUI_ENTRIES, REPORTS), NONE, look),
    "show": lambda look: show(detail("上海-2024-2d7c18"), look),
    "show-person": lambda look: show(detail("上海-2024-90d2ba"), look),
    "show-reader": lambda look: show(read_by_model(detail("上海-2024-c3376f")), look),
    "compare": lambda look: comparison(COMPARISON, NONE, look),
    "diff": lambda look: plan_diff(DIFF, look),
}


def check(name: str, found: str) -> None:
    path = GOLDEN / name
    if os.environ.get("TRACKER_WRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(screen: str, width: int) -> None:
    lines = SCREENS[screen](Look(width, marks=True, sources=SOURCES))
    check(f"{screen}-{width}.txt", "".join(f"{line.plain}\n" for line in lines))


def test_a_report_without_a_plan() -> None:
    lines = district(District(JINGAN, (), REPORTS), NONE, Look(80))
    assert "没有计划部分" in lines[-1].plain


def test_dumb_terminal() -> None:
    lines = SCREENS["shanghai"](Look(80, plain=True, marks=True, sources=SOURCES))
    check("shanghai-80-dumb.txt", "".join(f"{line.plain}\n" for line in lines))


def test_colours_and_links() -> None:
    lines = SCREENS["show"](Look(80, sources=SOURCES))
    check("show-80-styles.txt", "".join(f"{line.markup}\n" for line in lines))


def test_a_page_says_what_the_screen_says_in_its_colours_and_with_its_links() -> None:
    lines = SCREENS["show"](Look(80, sources=SOURCES))
    page = export.html(lines, 80)
    code = page.partition("<code>")[2].partition("</code>")[0]
    said = unescape(re.sub("<[^>]+>", "", code)).splitlines()
    assert [line.rstrip() for line in said] == [line.plain.rstrip() for line in lines]
    styles = {str(span.style) for line in lines for span in line.spans}
    coloured = colours("light").keys() & {word for style in styles for word in style.split()}
    assert {"fulfilled", "figure", "gone", "added", "muted"} <= coloured
    assert all(colours("light")[name] in page for name in coloured)
    links = {style.removeprefix("link ") for style in styles if style.startswith("link ")}
    assert links
    assert all(f'href="{link}"' in page for link in links)


def test_markdown() -> None:
    there = District(SHANGHAI, SHANGHAI_ENTRIES, REPORTS)
    check("shanghai.md", markdown.district(there, NONE, Look(sources=SOURCES)))
    check("overview.md", markdown.overview(ROWS))
    check("diff.md", markdown.plan_diff(DIFF))
    check("compare.md", markdown.comparison(COMPARISON, NONE))


def test_json() -> None:
    there = [District(SHANGHAI, SHANGHAI_ENTRIES, REPORTS)]
    everything = Selection(everything=True)
    check("report.json", safe.dumps(contract.reports(there, everything)) + "\n")
    check("compare.json", safe.dumps(contract.comparison(COMPARISON, everything)) + "\n")


def test_svg_is_the_same_each_time() -> None:
    lines = SCREENS["overview"](Look(80))
    assert export.svg(lines, 80) == export.svg(SCREENS["overview"](Look(80)), 80)


def test_svg_gives_chinese_two_columns_and_loads_nothing() -> None:
    picture = export.svg(SCREENS["shanghai"](Look(100, sources=SOURCES)), 100)
    runs = re.findall(
        r'<text class="tracker-r[^"]*" x="([^"]*)" y="[^"]*" textLength="([^"]*)"[^>]*>([^<]*)<', picture
    )
    assert len(runs) > 300
    for left, length, text in runs:
        assert float(length) == pytest.approx(cell_len(unescape(text)) * 12.2)
        assert float(left) + float(length) <= 100 * 12.2 + 0.1
    assert not re.search("url\\((?!#)|href|@import", picture)


def test_html_gives_chinese_two_columns() -> None:
    page = export.html(SCREENS["overview"](Look(80)), 80)
    assert '<span class="w" style="width:18.18ch">政府工作报告承诺追踪' in page
