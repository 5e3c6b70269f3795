"""What the checks look at: the ledger, its sources on disk, and what an update would change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tracker.check.earlier import Base
from tracker.check.finding import Finding, finding
from tracker.check.scope import Scope
from tracker.errors import TrackerError, UnreadableError
from tracker.ledger import Ledger
from tracker.model import Document, Entry
from tracker.workspace import guard, walk
from tracker.workspace.files import hash_of, read_document
from tracker.workspace.header import LEDGER

PLAIN = (".txt", ".yaml", ".yml")
"""Suffixes of files that take no longer to read than to hash."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether an update would change anything.

    ``reasons`` are why the hashes alone do not prove that it would not; with none, nothing was computed.
    ``text`` is the ledger as an update would write it, or None with ``why_not``; ``failed`` tells that it
    was tried on this machine in vain (and not left out because of another finding).
    """

    reasons: tuple[str, ...] = ()
    inputs_changed: bool = False
    text: str | None = None
    why_not: str = ""
    failed: bool = False


class Workspace:
    """One workspace as it lies on disk.

    ``files`` are all under ``sources`` and all that a report names, sorted; ``refused`` tells which of them
    are not opened and why (see ``workspace.guard``), ``hashes`` the hash of every other one that can be read.
    ``proved`` are PDF, Word and web files whose quotes need not be read again: their hashes are those of the
    ledger, and the ledger is that of the base commit.
    ``newest`` is the ledger that an update would write, where that was computed and differs; else the ledger.
    ``staged`` are the files that git will commit, where only those are looked at.
    """

    def __init__(
        self, root: Path, ledger: Ledger, base: Base | None = None, staged: frozenset[str] | None = None
    ) -> None:
        self.root = root
        self.ledger = ledger
        self.base = base
        self.staged = staged
        self.scope = Scope()
        self.freshness = Freshness()
        self.newest = ledger
        self.files = self._listed()
        self.refused = self._refused()
        self.hashes = self._hashes()
        self.proved = self._proved()
        self._documents: dict[str, Document | TrackerError] = {}

    def _listed(self) -> tuple[str, ...]:
        named = self.ledger.header.sources
        listed = {path for path in walk.listed(self.root, named) if path in named or not self.left_out(path)}
        lost = {path for path in recorded(self.ledger) if self.left_out(path)}
        return tuple(sorted(listed | lost | {record.source for record in self.ledger.reports.values()}))

    def left_out(self, source: str) -> bool:
        """Whether only staged files are looked at, and this one lies here without being staged."""
        return self.staged is not None and source not in self.staged and (self.root / source).is_file()

    def _refused(self) -> dict[str, guard.Why]:
        reasons: dict[str, guard.Why] = {}
        for source in self.files:
            try:
                guard.regular_file(self.root, source)
            except guard.Refused as refusal:
                reasons[source] = refusal.why
            else:
                if self.left_out(source):
                    reasons[source] = "untracked"
        return reasons

    def _hashes(self) -> dict[str, str]:
        by_source = {}
        for source in self.files:
            if source not in self.refused:
                with suppress(UnreadableError):  # whoever reads it says why
                    by_source[source] = hash_of(self.root / source)
        return by_source

    def _proved(self) -> frozenset[str]:
        if self.base is None or self.base.ledger is not self.ledger:
            return frozenset()
        known = recorded(self.ledger)
        slow = (source for source in self.hashes if not source.lower().endswith(PLAIN))
        return frozenset(source for source in slow if known.get(source) == self.hashes[source])

    def document(self, source: str) -> Document:
        """A source's text. Raises TrackerError when it is refused or cannot be read."""
        if source not in self._documents:
            self._documents[source] = self._read(source)
        held = self._documents[source]
        if isinstance(held, TrackerError):
            raise held
        return held

    def _read(self, source: str) -> Document | TrackerError:
        try:
            return read_document(guard.regular_file(self.root, source), self.root)
        except guard.Refused as refusal:
            return TrackerError(refusal.why, where=source)
        except TrackerError as error:
            return error

    def in_scope(self, entry: Entry) -> bool:
        """Whether this run is about the block: it, its report or one that it quotes was named or changed."""
        if self.scope.ids is None:
            return True
        names = [entry.report, *(evidence.report for evidence in entry.verdict.evidence)]
        reports = self.ledger.reports
        return self.scope.has_entry(entry, (reports[name].source for name in names if name in reports))

    def at(
        self, code: str, keys: tuple[str | int, ...], message: str, *, subject: str = "", source: str = ""
    ) -> Finding:
        """A finding on the line of the ledger that ``keys`` lead to (see ``Ledger.line_of``), quoted."""
        subject = subject or str(keys[0])
        source = source or self._source_of(subject)
        return self.on(code, self.ledger.line_of(*keys), message, subject=subject, source=source)

    @cached_property
    def _lines(self) -> list[str]:
        return self.ledger.text.split("\n")

    def _source_of(self, id: str) -> str:
        """The file of the report that a block belongs to; "" for what is no block."""
        entry = self.ledger.entries.get(id)
        record = self.ledger.reports.get(entry.report) if entry else None
        return record.source if record else ""

    def on(self, code: str, line: int, message: str, *, subject: str = "", source: str = "") -> Finding:
        """A finding on this line of the ledger."""
        excerpt = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        return finding(code, LEDGER, line, message, subject=subject, excerpt=excerpt, source=source)


def claims(ledger: Ledger) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """(keys of the line, source, SHA-256) for every hash that a ledger's header claims."""
    for name, record in ledger.reports.items():
        yield ("reports", name, "sha256"), record.source, record.sha256
    for source, digest in ledger.header.outcomes.items():
        yield ("outcomes", source), source, digest


def recorded(ledger: Ledger) -> dict[str, str]:
    """Source → its SHA-256 as the header claims it; "" where two lines disagree."""
    known: dict[str, str] = {}
    for _, source, digest in claims(ledger):
        known[source] = digest if known.get(source, digest) == digest else ""
    return known
