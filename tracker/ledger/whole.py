"""Whether a ledger holds all the blocks that it should: the header keeps their number."""

from __future__ import annotations

from collections import Counter

from tracker.ledger.fields import ID, report_of
from tracker.ledger.layout import blocks
from tracker.workspace.header import Header


def lacking(text: str, header: Header) -> dict[str, tuple[int, int]]:
    """The reports of which a ledger's ``text`` lacks blocks that its header counts: (should be, are)."""
    numbers = Counter(report_of(id) for id in blocks(text) if ID.fullmatch(id))
    return {
        name: (record.commitments, numbers[name])
        for name, record in header.reports.items()
        if record.commitments is not None and record.commitments != numbers[name]
    }


def is_whole(text: str, header: Header) -> bool:
    """Whether a ledger has every block that an update wrote; one of an older program cannot tell."""
    counted = all(record.commitments is not None for record in header.reports.values())
    return counted and not lacking(text, header)
