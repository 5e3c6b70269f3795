"""What the other commitments of a paragraph say about a pair: to which paragraph and sentence they point."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from tracker.align.field import Field
from tracker.align.pairs import Pairs
from tracker.align.ragged import Floats, Ints, two_best
from tracker.align.sides import paragraph_of
from tracker.model import Commitment


def neighbours(pairs: Pairs, likely: Floats, silence: Floats) -> tuple[list[Floats], Floats]:
    """How much the commitments around a pair's own point to its place, and how many are spoken of at all.

    ``likely`` is how likely each pair is the right one, ``silence`` how likely each commitment has no right
    pair. Four columns come back with a row for each pair: how much the other commitments of the paragraph
    point to the statement's paragraph, in mean and at best; how much the commitment's own other candidates
    do; and how much the commitments just before and behind point to the statement or the ones next to it. The
    second array has for every commitment the expected share of the others of its paragraph that are spoken
    of.
    """
    field, promise = pairs.field, pairs.promise
    ours, theirs = field.ours.paragraph, _numbers([paragraph_of(one) for one in field.statements])
    there = theirs[pairs.statement]
    count, width = len(field.commitments), int(theirs.max(initial=0)) + 1
    pointing = np.zeros((count, width))
    np.add.at(pointing, (promise, there), likely)
    others = np.bincount(ours)[ours] - 1
    by_paragraph = np.zeros((int(ours.max(initial=0)) + 1, width))
    np.add.at(by_paragraph, ours, pointing)
    share = 1 / np.maximum(1, others)
    mean = (by_paragraph[ours[promise], there] - pointing[promise, there]) * share[promise]
    spoken = (np.bincount(ours, 1 - silence)[ours] - (1 - silence)) * share
    key = ours[promise] * width + there
    best = _best_of_others(key, promise, pointing[promise, there])
    return [mean, best, pointing[promise, there] - likely, _beside(pairs, likely)], spoken


def _best_of_others(key: Ints, promise: Ints, value: Floats) -> Floats:
    """The greatest value of a key among those of other commitments; 0 where there is none."""
    _, first = np.unique(np.stack([key, promise], axis=1), axis=0, return_index=True)
    best, second = two_best(key[first], value[first], 0.0)
    top: dict[int, tuple[float, float]] = dict(
        zip(key[first].tolist(), zip(best.tolist(), second.tolist(), strict=True), strict=True)
    )
    return np.array(
        [
            max(0.0, top[k][1] if v >= top[k][0] else top[k][0])
            for k, v in zip(key.tolist(), value, strict=True)
        ]
    )


def _beside(pairs: Pairs, likely: Floats) -> Floats:
    """How much the commitments before and behind point to the statement, or those next to it."""
    field = pairs.field
    table = np.zeros((len(field.commitments), len(field.statements)))
    table[pairs.promise, pairs.statement] = likely
    near, beside = _steps(_order_of_statements(field))
    spread = table + 0.5 * (_moved(table.T, near).T + _moved(table.T, beside).T)
    before, behind = _steps(_order_of_promises(field))
    around = _moved(spread, before) + _moved(spread, behind)
    return around[pairs.promise, pairs.statement]


def _order_of_promises(field: Field) -> list[tuple[tuple[object, ...], int]]:
    """Each commitment's paragraph and its place in it."""

    def place(one: Commitment) -> tuple[object, ...]:
        return one.report, one.line, max(0, one.context.find(one.text)), one.text

    order = sorted(range(len(field.commitments)), key=lambda n: place(field.commitments[n]))
    return [((field.commitments[n].report, field.commitments[n].context), n) for n in order]


def _order_of_statements(field: Field) -> list[tuple[tuple[object, ...], int]]:
    """Each statement's paragraph, in order: statements of a paragraph are given in theirs."""
    order = sorted(range(len(field.statements)), key=lambda n: (*paragraph_of(field.statements[n]), n))
    return [(paragraph_of(field.statements[n]), n) for n in order]


def _steps(order: list[tuple[tuple[object, ...], int]]) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    """For ``_moved``, within a paragraph: to each row the one behind it, and to each the one before it."""
    near = [(a, b) for (one, a), (two, b) in pairwise(order) if one == two]
    before, behind = np.array(near, dtype=np.int64).reshape(-1, 2).T
    return (before, behind), (behind, before)


def _moved(table: Floats, step: tuple[Ints, Ints]) -> Floats:
    moved = np.zeros_like(table)
    moved[step[0]] = table[step[1]]
    return moved


def _numbers(given: list[tuple[str, int]]) -> Ints:
    numbers: dict[tuple[str, int], int] = {}
    return np.array([numbers.setdefault(one, len(numbers)) for one in given], dtype=np.int64)
