"""How likely a figure that falls short is of the thing that was promised, learnt from year pairs.

「未达到」 is the gravest thing that is said of a promise, and words alone mislead: 181个边境小康村公路项目
are no 边境小康村, a rate in the next clause may be of another industry. A logistic model looks at how the two
figures are named, at how far they lie apart, and at what alignment knows. Its weights are in
``shortfall.json``, made by ``tests/gold/train_shortfall.py``; ``shortfall.measured.txt`` tells how good it is
for places that it never saw.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from math import exp, log

from tracker.language.indicators import indicator_of
from tracker.language.quantity.units import is_counted
from tracker.language.standing import Stands
from tracker.model import Quantity
from tracker.score.answer import Answer
from tracker.score.arithmetic import RATES
from tracker.score.case import Case
from tracker.score.finding import REVIEW_BELOW
from tracker.score.nouns import plain

LIKELY = REVIEW_BELOW
"""Chance from which a figure that falls short is the promised thing's: no 「未达到」 is doubtful."""

_FARTHEST = 3.0
_LEAST = 0.002
_OF_CHANGE = (*RATES, "番")


def chance(case: Case) -> float:
    """The chance, 0 to 1, that one at least of the figures that fall short is of the promised thing."""
    return max((_chance(case, answer) for answer in case.compared if not answer.comparison.met), default=0.0)


def without_others(case: Case) -> Case:
    """The case where a figure that falls short and is likelier of another thing decides nothing."""
    return replace(
        case, answers=tuple(answer and _of_another_if_unlikely(case, answer) for answer in case.answers)
    )


def _of_another_if_unlikely(case: Case, answer: Answer) -> Answer:
    if not answer.decides or answer.comparison.met or _chance(case, answer) >= LIKELY:
        return answer
    promised, reported = answer.comparison.promised, answer.comparison.reported
    named = plain(promised.noun) != plain(reported.noun)
    return replace(answer, stands=Stands("of another", reported.noun if named else answer.clause.text))


def _chance(case: Case, answer: Answer) -> float:
    given = figures_of(case, answer)
    logit = weights()["bias"] + sum(weights().get(name, 0.0) * value for name, value in given.items())
    return round(1 / (1 + exp(-logit)), 4)


def figures_of(case: Case, answer: Answer) -> dict[str, float]:
    """What is looked at, by name: an ``answer`` that falls short, in its case."""
    promised, reported = answer.comparison.promised, answer.comparison.reported
    ours, theirs = plain(promised.noun), plain(reported.noun)
    known, told = indicator_of(promised.noun).key, indicator_of(reported.noun).key
    rate = promised.unit in _OF_CHANGE
    far = _distance(answer)
    return {
        "indicator": float(bool(known)),
        "indicator.same": float(bool(known) and known == told),
        "indicator.other": float(known != told),
        "noun.same": float(ours == theirs),
        "noun.narrower": float(theirs != ours and theirs.endswith(ours)),
        "noun.wider": float(theirs != ours and ours.endswith(theirs)),
        "agreement": answer.agreement,
        "far.level": 0.0 if rate else far,
        "far.rate": far if rate else 0.0,
        "counted": float(is_counted(promised.unit)),
        "unit.other": float(_counted_otherwise(promised, reported)),
        "mention": _logit(case.mention),
        "score": _logit(answer.candidate.score),
        "sentence.other": float(answer.candidate is not case.likeliest),
    }


def _distance(answer: Answer) -> float:
    """By how many times the figures differ, as a natural logarithm: 0 for equal ones."""
    comparison = answer.comparison
    if not comparison.goal or comparison.reached / comparison.goal <= 0:
        return _FARTHEST
    return min(_FARTHEST, abs(log(comparison.reached / comparison.goal)))


def _counted_otherwise(promised: Quantity, reported: Quantity) -> bool:
    """Whether two counts are in other words (户 and 个); measures are in one unit after conversion."""
    units = {one.unit.lstrip("十百千万亿") for one in (promised, reported)}
    return promised.measure != "rank" and len(units) > 1 and any(map(_is_count, units))


def _is_count(unit: str) -> bool:
    return not unit or is_counted(unit)


def _logit(given: float) -> float:
    inside = min(max(given, _LEAST), 1 - _LEAST)
    return log(inside / (1 - inside))


@cache
def weights() -> Mapping[str, float]:
    """Name of a figure → its weight, and ``bias``, as the package ships them."""
    found: dict[str, float] = json.loads(
        files("tracker.score").joinpath("shortfall.json").read_text(encoding="utf-8")
    )
    return found
