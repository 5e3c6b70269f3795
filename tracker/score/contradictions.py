"""Where a review and facts from elsewhere give different figures for one thing: shown, not smoothed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from tracker.language.fold import fold
from tracker.language.quantity import common, quantities
from tracker.language.standing import standing
from tracker.model import Evidence, Quantity
from tracker.model.words import DECIDING
from tracker.score.same_noun import agreement

SAME_MEASURE = 0.9
"""Agreement of nouns from which two figures are said to be of one thing."""

ROUNDED = Decimal("0.005")
"""Figures that differ by less than this share of themselves are one figure, rounded differently."""

ABOUT = Decimal("0.05")
"""As ``ROUNDED``, where one of the two figures is given with 约 or 左右."""

_MORE, _LESS = ">=", "<="


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two pieces of evidence and the figures in them that cannot both be right."""

    first: Evidence
    said: Quantity
    second: Evidence
    other: Quantity


def contradictions(evidence: Sequence[Evidence]) -> tuple[Contradiction, ...]:
    """Every pair of differing figures of one thing from two tellers, of which one at least is no report.

    Tellers are reports and sources of outcomes. Two sentences of one report are not compared, as they may
    speak of the whole and of a part. Figures of a part of the year are left out. Pairs come in the order of
    the evidence.
    """
    read = [(piece, _figures(piece)) for piece in evidence]
    return tuple(
        Contradiction(first, said, second, other)
        for (first, ours), (second, theirs) in combinations(read, 2)
        if first.teller != second.teller and (first.source or second.source)
        for said in ours
        for other in _same_thing(said, theirs)
        if differ(said, other)
    )


def differ(a: Quantity, b: Quantity) -> bool:
    """Whether two figures of one thing cannot both be right; False where they cannot be compared."""
    values = common(a, b)
    if values is None or (a.measure == "level") != (b.measure == "level") or a.total != b.total:
        return False
    x, y = (-v if q.measure == "down" else v for q, v in zip((a, b), values, strict=True))
    if (a.op == _MORE and y >= x) or (b.op == _MORE and x >= y):
        return False
    if (a.op == _LESS and y <= x) or (b.op == _LESS and x <= y):
        return False
    slack = ABOUT if "~" in (a.op, b.op) else ROUNDED
    return abs(x - y) > slack * max(abs(x), abs(y))


def _figures(piece: Evidence) -> tuple[Quantity, ...]:
    """The figures that are outcomes: what is only planned, or of a part of the year, contradicts nothing."""
    folded = fold(piece.text)
    told = quantities(piece.text, folded=folded)
    return tuple(one for one in told if standing(folded, one.start, one.end).standing in DECIDING)


def _same_thing(said: Quantity, theirs: Sequence[Quantity]) -> Iterator[Quantity]:
    """The figures of the same thing; one that agrees in value as well ends the search."""
    same = [other for other in theirs if agreement(said.noun, other.noun) >= SAME_MEASURE]
    comparable = [other for other in same if common(said, other) is not None]
    if all(differ(said, other) for other in comparable):
        yield from comparable[:1]
