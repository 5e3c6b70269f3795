"""What changed: verdicts that were replaced, by date, from the histories in the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from tracker.model import Entry
from tracker.render.facts import outcome
from tracker.render.palette import SHOWN, Sign


@dataclass(frozen=True, slots=True)
class Change:
    """A verdict that became another one on ``date`` (ISO), for ``reason``."""

    date: str
    entry: Entry
    old: Sign
    new: Sign
    reason: str

    @property
    def first(self) -> bool:
        """Whether it is the first answer to a commitment that had waited."""
        return self.old.key == "pending"


@dataclass(frozen=True, slots=True)
class Batch:
    """The changes of one report on one date: how many of which kind, and those that are no first answers."""

    date: str
    report: str
    counts: tuple[tuple[Sign, Sign, int], ...]
    revised: tuple[Change, ...]

    @property
    def number(self) -> int:
        return sum(count for _, _, count in self.counts)


def changes(entries: Iterable[Entry]) -> list[Change]:
    """Every change of verdict, the latest first; of one date in the ledger's order."""
    every = [change for entry in entries for change in _of(entry)]
    return sorted(every, key=lambda change: change.date, reverse=True)


def batches(changes_told: Iterable[Change]) -> list[Batch]:
    """Changes by date and report, in their order."""
    ordered = sorted(changes_told, key=lambda one: one.entry.report)
    ordered.sort(key=lambda one: one.date, reverse=True)
    return [
        _batch(date, report, list(those))
        for (date, report), those in groupby(ordered, key=lambda one: (one.date, one.entry.report))
    ]


def _of(entry: Entry) -> Iterator[Change]:
    """The history holds what stood before; what came instead is the next line's, at last what stands now."""
    states = [*(past.status for past in entry.history), outcome(entry)]
    for past, new in zip(entry.history, states[1:], strict=True):
        if past.status != new and not (past.status == "partial" and new == "missed"):
            yield Change(past.date, entry, SHOWN[past.status], SHOWN[new], past.reason)


def _batch(date: str, report: str, those: list[Change]) -> Batch:
    order = list(SHOWN)
    numbers = Counter((order.index(one.old.key), order.index(one.new.key)) for one in those)
    counts = tuple(
        (SHOWN[order[old]], SHOWN[order[new]], count) for (old, new), count in sorted(numbers.items())
    )
    return Batch(date, report, counts, tuple(one for one in those if not one.first))


HEAD = ("日期", "报告", "编号", "原来", "现在", "原因", "承诺")


def rows(changes_told: Iterable[Change]) -> list[tuple[str, ...]]:
    """Changes as a table with ``HEAD``."""
    return [
        (
            *(one.date, one.entry.report, one.entry.id, one.old.chinese, one.new.chinese),
            *(one.reason, one.entry.text),
        )
        for one in changes_told
    ]
