"""A figure that answers a target, and how surely it is the one."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.language.standing import OUTCOME, Stands
from tracker.model import Candidate, Clause
from tracker.model.words import DECIDING
from tracker.score.arithmetic import Comparison


@dataclass(frozen=True, slots=True)
class Answer:
    """A comparison, the candidate and clause that hold the reported figure, and how surely it is the one.

    ``stands`` tells what the figure stands for: only an outcome of the year and of the thing ``decides``.
    """

    comparison: Comparison
    candidate: Candidate
    clause: Clause
    agreement: float
    stands: Stands = OUTCOME

    @property
    def decides(self) -> bool:
        """Whether the figure tells if the promise was kept; 不足3000 only tells that 3000 or more was not."""
        if self.comparison.open:
            return False
        if self.stands.standing == "bound":
            return self.comparison.met != self.comparison.more
        return self.stands.standing in DECIDING
