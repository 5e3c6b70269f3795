"""The ledger: one YAML file that people and the machine edit together.

Reading: ``load`` (everything, all problems at once), ``open_report`` (one report of a large ledger, fast).
Writing: ``update`` is text → text and keeps the bytes of every block that did not change; ``record_review``
changes one block; ``save`` writes atomically. Nothing else writes a ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tracker.config import Header
from tracker.errors import TrackerError
from tracker.model import Entry, PersonReview, ReportRecord


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger in memory. ``entries`` and ``orphaned`` are keyed by id, in the file's order.

    ``lines`` gives the line of every block's key. An orphaned entry is a block that people had written in
    and whose commitment is in no report any more.
    """

    header: Header
    entries: Mapping[str, Entry] = field(default_factory=dict)
    orphaned: Mapping[str, Entry] = field(default_factory=dict)
    path: str = ""
    text: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def reports(self) -> Mapping[str, ReportRecord]:
        """The reports of the header, by name."""
        return self.header.reports

    def of_report(self, name: str) -> tuple[Entry, ...]:
        """The entries of one report, in report order."""
        return tuple(entry for entry in self.entries.values() if entry.report == name)

    def line_of(self, *keys: str | int) -> int:
        """The line of a block or of a field in it: ``line_of(id, "review", "note")``, ``line_of(id, "evidence", 0)``.

        Header fields by their path: ``line_of("reports", "徐汇@2025", "sha256")``. A key that is not there
        gives the line of the innermost one that is.
        """
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Update:
    """The outcome of an update: the new file's ``text``, and what a person should be told.

    ``added``, ``removed`` and ``changed`` are ids; ``moved`` pairs (old id, new id) whose person-made parts
    went along; ``orphaned`` are ids that found no home in this update.
    """

    text: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    orphaned: tuple[str, ...] = ()


def load(path: Path, root: Path | None = None) -> Ledger:
    """Read and check a whole ledger. Raises LedgerError with every problem, each with ``path:line``."""
    raise NotImplementedError


def loads(text: str, path: str = "commitments.yaml") -> Ledger:
    """``load`` for a text already in memory (a commit's version of the file, a test)."""
    raise NotImplementedError


def examine(text: str, path: str = "commitments.yaml") -> tuple[Ledger | None, tuple[TrackerError, ...]]:
    """Like ``loads`` but returns the problems, with as much of the ledger as is sound (None: not YAML at all)."""
    raise NotImplementedError


def open_report(path: Path, *names: str) -> Ledger:
    """Only the entries of these reports (「徐汇@2025」): finds blocks in the text and parses no others."""
    raise NotImplementedError


def open_entries(path: Path, *ids: str) -> Ledger:
    """Only these entries. Raises UnknownNameError, with near ids, for one that is not there."""
    raise NotImplementedError


def update(old: str, header: Header, entries: Iterable[Entry], *, today: str, schema: str = "") -> Update:
    """The text of ``old`` (empty: a new ledger) brought up to date with what was computed.

    ``header`` is the whole new header, ``entries`` the computed entries; the ``history`` and
    ``review`` of computed entries are ignored: both come from ``old``, and a block whose status or
    evidence changes gets a history line of ``today`` (ISO date). ``schema`` is the path for the editors'
    ``$schema`` line of a new ledger. Raises LedgerError when ``old`` cannot be read as YAML.
    """
    raise NotImplementedError


def record_review(text: str, id: str, review: PersonReview | None) -> str:
    """``text`` with this person's review in the block ``id`` (None removes it); the rest keeps its bytes."""
    raise NotImplementedError


def save(path: Path, text: str, *, was: str | None = None) -> bool:
    """Write atomically; False when the file already holds ``text``. With ``was``, refuse if it changed meanwhile."""
    raise NotImplementedError
