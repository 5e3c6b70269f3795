"""What a user's language model has not been asked yet: of one pair of reports, or of a whole workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tracker import compare, run
from tracker.model import Extracted
from tracker.reader import reading
from tracker.reader.kept import Known
from tracker.reader.questions import Asking
from tracker.reader.requests import Request
from tracker.workspace import readings
from tracker.workspace.header import Header


@dataclass(frozen=True, slots=True)
class Open:
    """The open questions of a pair: sentences to cut, commitments to link; ``known`` is what is kept."""

    plan: str
    pieces: Asking
    links: Asking
    known: Known

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests for all that can be asked now; those for links follow when the sentences are cut."""
        asked = reading.asked(self.pieces, self.known)
        first = any(one.attempt == 1 for one in asked)
        return asked if first else (*asked, *reading.asked(self.links, self.known))


def of_pair(plan: str, reviews: Sequence[str], root: Path, header: Header, model: str = "") -> Open:
    """What is open of a plan beside reviews, by the answers kept of ``model``, or of all models.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan, no review).
    """
    answers = readings.answers(root, model)
    first, others = compare.named(plan, reviews, root, header, partial(run.read_by, answers=answers))
    return open_of(first, others, answers(first.report.name))


def open_of(plan: Extracted, reviews: Sequence[Extracted], answers: Known) -> Open:
    """What is open of a plan, as a reader cuts it, beside reviews."""
    statements = tuple(one for review in reviews for one in review.statements)
    names = tuple(review.report.name for review in reviews)
    links = reading.open_links(plan.commitments, statements, plan.report.name, names, answers)
    return Open(plan.report.name, reading.open_pieces(plan.report, answers), links, answers)
