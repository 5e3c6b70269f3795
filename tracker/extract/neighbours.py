"""What clauses that stand side by side lend one another: a verb, or the thing that bare numbers measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.language.quantity.amounts import Amount, amounts_in
from tracker.language.tables.nouns import HOW_COUNTED
from tracker.language.words.phrase import is_bare, opening
from tracker.model import Clause

_HOW_COUNTED = re.compile(HOW_COUNTED)
_SIDE_BY_SIDE = ("、", "和")
_JOINTS = "、和与及"
_MAGNITUDES = "十百千万亿"
_OF_ANY = ("%", "百分点", "倍", "番")
"""Units in which things of any unit are compared with what they were."""


def goes_on(run: tuple[Clause, ...], mark: str, clause: Clause) -> tuple[Clause, ...]:
    """The run of clauses read side by side: ``run`` with ``clause`` added, or a new one that begins with it.

    ``run`` are the clauses before, ``mark`` is the punctuation between. A clause that only tells how
    something was counted (按可比价计算) leaves the run as it is.
    """
    if run and _HOW_COUNTED.fullmatch(clause.folded):
        return run
    return (*run, clause) if mark in _SIDE_BY_SIDE or _alike(run, mark, clause) else (clause,)


def _alike(run: Sequence[Clause], mark: str, clause: Clause) -> bool:
    """Whether levels of two things are told one behind the other: 接待游客6023万人次,旅游总收入672亿元."""
    if mark != "," or not run or not len(run[-1].quantities) == len(clause.quantities) == 1:
        return False
    before, own = run[-1].quantities[0], clause.quantities[0]
    levels = before.measure == own.measure == "level"
    return levels and before.noun != own.noun


def carried_words(folded: str, mark: str, run: Sequence[Clause]) -> tuple[str, str]:
    """(words to show as carried over, noun that bare numbers measure) from the clauses before.

    In 新增城市绿道3公里、立体绿化2.5万平方米 the first clause lends 新增 to each item of the list; in
    新开工50公里、完工30公里 it lends the thing measured. ``run`` are the clauses side by side that end before
    this one; where this one says 分别, each of them lends its thing.
    """
    if not run:
        return "", ""
    previous = run[-1]
    noun = previous.quantities[-1].noun if previous.quantities else previous.object
    verb = opening(folded).verb
    lent = previous.action or (previous.elided if opening(f"{previous.elided}其").verb else "")
    if not verb and mark in _SIDE_BY_SIDE and lent and previous.quantities:
        return lent, noun
    amounts = amounts_in(folded)
    if amounts and ("分别" in folded[: amounts[0].start] or _side_by_side(folded, amounts)):
        noun = _each(run, amounts)
    if amounts and is_bare(folded[: amounts[0].start] + folded[amounts[-1].end :]):
        return noun, noun
    return "", noun


def _side_by_side(folded: str, amounts: Sequence[Amount]) -> bool:
    """Whether figures are told in a row, of what was told in a row before: 25600元和12100元,增长10%和12%."""
    between = (folded[one.end : other.start] for one, other in pairwise(amounts))
    return len(amounts) > 1 and all(words in _SIDE_BY_SIDE for words in between)


def _each(run: Sequence[Clause], amounts: Sequence[Amount]) -> str:
    """The things of a list with figures: 炼铁产能1亿吨、炼钢产能5500万吨,今年分别淘汰3000万吨和3500万吨.

    What has grown may have a unit of its own (接待游客6023万人次,旅游总收入672亿元,分别增长12.9%和17.4%).
    """
    figures = [figure for clause in run for figure in clause.quantities]
    last = figures[-len(amounts) :]
    nouns = [figure.noun for figure in last]
    of_any = amounts[0].unit.endswith(_OF_ANY)
    alike = of_any or len({figure.unit.lstrip(_MAGNITUDES) for figure in last}) == 1
    told = len(set(nouns)) == len(amounts) and not any(joint in noun for noun in nouns for joint in _JOINTS)
    return "、".join(nouns) if told and alike else nouns[-1] if nouns else run[-1].object
