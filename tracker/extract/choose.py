"""Which stretches of a sentence are taken as its commitments, by how likely each would be right.

The likeliest sequence of labels does not serve a reader best: an unlikely one may hold a stretch that most
likely sequences agree on. So every stretch is worth how far it is expected to match a commitment, less
``COST``, and the stretches without overlap that are worth most together are taken (least expected loss).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.extract.chain import Chances
from tracker.extract.sentences import Piece

COST = 0.35
"""The least worth, 0 to 1, of a stretch that is taken. For the best F1 it would be about half of the F1
reached; it is less, as a lost commitment is worse than one too many.
"""
SAME, FOUND = 0.6, 0.4
"""Shares of a stretch's worth: of having the same characters as a commitment, and of being about one at all.

Counting only "half the characters alike" would favour stretches that are too long to read.
"""
COVERS, USEFUL = 0.6, 0.5
"""The least share of a commitment's characters, and of those of the shorter of commitment and stretch, that
must be common to both for the stretch to be about it; the labelled sets are measured by the same shares.
"""


def choose(pieces: Sequence[Piece], chances: Chances) -> list[tuple[int, int]]:
    """The stretches that are taken, in order: the numbers of the first and the last piece of each."""
    worth = {span: _worth(pieces, span, chances) - COST for span in chances}
    best = [0.0] * (len(pieces) + 1)
    begun: list[int | None] = [None] * (len(pieces) + 1)
    for end in range(1, len(pieces) + 1):
        best[end] = best[end - 1]
        for start in range(end):
            reached = best[start] + worth.get((start, end - 1), -1.0)
            if reached > best[end]:
                best[end], begun[end] = reached, start
    return _taken(begun)


def _worth(pieces: Sequence[Piece], span: tuple[int, int], chances: Mapping[tuple[int, int], float]) -> float:
    """How far a stretch may be expected to be a commitment, and to be about one."""
    same = covers = useful = 0.0
    length = _length(pieces, *span)
    for (first, last), chance in chances.items():
        start, end = max(first, span[0]), min(last, span[1])
        if start > end:
            continue
        shared, wanted = _length(pieces, start, end), _length(pieces, first, last)
        same += chance * shared / (wanted + length - shared)
        covers += chance * (shared >= COVERS * wanted)
        useful += chance * (shared >= USEFUL * min(wanted, length))
    return SAME * same + FOUND * (covers + min(useful, 1.0)) / 2


def _length(pieces: Sequence[Piece], first: int, last: int) -> int:
    return pieces[last].end - pieces[first].start


def _taken(begun: Sequence[int | None]) -> list[tuple[int, int]]:
    """The stretches in order; ``begun`` has for each number of pieces where the last of them begins."""
    taken = []
    end = len(begun) - 1
    while end:
        start = begun[end]
        if start is None:
            end -= 1
        else:
            taken.append((start, end - 1))
            end = start
    return taken[::-1]
