"""What a screen tells of an entry (its change, status, doubts, whose word), and counts of many entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tracker.model import Entry, PlanChange, Provenance, Quantity, Second, Status, Verdict
from tracker.render.look import UNSURE
from tracker.render.palette import KINDS, MISSED, PROVENANCES, SHOWN

if TYPE_CHECKING:
    from tracker.score.contradictions import Contradiction


def shown_change(change: str, targets: Sequence[Quantity], answer: Quantity | None = None) -> str:
    """The code of a change as it is shown: for a ceiling "tightened" (收紧) or "loosened" (放宽).

    ``answer`` is the figure that the targets were compared with.
    """
    from tracker.language.quantity.convert import (
        is_ceiling,  # late: the word lists are for screens with changes
    )

    words = {"raised": "tightened", "lowered": "loosened"}
    return words[change] if change in words and is_ceiling(targets, answer) else change


def since_last_year(entry: Entry) -> str:
    """The code of how the target stands to last year's outcome; empty where that is not known."""
    base = entry.baseline
    return shown_change(base.change, entry.targets, base.quantity) if base else ""


def next_year(entry: Entry, later: Entry | None = None) -> str:
    """The code of how the next plan's target stands to this one; empty where it is not promised again.

    ``later`` is the commitment of the next plan, where it is at hand.
    """
    answer = next(iter(later.targets), None) if later else None
    return shown_change(entry.carried.change, entry.targets, answer) if entry.carried else ""


def between_plans(one: PlanChange) -> str:
    """The code of a change from plan to plan as it is shown (``shown_change``)."""
    if one.old is None or one.new is None:
        return one.change
    return shown_change(one.change, one.old.targets, next(iter(one.new.targets), None))


def trackable(entry: Entry) -> bool:
    """Whether the commitment has a number or a name by which it can be held to account."""
    return entry.kind != "general"


def unsure(entry: Entry) -> bool:
    """Whether the machine's verdict needs a person's eye and has not had it."""
    verdict = entry.verdict
    return entry.ruling is None and verdict.status != "pending" and verdict.confidence < UNSURE


def readings(verdict: Verdict, second: Second) -> tuple[Status, Status]:
    """What a language model says of a commitment, and what the engine beside it says."""
    return verdict.read or verdict.status, second.status


def disputes(entry: Entry) -> tuple[Contradiction, ...]:
    """Pairs of figures in its evidence that cannot both be right: a review's and an outside source's."""
    if not entry.verdict.disputable:
        return ()
    from tracker.score.contradictions import contradictions  # late: few entries have two tellers

    return contradictions(entry.verdict.evidence)


def answering(entry: Entry) -> str:
    """The words of its best evidence; with several compared figures, of all evidence from the same source.

    The entry must have evidence.
    """
    best = entry.verdict.evidence[0]
    texts = [item.text for item in entry.verdict.evidence if item.teller == best.teller]
    return " / ".join(texts if len(entry.verdict.figures) > 1 else texts[:1])


def notable(entry: Entry) -> bool:
    """Whether it is shown without ``--all``: trackable, doubtful, partly done, or judged by a person."""
    judged = entry.review is not None or entry.status == "partial"
    return trackable(entry) or unsure(entry) or judged or bool(disputes(entry))


def outcome(entry: Entry) -> str:
    """The key of the status that is shown: "missed" (未达到) for a partial one whose figure falls short."""
    return MISSED.key if entry.missed else entry.status


def by_machine(entry: Entry) -> str:
    """As ``outcome``, but by the machine's verdict, whatever a person says."""
    verdict = entry.verdict
    return MISSED.key if verdict.missed and verdict.status == "partial" else verdict.status


def tally(entries: Iterable[Entry]) -> dict[str, int]:
    """The number of entries by the status that is shown, zeros included, in the order of ``SHOWN``."""
    counts = dict.fromkeys(SHOWN, 0)
    for entry in entries:
        counts[outcome(entry)] = counts.get(outcome(entry), 0) + 1
    return counts


def doubtful(entries: Iterable[Entry]) -> dict[str, int]:
    """The number of entries that need a person's eye, by the status that is shown; no zeros."""
    return dict(Counter(outcome(entry) for entry in entries if unsure(entry)))


def provenance(entry: Entry) -> Provenance:
    """Whose word the valid status rests on: "person", or the machine's source; empty while it is pending."""
    if entry.ruling:
        return "person"
    return "" if entry.verdict.status == "pending" else entry.verdict.provenance


def provenances(entries: Iterable[Entry]) -> dict[str, int]:
    """The number of verdicts by whose word they rest on, without those still pending."""
    counts = dict.fromkeys(PROVENANCES, 0)
    for entry in entries:
        counts[provenance(entry)] += 1
    return {key: count for key, count in counts.items() if key and count}


def kinds(entries: Iterable[Entry]) -> dict[str, int]:
    """How many entries of each kind."""
    counts = dict.fromkeys(KINDS, 0)
    for entry in entries:
        counts[entry.kind] += 1
    return counts
