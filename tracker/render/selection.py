"""Which commitments of a report a person asked to see, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.model import Entry
from tracker.render.entries import notable, outcome, unsure
from tracker.render.figures import figures
from tracker.render.palette import KINDS, SHOWN

ORDERS = ("report", "status", "confidence", "ratio", "kind")
"""What ``--sort`` knows; ``report`` is the order of the report itself."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What to show of a report, and in which order. An empty field does not restrict anything.

    With all of them empty only ``notable`` entries pass, unless ``everything`` is set.
    """

    everything: bool = False
    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    section: str = ""
    search: str = ""
    order: str = "report"

    @property
    def filtered(self) -> bool:
        """Whether any restriction is set: a status, a kind, a section or a search."""
        return bool(self.statuses or self.kinds or self.section or self.search)

    def admits(self, entry: Entry) -> bool:
        """Whether an entry is shown. Doubtful (存疑) entries can be asked for by the status "unsure"."""
        shown = {entry.status, outcome(entry), *(("unsure",) if unsure(entry) else ())}
        if self.statuses and not shown & set(self.statuses):
            return False
        if self.kinds and entry.kind not in self.kinds:
            return False
        if self.section and self.section not in entry.section:
            return False
        if self.search and self.search not in "\n".join(_words(entry)):
            return False
        return self.everything or self.filtered or notable(entry)

    def of(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries to show, in their order."""
        kept = [entry for entry in entries if self.admits(entry)]
        return kept if self.order == "report" else sorted(kept, key=self._rank)

    def _rank(self, entry: Entry) -> tuple[float, int]:
        rank = 0.0
        if self.order == "status":
            rank = list(SHOWN).index(outcome(entry))
        elif self.order == "kind":
            rank = list(KINDS).index(entry.kind)
        elif self.order == "confidence":
            rank = 2.0 if entry.verdict.status == "pending" or entry.ruling else entry.verdict.confidence
        elif self.order == "ratio":
            known = [float(item.share) for item in figures(entry) if item.share is not None]
            rank = min(known, default=float("inf"))
        return rank, entry.line


def _words(entry: Entry) -> list[str]:
    """Everything in an entry that a person may search for."""
    review = [entry.review.note, entry.review.source] if entry.review else []
    return [entry.id, entry.in_full, entry.section, *(item.text for item in entry.verdict.evidence), *review]


def by_section(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    """Pairs of section and entries, in order; only entries that follow each other are put together."""
    return [(section, list(those)) for section, those in groupby(entries, key=lambda entry: entry.section)]
