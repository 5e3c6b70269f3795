"""Figures from a sentence encoder: how near clauses and sentences are, compared within one comparison.

Cosines of such encoders are all high; they are centred on the mean of both sides, and told as value, as
distance from the mean of the commitment's row and of the statement's column in standard deviations, and as
lead over the best of the rest in both. Commitments and clauses are encoded alone and behind what their
paragraph opens with; a paragraph is the mean of its clauses.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tracker.align.candidates import Index
from tracker.align.encode import DEFAULT, Encoder, Progress, encoder, vectors
from tracker.align.engine import hit
from tracker.align.field import Field, lead_of
from tracker.align.structure import Hit

Matrix = NDArray[Any]
_KINDS = ("clause_lead", "sentence")
_TELLINGS = ("cosine", "row", "column", "row_lead", "column_lead")
SEMANTIC_NAMES = (
    *(f"语义.{kind}_{telling}" for kind in _KINDS for telling in _TELLINGS),
    *("语义.paragraph_row", "语义.this_clause"),
)
_BY_SENSE = 4
"""So many statements nearest in sense are compared beside those found by words."""

_DIGITS = 4
"""Figures are rounded before anything is decided on them, so that machines agree."""


class Texts(NamedTuple):
    """What is encoded of a field: statements, and commitments and clauses alone and behind their lead."""

    commitments: list[str]
    commitments_lead: list[str]
    clauses: list[str]
    clauses_lead: list[str]
    statements: list[str]


def texts_of(field: Field) -> Texts:
    """The texts to encode, in the order of the field."""
    commitments = [f"{one.clause.elided}{one.text}" for one in field.commitments]
    clauses = [f"{piece.clause.elided}{piece.clause.text}" for piece in field.pieces]
    leads = list(map(lead_of, field.commitments))
    return Texts(
        commitments,
        list(map(_behind, leads, commitments)),
        clauses,
        [
            _behind(field.leads[piece.statement], text)
            for piece, text in zip(field.pieces, clauses, strict=True)
        ],
        [one.text for one in field.statements],
    )


def _behind(lead: str, text: str) -> str:
    return f"{lead} {text}".replace("。", "") if lead and lead != text else text


def semantic_hits(
    field: Field,
    name: str = DEFAULT,
    own: Encoder | None = None,
    folder: Path | None = None,
    progress: Progress | None = None,
) -> list[list[Hit]]:
    """Candidates by words and by sense, with the figures of both, not yet scored."""
    texts = texts_of(field)
    rows = vectors(
        [text for part in texts for text in part],
        lambda: own or encoder(name),
        own.name if own else name,
        folder,
        progress,
    )
    near = Nearness(field, texts, rows)
    index = Index(field)
    found = []
    for number, asked in enumerate(field.asked):
        pieces = near.add(number, index.find(asked))
        found.append([_with_sense(hit(field, number, piece), near) for piece in pieces])
    return found


def _with_sense(one: Hit, near: Nearness) -> Hit:
    one.figures = (*one.figures, *near.figures(one.promise, one.statement, one.piece))
    return one


class Nearness:
    """Centred cosines of all commitments with all clauses and statements of a field, and what they tell."""

    def __init__(self, field: Field, texts: Texts, rows: Matrix) -> None:
        self._field = field
        parts = np.split(rows, np.cumsum([len(part) for part in texts])[:-1])
        commitments, commitments_lead, clauses, clauses_lead, statements = parts
        middle = (clauses.mean(0) + commitments.mean(0)) / 2
        ours, ours_lead = _centred(commitments, middle), _centred(commitments_lead, middle)
        owner = np.array([piece.statement for piece in field.pieces])
        self.clauses = ours @ _centred(clauses, middle).T
        by_clause = _best_of_statement(self.clauses, owner, len(statements))
        kinds = (
            _best_of_statement(ours_lead @ _centred(clauses_lead, middle).T, owner, len(statements)),
            ours @ _centred(statements, middle).T,
        )
        self.sense = by_clause + kinds[0] + kinds[1]
        tellings = [telling for kind in kinds for telling in _tellings(kind)]
        paragraphs = _tellings(_of_paragraphs(field, commitments, clauses, middle))[1]
        self._tellings = np.round(np.stack([*tellings, paragraphs], -1), _DIGITS)

    def add(self, promise: int, pieces: list[int]) -> list[int]:
        """``pieces`` and the best clauses of the statements nearest in sense that they lack."""
        have = {self._field.pieces[piece].statement for piece in pieces}
        order = np.argsort(-np.round(self.sense[promise], _DIGITS), kind="stable")[:_BY_SENSE]
        return pieces + [self._nearest(promise, int(number)) for number in order if int(number) not in have]

    def _nearest(self, promise: int, statement: int) -> int:
        return max(
            self._field.told[statement].pieces,
            key=lambda piece: (round(float(self.clauses[promise, piece]), _DIGITS), -piece),
        )

    def figures(self, promise: int, statement: int, piece: int) -> tuple[float, ...]:
        """The figures of ``SEMANTIC_NAMES`` for one candidate."""
        told: list[float] = self._tellings[promise, statement].tolist()
        return (*told, round(float(self.clauses[promise, piece]), _DIGITS))


def _of_paragraphs(field: Field, commitments: Matrix, clauses: Matrix, middle: Matrix) -> Matrix:
    """Commitment × statement: the cosine of the paragraphs in which they stand."""
    ours, our_number = _numbered((one.report, one.context) for one in field.commitments)
    told, told_number = _numbered(one.paragraph for one in field.told)
    theirs = told[[piece.statement for piece in field.pieces]]
    cosines = (
        _centred(_means(commitments, ours, our_number), middle)
        @ _centred(_means(clauses, theirs, told_number), middle).T
    )
    by_commitment: Matrix = cosines[ours][:, told]
    return by_commitment


def _numbered(keys: Iterable[Hashable]) -> tuple[Matrix, int]:
    """For each key the number of its first like, and how many different ones there are."""
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys]), len(numbers)


def _means(rows: Matrix, owner: Matrix, owners: int) -> Matrix:
    """The mean of the rows of each owner."""
    sums = np.zeros((owners, rows.shape[1]))
    np.add.at(sums, owner, rows)
    found: Matrix = sums / np.bincount(owner, minlength=owners)[:, None]
    return found


def _centred(rows: Matrix, middle: Matrix) -> Matrix:
    moved = rows - middle
    scaled: Matrix = moved / (np.linalg.norm(moved, axis=1, keepdims=True) + 1e-9)
    return scaled


def _best_of_statement(cosines: Matrix, owner: Matrix, statements: int) -> Matrix:
    """Commitment × clause → commitment × statement, by the best clause."""
    best = np.full((len(cosines), statements), -1.0)
    np.maximum.at(best.T, owner, cosines.T)
    return best


def _tellings(cosines: Matrix) -> tuple[Matrix, ...]:
    rows = (cosines - cosines.mean(1, keepdims=True)) / (cosines.std(1, keepdims=True) + 1e-9)
    columns = (cosines - cosines.mean(0, keepdims=True)) / (cosines.std(0, keepdims=True) + 1e-9)
    return cosines, rows, columns, _lead(cosines, 1), _lead(cosines, 0)


def _lead(cosines: Matrix, axis: int) -> Matrix:
    """How far each value lies above the greatest of the others along ``axis``."""
    if cosines.shape[axis] < 2:
        return np.zeros_like(cosines)
    second, first = np.split(np.sort(cosines, axis).take([-2, -1], axis), 2, axis)
    lead: Matrix = cosines - np.where(cosines == first, second, first)
    return lead
