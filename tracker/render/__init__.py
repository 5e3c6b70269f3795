"""Screens as lines of styled text, and the same as Markdown, HTML, SVG and JSON. Nothing here prints."""

from __future__ import annotations

from tracker.render import contract, markdown
from tracker.render.district import District, across, comparison, district
from tracker.render.look import Look
from tracker.render.overview import Row, overview, row_of
from tracker.render.plandiff import plan_diff
from tracker.render.selection import Selection
from tracker.render.show import Detail, show

__all__ = [
    "Detail",
    "District",
    "Look",
    "Row",
    "Selection",
    "across",
    "comparison",
    "contract",
    "district",
    "markdown",
    "overview",
    "plan_diff",
    "row_of",
    "show",
]
