"""What reports say: commitments of plans, statements of reviews, facts from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tracker.model.readings import Clause, Quantity, Reading
from tracker.model.reports import Report
from tracker.model.words import Kind, Span


@dataclass(frozen=True, slots=True)
class Commitment:
    """One clause of a plan that can be fulfilled or not by itself.

    ``topics`` are what it inherits, outermost first: section headings, then the paragraph's lead.
    ``section`` joins the headings and the lead, shortened, for people to read:
    「【六】回应群众期待…/改善群众居住环境」. ``context`` is its whole paragraph, verbatim. ``strength`` is
    the hedge or pledge as written (确保, 力争), ``deadline`` likewise.
    """

    id: str
    report: str
    section: str
    kind: Kind
    clause: Clause
    topics: tuple[str, ...] = ()
    context: str = ""
    strength: str = ""
    deadline: str = ""

    @property
    def text(self) -> str:
        """Its words, verbatim."""
        return self.clause.text

    @property
    def folded(self) -> str:
        """Its words folded (``tracker.language.fold``), of the same length."""
        return self.clause.folded

    @property
    def line(self) -> int:
        """The line of the file on which it begins."""
        return self.clause.line

    @property
    def targets(self) -> tuple[Quantity, ...]:
        """The figures that it promises, in order."""
        return self.clause.quantities


@dataclass(frozen=True, slots=True)
class OutcomeSource:
    """Where facts of an outcomes file were read."""

    key: str
    title: str
    address: str
    published: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One review sentence, verbatim, or one fact of an outcomes file, ready to be compared.

    ``tone`` is ``problem`` for a sentence on problems and shortcomings, which shows nothing as fulfilled,
    and ``report`` for all others. ``report`` is the report it stands in; for a fact, the plan it speaks of,
    with ``outcome`` set. ``paragraph`` numbers the paragraphs of a report, so that neighbours are known.
    ``span`` is the time that its passage looks back on, where the review says so.
    """

    reading: Reading
    report: str
    line: int
    clauses: tuple[Clause, ...]
    topics: tuple[str, ...] = ()
    tone: Literal["report", "problem"] = "report"
    paragraph: int = 0
    span: Span = ""
    outcome: OutcomeSource | None = None
    source: str = ""
    """For a fact, the outcomes file that it stands in, relative to the workspace; else empty."""
    commitment: str = ""
    """The id of the commitment that it was made of, where a next plan is compared; else empty."""

    @property
    def text(self) -> str:
        """Its words, verbatim."""
        return self.reading.text

    @property
    def folded(self) -> str:
        """Its words folded (``tracker.language.fold``), of the same length."""
        return self.reading.folded

    def start_of(self, clause: Clause) -> int:
        """The offset at which a clause's folded text first stands in ``folded``; 0 where it does not."""
        return max(self.folded.find(clause.folded), 0)


@dataclass(frozen=True, slots=True)
class Extracted:
    """A report, its paragraphs left out, with what it promises and what it says was done."""

    report: Report
    commitments: tuple[Commitment, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What a list of reports needs of one: the report without its paragraphs, its number of commitments.

    ``content`` is a hash of all that was read out of the report (``workspace.kept.content_of``).
    """

    report: Report
    commitments: int
    content: str
