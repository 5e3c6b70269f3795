"""A commitment as its pages show it: the promise, the words that answer it, where they stand, and whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise

from tracker.model import Entry, Quantity
from tracker.render.block import known
from tracker.render.changes import since
from tracker.render.diff import compare
from tracker.render.entries import disputes, next_year, outcome, provenance, unsure
from tracker.render.figures import amount, figures, ratio_words
from tracker.render.look import Look
from tracker.render.palette import CHANGES, KINDS, PROVENANCES, SHOWN, Sign
from tracker.site.given import Given
from tracker.site.quotes import Marked, Quote, Where, answer_to, last_year, origin, place, quoted

_LOOK = Look()
_MOST = 3
"""How many pieces of evidence are shown at most; the ledger has the best first."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A promised quantity and what was reported of it, in few characters each."""

    noun: str
    promised: str
    reported: str
    ratio: str
    last: str


@dataclass(frozen=True, slots=True)
class Step:
    """One year of a matter that is promised again from plan to plan."""

    entry: Entry
    sign: Sign
    change: Sign | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A commitment with all that its pages say of it.

    ``promise`` is its text with the marks of its diff to ``answer``, ``quotes`` are its evidence in full and
    ``last`` is last year's outcome. ``conflicts`` are figures that cannot all be right, a line each.
    """

    entry: Entry
    sign: Sign
    kind: str
    unsure: bool
    promise: Sequence[Marked]
    where: Where
    answer: Quote | None
    """The words that best answer the promise, shortened for the report's list."""
    quotes: tuple[Quote, ...]
    figures: tuple[FigureRow, ...]
    since: Sign | None
    beside: str
    """What ``since`` compares the target with: last year's target if known, else last year's outcome."""
    last: Quote | None
    carried: Sign | None
    """How the next plan changed the target; None where no next plan promises it again."""
    conflicts: tuple[str, ...]
    changed: str
    """The date (ISO) of the last change of its verdict; empty where there was none."""

    @property
    def whose(self) -> str:
        """Whose word the verdict rests on."""
        return PROVENANCES[provenance(self.entry)][1]

    @property
    def confidence(self) -> str:
        """How sure the verdict is, 「94%」; empty for a commitment that waits for its review."""
        verdict = self.entry.verdict
        waits = verdict.status == "pending" and not verdict.confidence
        return "" if waits else f"{round(verdict.confidence * 100)}%"

    @property
    def asides(self) -> bool:
        """Whether any quote has clauses that have nothing in common with the promise."""
        return any(mark == "aside" for quote in self.quotes for mark, _ in quote.runs)


def shown(entry: Entry, given: Given) -> Shown:
    """The commitment with everything that its pages show."""
    # for this commitment alone: its answer is mostly the first of its quotes, or last year's outcome
    compared = cache(partial(compare, entry.text))
    answer, numbers = answer_to(entry, given), known(entry)
    beside = compared(answer.text, numbers) if answer else ()
    last = last_year(entry, given)
    change, beside_what = since(entry, Look(earlier=given.earlier))
    runs = [(piece.mark, piece.old) for piece in beside if piece.old] or [("same", entry.text)]
    return Shown(
        entry=entry,
        sign=SHOWN[outcome(entry)],
        kind=KINDS[entry.kind][0],
        unsure=unsure(entry),
        promise=runs,
        where=place(entry.report, entry.line, given),
        answer=answer.quote(beside) if answer else None,
        quotes=tuple(
            quoted(item, compared(item.text, numbers), given) for item in entry.verdict.evidence[:_MOST]
        ),
        figures=_figures(entry),
        since=CHANGES.get(change),
        beside=beside_what,
        last=last.quote(compared(last.text, ())) if last else None,
        carried=CHANGES.get(next_year(entry, _later(entry, given))),
        conflicts=tuple(_conflict(entry, given)),
        changed=entry.history[-1].date if entry.history else "",
    )


def steps(entry: Entry, given: Given) -> tuple[Step, ...]:
    """The same matter through the years, oldest first; empty where it stands in one plan alone."""
    chain = [entry]
    while (before := given.earlier.get(chain[0].id)) and before not in chain:
        chain.insert(0, before)
    while (after := _later(chain[-1], given)) and after not in chain:
        chain.append(after)
    changes = [None, *(CHANGES.get(next_year(old, new)) for old, new in pairwise(chain))]
    taken = (Step(one, SHOWN[outcome(one)], change) for one, change in zip(chain, changes, strict=True))
    return tuple(taken) if len(chain) > 1 else ()


def _later(entry: Entry, given: Given) -> Entry | None:
    return given.ledger.entries.get(entry.carried.id) if entry.carried else None


def _figures(entry: Entry) -> tuple[FigureRow, ...]:
    return tuple(
        FigureRow(
            item.target.noun,
            amount(item.target, _LOOK),
            _told(item.reported),
            ratio_words(item) if item.reported else "",
            _told(item.last),
        )
        for item in figures(entry)
    )


def _told(quantity: Quantity | None) -> str:
    return amount(quantity, _LOOK) if quantity else ""


def _conflict(entry: Entry, given: Given) -> list[str]:
    """Figures of the evidence that cannot both be right, a line each."""
    return [
        f"{pair.said.noun}:{origin(pair.first, given).words} 说{pair.said.text},"
        f"{origin(pair.second, given).words} 说{pair.other.text}"
        for pair in disputes(entry)
    ]
