"""A promised sum whose parts the review lists in one sentence; without that list nothing is added up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.language.quantity import common
from tracker.language.quantity.residents import BOTH, each_half, half_of
from tracker.model import Candidate, Clause, Op, Quantity
from tracker.score.answer import Answer
from tracker.score.arithmetic import compare, is_rate
from tracker.score.same_noun import agreement
from tracker.score.spelling import known_parts, listed, plain
from tracker.score.stands import Setting, stands

SAME_PART = 0.8
"""Agreement of two things from which a figure is of a part."""

_NO_SUM = re.compile("人均|户均|平均|标准|浓度|天数|率$|比重|比例|指数|寿命|价格")
"""Of what is measured so, parts do not add up (pattern)."""


def of_parts(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Answer | None:
    """The sum of a target's parts, where one sentence has a deciding figure of each, and of each only one."""
    parts = parts_of(target)
    if not parts:
        return None
    for candidate in candidates:
        by_part = [_of_part(promise, target, part, candidate, setting) for part in parts]
        told = [one for one in by_part if one is not None]
        if len(told) == len(parts) == len({id(one.comparison.reported) for one in told}):
            return summed(target, told)
    return None


def of_each(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Answer | None:
    """The worst of the figures of things that are each promised the same: 游客人次、旅游花费均增长8%.

    A figure of only one of them answers if it misses; if it meets the target it does not answer for the
    others.
    """
    things = each_of(target)
    for candidate in candidates if things else ():
        told = [one for thing in things if (one := _of_part(promise, target, thing, candidate, setting))]
        if not told:
            continue
        worst = min(told, key=lambda one: one.comparison.margin)
        if not worst.comparison.met or len(told) == len(things):
            return worst
    return None


def each_of(target: Quantity) -> list[str]:
    """The things of which a target promises the same change or rate each."""
    if (target.measure == "level" and not is_rate(target)) or BOTH in target.noun:
        return []
    return listed(target.noun)


def parts_of(target: Quantity) -> list[str]:
    """The parts that a target names or has by its nature; none of what does not add up."""
    noun = target.noun
    if target.measure != "level" or is_rate(target) or _NO_SUM.search(noun):
        return []
    if known := known_parts(noun):
        return list(known)
    if BOTH in noun:
        return each_half(noun)
    return listed(noun)


def _of_part(
    promise: Clause, target: Quantity, part: str, candidate: Candidate, setting: Setting
) -> Answer | None:
    """The only figure of a sentence that is of this part, None where there is none or several."""
    answers: list[Answer] = []
    for clause in candidate.statement.clauses:
        for figure in clause.quantities:
            same = 1.0 if plain(part) in plain(figure.noun) else agreement(part, figure.noun)
            comparison = compare(replace(target, noun=part), figure)
            other_half = half_of(part) and half_of(part) != half_of(figure.noun)
            if same < SAME_PART or comparison is None or other_half:
                continue
            told = stands(promise, clause, candidate.statement, comparison, setting)
            answers.append(Answer(comparison, candidate, clause, same, told))
    return answers[0] if len(answers) == 1 and answers[0].decides else None


def summed(target: Quantity, parts: Sequence[Answer]) -> Answer | None:
    """One answer in the target's unit, told as the figures that were added up: 2.4万亿元+1万亿元."""
    whole, figures = 0 * target.value, [one.comparison.reported for one in parts]
    for figure in figures:
        pair = common(target, figure)
        if pair is None or not target.value:
            return None
        whole += pair[1] * target.value / pair[0]
    words = "+".join(figure.text for figure in figures)
    op: Op = ">=" if any(figure.op == ">=" for figure in figures) else "="
    reported = Quantity(target.noun, op, whole, target.unit, words, total=target.total)
    comparison = compare(target, reported)
    return replace(parts[0], comparison=comparison) if comparison else None
