"""A plan's civic list, and the blanket sentence of a review that answers each of its items and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from tracker.language.fold import fold
from tracker.language.tables.alignment import CIVIC_LIST, LIST_DONE, LIST_TRIED
from tracker.language.tables.tone import TROUBLES
from tracker.model import Clause, Commitment

_LIST, _DONE, _TRIED = map(re.compile, (CIVIC_LIST, LIST_DONE, LIST_TRIED))
_LACKING = re.compile(rf"{TROUBLES}|[尚还]需")
_ITEMS = ("件", "项", "个", "类", "方面")
_AHEAD = 40
"""Lines behind the announcement of a list (十方面民生实事) in which its items stand."""


def listed(commitments: Sequence[Commitment]) -> NDArray[np.bool_]:
    """Which commitments stand on the plan's civic list: under its name, or in the lines that follow it."""
    announced = [(one.report, one.topics, one.line) for one in commitments if _LIST.search(one.folded)]
    return np.array([_under_its_name(one) or _follows(one, announced) for one in commitments], dtype=bool)


def _under_its_name(one: Commitment) -> bool:
    context = fold(one.context)
    before = context[: max(0, context.find(one.folded))]
    return any(map(_LIST.search, (before, *one.topics, one.folded)))


def _follows(one: Commitment, announced: Sequence[tuple[str, tuple[str, ...], int]]) -> bool:
    return any(
        (report, topics) == (one.report, one.topics) and 0 < one.line - line <= _AHEAD
        for report, topics, line in announced
    )


def blanket(clauses: Sequence[Clause], commitments: Sequence[Commitment]) -> NDArray[np.bool_]:
    """Which clauses say that the whole list of the plan is done.

    Where both count, of 15件惠民实事 nothing is told by 32项民生实事全部完成: that list is another one.
    「全力办好民生实事」 tells it only with the plan's number.
    """
    promised = {count for one in commitments if _LIST.search(one.folded) for count in _counts(one.clause)}
    return np.array([_is_done(one, promised) for one in clauses], dtype=bool)


def _is_done(told: Clause, promised: AbstractSet[Decimal]) -> bool:
    said = bool(_DONE.search(told.folded)) and not _LACKING.search(told.folded)
    counts = _counts(told)
    if promised and counts:
        return said and not promised.isdisjoint(counts)
    return said and bool(_DONE.search(_TRIED.sub("", told.folded)))


def _counts(clause: Clause) -> frozenset[Decimal]:
    """The numbers of items and of kinds by which a clause counts: 12 and 45 of 12类45件民生实事."""
    return frozenset(one.value for one in clause.quantities if one.unit in _ITEMS)
