"""A plan's civic list, and the blanket sentence of a review that answers each of its items and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tracker.language.fold import fold
from tracker.language.tables.alignment import CIVIC_LIST, LIST_DONE
from tracker.model import Clause, Commitment

_LIST, _DONE = re.compile(CIVIC_LIST), re.compile(LIST_DONE)
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


def blanket(clauses: Sequence[Clause]) -> NDArray[np.bool_]:
    """Which clauses say that the whole list is done."""
    return np.array([bool(_DONE.search(one.folded)) for one in clauses], dtype=bool)
