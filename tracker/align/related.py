"""Which words belong to one field (棚户区, 危房改造, 保障性住房), learned from their neighbours.

``related.txt`` has a word and its 64 coordinates a line (whole numbers, base64), made by
``tests/gold/count_language.py`` from the neighbours of words in 700 reports of all levels.
"""

from __future__ import annotations

import base64
from array import array
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from math import dist, fsum, hypot
from operator import mul

DIMENSIONS = 64
RAREST = 16
"""So many of its words tell where a text points."""

Direction = tuple[float, ...]
NOWHERE: Direction = (0.0,) * DIMENSIONS


def direction(words: Iterable[tuple[str, float]], known: dict[str, Direction] | None = None) -> Direction:
    """Where a text points: its rarest words' directions, each counted by its rarity squared.

    ``words`` come with their rarity, rarest first; ``known`` keeps what each word counts for the next text
    of the same comparison.
    """
    known = {} if known is None else known
    found = []
    for word, weight in islice(words, RAREST):
        row = known.get(word)
        if row is None:
            square = weight * weight
            row = known[word] = tuple([square * one for one in _row(word)])
        if row:
            found.append(row)
    return scaled(map(sum, zip(*found, strict=True))) if found else NOWHERE


def scaled(values: Iterable[float]) -> Direction:
    """The same direction with length one."""
    given = tuple(values)
    length = hypot(*given)
    return tuple([value / length for value in given]) if length else NOWHERE


def joined(own: Direction, other: Direction, share: float) -> Direction:
    """Between ``own`` and ``share`` of ``other``."""
    return scaled([one + share * two for one, two in zip(own, other, strict=True)])


def mean(directions: Iterable[Direction]) -> Direction:
    """The mean of directions, not scaled."""
    given = list(directions)
    return tuple(fsum(column) / len(given) for column in zip(*given, strict=True)) if given else NOWHERE


def cosine(one: Direction, other: Direction) -> float:
    """The cosine of two directions of length one, or 0 where one of them points nowhere.

    By the law of cosines from their distance, which the standard library has in C: a third of the time.
    """
    if one is NOWHERE or other is NOWHERE:
        return 0.0
    distance = dist(one, other)
    return 1.0 - distance * distance / 2


def product(one: Direction, other: Direction) -> float:
    """The inner product, for a mean of directions, which is shorter than one."""
    return fsum(map(mul, one, other))


@lru_cache(maxsize=8_192)
def _row(word: str) -> tuple[int, ...]:
    coded = _coded().get(word)
    return tuple(array("b", base64.b64decode(coded))) if coded else ()


@cache
def _coded() -> dict[str, str]:
    text = files("tracker.align").joinpath("related.txt").read_text(encoding="utf-8")
    return {word: coded for word, _, coded in (line.partition(" ") for line in text.splitlines())}
