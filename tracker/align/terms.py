"""What a text is made of for comparison: words, pairs of neighbouring characters, numbers, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from tracker.language.fold import fold
from tracker.language.same_names import in_full
from tracker.language.tables.alignment import LIGHT_NOUNS, MANNER
from tracker.language.words import cut

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_WORD = re.compile(r"[\u4e00-\u9fff]+|(?![\d.+\-]{1,3}\Z)[a-z0-9][a-z0-9.+\-]*")
"""Chinese, or figures and letters but for a bare number of up to three signs."""
_NAME = re.compile(r"[“《‘]([^“”《》‘’]{2,30})[”》’]")
_NUMBERED = re.compile(
    r"\d+号线|第?[一二三四五六七八九十\d]+[轮期届批]|[a-z]+\d+|\d+[a-z]+|\d{3,}号|\d+\.\d+版"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """A text ready for comparison; ``text`` is folded, in lower case and without white space.

    ``sequence`` are its words in order (bare numbers are left out), ``words`` the same once each, ``pairs``
    its pairs of neighbouring Chinese characters.
    """

    text: str
    sequence: tuple[str, ...]
    words: frozenset[str]
    pairs: frozenset[str]

    @property
    def head(self) -> tuple[str, ...]:
        """The last one or two of its core words, last first."""
        words: list[str] = []
        for word in reversed(self.sequence):
            if is_core(word):
                words.append(word)
                if len(words) == 2:
                    break
            elif words:
                break
        return tuple(words)

    @property
    def names(self) -> tuple[str, ...]:
        """What stands in quotes or title marks."""
        return tuple(_NAME.findall(self.text))

    @property
    def numbered(self) -> frozenset[str]:
        """Things told apart by a number: 19号线, 第三轮."""
        return frozenset(_NUMBERED.findall(self.text))


@lru_cache(maxsize=4_096)  # the texts of one pair of reports; those of the last pair do not come again
def terms(text: str) -> Terms:
    """The terms of ``text``, as it stands or folded: it is folded here."""
    flat = in_full("".join(fold(text).split())).lower()
    sequence = tuple(filter(_WORD.fullmatch, cut(flat)))
    pairs = frozenset([pair for run in _HAN.findall(flat) for pair in map(add, run, run[1:])])
    return Terms(flat, sequence, frozenset(sequence), pairs)


def is_core(word: str) -> bool:
    """Whether ``word`` says what a clause is about."""
    return len(word) > 1 and word not in MANNER and word not in LIGHT_NOUNS
