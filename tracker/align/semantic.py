"""Figures from a sentence encoder: how near clauses and sentences are, compared within one comparison.

Cosines of such encoders are all high; they are centred on the mean of both sides, and told as value, as
distance from the mean of the commitment's row and of the statement's column in standard deviations, and as
lead over the best of the rest in both. Every text is encoded alone and behind what its paragraph opens with.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tracker.align.candidates import Index
from tracker.align.encode import DEFAULT, Encoder, Progress, encoder, vectors
from tracker.align.engine import hit
from tracker.align.field import Field, lead_of
from tracker.align.structure import Hit

Matrix = NDArray[Any]
_KINDS = ("clause", "clause_lead", "sentence", "sentence_lead")
_TELLINGS = ("cosine", "row", "column", "row_lead", "column_lead")
SEMANTIC_NAMES = (*(f"语义.{kind}_{telling}" for kind in _KINDS for telling in _TELLINGS), "语义.this_clause")
_BY_WORDS, _BY_SENSE = 8, 6
_DIGITS = 4
"""Figures are rounded before anything is decided on them, so that machines agree."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What is encoded of a field: commitments, clauses and statements, each alone and behind its lead."""

    commitments: list[str]
    commitments_lead: list[str]
    clauses: list[str]
    clauses_lead: list[str]
    statements: list[str]
    statements_lead: list[str]

    def all(self) -> list[str]:
        return [
            *self.commitments, *self.commitments_lead, *self.clauses,
            *self.clauses_lead, *self.statements, *self.statements_lead,
        ]  # fmt: skip


def texts_of(field: Field) -> Texts:
    """The texts to encode, in the order of the field."""
    commitments = [f"{one.clause.elided}{one.text}" for one in field.commitments]
    clauses = [f"{piece.clause.elided}{piece.clause.text}" for piece in field.pieces]
    statements = [one.text for one in field.statements]
    leads = list(map(lead_of, field.commitments))
    return Texts(
        commitments,
        list(map(_behind, leads, commitments)),
        clauses,
        [
            _behind(field.leads[piece.statement], text)
            for piece, text in zip(field.pieces, clauses, strict=True)
        ],
        statements,
        list(map(_behind, field.leads, statements)),
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
    rows = vectors(texts.all(), lambda: own or encoder(name), own.name if own else name, folder, progress)
    near = Nearness(field, texts, rows)
    index = Index(field)
    found = []
    for number, promise in enumerate(field.promises):
        pieces = near.add(number, index.find(promise)[:_BY_WORDS])
        found.append([_with_sense(hit(field, number, piece), near) for piece in pieces])
    return found


def _with_sense(one: Hit, near: Nearness) -> Hit:
    one.figures = (*one.figures, *near.figures(one.promise, one.statement, one.piece))
    return one


class Nearness:
    """Centred cosines of all commitments with all clauses and statements of a field, and what they tell."""

    def __init__(self, field: Field, texts: Texts, rows: Matrix) -> None:
        self._field = field
        parts = iter(np.split(rows, np.cumsum([len(part) for part in _parts(texts)])[:-1]))
        commitments, commitments_lead, clauses, clauses_lead, statements, statements_lead = parts
        middle = (clauses.mean(0) + commitments.mean(0)) / 2
        ours, ours_lead = _centred(commitments, middle), _centred(commitments_lead, middle)
        owner = np.array([piece.statement for piece in field.pieces])
        self.clauses = ours @ _centred(clauses, middle).T
        kinds = (
            _best_of_statement(self.clauses, owner, len(statements)),
            _best_of_statement(ours_lead @ _centred(clauses_lead, middle).T, owner, len(statements)),
            ours @ _centred(statements, middle).T,
            ours_lead @ _centred(statements_lead, middle).T,
        )
        self.sense = kinds[0] + kinds[1] + kinds[2]
        self._tellings = np.round(
            np.stack([telling for kind in kinds for telling in _tellings(kind)], -1), _DIGITS
        )

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


def _parts(texts: Texts) -> tuple[list[str], ...]:
    return (
        texts.commitments, texts.commitments_lead, texts.clauses,
        texts.clauses_lead, texts.statements, texts.statements_lead,
    )  # fmt: skip


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
