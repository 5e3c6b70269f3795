"""Which reported figure answers a promised one: the same thing, unit, kind of change and action."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from tracker.language.fold import fold
from tracker.language.quantity.units import alternatives
from tracker.language.tables.amounts import DOWN, UP, WRITTEN_YEAR
from tracker.language.tables.judging import NOT_COUNTED, PAYERS, VAGUE_NOUNS
from tracker.language.tables.nouns import OF_GOAL, VAGUE_HEADS
from tracker.language.words import closing_verb, object_phrase
from tracker.language.words.phrase import stage_of
from tracker.model import Candidate, Clause, Quantity
from tracker.score.answer import Answer
from tracker.score.arithmetic import Comparison, compare, compare_share
from tracker.score.halves import is_half, of_both
from tracker.score.nouns import agreement, different, plain, ranks_differ, share_of
from tracker.score.repeated import is_repeated
from tracker.score.stands import COST, Setting, of_all_there_is, stands
from tracker.score.sums import of_parts

SAME_THING = 0.62
"""Agreement of two things from which a figure of an evidence clause answers a target."""

SAME_THING_BESIDE = 0.68
"""The same for a figure in another clause of the best sentence."""

SAME_THING_ELSEWHERE = 0.8
"""The same for a figure in any other sentence, and for facts."""

SAME_SENTENCE = 0.4
"""The same for the only figure of its unit in the best sentence, near to the target."""

NEAR = 1.5
"""How many times the target, or what part of it, a figure may be that answers by its place alone."""

_JOINED = re.compile(r"(?<=...)[和与及]")
_RANK_COST = 0.05
_FAR_COST = 0.12
_FAR = 2.0
_ACTION_COST = 0.4
_SAME_NUMBER = 0.3
_PHRASE = 0.95
_DONE = 4
_MARKS = ",;:。"

_VAGUE = frozenset(VAGUE_NOUNS)
_PAYERS = frozenset(PAYERS)
_SUM = "投资"
"""A sum by itself: beside another noun it does not tell what was invested in."""
_PAYER_AGREEMENT = 0.3
_VAGUE_AGREEMENT = 0.5
_SURELY = 0.9
_OUT_OF_REACH = 5
_BUDGET_OUT_OF_REACH = 2
_SAME_BUDGET_OUT_OF_REACH = 3
_BUDGET = ("亿元", "万元")
_WHEN_AND_HOW = re.compile(
    "|".join([WRITTEN_YEAR, *sorted((*UP.split(), *DOWN.split()), key=len, reverse=True)])
)
_FRAME = "将要拟计划预期比由从约近超达到至为在了的均平每年全今"
_OF_YEARS = ("total", "average")
MOST_YEARS = 5
"""Years that a total is of at most."""

ANY_YEAR = Setting()
_UNCHANGED = re.compile(r"(?:基本)?持平")


def answers(
    promise: Clause, candidates: Sequence[Candidate], setting: Setting = ANY_YEAR
) -> tuple[Answer | None, ...]:
    """For each target of ``promise`` the best answering figure among those of the candidates, or None."""
    return tuple(
        None
        if target.unit in NOT_COUNTED or not target.noun or target.noun.endswith("的")
        else best_of(promise, target, candidates, setting)
        for target in promise.quantities
    )


def beside(promise: Clause, target: Quantity, candidate: Candidate, setting: Setting) -> Answer | None:
    """The only figure in the target's unit of a sentence that is the evidence already, if it is near.

    Its noun may say less there (中央财政此项支出); agreement is lower than in any other answer.
    """
    same_unit = [
        (clause, comparison)
        for clause in candidate.statement.clauses
        for quantity in reported(clause)
        if (comparison := compare(target, quantity)) is not None
    ]
    if len(same_unit) != 1 or not target.value or target.unit in NOT_COUNTED:
        return None
    clause, comparison = same_unit[0]
    if _is_any(target, clause, comparison.reported):
        return None
    same = same_thing(promise, target, clause, comparison.reported)
    if is_repeated(promise, target, candidate, clause, comparison.reported):
        return None
    if same < SAME_SENTENCE or not 1 / NEAR < comparison.reached / comparison.goal < NEAR:
        return None
    told = stands(promise, clause, candidate.statement, comparison, setting)
    answer = Answer(comparison, candidate, clause, min(same, SAME_THING), told)
    return answer if answer.decides else None


def reported(clause: Clause) -> tuple[Quantity, ...]:
    """The figures of a clause; 「与上年持平」 is a change of nought."""
    if clause.quantities:
        return clause.quantities
    unchanged = _UNCHANGED.search(clause.folded)
    if unchanged is None:
        return ()
    noun = clause.folded[: unchanged.start()].split("与")[0]
    return (Quantity(noun, "=", Decimal(0), "%", text=unchanged.group(), measure="up"),)


def same_thing(promise: Clause, target: Quantity, clause: Clause, quantity: Quantity) -> float:
    """How surely two figures are of one thing, 0 to 1: by their nouns, or by all that their clauses say.

    The same number in the same unit speaks for it; a different action (出让, not 收储) against.
    """
    same = max(agreement(target.noun, noun) for noun in {quantity.noun, _JOINED.split(quantity.noun)[0]})
    nouns = {plain(target.noun), plain(quantity.noun)}
    payer = bool(_PAYERS & nouns)
    vague = bool(_VAGUE & nouns) or (_SUM in nouns and len(nouns) > 1)
    if payer:
        same = min(same, _PAYER_AGREEMENT)
    elif vague or ranks_differ(target.noun, quantity.noun) or share_of(target.noun, quantity.noun):
        same = min(same, _VAGUE_AGREEMENT)
    apart = (
        different(target.noun, quantity.noun)
        or ranks_differ(target.noun, quantity.noun)
        or _only_nouns_tell(promise, target, clause, quantity)
    )
    apart = apart or _is_any(target, clause, quantity)
    for wanted, said in zip(_phrases(promise, target), _phrases(clause, quantity), strict=True):
        if not apart and wanted and said and not payer and _names_a_thing(wanted) and _names_a_thing(said):
            phrases = max(agreement(wanted, said), agreement(object_phrase(wanted), object_phrase(said)))
            same = max(same, _PHRASE * phrases)
    if target.value == quantity.value and target.unit == quantity.unit and not vague:
        same += _SAME_NUMBER
    if _acts_differently(promise, target, clause, quantity):
        same -= _ACTION_COST
    return max(0.0, min(1.0, same))


def _is_any(target: Quantity, clause: Clause, quantity: Quantity) -> bool:
    """Whether a figure counts things of any kind (5家企业) in words that do not name the kind promised."""
    kind = plain(target.noun)[:_KIND]
    return plain(quantity.noun) in _VAGUE and kind not in f"{clause.elided}{clause.folded}"


_KIND = 2
"""Letters that begin the name of a kind: 高新 of 高新技术企业."""


def _only_nouns_tell(promise: Clause, target: Quantity, clause: Clause, quantity: Quantity) -> bool:
    """Whether one measure is of two things and a clause leaves its thing out: 氢能产业……,产值达到100亿元."""
    lent = any(
        fold(figure.noun) not in words.folded for words, figure in ((promise, target), (clause, quantity))
    )
    measures = [_MEASURE_OF.search(figure.noun) for figure in (target, quantity)]
    return lent and measures[0] is not None and measures[1] is not None and bool(target.noun != quantity.noun)


_MEASURE_OF = re.compile(f"(?<=..)(?:{alternatives(VAGUE_HEADS.split())})$")


def _names_a_thing(words: str) -> bool:
    """Whether words around a number say what is counted, and not only when and how it changed."""
    return bool(_WHEN_AND_HOW.sub("", plain(words)).strip(_FRAME))


def best_of(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Answer | None:
    """The figure of the right standing wins over the one that stands first, then agreement decides."""
    best: tuple[float, Answer] | None = None
    for rank, answer in _possible(promise, target, candidates, setting):
        cost = COST.get(answer.stands.standing, 0.0) + _RANK_COST * rank + _far(answer.comparison)
        rating = answer.agreement - cost
        if best is None or rating > best[0]:
            best = (rating, answer)
    chosen = best[1] if best else None
    if chosen and chosen.decides and not is_half(target, chosen):
        return chosen
    added = of_parts(promise, target, candidates, setting) or of_both(promise, target, candidates, setting)
    return added or chosen


def _needed(rank: int, chosen: bool) -> float:
    if rank:
        return SAME_THING_ELSEWHERE
    return SAME_THING if chosen else SAME_THING_BESIDE


def _far(comparison: Comparison) -> float:
    """Of two figures of one thing the nearer to the target is the year's (5.6%, not five years' 18.2%)."""
    if not comparison.goal or comparison.reached / comparison.goal <= 0:
        return _FAR_COST
    return _FAR_COST * min(1.0, abs(math.log(comparison.reached / comparison.goal)) / _FAR)


def _possible(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Iterator[tuple[int, Answer]]:
    for rank, candidate in enumerate(candidates):
        for clause in candidate.statement.clauses:
            needed = _needed(rank, clause == candidate.clause)
            for quantity in reported(clause):
                comparison = compared_in(clause, target, quantity)  # first: most figures are of another unit
                if comparison is None and quantity.total and of_all_there_is(promise, target):
                    comparison = compare(target, replace(quantity, total=False))
                if comparison is None:
                    continue
                same = same_thing(promise, target, clause, quantity)
                if same < needed or is_repeated(promise, target, candidate, clause, quantity):
                    continue
                told = stands(promise, clause, candidate.statement, comparison, setting)
                answer = Answer(comparison, candidate, clause, same, told)
                if not _implausible(answer, MOST_YEARS if told.standing in _OF_YEARS else 1):
                    yield rank, answer


def compared_in(clause: Clause, target: Quantity, quantity: Quantity) -> Comparison | None:
    """A target beside a figure of a clause, or beside the share of it that is told (完成年计划的118%)."""
    share = quantity.unit == "%" and quantity.measure == "level"
    before = _OF_GOAL.search(clause.folded, 0, quantity.start) if share else None
    if before is None:
        return compare(target, quantity)
    return compare_share(target, quantity, f"{before['goal']}的{quantity.text}")


_OF_GOAL = re.compile(f"(?P<goal>{OF_GOAL})的?(?:[\\d.]+%[、和及])*$")


def _implausible(answer: Answer, years: int = 1) -> bool:
    """Whether a figure, of so many years at most, is so far from the target that it is of something else.

    A sum of money that misses by so much is another sum, whatever the words: sums of a budget are all
    called alike, and those that answered rightly were 0.9 to 1.7 times the target.
    """
    comparison = answer.comparison
    if not comparison.goal:
        return False
    ratio = abs(comparison.reached / comparison.goal)
    if comparison.promised.measure == "level" and comparison.promised.unit.endswith(_BUDGET):
        most = _BUDGET_OUT_OF_REACH if answer.agreement < 1 else _SAME_BUDGET_OUT_OF_REACH
        return not 1 / most < ratio < most * years
    return answer.agreement < _SURELY and not 1 / _OUT_OF_REACH < ratio < _OUT_OF_REACH * years


def _phrases(clause: Clause, quantity: Quantity) -> tuple[str, str]:
    """What is said around a number: in its whole clause, and between its commas.

    "" where other numbers stand there, and between commas where the noun is one from before (比上年增长5%).
    """
    text = clause.folded
    start, end = _segment(text, quantity)
    near = _without(clause, quantity, start, end)
    return _without(clause, quantity, 0, len(text)), near if fold(quantity.noun)[:2] in near else ""


def _without(clause: Clause, quantity: Quantity, start: int, end: int) -> str:
    """The clause from ``start`` to ``end`` but for the number; "" where it holds other numbers."""
    if any(start <= other.start < end for other in clause.quantities if other is not quantity):
        return ""
    text = clause.folded
    return text[start : quantity.start] + text[quantity.end : end]


def _acts_differently(promise: Clause, target: Quantity, clause: Clause, quantity: Quantity) -> bool:
    """Whether different things are done to what is counted: 出让, not 收储; 开工, not 竣工."""
    wanted, done = _act(promise, target), _act(clause, quantity)
    if not wanted or not done or wanted.endswith(done) or done.endswith(wanted):
        return False
    return not stage_of(wanted) >= _DONE <= stage_of(done)


def _act(clause: Clause, quantity: Quantity) -> str:
    """The verb of completion beside a number: before it (完工200台) or behind its thing (10个地块出让)."""
    text = clause.folded
    start, end = _segment(text, quantity)
    return closing_verb(text[start : quantity.start]) or closing_verb(text[quantity.end : end])


def _segment(text: str, quantity: Quantity) -> tuple[int, int]:
    """Where the words between commas around a number begin and end."""
    start = max([text.rfind(mark, 0, quantity.start) for mark in _MARKS]) + 1
    stops = [at for mark in _MARKS if (at := text.find(mark, quantity.end)) >= 0]
    return start, min(stops, default=len(text))
