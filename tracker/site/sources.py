"""Where words stand: a line of a report, with the page of this site that shows it, or a source elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.language.safe import address
from tracker.model import Evidence
from tracker.render.pages import on_page
from tracker.site import addresses
from tracker.site.given import Given


@dataclass(frozen=True, slots=True)
class Where:
    """Where words stand: as told, with a page of this site or an address elsewhere to look them up."""

    words: str
    path: str = ""
    address: str = ""
    note: str = ""


def place(report: str, line: int, given: Given) -> Where:
    """A line of a report, with the page that shows it where there is one."""
    path = addresses.text_line(report, line) if report in given.texts and line else ""
    words = f"{report} 第{line}行" if line else report
    return Where(f"{words}{on_page(report, line, given.printed)}", path)


def origin(item: Evidence, given: Given) -> Where:
    """Where a piece of evidence stands: a line of a report, or a source elsewhere with title and date."""
    if not item.source:
        return place(item.report, item.line, given)
    source = given.sources.get(item.source)
    if source is None:
        return Where(item.source)
    return Where(source.title, address=address(source.address), note=source.published)
