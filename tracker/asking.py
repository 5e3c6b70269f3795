"""What a user's language model has not been asked yet: of one pair of reports, or of a whole workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tracker import compare, run, score
from tracker.model import Commitment, Extracted, next_report
from tracker.reader import pair
from tracker.reader.answers import Known
from tracker.reader.questions import Asking, links_of
from tracker.reader.requests import Request, requests
from tracker.workspace import holdings, readings, stale, work
from tracker.workspace.header import Header


@dataclass(frozen=True, slots=True)
class Open:
    """The open questions of a plan and reviews: sentences to cut, commitments to link.

    ``links`` are those beside each group of reviews that answers by itself (see ``score.in_turn``);
    ``unasked`` are commitments that wait until their sentences are cut, and ``later`` guesses at the requests
    for them. ``known`` are the answers that are kept.
    """

    plan: str
    pieces: Asking
    links: tuple[Asking, ...]
    unasked: tuple[Commitment, ...]
    later: tuple[Request, ...]
    known: Known

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests for all that can be asked now."""
        askings = (self.pieces, *self.links)
        return tuple(one for asking in askings for one in pair.asked(asking, self.known))


def of_pair(plan: str, reviews: Sequence[str], root: Path, header: Header, model: str = "") -> Open:
    """What is open of a plan beside reviews, by the answers kept of ``model``, or of all models.

    Raises UnknownNameError, UnreadableError or NotAReportError (no plan, no review).
    """
    answers = readings.answers(root, model)
    first, others = compare.named(plan, reviews, root, header, partial(run.read_by, answers=answers))
    return open_of(first, others, answers(first.report.name))


def of_workspace(root: Path, header: Header, model: str = "") -> tuple[Open, ...]:
    """What is open of every plan beside the next year's review; files that cannot be read are passed over.

    Raises UnreadableError for a source that is missing or leads out of the workspace.
    """
    answers = readings.answers(root, model)
    sources = work.sources(root, header, stale.inputs(root, header))
    reports, _ = holdings.read_each(sources, partial(run.read_by, answers=answers))
    following = {name: reports.get(next_report(name)) for name in reports}
    return tuple(
        open_of(plan, [next_one] if (next_one := following[name]) else [], answers(name))
        for name, plan in reports.items()
        if plan.commitments
    )


def open_of(plan: Extracted, reviews: Sequence[Extracted], answers: Known) -> Open:
    """What is open of a plan, as a reader cuts it, beside reviews."""
    pieces = pair.open_pieces(plan.report, answers)
    cut, uncut = pair.settled(plan.commitments, pieces)
    links: list[Asking] = []
    later: list[Request] = []
    for group in score.in_turn(plan.report, [review.report for review in reviews]):
        those = [reviews[number] for number in group if reviews[number].statements]
        if those:
            said = tuple(one for review in those for one in review.statements)
            name, names = plan.report.name, tuple(review.report.name for review in those)
            links.append(pair.open_links(cut, said, name, names, answers))
            later += requests(links_of(uncut, said, name, names))
    return Open(plan.report.name, pieces, tuple(links), uncut if links else (), tuple(later), answers)
