"""What is put beside a promise: the words of a report or of a source elsewhere, marked as the diff tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.model import Entry, Evidence
from tracker.render.block import known
from tracker.render.diff import Piece, compare
from tracker.render.sides import by_clause, shortened
from tracker.site.given import Given
from tracker.site.sources import Where, origin, place

Marked = tuple[str, str]
"""Words with their mark: same, moved, gone, added, figure, aside."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words beside the promise's; ``runs`` are (mark, words), marked as the diff tells.

    A clause of a long sentence that has nothing in common with the promise is marked as an aside.
    """

    label: str
    runs: Sequence[Marked]
    where: Where


@dataclass(frozen=True, slots=True)
class Words:
    """Words to be put beside the promise."""

    label: str
    text: str
    where: Where

    def quote(self, pieces: Sequence[Piece]) -> Quote:
        """The words shortened to the clauses that share something with the promise."""
        runs = shortened([(piece.mark, piece.new) for piece in pieces if piece.new])
        return Quote(self.label, runs, self.where)


def answer_to(entry: Entry, given: Given) -> Words | None:
    """The best evidence, else last year's outcome; several figures may be answered by several sentences."""
    if entry.verdict.evidence:
        best = entry.verdict.evidence[0]
        teller = best.source or best.report
        texts = [item.text for item in entry.verdict.evidence if (item.source or item.report) == teller]
        said = " / ".join(texts if len(entry.verdict.figures) > 1 else texts[:1])
        return Words("外部" if best.source else "报告", said, origin(best, given))
    return last_year(entry, given)


def last_year(entry: Entry, given: Given) -> Words | None:
    """Last year's outcome in the same report's review."""
    base = entry.baseline
    return Words("上年", base.text, place(entry.report, base.line, given)) if base else None


def quoted(entry: Entry, item: Evidence, given: Given) -> Quote:
    """A piece of evidence in full, marked beside the promise."""
    pieces = compare(entry.text, item.text, known(entry))
    clauses = by_clause([(piece.mark, piece.new) for piece in pieces if piece.new])
    runs = [(mark if answers else "aside", words) for answers, clause in clauses for mark, words in clause]
    return Quote("外部" if item.source else "报告", runs, origin(item, given))
