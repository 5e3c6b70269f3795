"""What a text is made of for comparison: words, pairs of neighbouring characters, numbers, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tracker.fold import fold
from tracker.lexicon.alignment import LIGHT_NOUNS, OFFICE_WORDS
from tracker.words import cut

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


@dataclass(frozen=True, slots=True)
class Terms:
    """A text ready for comparison; ``text`` is folded, in lower case and without white space.

    ``words`` and ``grams`` (pairs of neighbouring Chinese characters) are what is shared or not;
    ``core`` are the words that say what it is about: neither office words nor light nouns;
    ``head`` are the last one or two of them, last first. ``amounts`` are (number, unit) pairs,
    ``names`` what stands in quotes or title marks, ``numbered`` things told apart by a number
    (19号线, 第三轮).
    """

    text: str
    words: frozenset[str]
    grams: frozenset[str]
    core: frozenset[str]
    head: tuple[str, ...]
    first: str
    amounts: frozenset[tuple[str, str]]
    names: tuple[str, ...]
    numbered: frozenset[str]


@lru_cache(maxsize=16_384)
def terms(text: str) -> Terms:
    """The terms of ``text``; the same text is analysed once while the cache (bounded) holds it."""
    flat = plain(text)
    sequence = [word for piece in PIECE.findall(flat) for word in piece_words(piece)]
    core = [word for word in sequence if is_core(word)]
    return Terms(
        text=flat,
        words=frozenset(sequence),
        grams=frozenset(
            run[i : i + 2] for run in _RUN.findall(flat) if run[0] >= "\u4e00" for i in range(len(run) - 1)
        ),
        core=frozenset(core),
        head=_head(sequence),
        first=sequence[0] if sequence else "",
        amounts=frozenset((value, unit) for value, unit in _AMOUNT.findall(flat)),
        names=tuple(_NAME.findall(flat)),
        numbered=frozenset(_NUMBERED.findall(flat)),
    )


@lru_cache(maxsize=16_384)
def piece_words(piece: str) -> tuple[str, ...]:
    """The words of a folded text without punctuation; bare numbers are left out (amounts hold them)."""
    return tuple(word for word in cut(piece) if _is_word(word))


def is_core(word: str) -> bool:
    """Whether ``word`` says what a clause is about."""
    return len(word) > 1 and word not in OFFICE_WORDS and word not in LIGHT_NOUNS


def plain(text: str) -> str:
    """``text`` folded, in lower case, without white space."""
    return "".join(fold(text).lower().split())


def _is_word(word: str) -> bool:
    return bool(_RUN.fullmatch(word)) and not (len(word) < 4 and _NUMBER.fullmatch(word))


def _head(sequence: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for word in reversed(sequence):
        if is_core(word):
            found.append(word)
            if len(found) == 2:
                break
        elif found:
            break
    return tuple(found)
