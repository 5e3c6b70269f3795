"""A target for town and country (城乡居民收入增长7%, or for all residents), reported for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.language.quantity.residents import BOTH, HALVES, half_of, is_of_residents
from tracker.model import Candidate, Clause, Quantity, Stands
from tracker.score.answer import Answer
from tracker.score.arithmetic import compare
from tracker.score.same_noun import agreement
from tracker.score.stands import Setting, stands

SAME_HALVES = 0.8
"""The least agreement of nouns, 0 to 1, by which a figure of one half (农村居民收入) is of the target."""


def of_both(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Answer | None:
    """The worse of the figures of town and of country, or None where neither is reported.

    The answer stands for a part, and decides nothing, where only one half is reported (unless it misses a
    target that names both), and where one half meets a target for all residents and the other misses it: the
    figure of all lies between the two.
    """
    of_each = BOTH in target.noun
    if not of_each and (half_of(target.noun) or not is_of_residents(target.noun)):
        return None
    by_half: dict[str, Answer] = {}
    for candidate in candidates:
        for half, answer in _halves(promise, target, candidate, setting):
            by_half.setdefault(half, answer)
    if not by_half:
        return None
    worst = min(by_half.values(), key=lambda one: one.comparison.margin)
    alone = len(by_half) < len(HALVES) and (worst.comparison.met or not of_each)
    unlike = not of_each and len({one.comparison.met for one in by_half.values()}) > 1
    return replace(worst, stands=Stands("part", next(iter(by_half)))) if alone or unlike else worst


def of_a_half(answer: Answer) -> bool:
    """Whether a figure is of town or of country alone, and its target is not."""
    wanted, told = (half_of(one.noun) for one in (answer.comparison.promised, answer.comparison.reported))
    return bool(told) and told != wanted and is_of_residents(answer.comparison.promised.noun)


def is_half(target: Quantity, answer: Answer) -> bool:
    """Whether a figure is of town or of country alone, where the target is of both."""
    noun = answer.comparison.reported.noun
    return BOTH in target.noun and BOTH not in noun and any(half in noun for half in HALVES)


def _halves(
    promise: Clause, target: Quantity, candidate: Candidate, setting: Setting
) -> Iterator[tuple[str, Answer]]:
    """The deciding figures of a sentence with the half that each is of."""
    for clause in candidate.statement.clauses:
        for figure in clause.quantities:
            half = next((word for word in HALVES if word in figure.noun), "")
            comparison = compare(target, figure)
            if not half or comparison is None:
                continue
            whole = replace(comparison.reported, noun=figure.noun.replace(half, BOTH))
            same = max(
                agreement(target.noun, whole.noun), agreement(target.noun, figure.noun.replace(half, ""))
            )
            of_whole = replace(comparison, reported=whole)
            told = stands(promise, clause, candidate.statement, of_whole, setting)
            answer = Answer(comparison, candidate, clause, same, told)
            if same >= SAME_HALVES and answer.decides:
                yield half, answer
