"""What an update found, and the ledger's text with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tracker import ledger
from tracker.errors import TrackerError
from tracker.model import Entry
from tracker.workspace.header import LEDGER, Header, header_of


@dataclass(frozen=True, slots=True)
class Computed:
    """What an update found: the header that the ledger will have, and its entries in report order.

    ``kept``, ``problems`` and ``notes`` are those of ``Planned``.
    """

    header: Header
    entries: tuple[Entry, ...]
    kept: frozenset[str] = frozenset()
    problems: tuple[TrackerError, ...] = ()
    notes: tuple[str, ...] = ()

    def merged(self, old: str, today: str) -> ledger.Update:
        """The ledger's text ``old`` brought up to date; what people set in its header stays."""
        made = self.header
        kept = header_of(old, LEDGER) if old.strip() else made
        header = replace(
            kept,
            engine=made.engine,
            reports=made.reports,
            outcomes=made.outcomes,
            readings=made.readings,
        )
        return ledger.update(old, header, self.entries, today=today, kept=self.kept)
