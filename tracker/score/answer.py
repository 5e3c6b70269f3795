"""A figure that answers a target, how surely it is the one, and how far from the target it may lie."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from tracker.model import OUTCOME, Candidate, Clause, Stands
from tracker.model.words import DECIDING
from tracker.score.arithmetic import Comparison
from tracker.score.period import OF_YEARS

_FAR_COST = 0.12
_FAR = 2.0
_SURELY = 0.9
_OUT_OF_REACH = 5
_BUDGET_OUT_OF_REACH = 2
_SAME_BUDGET_OUT_OF_REACH = 3
_BUDGET = ("亿元", "万元")
_SUMS_OF_A_BUDGET = re.compile("资金|支出|投入|投资|补助|补贴|经费|预算|财政|收入|税|费$|债")
"""What many sums are called; 消费券2000万元 is of the thing of which 1.2亿元 was promised."""
MOST_YEARS = 5
"""The most years that a reported total is taken to cover."""


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
        """Whether the figure can decide if the promise was kept.

        A bound (不足3000) can only decide in one direction: it shows that 3000 was not reached.
        """
        if self.comparison.open:
            return False
        if self.stands.standing == "bound":
            return self.comparison.met != self.comparison.more
        return self.stands.standing in DECIDING


def far_cost(comparison: Comparison) -> float:
    """What is taken off a figure's agreement for its distance from the target.

    Of two figures of one thing the nearer one is likely to be the year's: 5.6%, not 18.2% over five years.
    """
    if not comparison.goal or comparison.reached / comparison.goal <= 0:
        return _FAR_COST
    return _FAR_COST * min(1.0, abs(math.log(comparison.reached / comparison.goal)) / _FAR)


def is_implausible(answer: Answer) -> bool:
    """Whether a figure is so far from the target that it must measure something else.

    Money of a budget has narrower bounds than other figures, since many of its sums bear the same name: the
    sums that rightly answered a target were 0.9 to 1.7 times the target.
    """
    comparison, years = answer.comparison, MOST_YEARS if answer.stands.standing in OF_YEARS else 1
    if not comparison.goal:
        return False
    ratio = abs(comparison.reached / comparison.goal)
    of_a_budget = answer.agreement < 1 or _SUMS_OF_A_BUDGET.search(comparison.promised.noun)
    if of_a_budget and comparison.promised.measure == "level" and comparison.promised.unit.endswith(_BUDGET):
        most = _BUDGET_OUT_OF_REACH if answer.agreement < 1 else _SAME_BUDGET_OUT_OF_REACH
        return not 1 / most < ratio < most * years
    return answer.agreement < _SURELY and not 1 / _OUT_OF_REACH < ratio < _OUT_OF_REACH * years
