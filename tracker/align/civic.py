"""A plan's civic list, and the blanket sentence of a review that answers each of its items and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from tracker.language.fold import fold
from tracker.language.tables.civic import CIVIC_LIST, LIST_COUNTED, LIST_DONE, LIST_OPENED, LIST_TRIED
from tracker.language.tables.tone import TROUBLES
from tracker.model import Clause, Commitment

_LIST, _DONE, _TRIED = map(re.compile, (CIVIC_LIST, LIST_DONE, LIST_TRIED))
_COUNTED, _OPENED = map(re.compile, (LIST_COUNTED, LIST_OPENED))
_FOR_CITIZENS = re.compile("民生|为民|惠民|利民|民心")
_LACKING = re.compile(
    rf"{TROUBLES}|[尚还]需|没有|未能?(?!达|来)|除[^,;。]{{1,8}}外|大部分|前期|完成率|完成投资"
)
"""Beside a list: troubles, or words by which not all of it is done."""
_SO_MANY_DONE = re.compile(r"完成了?(\d+)[件项个](?![^,;。]{0,8}(?:实事|工程))")
_ITEMS = ("件", "项", "个", "类", "方面")


def listed(commitments: Sequence[Commitment]) -> NDArray[np.bool_]:
    """Which commitments name the plan's civic list or stand on it.

    The list is what stands below a heading or an announcement, or behind words of the paragraph, that count
    and name it (办好10件民生实事:一是…). A chapter on 民生实事 in general is no list: of 49 commitments of
    such chapters that readers answered, a blanket sentence answered not one.
    """
    folded = {text: fold(text) for text in {one.context for one in commitments}}
    counted = _headings({one.topics for one in commitments})
    if any(map(_counts_list_for_citizens, commitments)):  # then 办好十件实事 counts another list
        counted = {topic for topic in counted if _FOR_CITIZENS.search(topic)}
    return np.array(
        [_is_named(one, folded[one.context]) or not counted.isdisjoint(one.topics) for one in commitments],
        dtype=bool,
    )


def _counts_list_for_citizens(one: Commitment) -> bool:
    """Whether a commitment counts the list and says whom it is for (办好10件民生实事)."""
    return bool(_LIST.search(one.folded) and _FOR_CITIZENS.search(one.folded) and _counts(one.clause))


def _counts_list(topic: str) -> bool:
    """Whether a heading or the lead of a paragraph counts the list and names it."""
    return _COUNTED.search(fold(topic)) is not None


def _headings(all_topics: AbstractSet[tuple[str, ...]]) -> AbstractSet[str]:
    """The headings that count and name the list, without those that have one of them below."""
    of_list: set[str] = set()
    wider: set[str] = set()
    for topics in all_topics:
        counting = [topic for topic in topics if _counts_list(topic)]
        of_list.update(counting)
        wider.update(counting[:-1])
    return of_list - wider


def _is_named(one: Commitment, context: str) -> bool:
    """Whether a commitment, or what stands before it in its folded paragraph, names the list."""
    before = context[: max(0, context.find(one.folded))]
    return bool(_LIST.search(one.folded) or _OPENED.search(before))


def blanket(clauses: Sequence[Clause], commitments: Sequence[Commitment]) -> NDArray[np.bool_]:
    """Which clauses say that the whole list of the plan is done.

    Where plan and clause give different numbers the lists differ: 32项民生实事全部完成 says nothing of
    15件惠民实事. Words that do not say that all is done (全力办好民生实事) count only with the plan's own
    number.
    """
    promised = {count for one in commitments if _LIST.search(one.folded) for count in _counts(one.clause)}
    return np.array([_is_done(one, promised) for one in clauses], dtype=bool)


def _is_done(told: Clause, promised: AbstractSet[Decimal]) -> bool:
    said = bool(_DONE.search(told.folded)) and not _LACKING.search(told.folded)
    counts = _counts(told)
    if (so_many := _SO_MANY_DONE.search(told.folded)) and Decimal(so_many[1]) < max(
        counts, default=Decimal(0)
    ):
        return False  # 34件民生实事已完成33件
    if promised and counts:
        return said and not promised.isdisjoint(counts)
    return said and bool(_DONE.search(_TRIED.sub("", told.folded)))


def _counts(clause: Clause) -> frozenset[Decimal]:
    """The numbers of items and of kinds by which a clause counts: 12 and 45 of 12类45件民生实事."""
    return frozenset(one.value for one in clause.quantities if one.unit in _ITEMS)
