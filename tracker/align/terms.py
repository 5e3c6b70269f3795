"""What a text is made of for comparison: words, pairs of neighbouring characters, numbers, names."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from operator import add

from tracker.language.fold import fold
from tracker.language.tables.alignment import LIGHT_NOUNS, OFFICE_WORDS
from tracker.language.words import cut

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_PAIRS: dict[str, str] = {}
"""Every pair of neighbouring characters once: all texts share the same few ten thousand."""

_MOST_PAIRS = 100_000

PIECE = re.compile(r"[^,;:。!?、]+")
_RUN = re.compile(r"[a-z0-9][a-z0-9.+\-]*|[\u4e00-\u9fff]+")
_NUMBER = re.compile(r"[\d.+\-]+")
_NAME = re.compile(r"[“《‘]([^“”《》‘’]{2,30})[”》’]")
_AMOUNT = re.compile(
    r"(\d[\d.]*)[多余]?(?:万亿|亿|万|千|百)?"
    r"(个百分点|百分点|%|平方米|平方公里|立方米|公里|公顷|亩|米|吨|斤|美元|元|人次|人|户|家|个|所|台|套|张|项|条|处|座|件"
    r"|辆|场|名|支|款|批|根|股|街|片|幢|栋|种|次|千瓦|公斤|岁|天|小时|分钟|度|万|亿)?"
)
_NUMBERED = re.compile(
    r"\d+号线|第?[一二三四五六七八九十\d]+[轮期届批]|[a-z]+\d+|\d+[a-z]+|\d{3,}号|\d+\.\d+版"
)


class Terms:
    """A text ready for comparison; ``text`` is folded, in lower case and without white space.

    What is seldom asked for is found when first asked for.
    """

    __slots__ = ("__dict__", "grams", "sequence", "text", "words")

    def __init__(self, text: str, sequence: tuple[str, ...], grams: frozenset[str]) -> None:
        self.text, self.sequence = text, sequence
        self.words = frozenset(sequence)
        self.grams = grams
        """Pairs of neighbouring Chinese characters."""

    @cached_property
    def steps(self) -> tuple[dict[str, list[int]], list[tuple[int, str]]]:
        """Where each pair of Chinese characters stands, and where a pair stands that is not Chinese."""
        where: dict[str, list[int]] = {}
        others = []
        for number, pair in enumerate(map(add, self.text, self.text[1:])):
            if pair in self.grams:
                where.setdefault(pair, []).append(number)
            else:
                others.append((number, pair))
        return where, others

    @cached_property
    def head(self) -> tuple[str, ...]:
        """The last one or two of its core words, last first."""
        return _head(self.sequence)

    @cached_property
    def amounts(self) -> frozenset[tuple[str, str]]:
        """Numbers with their units."""
        return frozenset((value, unit) for value, unit in _AMOUNT.findall(self.text))

    @cached_property
    def units(self) -> frozenset[str]:
        return frozenset(unit for _, unit in self.amounts if unit)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What stands in quotes or title marks."""
        return tuple(_NAME.findall(self.text))

    @cached_property
    def numbered(self) -> frozenset[str]:
        """Things told apart by a number: 19号线, 第三轮."""
        return frozenset(_NUMBERED.findall(self.text))


@lru_cache(maxsize=4_096)  # the texts of one pair of reports; those of the last pair do not come again
def terms(text: str) -> Terms:
    """The terms of ``text``; the same text is analysed once while the cache (bounded) holds it."""
    flat = plain(text)
    sequence = [word for piece in PIECE.findall(flat) for word in piece_words(piece)]
    return Terms(flat, tuple(sequence), _grams(flat))


def _grams(text: str) -> frozenset[str]:
    if len(_PAIRS) > _MOST_PAIRS:
        _PAIRS.clear()
    pairs = [pair for run in _HAN.findall(text) for pair in map(add, run, run[1:])]
    return frozenset(map(_PAIRS.setdefault, pairs, pairs))


def part(whole: Terms, text: str) -> Terms:
    """The terms of a part of a text: those of its words that stand in it, without another cut."""
    flat = plain(text)
    return Terms(flat, tuple([word for word in whole.sequence if word in flat]), _grams(flat))


def both(one: Terms, other: Terms) -> Terms:
    """The terms of two texts that stand apart."""
    return Terms(f"{one.text}。{other.text}", one.sequence + other.sequence, one.grams | other.grams)


@lru_cache(maxsize=4_096)
def piece_words(piece: str) -> tuple[str, ...]:
    """The words of a folded text without punctuation; bare numbers are left out (amounts hold them)."""
    return tuple([word for word in cut(piece) if _is_word(word)])


def is_core(word: str) -> bool:
    """Whether ``word`` says what a clause is about."""
    return len(word) > 1 and word not in OFFICE_WORDS and word not in LIGHT_NOUNS


def plain(text: str) -> str:
    """``text`` folded, in lower case, without white space."""
    return "".join(fold(text).lower().split())


@lru_cache(maxsize=16_384)
def _is_word(word: str) -> bool:
    return bool(_RUN.fullmatch(word)) and not (len(word) < 4 and _NUMBER.fullmatch(word))


def _head(sequence: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for word in reversed(sequence):
        if is_core(word):
            found.append(word)
            if len(found) == 2:
                break
        elif found:
            break
    return tuple(found)
