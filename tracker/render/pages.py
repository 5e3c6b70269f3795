"""The page beside a line, for what stands in a file that has pages (PDF, Word); nothing for any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from tracker.model import ReportRecord
from tracker.model.reports import page_of

Pages: TypeAlias = Mapping[str, Sequence[int]]
"""The line with which each page begins, by the report's name."""


def pages_of(reports: Mapping[str, ReportRecord]) -> Pages:
    """The pages of those reports of a ledger that have them."""
    return {name: record.pages for name, record in reports.items() if record.pages}


def page(report: str, line: int | None, pages: Pages) -> int | None:
    """The number of the page, counted from the first of the file; None where there is none."""
    return page_of(line or 0, pages.get(report, ())) or None


def on_page(report: str, line: int, pages: Pages) -> str:
    """「(第 3 页)」 to stand behind a line, or nothing."""
    number = page(report, line, pages)
    return f"(第 {number} 页)" if number else ""
