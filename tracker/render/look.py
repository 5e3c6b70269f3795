"""How a screen may look: its width, its characters, its links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import quote

from tracker.language.safe import address, safe
from tracker.model import Entry, OutcomeSource, ReportRecord
from tracker.model.reports import page_of
from tracker.render.palette import CHANGES, PERSON, SHOWN, Sign, sign_of

Pages: TypeAlias = Mapping[str, Sequence[int]]
"""By report's name: the line with which each page of its file begins."""


def pages_of(reports: Mapping[str, ReportRecord]) -> Pages:
    """The first lines of the pages, for the reports whose files have pages."""
    return {name: record.pages for name, record in reports.items() if record.pages}


def page(report: str, line: int | None, pages: Pages) -> int | None:
    """The number of the page, counted from the first of the file; None where there is none."""
    return page_of(line or 0, pages.get(report, ())) or None


def on_page(report: str, line: int, pages: Pages) -> str:
    """The page of a line as words to put behind it, 「(第 3 页)」; empty where there is none."""
    number = page(report, line, pages)
    return f"(第 {number} 页)" if number else ""


NARROW = 72
"""Below this many columns tables lose their side columns."""
WIDE = 100
"""From this many columns on, promise and report stand side by side."""
WIDEST = 168
"""Lines longer than this are hard to read; a wider terminal keeps its right side empty."""
UNSURE = 0.6
"""A verdict with less confidence than this is shown as 存疑."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the terminal can do. ``width`` is in columns.

    ``plain``: no Unicode signs (dumb terminals); ``marks``: no colour, so that changed words are bracketed;
    ``sources`` are the outcome sources by key, for titles, dates and links; ``folder`` is a ``file://``
    address of the workspace, if its files may be linked, and ``files`` the file of each report; ``pages`` are
    the web addresses of reports that were fetched, and ``printed`` the pages of those that are PDF or Word
    files. ``later`` are commitments of other years by id, to say what the next plan promises, and ``earlier``
    those of the plan before, by the id of the commitment that promises the same again.
    """

    width: int = 100
    plain: bool = False
    marks: bool = False
    sources: Mapping[str, OutcomeSource] = field(default_factory=dict)
    folder: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    printed: Pages = field(default_factory=dict)
    later: Mapping[str, Entry] = field(default_factory=dict)
    earlier: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def columns(self) -> int:
        """The columns that a screen takes: all of the terminal's up to ``WIDEST``."""
        return min(self.width, WIDEST)

    @property
    def wide(self) -> bool:
        """Whether promise and report stand side by side."""
        return self.width >= WIDE

    @property
    def narrow(self) -> bool:
        """Whether tables lose their side columns."""
        return self.width < NARROW

    def mark(self, sign: Sign) -> str:
        """The sign's mark, or its plain replacement on a terminal without Unicode signs."""
        return sign.plain if self.plain else sign.mark

    def status(self, key: str) -> str:
        """The sign of a status."""
        return self.mark(sign_of(key))

    def change(self, key: str) -> str:
        """The sign of a change, or nothing for an unknown one."""
        sign = CHANGES.get(key)
        return self.mark(sign) if sign else ""

    def file_link(self, source: str) -> str:
        """The style that links to a file of the workspace, or nothing."""
        return f"link {self.folder}/{quote(safe(source))}" if self.folder and source else ""

    def report_link(self, report: str) -> str:
        """The style that links to where a report can be read: its page, else its file, or nothing."""
        page = address(self.pages.get(report, ""))
        return f"link {page}" if page else self.file_link(self.files.get(report, ""))

    def said(self, words: str) -> str:
        """Words that the program wrote, with their signs replaced on a terminal that cannot show them."""
        return safe(words).replace("→", "->").replace("—", "-") if self.plain else safe(words)

    @property
    def person(self) -> str:
        """The sign of a person's verdict."""
        return self.mark(PERSON)

    @property
    def arrow(self) -> str:
        """The arrow between two figures."""
        return "->" if self.plain else "→"

    @property
    def dash(self) -> str:
        """The character that horizontal lines are made of."""
        return "-" if self.plain else "─"

    @property
    def divider(self) -> str:
        """The character of the line between two columns."""
        return "|" if self.plain else "│"

    def fill(self, key: str) -> str:
        """The character that fills the part of a bar for this status."""
        sign = SHOWN[key]
        return sign.plain_bar if self.plain else sign.bar
