"""A diff as styled text: what only one side says is coloured, or bracketed where there is no colour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from tracker.language.safe import safe
from tracker.render.diff import Mark, Piece
from tracker.render.look import Look

LONG = 48
"""A report's words of at least this many characters lose the clauses that share nothing with the promise."""
SAYS = re.compile(r"[^\W_]|…")
"""Finds a letter, digit or … in words: what has none is only punctuation and is not marked."""
_CLAUSE = re.compile("(?<=[\uff0c。;\uff1b])|(?<=[^0-9],)|(?<=[0-9],)(?![0-9])")
Run = tuple[Mark, str]
"""A mark of the diff, and neighbouring words that have it."""


def promised(pieces: Sequence[Piece], look: Look) -> Text:
    """The promise, with the words that the report does not have marked."""
    return _side([(piece.mark, piece.old) for piece in pieces], look)


def reported(pieces: Sequence[Piece], look: Look, *, brief: bool = False) -> Text:
    """The report's words; with ``brief`` clauses that have nothing in common with the promise become …."""
    runs = [(piece.mark, piece.new) for piece in pieces]
    return _side(shortened(runs) if brief else runs, look)


def _side(runs: Sequence[Run], look: Look) -> Text:
    """One side's words in their styles; without colour, neighbouring changes share one pair of brackets."""
    text = Text()
    runs = [(mark, words) for mark, words in runs if words]
    plain = [mark in ("same", "moved") or not SAYS.search(words) for mark, words in runs]
    for (mark, words), unmarked in zip(runs, plain, strict=True):
        text.append(safe(words), style="" if unmarked else mark)
    return _bracketed(runs, plain) if look.marks else text


def _bracketed(runs: Sequence[Run], plain: Sequence[bool]) -> Text:
    words = []
    for unmarked, group in groupby(zip(runs, plain, strict=True), key=lambda pair: pair[1]):
        joined = safe("".join(said for (_, said), _ in group))
        words.append(joined if unmarked or not joined else f"[{joined}]")
    return Text("".join(words))


def excerpt(pieces: Sequence[Piece]) -> str:
    """The report's words without marks; … stands for clauses that share nothing with the promise."""
    return safe("".join(words for _, words in shortened([(piece.mark, piece.new) for piece in pieces])))


def shortened(runs: Sequence[Run]) -> Sequence[Run]:
    """The runs of clauses that share a word or number with the other side; … stands for those left out."""
    kept: list[Run] = []
    for answers, clause in by_clause(runs):
        if answers:
            kept += clause
        elif not kept or kept[-1][1] != "…":
            kept.append(("same", "…"))
    return kept


def by_clause(runs: Sequence[Run]) -> list[tuple[bool, list[Run]]]:
    """Runs cut into clauses; True marks one that shares a word or number with the other side.

    Short runs (below ``LONG`` characters), or runs that share nothing, are one piece, marked True.
    """
    clauses = _clauses(runs)
    shares = [
        any(mark in ("same", "figure") and SAYS.search(words) for mark, words in clause) for clause in clauses
    ]
    if sum(len(words) for _, words in runs) < LONG or not any(shares):
        return [(True, list(runs))]
    return list(zip(shares, clauses, strict=True))


def _clauses(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs cut at the marks that end a clause."""
    clauses: list[list[Run]] = [[]]
    for mark, words in runs:
        for number, part in enumerate(_CLAUSE.split(words)):
            if number:
                clauses.append([])
            clauses[-1].append((mark, part))
    return [clause for clause in clauses if any(words for _, words in clause)]
