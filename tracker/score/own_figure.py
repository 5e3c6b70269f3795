"""How likely a reported figure is of the very thing that was promised, learnt from year pairs.

A figure that decides is quoted, and words alone mislead: 181个边境小康村公路项目 are no 边境小康村, 5.2万户
no 老旧小区, the sum of five years is not the year's. A logistic model looks at how the two figures are named
and counted, at how far they lie apart, and at what alignment knows. Its weights are in ``own_figure.json``,
made by ``tests/gold/train_own_figure.py``; ``own_figure.measured.txt`` tells how good it is for places that
it never saw.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from math import exp, log

from tracker.language import shipped
from tracker.language.fold import fold
from tracker.language.indicators import indicator_of
from tracker.language.quantity.units import is_counted
from tracker.language.tables.reported import ALL_THERE_IS
from tracker.language.tables.things import MEASURES_ALONE
from tracker.language.tables.units import COUNTED_ALIKE
from tracker.model import Quantity, Stands
from tracker.score import period
from tracker.score.answer import Answer
from tracker.score.arithmetic import RATES
from tracker.score.case import Case
from tracker.score.finding import REVIEW_BELOW
from tracker.score.likely import logit
from tracker.score.shared import longest_run, longest_telling
from tracker.score.spelling import plain
from tracker.score.whose import opens

LIKELY = REVIEW_BELOW
"""Chance, 0 to 1, from which a figure is taken to be of the promised thing, and so may decide."""

LIKELY_MISSED = 0.7
"""As ``LIKELY``, for an amount that falls short: of 22 with chances from .6 to .7, 11 were of the thing."""

_FARTHEST = 3.0
_OF_CHANGE = (*RATES, "番")
_ALL_THERE_IS = re.compile(ALL_THERE_IS)

WEIGHTS: Mapping[str, float] = json.loads(shipped.text("tracker.score", "own_figure.json"))
"""Name of a figure → its weight, and ``bias``, as the package ships them."""


def chance(case: Case, met: bool) -> float:
    """The chance, 0 to 1, that a verdict rests on figures of the promised thing.

    With ``met`` it is the least chance among the figures that meet their targets, as each must be of the
    thing; without, the greatest among those that fall short, as one of them is enough for a miss. 0 where
    there is none.
    """
    chances = [chance_of(case, answer) for answer in case.compared if answer.comparison.met == met]
    return (min if met else max)(chances, default=0.0)


def without_others(case: Case) -> Case:
    """The case in which figures too unlikely to be of the promised thing stand for another thing."""
    return replace(
        case, answers=tuple(answer and _of_another_if_unlikely(case, answer) for answer in case.answers)
    )


def _of_another_if_unlikely(case: Case, answer: Answer) -> Answer:
    ranked = answer.comparison.promised.measure == "rank"
    least = LIKELY if answer.comparison.met or ranked else LIKELY_MISSED
    if not answer.decides or (chance_of(case, answer) >= least and not _is_of_another_owner(case, answer)):
        return answer
    promised, reported = answer.comparison.promised, answer.comparison.reported
    named = plain(promised.noun) != plain(reported.noun)
    return replace(answer, stands=Stands("of another", reported.noun if named else answer.clause.text))


def _is_of_another_owner(case: Case, answer: Answer) -> bool:
    """Whether nothing tells that a measure by itself (销售收入) is of what it was promised of.

    What it is of stands before it in the promise's sentence, and before the figure in the report's.
    """
    promised, reported = answer.comparison.promised, answer.comparison.reported
    if plain(promised.noun) not in MEASURES_ALONE:
        return False
    context, text = fold(case.commitment.context), case.commitment.folded
    before = re.split("[。;]", context[: max(context.find(text), 0)])[-1]
    ours = (before + case.promise).replace(promised.noun, "").replace(promised.text, "")
    if case.promise.startswith(("全省", "全市", "全区", "全县", "全州", "全国")):
        return False
    statement = answer.candidate.statement
    start = statement.start_of(answer.clause)
    told = statement.folded[: start + reported.start]
    theirs = ",".join(re.split("[,;。]", told)[-2:]).replace(promised.noun, "")
    shared = len(longest_run(ours, theirs))
    telling = shared >= _SURELY_SHARED or longest_telling(ours, theirs) or not longest_telling(ours, ours)
    return shared < _OWNER or not telling


_OWNER, _SURELY_SHARED = 2, 4
"""Letters in a row that the words before a measure must share: any so many, or so many without a word that
tells something (重大工程).
"""


def chance_of(case: Case, answer: Answer) -> float:
    """The chance that the figure of ``answer`` is of the thing that was promised, 0 to 1."""
    given = figures_of(case, answer)
    odds = WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0.0) * value for name, value in given.items())
    return round(1 / (1 + exp(-odds)), 4)


def figures_of(case: Case, answer: Answer) -> dict[str, float]:
    """What the model looks at, by name, of an ``answer`` that decides."""
    promised, reported = answer.comparison.promised, answer.comparison.reported
    ours, theirs = plain(promised.noun), plain(reported.noun)
    known, told = indicator_of(promised.noun).key, indicator_of(reported.noun).key
    rate, met = promised.unit in _OF_CHANGE or promised.unit.startswith("/"), answer.comparison.met
    far = _distance(answer)
    over = far if met and not rate else 0.0
    return {
        "indicator": float(bool(known)),
        "indicator.same": float(bool(known) and known == told),
        "indicator.other": float(known != told),
        "noun.same": float(ours == theirs),
        "noun.narrower": float(theirs != ours and theirs.endswith(ours)),
        "noun.wider": float(theirs != ours and ours.endswith(theirs)),
        "agreement": answer.agreement,
        "met": float(met),
        "far.over": over,
        "far.over.years": over if case.setting.long and not _is_of_the_year(case, answer) else 0.0,
        "far.short": 0.0 if rate or met else far,
        "far.rate": far if rate else 0.0,
        "counted": float(is_counted(promised.unit)),
        "unit.other": float(_counted_otherwise(promised, reported)),
        "stock": float(not rate and _tells_all_there_is(case, answer)),
        "mention": logit(case.mention),
        "score": logit(answer.candidate.score),
        "sentence.other": float(answer.candidate is not case.likeliest),
    }


def _distance(answer: Answer) -> float:
    """By how many times the figures differ, as a natural logarithm: 0 for equal ones.

    It is 0 for a place that is reached too: 第1位 is not a fifth of 前5位.
    """
    comparison = answer.comparison
    if comparison.promised.measure == "rank" and comparison.met:
        return 0.0
    if not comparison.goal or comparison.reached / comparison.goal <= 0:
        return _FARTHEST
    return min(_FARTHEST, abs(log(comparison.reached / comparison.goal)))


def _counted_otherwise(promised: Quantity, reported: Quantity) -> bool:
    """Whether two counts are in other words (户 and 个); measures are in one unit after conversion.

    Counters of one kind (户 and 套) are no other words, nor is 人 beside none: 100万贫困人口, 92万人.
    """
    units = frozenset(one.unit.lstrip("十百千万亿") for one in (promised, reported))
    if units in COUNTED_ALIKE or units == {"", "人"}:
        return False
    return promised.measure != "rank" and len(units) > 1 and any(map(_is_count, units))


def _is_count(unit: str) -> bool:
    return not unit or is_counted(unit)


def _tells_all_there_is(case: Case, answer: Answer) -> bool:
    """Whether the report counts all there is (总量达到) and the promise does not say so."""
    promise = case.commitment.clause
    told = _ALL_THERE_IS.search(opens(answer.clause, answer.comparison.reported))
    return bool(told) and not _ALL_THERE_IS.search(opens(promise, answer.comparison.promised))


def _is_of_the_year(case: Case, answer: Answer) -> bool:
    """Whether the figure's passage or its sentence says that it is of the year."""
    statement = answer.candidate.statement
    figure, year = answer.comparison.reported, case.setting.year
    return statement.span == "year" or period.told_of_year(answer.clause, figure, statement, year)
