"""Rules of arithmetic: every target that has an answering figure must be met, and every thing must have one.

A rule gives what it found in a case, or None where it does not apply; they are tried in the order of
``rules.RULES``.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.language.tables.judging import OF_THE_SAME
from tracker.language.tables.nouns import VAGUE_HEADS
from tracker.model import Quantity
from tracker.score import period
from tracker.score.answering import SAME_THING, is_uncounted
from tracker.score.arithmetic import Comparison, compare
from tracker.score.case import Case, plan_year
from tracker.score.finding import Told
from tracker.score.remarks import remarks
from tracker.score.same_noun import agreement
from tracker.score.same_thing import same_thing
from tracker.score.spelling import plain
from tracker.score.wording import written


def under_way(case: Case) -> Told | None:
    """A figure is below a goal set for a later year (到2027年), which is therefore not missed yet."""
    ahead = period.due_later(case.commitment, plan_year(case.commitment)) if _missed(case) else ""
    return _told(case, _missed(case), ahead) if ahead else None


def missed(case: Case) -> Told | None:
    """A figure falls short."""
    return _told(case, _missed(case)) if _missed(case) else None


def some(case: Case) -> Told | None:
    """More promised figures are left unanswered than are met."""
    return _told(case, _compared(case)) if len(silent(case)) > len(_compared(case)) > 0 else None


def of_one(case: Case) -> Told | None:
    """One thing is met, and another has no figure."""
    compared = _compared(case)
    others = [target for target in silent(case) if not _follows(target, compared)]
    return _told(case, compared) if compared and others else None


def but_rest(case: Case) -> Told | None:
    """All things are met; a further figure of one of them is not reported."""
    return _told(case, _compared(case)) if _compared(case) and silent(case) else None


def met(case: Case) -> Told | None:
    """Every figure meets its target."""
    return _told(case, _compared(case)) if _compared(case) else None


def not_comparable(case: Case) -> Told | None:
    """The only figure of the thing is in a unit that does not convert, or is a change beside a level."""
    if case.answered:
        return None
    clause = case.evidence[0].clause
    for target in case.commitment.clause.quantities:
        for figure in clause.quantities:
            same = same_thing(case.commitment.clause, target, clause, figure)
            of_it = plain(figure.noun) == plain(target.noun) or target.noun not in VAGUE_HEADS
            if same >= SAME_THING and of_it and compare(target, figure) is None:
                return Told((f"{target.noun} {written(target)}", written(figure)))
    return None


"""Measures by themselves: that of another (监管企业营收) says nothing of them (营收)."""


def _compared(case: Case) -> tuple[Comparison, ...]:
    return tuple(answer.comparison for answer in case.compared)


def _missed(case: Case) -> tuple[Comparison, ...]:
    return tuple(comparison for comparison in _compared(case) if not comparison.met)


def silent(case: Case) -> list[Quantity]:
    """The promised figures that no comparable figure answers."""
    promised = zip(case.commitment.clause.quantities, case.answers, strict=True)
    return [
        target
        for target, answer in promised
        if (answer is None or not answer.decides) and not is_uncounted(target)
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
    return Told(words, shown, len(silent(case)), remarks(case))
