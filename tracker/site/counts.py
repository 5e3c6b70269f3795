"""What the pages count: how the commitments of a report stand, over both denominators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.model import Entry
from tracker.render.facts import trackable, unsure
from tracker.render.lines import percent
from tracker.render.palette import MISSED, STATUSES, Sign

SIGNS: dict[str, Sign] = {
    key: sign
    for status, of_status in STATUSES.items()
    for key, sign in ((status, of_status), *((("missed", MISSED),) if status == "partial" else ()))
}
"""How a commitment can stand, in the order in which it is counted and drawn."""


def standing(entry: Entry) -> str:
    """The status that counts, with a target that was reported and not reached told from other parts."""
    return "missed" if entry.missed else entry.status


@dataclass(frozen=True, slots=True)
class Count:
    """How many stand so, what share of all that is in per cent, and how many of them are doubtful."""

    sign: Sign
    number: int
    share: str
    unsure: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """The counts over one denominator; only those that are not nothing."""

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
    """Both denominators of these commitments."""
    return Scorecard(card(entries), card(filter(trackable, entries)))


def card(entries: Iterable[Entry]) -> Card:
    """The counts of these commitments by how they stand."""
    there = list(entries)
    numbers = Counter(map(standing, there))
    doubts = Counter(standing(entry) for entry in there if unsure(entry))
    counts = (
        Count(sign, numbers[key], percent(numbers[key], len(there)), doubts[key])
        for key, sign in SIGNS.items()
        if numbers[key]
    )
    return Card(len(there), tuple(counts))
