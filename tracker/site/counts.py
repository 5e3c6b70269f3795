"""What the pages count: commitments by status, of all of a report and of those that can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.model import Entry
from tracker.render.entries import doubtful, tally, trackable
from tracker.render.lines import percent
from tracker.render.palette import SHOWN, Sign


@dataclass(frozen=True, slots=True)
class Count:
    """How many commitments have one status, their share of all in per cent, and how many are doubtful."""

    sign: Sign
    number: int
    share: str
    unsure: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """``total`` commitments by status: a count for each status that any of them has."""

    total: int
    counts: tuple[Count, ...]

    @property
    def answered(self) -> int:
        """How many are not waiting for a report."""
        return self.total - sum(count.number for count in self.counts if count.sign.key == "pending")


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All commitments, and those that have a number or a name to be held to."""

    every: Card
    checkable: Card


def scorecard(entries: Sequence[Entry]) -> Scorecard:
    """The counts of all these commitments, and of those that can be checked."""
    return Scorecard(card(entries), card(filter(trackable, entries)))


def card(entries: Iterable[Entry]) -> Card:
    """The counts of these commitments by the status that is shown."""
    there = list(entries)
    doubts = doubtful(there)
    counts = (
        Count(SHOWN[key], number, percent(number, len(there)), doubts.get(key, 0))
        for key, number in tally(there).items()
        if number
    )
    return Card(len(there), tuple(counts))
