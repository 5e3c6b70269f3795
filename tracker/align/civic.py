"""A plan's civic list, and the blanket sentence of a review that answers each of its items and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from tracker.language.fold import fold
from tracker.language.tables.alignment import (
    CIVIC_LIST,
    LIST_COUNTED,
    LIST_DONE,
    LIST_ITEM,
    LIST_OPENED,
    LIST_TRIED,
)
from tracker.language.tables.tone import TROUBLES
from tracker.model import Clause, Commitment

_LIST, _DONE, _TRIED = map(re.compile, (CIVIC_LIST, LIST_DONE, LIST_TRIED))
_COUNTED, _OPENED, _ITEM = map(re.compile, (LIST_COUNTED, LIST_OPENED, LIST_ITEM))
_LACKING = re.compile(rf"{TROUBLES}|[尚还]需")
_ITEMS = ("件", "项", "个", "类", "方面")


def listed(commitments: Sequence[Commitment]) -> NDArray[np.bool_]:
    """Which commitments name the plan's civic list or stand on it.

    The list is what stands below a heading, or behind words of the paragraph, that count and name it
    (办好10件民生实事:一是…), and the numbered paragraphs behind one that ends by announcing it. A chapter on
    民生实事 in general is no list: of 49 commitments of such chapters that readers answered, a blanket
    sentence answered not one.
    """
    folded = {text: fold(text) for text in {one.context for one in commitments}}
    counted = {
        topic for topic in {topic for one in commitments for topic in one.topics} if _counts_list(topic)
    }
    return np.array(
        [
            _is_named(one, folded[one.context]) or behind or not counted.isdisjoint(one.topics)
            for one, behind in zip(commitments, _behind(commitments, folded), strict=True)
        ],
        dtype=bool,
    )


def _counts_list(topic: str) -> bool:
    """Whether a heading or the lead of a paragraph counts the list and names it."""
    return _COUNTED.search(fold(topic)) is not None


def _is_named(one: Commitment, context: str) -> bool:
    """Whether a commitment, or what stands before it in its folded paragraph, names the list."""
    before = context[: max(0, context.find(one.folded))]
    return bool(_LIST.search(one.folded) or _OPENED.search(before))


def _closes(one: Commitment, context: str) -> bool:
    """Whether a commitment closes its folded paragraph."""
    at = context.find(one.folded)
    return at >= 0 and "。" not in context[at:].rstrip("。")


def _behind(commitments: Sequence[Commitment], folded: Mapping[str, str]) -> Iterator[bool]:
    """Which commitments stand in the numbered paragraphs that follow a counted announcement."""
    first: Commitment | None = None
    for one in commitments:
        if first and not (one.line == first.line or _is_item(one, first)):
            first = None
        yield first is not None and one.line > first.line
        if _COUNTED.search(one.folded) and _closes(one, folded[one.context]):
            first = one


def _is_item(one: Commitment, first: Commitment) -> bool:
    below = one.topics[: len(first.topics)] == first.topics
    return one.report == first.report and below and bool(_ITEM.match(one.context))


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
    if promised and counts:
        return said and not promised.isdisjoint(counts)
    return said and bool(_DONE.search(_TRIED.sub("", told.folded)))


def _counts(clause: Clause) -> frozenset[Decimal]:
    """The numbers of items and of kinds by which a clause counts: 12 and 45 of 12类45件民生实事."""
    return frozenset(one.value for one in clause.quantities if one.unit in _ITEMS)
