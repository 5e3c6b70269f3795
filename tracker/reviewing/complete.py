"""What a person's verdict needs before anybody can rely on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.language.tables.statuses import shown
from tracker.model import PersonReview, Status
from tracker.reviewing.sources import ACCEPTED, Places, can_be_looked_up

Lack = tuple[tuple[str, ...], str]
"""The keys below ``review`` where something is wrong, and what it is."""


def lacking(machine: Status, review: PersonReview, places: Places) -> Iterator[Lack]:
    """What a review lacks: another verdict than the ``machine``'s has a note and a source that can be found.

    A note without a verdict needs neither.
    """
    source = review.source.strip()
    if review.status not in ("", machine):
        told = f"由{shown(machine)}改判{shown(review.status)}"
        if not review.note.strip():
            yield (), f"{told},缺少说明 note"
        if not source:
            yield (), f"{told},缺少依据 source"
    if source and not can_be_looked_up(source, places):
        yield ("source",), f"依据查不到:「{source}」;可以写{ACCEPTED}"
    if review.date and not _is_date(review.date):
        yield ("date",), f"date 应写成 2026-01-31: {review.date}"


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
