"""What a site is made of, and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tracker.answered import answered_by
from tracker.ledger import Ledger
from tracker.model import Entry, OutcomeSource, ReportRecord
from tracker.panel import ReportPanel
from tracker.render.look import Pages, pages_of
from tracker.render.palette import Sign


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: its path relative to the site's folder, with forward slashes, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """What a commitment's picture says: its lines, where the answer begins, and the verdict's colour."""

    sign: Sign
    colour: str
    head: str
    promise: tuple[str, ...]
    answer: tuple[str, ...]
    answer_at: int
    foot: str
    summary: str


@dataclass(frozen=True)
class Given:
    """A ledger and what belongs to it.

    ``sources`` are the outcome sources by key. ``texts`` (the lines of the file) and ``panels`` (what is said
    of indicators) are there for reports whose file could be read and has not changed since the ledger was
    written. ``today`` (ISO date) is when the site is made. ``draw`` makes a commitment's picture as PNG; None
    where links to its page are to be previewed without one.
    """

    ledger: Ledger
    today: str
    sources: Mapping[str, OutcomeSource] = field(default_factory=dict)
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    panels: Mapping[str, ReportPanel] = field(default_factory=dict)
    draw: Callable[[Picture], bytes] | None = None

    @property
    def title(self) -> str:
        """The site's title: the ledger header's, else the program's own."""
        return self.ledger.header.site.get("title") or "政府工作报告承诺追踪"

    @property
    def address(self) -> str:
        """Where the site will be published, with a / at its end; empty where nobody has said."""
        address = self.ledger.header.site.get("address", "").rstrip("/")
        return f"{address}/" if address else ""

    @cached_property
    def printed(self) -> Pages:
        """The line with which each page of a report's file begins, for reports whose files have pages."""
        return pages_of(self.ledger.reports)

    @cached_property
    def by_place(self) -> Mapping[str, tuple[ReportRecord, ...]]:
        """The reports of every place, the latest first; places in the ledger's order."""
        records_of: dict[str, list[ReportRecord]] = {}
        for record in self.ledger.reports.values():
            records_of.setdefault(record.district, []).append(record)
        return {
            place: tuple(sorted(records, key=lambda one: -one.year)) for place, records in records_of.items()
        }

    @cached_property
    def earlier(self) -> Mapping[str, Entry]:
        """The commitment of the year before that each one promises again, by the later one's id."""
        carried = (entry for entry in self.ledger.entries.values() if entry.carried)
        return {entry.carried.id: entry for entry in reversed(list(carried)) if entry.carried}

    def answered_by(self, record: ReportRecord) -> str:
        """The report whose review answers this one's plan; empty while it is not there."""
        return answered_by(record, self.ledger.reports)
