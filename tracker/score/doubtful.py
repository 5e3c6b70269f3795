"""Rules for figures that decide nothing, since they are not an outcome of the promised thing in its year.

The reason tells whether the figure would meet the target if it were such an outcome, and names the doubt. The
rules are tried in the order of ``rules.RULES``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from tracker.model import Doubt, Quantity
from tracker.score import period
from tracker.score.answer import Answer
from tracker.score.answering import SAME_THING
from tracker.score.arithmetic import Comparison, compare, is_rate
from tracker.score.by_figures import silent
from tracker.score.case import Case
from tracker.score.finding import Told
from tracker.score.same_noun import agreement
from tracker.score.wording import about

_BY_CHANCE = 2
"""Numbers up to which two are equal by chance."""

LONG = 5
"""How many years a review is taken to cover that looks back on several and does not say how many."""


def planned_only(case: Case) -> Told | None:
    """The only figure is a plan or a start, no outcome."""
    return _doubtful(case, lambda answer: answer.stands.standing in ("planned", "under way", "start"))


def early(case: Case) -> Told | None:
    """A figure of part of the year does not reach the target yet: it decides nothing."""
    return _doubtful(
        case, lambda answer: answer.stands.standing == "part of year" and not _in_a_year(answer, case)
    )


def met(case: Case) -> Told | None:
    """The only figure is not the year's outcome of the promised thing; as one it would meet the target."""
    return _doubtful(case, lambda answer: _in_a_year(answer, case))


def short(case: Case) -> Told | None:
    """The only figure is not the year's outcome of the promised thing; as one it would miss the target.

    Whether it misses is not tested: ``rules.RULES`` has ``early`` and ``met`` before this rule.
    """
    return _doubtful(case, lambda answer: True)


def _doubtful(case: Case, applies: Callable[[Answer], bool]) -> Told | None:
    doubtful = [answer for answer in case.answered if not answer.decides]
    if case.compared or not doubtful or not applies(doubtful[0]):
        return None
    first = doubtful[0]
    return Told((), (first.comparison,), len(silent(case)) - 1, (_doubt(first, case),))


def _in_a_year(answer: Answer, case: Case) -> bool:
    """Whether a figure meets its target; of a total, its mean; a part's rate is not the whole's.

    How much a thing grew in several years does not tell by how much in one (9 of 9 such were judged partial).
    """
    if answer.stands.standing in ("part", "total") and is_rate(answer.comparison.promised):
        return False
    if answer.stands.standing != "total":
        return answer.comparison.met
    mean = per_year(answer, case)
    if _is_just_it(answer):
        return True
    return answer.comparison.met if mean is None and not case.setting.long else mean is not None and mean.met


def _is_just_it(answer: Answer) -> bool:
    """Whether so many of the thing came in years as were promised for one: 10户世界500强企业 are those."""
    compared = answer.comparison
    same = agreement(compared.promised.noun, compared.reported.noun) >= SAME_THING
    return same and compared.reached == compared.goal > _BY_CHANCE


def per_year(answer: Answer, case: Case) -> Comparison | None:
    """The target compared with a total's yearly mean; None where nothing tells how many years it covers."""
    _, number = period.years_of(answer.stands, answer.candidate.statement)
    number = number or (LONG if case.setting.long else 0)
    reported = answer.comparison.reported
    if not number:
        return None
    mean = _mean_growth(reported, number) if is_rate(reported) else reported.value / number
    return compare(answer.comparison.promised, replace(reported, value=mean))


def _mean_growth(grown: Quantity, years: int) -> Decimal:
    """The growth of a year that makes this one in so many years: 71 % in five are 11.3 % a year."""
    sign = -1 if grown.measure == "down" else 1
    factor = max(Decimal(0), 1 + sign * grown.value / 100) ** (Decimal(1) / years)
    return round(sign * (factor - 1) * 100, 2)


def _doubt(answer: Answer, case: Case) -> Doubt:
    """What a figure stands for; of several years, which, and the mean of a year where that can be told."""
    told = answer.stands
    if told.standing not in ("total", "average"):
        return Doubt(told.standing, told.words)
    words, _ = period.years_of(told, answer.candidate.statement)
    mean = per_year(answer, case) if told.standing == "total" else None
    return Doubt(told.standing, f"{words},平均每年{about(mean.reported)}" if mean else words)
