"""What the pages count: how the commitments of a report stand, over both denominators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.model import Entry
from tracker.render.entries import doubtful, tally, trackable
from tracker.render.lines import percent
from tracker.render.palette import SHOWN, Sign


@dataclass(frozen=True, slots=True)
class Count:
    """How many stand so, what share of all that is in per cent, and how many of them are doubtful."""

    sign: Sign
    number: int
    share: str
    unsure: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """How ``total`` commitments stand: a count for each status that any of them has."""

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
    """The counts of these commitments by how they stand."""
    there = list(entries)
    doubts = doubtful(there)
    counts = (
        Count(SHOWN[key], number, percent(number, len(there)), doubts.get(key, 0))
        for key, number in tally(there).items()
        if number
    )
    return Card(len(there), tuple(counts))
