"""A diff as styled text: what only one side says is coloured, or bracketed where there is no colour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.text import Text

from tracker.render.diff import Piece
from tracker.render.look import Look
from tracker.render.safe import safe

LONG = 36
"""A run of at least this many characters that only the report has is shortened on an overview."""
_CLAUSE = re.compile("(?<=[,\uff0c。;\uff1b、])(?![0-9])")


def promised(pieces: Sequence[Piece], look: Look) -> Text:
    """The promise, with the words that the report does not have."""
    text = Text()
    for piece in pieces:
        _append(text, piece.old, "gone" if piece.mark == "gone" else piece.mark, look)
    return text


def reported(pieces: Sequence[Piece], look: Look, *, brief: bool = False) -> Text:
    """The report's words; with ``brief`` long stretches that the promise does not have are cut at clauses."""
    text = Text()
    for piece, words in zip(
        pieces, _brief(pieces) if brief else [piece.new for piece in pieces], strict=True
    ):
        _append(text, words, piece.mark, look)
    return text


def excerpt(pieces: Sequence[Piece]) -> str:
    """The report's words without marks, long stretches that the promise does not have cut at clauses."""
    return safe("".join(_brief(pieces)))


def _brief(pieces: Sequence[Piece]) -> list[str]:
    long = [piece.mark == "added" and len(piece.new) >= LONG for piece in pieces]
    return [
        shorten(piece.new, head=number > 0, tail=number + 1 < len(pieces)) if cut else piece.new
        for number, (piece, cut) in enumerate(zip(pieces, long, strict=True))
    ]


def inline(pieces: Sequence[Piece], look: Look) -> Text:
    """Both sides in one text: 「计划新开工50公里→30公里」."""
    text = Text()
    for piece in pieces:
        if piece.mark == "figure" and piece.old and piece.new:
            text.append(f"{safe(piece.old)}{look.arrow}{safe(piece.new)}", style="figure")
        elif piece.mark == "same":
            text.append(safe(piece.new))
        else:  # a moved word, too, must not be read twice
            text.append(_bracket(piece.old, "[-", "-]", look), style="gone" if look.marks else "gone strike")
            text.append(_bracket(piece.new, "{+", "+}", look), style="added")
    return text


def _append(text: Text, words: str, mark: str, look: Look) -> None:
    if mark in ("same", "moved"):
        text.append(safe(words))
    else:
        text.append(_bracket(words, "[", "]", look), style=mark)


def _bracket(words: str, opening: str, closing: str, look: Look) -> str:
    words = safe(words)
    return f"{opening}{words}{closing}" if words and look.marks else words


def shorten(words: str, *, head: bool, tail: bool) -> str:
    """The first clause (``head``), the last one (``tail``) or both, with … for what is left out between."""
    clauses = _CLAUSE.split(words)
    keep_head = clauses[0] if head else ""
    keep_tail = clauses[-1] if tail else ""
    if len(clauses) < 3 or len(keep_head) + len(keep_tail) + 4 > len(words):
        return words
    return f"{keep_head}…{keep_tail}"
