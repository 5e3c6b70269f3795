"""Rules of arithmetic: every target that has an answering figure must be met, and every thing must have one.

Each applies only where a comparable figure was found; they are tried in the order of ``rules.RULES``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from tracker.language.tables.judging import OF_THE_SAME
from tracker.language.tables.nouns import VAGUE_HEADS
from tracker.model import Doubt, Quantity
from tracker.score import period
from tracker.score.answer import Answer
from tracker.score.answering import SAME_THING, is_uncounted
from tracker.score.arithmetic import Comparison, compare, is_rate
from tracker.score.case import Case, plan_year
from tracker.score.finding import Told
from tracker.score.same_noun import agreement
from tracker.score.same_thing import same_thing
from tracker.score.spelling import plain
from tracker.score.wording import about, written

LONG = 5
"""Years of a review that looks back on several and does not say how many."""


def under_way(case: Case) -> Told | None:
    """A figure falls short of a goal that is set for later than the plan's year."""
    ahead = period.due_later(case.commitment, plan_year(case.commitment)) if _missed(case) else ""
    return _told(case, _missed(case), ahead) if ahead else None


def missed(case: Case) -> Told | None:
    """A figure falls short."""
    return _told(case, _missed(case)) if _missed(case) else None


def some(case: Case) -> Told | None:
    """More promised figures are left unanswered than are met."""
    return _told(case, _compared(case)) if len(_silent(case)) > len(_compared(case)) > 0 else None


def of_one(case: Case) -> Told | None:
    """One thing is met, and another has no figure."""
    compared = _compared(case)
    others = [target for target in _silent(case) if not _follows(target, compared)]
    return _told(case, compared) if compared and others else None


def but_rest(case: Case) -> Told | None:
    """All things are met; a further figure of one of them is not reported."""
    return _told(case, _compared(case)) if _compared(case) and _silent(case) else None


def met(case: Case) -> Told | None:
    """Every figure meets its target."""
    return _told(case, _compared(case)) if _compared(case) else None


def planned_only(case: Case) -> Told | None:
    """The only figure is a plan or a start, no outcome."""
    return _doubtful(case, lambda answer: answer.stands.standing in ("planned", "under way", "start"))


def early(case: Case) -> Told | None:
    """A figure of part of the year does not reach the target yet: it decides nothing."""
    return _doubtful(
        case, lambda answer: answer.stands.standing == "part of year" and not _in_a_year(answer, case)
    )


def not_comparable(case: Case) -> Told | None:
    """The only figure of the thing is in a unit that does not convert, or is a change beside a level."""
    if case.answered:
        return None
    clause = case.evidence[0].clause
    for target in case.commitment.clause.quantities:
        for figure in clause.quantities:
            same = same_thing(case.commitment.clause, target, clause, figure)
            of_it = plain(figure.noun) == plain(target.noun) or target.noun not in _MEASURES
            if same >= SAME_THING and of_it and compare(target, figure) is None:
                return Told((f"{target.noun} {written(target)}", written(figure)))
    return None


_MEASURES = frozenset(VAGUE_HEADS.split())
"""Measures by themselves: that of another (监管企业营收) says nothing of them (营收)."""


def doubtful_met(case: Case) -> Told | None:
    """The only figure is no outcome of the year and of the thing; taken for one it meets the target."""
    return _doubtful(case, lambda answer: _in_a_year(answer, case))


def doubtful_short(case: Case) -> Told | None:
    """The only figure is no outcome of the year and of the thing; taken for one it falls short."""
    return _doubtful(case, lambda answer: True)


def _doubtful(case: Case, applies: Callable[[Answer], bool]) -> Told | None:
    doubtful = [answer for answer in case.answered if not answer.decides]
    if case.compared or not doubtful or not applies(doubtful[0]):
        return None
    first = doubtful[0]
    return Told((), (first.comparison,), len(_silent(case)) - 1, (_doubt(first, case),))


def _in_a_year(answer: Answer, case: Case) -> bool:
    """Whether a figure meets its target; of a total, its mean; a part's rate is not the whole's.

    How much a thing grew in several years does not tell by how much in one (9 of 9 such were judged partial).
    """
    if answer.stands.standing in ("part", "total") and is_rate(answer.comparison.promised):
        return False
    if answer.stands.standing != "total":
        return answer.comparison.met
    mean = per_year(answer, case)
    return answer.comparison.met if mean is None and not case.setting.long else mean is not None and mean.met


def per_year(answer: Answer, case: Case) -> Comparison | None:
    """The mean of a total's years beside the target, None where nothing tells how many they are."""
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


def _compared(case: Case) -> tuple[Comparison, ...]:
    return tuple(answer.comparison for answer in case.compared)


def _missed(case: Case) -> tuple[Comparison, ...]:
    return tuple(comparison for comparison in _compared(case) if not comparison.met)


def _silent(case: Case) -> list[Quantity]:
    """The promised figures that no comparable figure answers."""
    promised = zip(case.commitment.clause.quantities, case.answers, strict=True)
    return [
        target
        for target, answer in promised
        if (answer is None or not answer.decides) and not is_uncounted(case.commitment.clause, target)
    ]


def _follows(target: Quantity, compared: Sequence[Comparison]) -> bool:
    """Whether a figure is of a thing whose other figure is answered: 棚户区改造580万套,增加110万套."""
    if target.noun.startswith(OF_THE_SAME) or _is_invested_in(target, compared):
        return True
    return any(agreement(target.noun, one.promised.noun) >= SAME_THING for one in compared)


def _is_invested_in(target: Quantity, compared: Sequence[Comparison]) -> bool:
    """Whether a sum is what the thing costs that was counted: 投资2.6亿元实施高标准农田建设9.5万亩."""
    thing = target.noun.removesuffix("投资")
    cost = target.unit.endswith("元") and thing not in ("", target.noun)
    return cost and any(agreement(thing, one.promised.noun) >= SAME_THING for one in compared)


def _told(case: Case, shown: tuple[Comparison, ...], *words: str) -> Told:
    closed = (answer.stands for answer in case.compared if answer.stands.standing == "estimated")
    first = next(closed, None)
    doubts = (Doubt("estimated", first.words),) if first else ()
    return Told(words, shown, len(_silent(case)), doubts)
