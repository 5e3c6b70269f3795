"""Rules of arithmetic: every target that has an answering figure must be met, and every thing must have one.

Each applies only where a comparable figure was found; they are tried in the order of ``rules.RULES``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.language.tables import judging as lexicon
from tracker.model import Doubt, Quantity
from tracker.score import period, wording
from tracker.score.answers import SAME_THING
from tracker.score.arithmetic import Comparison
from tracker.score.case import Case, plan_year
from tracker.score.finding import Told
from tracker.score.nouns import agreement

_PART_OF_YEAR = re.compile(lexicon.PART_OF_YEAR)


def early(case: Case) -> Told | None:
    """A figure of part of the year does not reach the target yet: it decides nothing."""
    return _told(case, _missed(case)) if _missed(case) and _part_of_year(case) else None


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


def met_early(case: Case) -> Told | None:
    """The target is met already in part of the year."""
    return _told(case, _compared(case)) if _compared(case) and _part_of_year(case) else None


def met(case: Case) -> Told | None:
    """Every figure meets its target."""
    return _told(case, _compared(case)) if _compared(case) else None


def several_years(case: Case) -> Told | None:
    """A yearly target whose only figure is a total or an average of several years: no arithmetic."""
    found = next((answer for answer in case.answered if answer.years), None)
    if found is None or case.compared:
        return None
    promised, reported = found.comparison.promised, found.comparison.reported
    words = f"{promised.noun} {wording.written(promised)} → {found.years}{wording.written(reported)}"
    return Told((words,))


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
        if (answer is None or answer.years) and target.unit not in lexicon.NOT_COUNTED
    ]


def _follows(target: Quantity, compared: Sequence[Comparison]) -> bool:
    """Whether a figure is of a thing whose other figure is answered: 棚户区改造580万套,增加110万套."""
    if target.noun.startswith(lexicon.OF_THE_SAME):
        return True
    return any(agreement(target.noun, one.promised.noun) >= SAME_THING for one in compared)


def _told(case: Case, shown: tuple[Comparison, ...], *words: str) -> Told:
    part, doubts = _part_of_year(case), tuple[Doubt, ...]()
    if part:
        doubts = (Doubt("part of year", part),)
    elif lexicon.ESTIMATED in case.compared[0].clause.text:
        doubts = (Doubt("estimated", lexicon.ESTIMATED),)
    return Told(words, shown, len(_silent(case)), doubts)


def _part_of_year(case: Case) -> str:
    """「前三季度」 where the sentence with the first figure speaks of a part of the year only."""
    found = _PART_OF_YEAR.search(case.compared[0].candidate.statement.text) if case.compared else None
    return found.group() if found else ""
