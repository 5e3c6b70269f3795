"""A report as it is read: its file's lines, its name, paragraphs and sections."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.model.words import Coverage, SectionKind

_NAME = re.compile(r"([^\s@/#]+)@(\d{4})")


@dataclass(frozen=True, slots=True, order=True)
class ReportName:
    """How a report is named everywhere: the place and the year that it plans, 徐汇@2025."""

    district: str
    year: int

    @classmethod
    def parse(cls, text: str) -> ReportName:
        """The name that is written ``徐汇@2025``. Raises ValueError for anything else."""
        parts = _NAME.fullmatch(text)
        if not parts:
            raise ValueError(f"not a report's name: {text!r}")
        return cls(parts[1], int(parts[2]))

    @classmethod
    def is_one(cls, text: str) -> bool:
        """Whether ``parse`` takes this text."""
        return _NAME.fullmatch(text) is not None

    def __str__(self) -> str:
        return f"{self.district}@{self.year}"

    @property
    def next(self) -> ReportName:
        """The place's report of the year after, whose review answers this one's plan."""
        return ReportName(self.district, self.year + 1)

    @property
    def previous(self) -> ReportName:
        """The place's report of the year before, whose plan this one's review answers."""
        return ReportName(self.district, self.year - 1)


def next_report(name: str) -> str:
    """The name of the report whose review answers a report's plan: 徐汇@2026 of 徐汇@2025.

    Raises ValueError for what is no report's name.
    """
    return str(ReportName.parse(name).next)


SHORT = 6
"""Hexadecimal digits of a commitment's id; more where the same text stands twice in a report."""


def digest_of(report: str, text: str, *more: str) -> str:
    """The SHA-256, in hex, of a report's name, a text without its white space, and what ``more`` is given."""
    pieces = (report, "".join(text.split()), *more)
    return hashlib.sha256("\n".join(pieces).encode("utf-8", "replace")).hexdigest()


def identifier(report: str, digest: str, length: int = SHORT) -> str:
    """The id of a commitment: 徐汇-2025-3f9a2c, for ``report`` 徐汇@2025 and ``length`` digits of ``digest``.

    ``digest`` is the hash of the commitment's text (``digest_of``).
    """
    return f"{report.replace('@', '-')}-{digest[:length]}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a report, its broken lines joined.

    ``text`` is verbatim but for white space and invisible characters; ``folded`` has the same length and
    is what rules read (half-width, simplified, one kind of quote). ``lines`` are (offset, line number)
    pairs in ascending order: the characters from ``offset`` on stand on that line of the file.
    ``level`` is 0 for running text and 1, 2, 3 for a heading, 1 the highest. ``topics`` are the headings
    above it, outermost first, without numbering. A heading that runs on into its text in one
    line is given as two paragraphs.
    """

    text: str
    folded: str
    lines: tuple[tuple[int, int], ...]
    level: int = 0
    topics: tuple[str, ...] = ()

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at ``offset`` stands."""
        line = self.lines[0][1]
        for start, number in self.lines:
            if start > offset:
                break
            line = number
        return line


def page_of(line: int, pages: Sequence[int]) -> int:
    """The number of the page that holds a line; ``pages`` has the first line of each. 0 if unknown."""
    return bisect_right(pages, line) if line else 0


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines of one kind; ``title`` is its heading as written, or empty."""

    kind: SectionKind
    first: int
    last: int
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One jurisdiction's work report. ``year`` is the year it plans; ``name`` is ``徐汇@2025``."""

    name: str
    district: str
    year: int
    jurisdiction: str
    source: str
    first: int
    last: int
    sha256: str
    coverage: Coverage
    sections: tuple[Section, ...]
    guessed: tuple[str, ...] = ()
    """What was inferred and should be shown to the user, a sentence each (「年份取自…」)."""
    notes: tuple[str, ...] = ()
    """What was seen in its file and not taken, a sentence each."""
    several_years: str = ""
    """The words by which its review looks back on several years (过去五年工作回顾), where it does."""
    pages: tuple[int, ...] = ()
    """The line of its file with which each page begins, where the file has pages."""

    @property
    def place(self) -> str:
        """Where it stands: ``path:line``."""
        return f"{self.source}:{self.first}"

    def of_kind(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """The sections of these kinds, in report order."""
        return tuple(section for section in self.sections if section.kind in kinds)


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its text as lines (``lines[0]`` is line 1), decoded without loss.

    ``path`` is relative to the workspace with forward slashes (or as given, outside of one);
    ``sha256`` is the file's hash (see ``workspace.files``), in hex. ``pages`` gives the page of each line
    where the file has pages; the lines whose numbers are in ``goes_on`` go on with the line before, across a
    page's turn. ``notes`` tells what was seen and not taken, a sentence each.
    """

    path: str
    sha256: str
    lines: tuple[str, ...]
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    goes_on: frozenset[int] = frozenset()
