"""What the other candidates say about one: neighbours that point to the same place, and rivals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log

from tracker.align.field import Field

Figures = tuple[float, ...]
NOTHING = -8.0
"""The logit of a candidate that does not exist."""

SIMILAR = "相似"
SUPPORT_NAMES = ("相似.logit", "邻句呼应.sum", "邻句呼应.best", "邻句呼应.share", "邻句呼应.same_commitment")
MENTION_NAMES = (
    "相似.logit", "相似.bounded", "领先.second", "领先.third", "候选.all", "候选.number",
    "竞争.best_rival", "竞争.better_rivals", "竞争.rivals",
)  # fmt: skip


@dataclass(slots=True)
class Hit:
    """A candidate of the commitment ``promise``: the clause ``piece``, its figures, its logit so far."""

    promise: int
    piece: int
    statement: int
    figures: Sequence[float]
    logit: float


def support(field: Field, hits: Sequence[Sequence[Hit]]) -> list[list[Figures]]:
    """For every candidate: its logit, and how its commitment's paragraph points to the statement's.

    Sum, greatest and share over the other commitments of the same paragraph of their best candidate's
    probability there; last, the best other candidate of the commitment itself in that paragraph.
    """
    pointing: dict[tuple[str, tuple[str, int]], dict[int, float]] = defaultdict(dict)
    for found in hits:
        for hit in found:
            best = pointing[_link(field, hit)]
            best[hit.promise] = max(best.get(hit.promise, 0.0), _likely(hit.logit))
    return [[_support(field, hit, found, pointing[_link(field, hit)]) for hit in found] for found in hits]


def _support(field: Field, hit: Hit, found: Sequence[Hit], pointing: dict[int, float]) -> Figures:
    others = [value for number, value in pointing.items() if number != hit.promise]
    total = fsum(others)
    told = field.told
    place = told[hit.statement].paragraph
    again = [_likely(h.logit) for h in found if h is not hit and told[h.statement].paragraph == place]
    return hit.logit, total, max(others, default=0.0), total / (1 + len(others)), max(again, default=0.0)


def _link(field: Field, hit: Hit) -> tuple[str, tuple[str, int]]:
    return field.promises[hit.promise].paragraph, field.told[hit.statement].paragraph


def _likely(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def rivals(hits: Sequence[Sequence[Hit]]) -> dict[int, list[tuple[int, float]]]:
    """Statement -> the commitments that it is a candidate for, with the logits."""
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for candidates in hits:
        for hit in candidates:
            found[hit.statement].append((hit.promise, hit.logit))
    return found


def standing(ranked: Sequence[Hit], suitors: Sequence[tuple[int, float]]) -> Figures:
    """How the best of ``ranked`` stands among all, and its commitment among those that want its statement."""
    first = ranked[0].logit
    second, third = (ranked[place].logit if place < len(ranked) else NOTHING for place in (1, 2))
    others = [logit for number, logit in suitors if number != ranked[0].promise]
    return (
        first, max(first, -1.0), first - second, first - third,
        log(fsum([exp(hit.logit) for hit in ranked])), float(len(ranked)),
        first - max(others, default=NOTHING), float(sum([logit > first for logit in others])),
        log(1 + fsum(map(exp, others))),
    )  # fmt: skip
