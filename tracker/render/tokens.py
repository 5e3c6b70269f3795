"""The units that a diff compares and that no line break divides: words, and numbers with their unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.language.fold import fold
from tracker.language.quantity.figures import Figure, figures

LATIN = re.compile(r"[A-Za-z]+(?:[-.+/&_]?[A-Za-z0-9]+)*")
"""A Latin word, digits that belong to it included: 「PM2.5」「B2B」."""

_LATIN_OR_DATE = re.compile(rf"{LATIN.pattern}|[0-9]{{4}}-[0-9]{{2}}(?:-[0-9]{{2}})?(?![0-9])")
_DIGIT = re.compile("[0-9]")
_MAY_BE = re.compile("[A-Za-z0-9]")
"""A range of ``wholes`` begins with one of these characters; a text without any needs no further search."""


def wholes(text: str) -> Sequence[tuple[int, int]]:
    """The ranges (start, end) of a folded text (``tracker.language.fold``) that must not be divided.

    These are Latin words, dates, and numbers in digits with their unit and what limits them:
    「1.5万平方米以上」「50公里」「85%左右」. They stand in order and do not overlap.
    """
    if not _MAY_BE.search(text):
        return ()
    apart = [one.span() for one in _LATIN_OR_DATE.finditer(text)]
    numbers = [
        (digit.start(), one.end)
        for one in (figures(text) if _DIGIT.search(text) else ())
        if (digit := _DIGIT.search(text, one.start, one.end))
        and not any(start < one.end and digit.start() < end for start, end in apart)
    ]
    return sorted([*apart, *numbers])


def tokens(text: str) -> tuple[str, ...]:
    """``text`` in pieces that a diff may not divide; joined they are ``text`` again."""
    # late: a dictionary is read only where words are compared
    from tracker.language.words.segmenter import known_words

    pieces: list[str] = []
    at = 0
    for start, end in wholes(fold(text)):
        pieces.extend(known_words(text[at:start]) if start > at else ())
        pieces.append(text[start:end])
        at = end
    pieces.extend(known_words(text[at:]) if at < len(text) else ())
    return tuple(pieces)


def figure_of(token: str) -> Figure | None:
    """The number with its unit that the whole token is; None for any other token."""
    figure = figures(fold(token))[0] if token[:1].isdecimal() else None
    return figure if figure and figure.end == len(token) else None
