"""Figures that a report repeats and does not report: numbers of names, and goals told again."""

from __future__ import annotations

import re

from tracker.language.tables.judging import FINISHED, FINISHED_AT_END, GOAL_BEFORE, GOAL_BEHIND, PARTLY
from tracker.language.words import closing_verb, opening
from tracker.language.words.phrase import stage_of
from tracker.model import Candidate, Clause, Quantity

_MUCH = 6
"""So many characters behind a number are no name only, but what is done with so much."""

_DONE = 4
"""The stage of 建成 and later ones (``tables.verbs.STAGES``): what ends so is done with so much."""

_FINISHED_AT_END = re.compile(FINISHED_AT_END)
_GOAL_BEFORE, _GOAL_BEHIND = re.compile(f"(?:{GOAL_BEFORE})$"), re.compile(GOAL_BEHIND)


def is_repeated(
    promise: Clause, target: Quantity, candidate: Candidate, clause: Clause, quantity: Quantity
) -> bool:
    """Whether a figure only repeats the promise: the goal told again, or its number in a name (480米新地标).

    ``quantity`` stands in ``clause`` of the sentence of ``candidate``, ``target`` in the clause ``promise``.
    """
    if _is_a_goal_reached(candidate, clause, quantity):
        return False
    is_name = _is_only_a_name(promise, target, candidate, clause, quantity)
    return is_name or _is_the_goal(candidate, clause, quantity)


def _is_only_a_name(
    promise: Clause, target: Quantity, candidate: Candidate, clause: Clause, quantity: Quantity
) -> bool:
    """Whether a report repeats the promised number as part of a name (480米新地标浇筑底板).

    It counts where the words since the last comma tell completion, the clause does what was promised, the
    number ends what is said (易地扶贫搬迁280万人), or as much behind it is what was promised.
    """
    if (target.value, target.unit, target.op) != (quantity.value, quantity.unit, "="):
        return False
    if _PASSED.match(quantity.text):  # 突破3万亿元大关
        return False
    if target.measure != "level" or target.unit in ("%", "‰"):
        return False
    text, sentence = clause.folded, candidate.statement.folded
    if any(word in text for word in PARTLY):
        return True
    behind, wanted = (
        re.split("[,;、]", one.folded[number.end :])[0]
        for one, number in ((clause, quantity), (promise, target))
    )
    if not behind or (len(behind) >= _MUCH and behind[:_MUCH] == wanted[:_MUCH]):
        return False
    start = sentence.find(text)
    told = sentence[sentence.rfind(",", 0, start) + 1 : start + len(text)]
    ends = closing_verb(text)
    acts = _acts(promise, target, closing_verb(promise.folded)) & _acts(clause, quantity, ends)
    finished = any(word in told for word in FINISHED) or bool(_FINISHED_AT_END.search(told))
    return not acts and stage_of(ends) < _DONE and not finished


_PASSED = re.compile("突破|超过?|迈上|跃上|站上|登上")


def _acts(clause: Clause, number: Quantity, ends: str) -> set[str]:
    """What a clause does: by its verb, by the one that ``ends`` it, and by the one beside the number.

    A clause may share the verb of the one before it: 新建338个乡镇综合文化站和|5962个农家书屋.
    """
    beside = re.split("[,;、]", clause.folded[: number.start])[-1]
    return {clause.action, ends, *(opening(f"{words}其").verb for words in (beside, clause.elided))} - {""}


def _is_the_goal(candidate: Candidate, clause: Clause, quantity: Quantity) -> bool:
    """Whether a figure is the goal told again, not what was reached (曾提出…控制在10%以内, 8%的预定目标)."""
    statement = candidate.statement
    before = statement.folded[: statement.start_of(clause) + quantity.start]
    behind = clause.folded[quantity.end :]
    return bool(_GOAL_BEHIND.match(behind) or _GOAL_BEFORE.search(before))


def _is_a_goal_reached(candidate: Candidate, clause: Clause, quantity: Quantity) -> bool:
    """Whether it is said of a goal that it was reached, so that it is a result: 提前一年实现500元的目标."""
    before = candidate.statement.folded[: candidate.statement.start_of(clause) + quantity.start]
    behind = clause.folded[quantity.end :]
    told = _REACHED.search(re.split("[,;。:]", before)[-1])
    if told is None or not _GOAL_BEHIND.match(behind):
        return False
    return not (_AIMED.search(told["lead"]) or _STILL_HARD.search(behind))


_REACHED = re.compile("(?P<lead>.*)(?:实现|完成|达到)")
_STILL_HARD = re.compile("难|压力|差距|迈进|不容易")
_AIMED = re.compile("为|向|朝|距|离|难|确保|力争|努力|争取|[未没不要将可能]|围绕|按照|推动|计划|预计")
"""Before 实现: words by which it was only tried, or did not come about."""
