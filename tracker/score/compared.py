"""What the figures of one candidate say of a commitment's targets, as a few plain values to learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tracker.model import Candidate, Clause, Quantity, Standing
from tracker.score.answers import ANY_YEAR, best_of, reported, same_thing
from tracker.score.stands import Setting

Result = Literal["met", "missed", "doubtful", "not comparable", "none"]


@dataclass(frozen=True, slots=True)
class Compared:
    """A target beside a candidate sentence.

    ``result``: the best answering figure meets the target or misses it; it is ``doubtful`` where it is no
    outcome (``standing`` tells what it is); figures of the same thing are ``not comparable`` where units or
    measures differ; ``none`` where the sentence has no figure of anything like it. ``same`` (0 to 1) is how
    surely that figure is of the same thing, ``ratio`` reported by promised, 0 where nothing can be told.
    """

    result: Result
    same: float = 0.0
    ratio: float = 0.0
    standing: Standing = "outcome"


def compared(promise: Clause, candidate: Candidate, setting: Setting = ANY_YEAR) -> tuple[Compared, ...]:
    """For each target of ``promise``, in order, what the figures of the candidate's sentence say of it."""
    return tuple(_compared(promise, target, candidate, setting) for target in promise.quantities)


def _compared(promise: Clause, target: Quantity, candidate: Candidate, setting: Setting) -> Compared:
    found = best_of(promise, target, (candidate,), setting)
    if found is None:
        likeness = [
            same_thing(promise, target, clause, quantity)
            for clause in candidate.statement.clauses
            for quantity in reported(clause)
        ]
        same = max(likeness, default=0.0)
        return Compared("not comparable", same) if same >= ANYTHING_LIKE else Compared("none", same)
    comparison = found.comparison
    result: Result = "doubtful" if not found.decides else "met" if comparison.met else "missed"
    ratio = float(comparison.reached / comparison.goal) if comparison.goal else 0.0
    return Compared(result, found.agreement, ratio, found.stands.standing)


ANYTHING_LIKE = 0.4
"""Agreement of two things from which a figure that cannot be compared is one of the same thing."""
