"""What is put beside a promise: words of a report or of an outside source, and where to find them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.safe import address
from tracker.model import Entry, Evidence
from tracker.render.diff import Piece
from tracker.render.entries import answering
from tracker.render.look import on_page
from tracker.render.sides import by_clause, shortened
from tracker.site import addresses
from tracker.site.given import Given

Marked = tuple[str, str]
"""(mark, words): the mark is that of the diff (same, moved, gone, added, figure), or aside."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where a quote stands, told in ``words``; ``path`` is a page of this site, ``address`` one elsewhere."""

    words: str
    path: str = ""
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a report or source beside the promise; ``runs`` are (mark, words), marked by the diff.

    A clause of a long sentence that has nothing in common with the promise is marked as an aside.
    """

    label: str
    runs: Sequence[Marked]
    where: Where


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they stand, to be compared with the promise; ``label`` tells whose: 报告, 外部, 上年."""

    label: str
    text: str
    where: Where

    def quote(self, pieces: Sequence[Piece]) -> Quote:
        """The words shortened to the clauses that share something with the promise."""
        runs = shortened([(piece.mark, piece.new) for piece in pieces if piece.new])
        return Quote(self.label, runs, self.where)


def answer_to(entry: Entry, given: Given) -> Words | None:
    """What to put beside the promise: its best evidence, else last year's outcome, else None."""
    if entry.verdict.evidence:
        best = entry.verdict.evidence[0]
        return Words("外部" if best.source else "报告", answering(entry), origin(best, given))
    return last_year(entry, given)


def last_year(entry: Entry, given: Given) -> Words | None:
    """Last year's outcome on the same matter, from the same report's review; None where there is none."""
    base = entry.baseline
    return Words("上年", base.text, place(entry.report, base.line, given)) if base else None


def quoted(item: Evidence, pieces: Sequence[Piece], given: Given) -> Quote:
    """A piece of evidence in full, marked by ``pieces``, its diff with the promise."""
    clauses = by_clause([(piece.mark, piece.new) for piece in pieces if piece.new])
    runs = [(mark if answers else "aside", words) for answers, clause in clauses for mark, words in clause]
    return Quote("外部" if item.source else "报告", runs, origin(item, given))


def place(report: str, line: int, given: Given) -> Where:
    """A line of a report, with the page that shows it where there is one."""
    path = addresses.text_line(report, line) if report in given.texts and line else ""
    words = f"{report} 第{line}行" if line else report
    return Where(f"{words}{on_page(report, line, given.printed)}", path)


def origin(item: Evidence, given: Given) -> Where:
    """Where a piece of evidence stands: a line of a report, or a source elsewhere with title and date."""
    if not item.source:
        return place(item.report, item.line, given)
    source = given.sources.get(item.source)
    if source is None:
        return Where(item.source)
    return Where(source.title, address=address(source.address), note=source.published)
