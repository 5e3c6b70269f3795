"""A figure that answers a target, and how surely it is the one."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.language.standing import OUTCOME, Stands
from tracker.model import Candidate, Clause
from tracker.score.arithmetic import Comparison
from tracker.score.stands import decides


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
        """Whether the figure is one by which a target is judged."""
        return decides(self.stands, self.comparison)
