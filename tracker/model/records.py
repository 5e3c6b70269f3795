"""What the ledger's header keeps of a report, and where its file was fetched."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.model.reports import Report, ReportName
from tracker.model.words import Coverage, SectionKind


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file was fetched: its address, when (ISO time with its zone), and the file's hash then."""

    address: str
    time: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """What the ledger's header keeps of a report; ``sections`` are (kind, first, last) line runs."""

    name: str
    jurisdiction: str
    source: str
    first: int
    last: int
    sha256: str
    coverage: Coverage
    sections: tuple[tuple[SectionKind, int, int], ...] = ()
    commitments: int | None = None
    """How many blocks the ledger has of it; None in a ledger of an older program."""
    several_years: str = ""
    """The words by which its review looks back on several years, where it does."""
    pages: tuple[int, ...] = ()
    """The line of its file with which each page begins, where the file has pages (PDF, Word)."""
    origin: Origin | None = field(default=None, compare=False)
    """Where its file was fetched, if it was: the header keeps that by file, under ``fetched``."""

    @classmethod
    def of(cls, report: Report) -> ReportRecord:
        """The record of a report that was read."""
        return cls(
            name=report.name,
            jurisdiction=report.jurisdiction,
            source=report.source,
            first=report.first,
            last=report.last,
            sha256=report.sha256,
            coverage=report.coverage,
            sections=tuple((section.kind, section.first, section.last) for section in report.sections),
            several_years=report.several_years,
            pages=report.pages,
        )

    @property
    def place(self) -> str:
        """Where it stands: ``path:line``."""
        return f"{self.source}:{self.first}"

    @property
    def district(self) -> str:
        """The place in the report's name: 徐汇 of 徐汇@2025."""
        return ReportName.parse(self.name).district

    @property
    def year(self) -> int:
        """The year that the report plans: 2025 of 徐汇@2025."""
        return ReportName.parse(self.name).year
