"""Text as numbers of pieces of words, the way the network was taught to read.

A unigram model of pieces (Kudo 2018): of all ways to cut a text into known pieces the likeliest one. The
pieces are those of multilingual-e5-small (MIT) that work reports use; ``pieces.txt`` has one a line with its
logarithm of probability, after the four that mark begin, padding, end and what is unknown.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from tracker.language import shipped

BEGIN, PADDING, END, UNKNOWN = 0, 1, 2, 3
_LONGEST = 16
_BLANK = "\u2581"
_WORSE = 10.0
"""An unknown character is so much less likely than the least likely piece."""


@cache  # kept for the process: asked for every text that the network reads
def _table() -> tuple[dict[str, tuple[int, float]], float]:
    rows = [line.rpartition(" ") for line in shipped.text("tracker.align", "pieces.txt").splitlines()]
    known = {
        piece: (number, float(score)) for number, (piece, _, score) in enumerate(rows) if number > UNKNOWN
    }
    return known, min(score for _, score in known.values()) - _WORSE


def pieces(text: str) -> list[int]:
    """The numbers of the pieces of ``text``, without begin and end."""
    known, unknown = _table()
    marked = _BLANK + " ".join(unicodedata.normalize("NFKC", text).split()).replace(" ", _BLANK)
    size = len(marked)
    best = [0.0, *[float("-inf")] * size]
    last = [(UNKNOWN, 0)] * (size + 1)
    for start in range(size):
        here = best[start]
        for end in range(start + 1, min(size, start + _LONGEST) + 1):
            piece = known.get(marked[start:end])
            if piece and here + piece[1] > best[end]:
                best[end], last[end] = here + piece[1], (piece[0], start)
        if here + unknown > best[start + 1]:
            best[start + 1], last[start + 1] = here + unknown, (UNKNOWN, start)
    numbers = []
    while size:
        number, size = last[size]
        numbers.append(number)
    return numbers[::-1]
