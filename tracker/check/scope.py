"""Which part of a workspace a run is about: all of it, the files named, or what changed since a commit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.check.finding import Finding
from tracker.ledger import Ledger
from tracker.ledger.blocks import blocks
from tracker.model import Entry
from tracker.workspace.header import LEDGER


@dataclass(frozen=True, slots=True)
class Scope:
    """``files`` are in scope as a whole, ``ids`` block by block; None stands for everything."""

    files: frozenset[str] | None = None
    ids: frozenset[str] | None = None

    def has_file(self, source: str) -> bool:
        """Whether a file, by its path in the workspace, is in scope."""
        return self.files is None or source in self.files

    def has_entry(self, entry: Entry, sources: Iterable[str]) -> bool:
        """Whether a block, or one of the ``sources`` that it quotes, is in scope."""
        return self.ids is None or entry.id in self.ids or any(map(self.has_file, sources))

    def keeps(self, finding: Finding, ids: Iterable[str]) -> bool:
        """Whether a finding is in scope; ``ids`` are those of the ledger's blocks."""
        if finding.path != LEDGER:
            return self.has_file(finding.path)
        if self.ids is None or finding.subject in self.ids:
            return True
        if finding.source != LEDGER and self.has_file(finding.source):
            return True
        return self.has_file(LEDGER) and finding.subject not in ids


def named(files: Iterable[str]) -> Scope:
    """The files named; with the ledger among them, all that is in it."""
    chosen = frozenset(files)
    return Scope(chosen, None if LEDGER in chosen else frozenset())


def changed(
    now: Ledger, before: Ledger, hashes: Mapping[str, str], hashes_before: Mapping[str, str]
) -> Scope:
    """The files and blocks whose text changed, and the ledger's header if anything in it did."""
    known = hashes.keys() | hashes_before
    files = {source for source in known if hashes.get(source) != hashes_before.get(source)}
    texts, texts_before = _blocks(now), _blocks(before)
    ids = {id for id in texts.keys() | texts_before if texts.get(id) != texts_before.get(id)}
    if now.text != before.text:
        files.add(LEDGER)
    return Scope(frozenset(files), frozenset(ids))


def _blocks(ledger: Ledger) -> dict[str, str]:
    """Every block's text, by id; the comments above the next block are part of it."""
    parts = ("commitments", "orphaned")
    known = {id: block for part in parts for id, block in blocks(ledger.text, part).items()}
    return {id: ledger.text[block.start : block.end] for id, block in known.items()}
