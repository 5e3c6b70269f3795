"""What a diff compares: words, and a number with its unit as one.

Words are jieba's. Loading its whole dictionary takes 0.7 s, too long for a report that is only
printed, so a cutter takes from the dictionary just the words that can be written with the characters
on the screen (0.06 s): those are all that could be found there, so the cuts are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from tracker.fold import fold
from tracker.lexicon.terms import TERMS
from tracker.lexicon.units import COUNTERS, DIMENSIONS, NOT_A_UNIT

Cut = Callable[[str], Sequence[str]]


def _units() -> str:
    """A pattern of every unit, the longest first; 「家」 is none in 「家庭」."""
    known = {unit for table in DIMENSIONS.values() for unit in table} | set(COUNTERS) | {"倍", "岁", "期"}
    words = sorted(known, key=lambda unit: (-len(unit), unit))
    return "|".join(
        re.escape(unit) + (f"(?![{NOT_A_UNIT[unit]}])" if NOT_A_UNIT.get(unit) else "") for unit in words
    )


_DIGITS = r"[0-9\uff10-\uff19]+(?:[,\uff0c][0-9]{3}(?![0-9]))*(?:[.\uff0e][0-9\uff10-\uff19]+)?"
_SCALE = "[十百千]?[万亿]{0,2}[余多]?"
FIGURE = re.compile(
    rf"{_DIGITS}{_SCALE}(?:\s?(?:[-~\u2013\u2014\uff5e]|至)\s?{_DIGITS}{_SCALE})?"
    rf"(?:[%\uff05\u2030]|\s?(?:微克|毫克)/立方米|\s?(?:{_units()}))?(?:以上|以下|以内|左右)?"
)
"""A number with its unit and what limits it: 「1.5万平方米以上」「50公里」「85%左右」."""

LATIN = re.compile(r"[A-Za-z]+(?:[-.+/&_]?[A-Za-z0-9]+)*")
"""A Latin word, digits that belong to it included: 「PM2.5」「B2B」."""

WHOLE = re.compile(f"{LATIN.pattern}|{FIGURE.pattern}")
"""What no line break and no diff may divide."""

_HAN = re.compile("[\u3400-\u9fff]")
_TOTAL = 60101967
"""The sum of all counts in jieba's dictionary, against which it weighs a word."""


@lru_cache(maxsize=1)
def _jieba() -> tuple[Any, str]:
    """The library, and its dictionary: one word with its count a line."""
    import jieba  # type: ignore[import-untyped]

    return jieba, (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8")


def cutter(texts: Iterable[str]) -> Cut:
    """A function that cuts any of ``texts`` (or a part of one) into words, as ``tracker.words.cut`` would."""
    jieba, dictionary = _jieba()
    shown = list(texts)
    there = {character for text in shown for character in _HAN.findall(text)}
    counts = dict(re.findall(f"\n([{''.join(sorted(there))}]+) ([0-9]+)", dictionary) if there else ())
    frequencies: dict[str, int] = {}
    for word in _parts(shown, max(map(len, counts), default=0)) & counts.keys():
        frequencies[word] = int(counts[word])
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = frequencies, _TOTAL, True
    for term in TERMS:
        if there.issuperset(term):
            tokenizer.add_word(term)
    return lambda text: tuple(tokenizer.cut(text))


def _parts(texts: Iterable[str], longest: int) -> set[str]:
    """Everything of up to ``longest`` characters that stands in a text."""
    return {
        text[start : start + size]
        for text in texts
        for size in range(1, longest + 1)
        for start in range(len(text) - size + 1)
    }


def tokens(text: str, cut: Cut) -> tuple[str, ...]:
    """``text`` in pieces that a diff may not divide; joined they are ``text`` again."""
    found: list[str] = []
    end = 0
    for whole in WHOLE.finditer(text):
        found.extend(cut(text[end : whole.start()]) if whole.start() > end else ())
        found.append(whole[0])
        end = whole.end()
    found.extend(cut(text[end:]) if end < len(text) else ())
    return tuple(found)


def is_figure(token: str) -> bool:
    """Whether a token is a number with its unit."""
    return FIGURE.fullmatch(token) is not None


def bare(figure: str) -> str:
    """A figure without limits and white space, in half-width digits: 「85%左右」 is 「85%」."""
    return re.sub(r"以上|以下|以内|左右|\s", "", fold(figure))


def unit_of(figure: str) -> str:
    """What remains of a figure without its digits and limits, to tell 公里 from 台."""
    return re.sub(rf"{_DIGITS}|[十百千万亿余多~—–-]", "", bare(figure))
