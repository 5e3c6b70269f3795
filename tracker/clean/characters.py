"""Taking out of a line what cannot be seen: invisible characters and white space inside words."""

from __future__ import annotations

import re
import unicodedata

from tracker.language.tables.unseen import CONTROL, INVISIBLE, PRIVATE

_INVISIBLE = re.compile(f"[{CONTROL}{INVISIBLE}{PRIVATE}]")
_SPACE = re.compile(r"\s+")
_DIGITS_APART = re.compile(r"(?<![0-9A-Za-z.])\d(?: \d){2,}(?! ?[A-Za-z])")
"""Digits that a page set as wide as characters, each in a cell of its own: 「2 0 2 4年」."""
_TOGETHER = re.compile(r"\d\d")
_BLANK = re.compile(r"(?<=[\d.]) (?=[\d.])")

SPACED_OUT = 8
"""Fewest pieces between blanks, nearly all of one character, in a line that a PDF gave glyph by glyph."""


def visible(line: str) -> str:
    """``line`` without control, zero-width, direction and private-use characters."""
    return line if line.isascii() and line.isprintable() else _INVISIBLE.sub("", line)


def closed_up(line: str) -> str:
    """``line`` without white space, but for one blank between two Latin words or numbers."""
    pieces = _SPACE.split(line.strip())
    if len(pieces) == 1 or _is_spaced_out(pieces):
        return "".join(pieces)
    text = pieces[0]
    for piece in pieces[1:]:
        text += f" {piece}" if _is_word(text[-1:]) and _is_word(piece[:1]) else piece
    apart = _DIGITS_APART.search(text) and not _TOGETHER.search(text)
    return _BLANK.sub("", text) if apart else text


def _is_spaced_out(pieces: list[str]) -> bool:
    """Whether blanks stand between all characters (「2 0 2 5 年 增 长」), so that none parts words."""
    return len(pieces) >= SPACED_OUT and sum(len(one) == 1 for one in pieces) > 0.8 * len(pieces)


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()


def columns(text: str) -> int:
    """The width of a text where a Chinese character is as wide as two Latin ones."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
