"""Which reported figure answers a promised one: the same thing, unit, kind of change and action."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.language.tables.nouns import OF_GOAL
from tracker.language.tables.things import NOT_COUNTED
from tracker.model import Candidate, Clause, Quantity
from tracker.score.answer import Answer, far_cost, is_implausible
from tracker.score.arithmetic import Comparison, compare, compare_share
from tracker.score.halves import is_half, of_both
from tracker.score.in_one_unit import as_growth, per_each
from tracker.score.in_parts import of_deeds, of_own_deed, of_ranks
from tracker.score.in_words import reported
from tracker.score.repeated import is_repeated
from tracker.score.risen import risen
from tracker.score.same_noun import share_a_measure_alone
from tracker.score.same_thing import is_any, same_thing
from tracker.score.spelling import LISTED
from tracker.score.stands import COST, Setting, of_all_there_is, stands
from tracker.score.sums import of_each, of_parts
from tracker.score.taken import key_of

SAME_THING = 0.62
"""The least agreement of nouns, 0 to 1, for a figure in the clause chosen of the best sentence."""

SAME_THING_BESIDE = 0.68
"""The least agreement for a figure in another clause of the best sentence."""

SAME_THING_ELSEWHERE = 0.8
"""The least agreement for a figure in any sentence, or fact, below the best one."""

SAME_SENTENCE = 0.4
"""The least agreement for a figure near the target that is the only one of its unit in the sentence."""

EQUAL = 0.12
"""How much less agreement is needed where the reported number equals the promised one: 35条 beside 35条."""

_SMALL = 2
"""Numbers up to which two are equal by chance."""

NEAR = 1.5
"""The factor by which a figure that is the only one of its unit in a sentence may miss the target."""

_RANK_COST = 0.05

_TIE = 0.01
"""What an equal number is worth where two figures answer equally well."""


ANY_YEAR = Setting()


def answers(
    promise: Clause, candidates: Sequence[Candidate], setting: Setting = ANY_YEAR
) -> tuple[Answer | None, ...]:
    """For each target of ``promise`` the best answering figure among those of the candidates, or None."""
    found = [
        None
        if is_uncounted(target) or not target.noun or target.noun.endswith("的")
        else best_of(promise, target, candidates, setting)
        for target in promise.quantities
    ]
    return tuple(
        one and (None if _is_of_another_target(one, found, promise.quantities) else one) for one in found
    )


def _is_as_many(told: Quantity, target: Quantity, other: Quantity) -> bool:
    """Whether a figure is as many as another count of the same thing: 15个, of 15项24个民生实事项目."""
    same = bool(target.noun) and other.noun == target.noun
    return other is not target and same and other.value == told.value != target.value


def _is_of_another_target(
    answer: Answer, found: Sequence[Answer | None], targets: Sequence[Quantity]
) -> bool:
    """Whether a figure of one thing answers another target of the same promise better: it is that one's.

    Of 工业经济、新经济占比分别提高到32%、19% the figure of 新经济占比 is none of 工业经济.
    """
    told, target = answer.comparison.reported, answer.comparison.promised
    if not answer.comparison.met and any(_is_as_many(told, target, one) for one in targets):
        return True
    if LISTED.search(told.noun):
        return False
    others = (one for one in found if one and one is not answer and one.comparison.reported == told)
    return any(one.clause == answer.clause and one.agreement > answer.agreement for one in others)


def is_uncounted(target: Quantity) -> bool:
    """Whether a number of a promise is no result to look for: it counts chapters, or tells which things."""
    return target.unit in NOT_COUNTED


def beside(promise: Clause, target: Quantity, candidate: Candidate, setting: Setting) -> Answer | None:
    """The figure of an evidence sentence that is the only one in the target's unit, or None.

    Such a figure may be named more vaguely (中央财政此项支出), so less agreement is asked, but it must lie
    within a factor ``NEAR`` of the target and be of a standing that decides.
    """
    same_unit = [
        (clause, comparison)
        for clause in candidate.statement.clauses
        for quantity in reported(clause, target)
        if (comparison := compare(target, quantity)) is not None
        and key_of(candidate, quantity) not in setting.taken
    ]
    if len(same_unit) != 1 or not target.value or is_uncounted(target):
        return None
    clause, comparison = same_unit[0]
    if is_any(target, clause, comparison.reported):
        return None
    same = same_thing(promise, target, clause, comparison.reported)
    if is_repeated(promise, target, candidate, clause, comparison.reported):
        return None
    if same < SAME_SENTENCE or not 1 / NEAR < comparison.reached / comparison.goal < NEAR:
        return None
    told = stands(promise, clause, candidate.statement, comparison, setting)
    answer = Answer(comparison, candidate, clause, min(same, SAME_THING), told)
    return answer if answer.decides else None


def best_of(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Answer | None:
    """The figure that answers a target best, or None.

    The best has the highest agreement of nouns, less what its standing (``stands.COST``), its distance from
    the target and the rank of its sentence cost. Where the best one decides nothing, sums of parts and
    figures of town and country are tried.
    """
    best: tuple[float, Answer] | None = None
    for rank, answer in _possible(promise, target, candidates, setting):
        cost = COST.get(answer.stands.standing, 0.0) + _RANK_COST * rank + far_cost(answer.comparison)
        equal = answer.comparison.reached == answer.comparison.goal
        rating = answer.agreement - cost + (_TIE if equal else 0.0)  # 500元和300元, of 300元 and 500元
        if best is None or rating > best[0]:
            best = (rating, answer)
    chosen = best[1] if best else None
    if chosen and chosen.decides and not is_half(target, chosen):
        if chosen.comparison.met:
            return of_own_deed(promise, target, chosen, setting)
        together = of_deeds(promise, target, candidates, setting)
        return together or of_ranks(promise, target, chosen, setting) or chosen
    readings = (of_parts, of_each, of_both)
    return next((one for read in readings if (one := read(promise, target, candidates, setting))), chosen)


def _needed(rank: int, chosen: bool, comparison: Comparison) -> float:
    promised, reported = comparison.promised.noun, comparison.reported.noun
    equal = comparison.reached == comparison.goal > _SMALL and not share_a_measure_alone(promised, reported)
    less = EQUAL if equal else 0.0
    if rank:
        return SAME_THING_ELSEWHERE - less
    return (SAME_THING if chosen else SAME_THING_BESIDE) - less


def _possible(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Iterator[tuple[int, Answer]]:
    for rank, candidate in enumerate(candidates):
        for clause in candidate.statement.clauses:
            changes = risen(promise, target, clause, candidate.statement, setting)
            for quantity in (*reported(clause, target), *changes):
                comparison = compared_in(
                    promise, clause, target, quantity
                )  # first: most figures are of another unit
                if comparison is None and quantity.total and _dated(candidate, setting, promise, target):
                    comparison = compare(target, replace(quantity, total=False))
                if comparison is None or key_of(candidate, comparison.reported) in setting.taken:
                    continue
                same = same_thing(promise, target, clause, quantity)
                needed = _needed(rank, clause == candidate.clause, comparison)
                if same < needed or is_repeated(promise, target, candidate, clause, quantity):
                    continue
                told = stands(promise, clause, candidate.statement, comparison, setting)
                answer = Answer(comparison, candidate, clause, same, told)
                if not is_implausible(answer):
                    yield rank, answer


def _dated(candidate: Candidate, setting: Setting, promise: Clause, target: Quantity) -> bool:
    """Whether a total is of a time that is known, or all there is was promised."""
    spoken = bool(candidate.statement.span) or bool(_OVER_YEARS.search(candidate.statement.folded))
    return spoken or setting.long or of_all_there_is(promise, target)


_OVER_YEARS = re.compile("[两三四五]年累计")


def compared_in(promise: Clause, clause: Clause, target: Quantity, quantity: Quantity) -> Comparison | None:
    """A target compared with a figure of a clause, which may be a share of the target (完成年计划的118%)."""
    share = quantity.unit == "%" and quantity.measure == "level"
    before = _OF_GOAL.search(clause.folded, 0, quantity.start) if share else None
    if before is None:
        each = per_each(promise.folded, target, clause.folded, quantity)
        return compare(target, as_growth(target, clause.folded, each))
    return compare_share(target, quantity, f"{before['goal']}的{quantity.text}")


_OF_GOAL = re.compile(f"(?P<goal>{OF_GOAL})的?(?:[\\d.]+%[、和及])*$")
