"""What a commitment and a clause have in common besides words: figures, names, stages, length, civic list.

As in ``of_words``: a function a group of figures.
"""

from __future__ import annotations

import numpy as np

from tracker.align.pairs import Columns, Pairs, some, where

EARLY = 0.2
"""The part of a review's lines, from its top, in which it sums up."""


def figures(pairs: Pairs) -> Columns:
    """Whether the clause has a figure in a promised unit, the statement none, the clause the promised number.

    The last column: the clause has figures and the commitment has none.
    """
    field = pairs.field
    wanted = [{_unit(one.unit) for one in commitment.targets} for commitment in field.commitments]
    values = [
        {(one.value, _unit(one.unit)) for one in commitment.targets} for commitment in field.commitments
    ]
    units = [{_unit(one.unit) for one in clause.quantities} for clause in field.clauses]
    said = [{(one.value, _unit(one.unit)) for one in clause.quantities} for clause in field.clauses]
    sentence: list[set[str]] = [set() for _ in field.statements]
    for at, own in zip(field.home.tolist(), units, strict=True):
        sentence[at] |= own
    asks, tells = some(wanted)[pairs.promise], some(units)[pairs.clause]
    return [
        where(asks & tells, lambda i, k, _: bool(wanted[i] & units[k]), pairs),
        where(asks, lambda i, _, n: not wanted[i] & sentence[n], pairs),
        where(asks & tells, lambda i, k, _: bool(values[i] & said[k]), pairs),
        (~asks & tells).astype(float),
    ]


def _unit(unit: str) -> str:
    """A unit without its magnitude: 万平方米 → 平方米."""
    return unit.lstrip("十百千万亿") or unit


def names(pairs: Pairs) -> Columns:
    """A thing named is named again, or is not; one told by a number has the same, or another number."""
    field = pairs.field
    given = [tuple(one.lower() for one in (*p.own.names, *c.clause.names)) for p, c in
             zip(field.promises, field.commitments, strict=True)]  # fmt: skip
    numbered = [one.own.numbered for one in field.promises]
    text = [one.own.text for one in field.told]
    theirs = [one.own.numbered for one in field.told]
    named = some(given)[pairs.promise]
    again = where(named, lambda i, _, n: any(name in text[n] for name in given[i]), pairs)
    both = some(numbered)[pairs.promise] & some(theirs)[pairs.statement]
    same_number = where(both, lambda i, _, n: bool(numbered[i] & theirs[n]), pairs)
    return [again, named - again, same_number, both - same_number]


def stage(pairs: Pairs) -> Columns:
    """Whether the clause tells of work done, of an earlier stage than promised, and the same verb."""
    ours = np.array([one.clause.stage for one in pairs.field.commitments])[pairs.promise]
    theirs = np.array([one.stage for one in pairs.field.clauses])[pairs.clause]
    act = [one.clause.action for one in pairs.field.commitments]
    done = [one.action for one in pairs.field.clauses]
    acts = some(act)[pairs.promise] & some(done)[pairs.clause]
    return [
        (theirs >= 3).astype(float),
        ((theirs >= 0) & (theirs < ours) & (ours >= 3)).astype(float),
        where(acts, lambda i, k, _: act[i] == done[k], pairs),
    ]


def extent(pairs: Pairs) -> Columns:
    """Log length of clause and statement; whether the latter opens its paragraph, is early, is a problem."""
    field = pairs.field
    length = np.array([len(one.text) for one in field.pieces])[pairs.clause]
    whole = np.array([len(one.own.text) for one in field.told])[pairs.statement]
    announces = np.array([one.own.text == one.lead for one in field.told], dtype=float)[pairs.statement]
    problem = np.array([one.tone == "problem" for one in field.statements], dtype=float)[pairs.statement]
    early = (field.position[pairs.statement] < EARLY).astype(float)
    return [np.log(length + 1), np.log(whole + 1), announces, early, problem]


def civic(pairs: Pairs) -> Columns:
    """A blanket sentence on the plan's civic list, for one of its items and for any other commitment."""
    field = pairs.field
    blanket, listed = field.blanket[pairs.clause], field.blanket_answers[pairs.promise]
    other = blanket & ~field.on_list[pairs.promise]
    return [(blanket & listed).astype(float), other.astype(float)]
