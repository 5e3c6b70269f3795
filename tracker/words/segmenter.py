"""jieba's cut, by its dictionary and its algorithm, loaded when first needed.

The best path through the words of a text (maximum probability, unigrams) is found in one pass, twice as fast
as by jieba's own functions; characters left over go to jieba's hidden Markov model. ``tests/words`` holds
the cuts against jieba's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from math import log
from pathlib import Path
from typing import Any

from tracker.lexicon.terms import TERMS
from tracker.words.dictionary import TOTAL, Dictionary, scores


@lru_cache(maxsize=4_096)
def cut(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order; joined they are the text. Numbers come out apart from their units."""
    return tuple(_segmenter().cut(text))


@cache
def _segmenter() -> Segmenter:
    return Segmenter()


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Importing it fails: jieba asks for pkg_resources, which takes 0.1 s and warns, and does without."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # what the import system takes for 「not there」
    try:
        yield
    finally:
        del sys.modules[name]


class Segmenter:
    """jieba with the project's words added."""

    def __init__(self) -> None:
        with _without("pkg_resources"):
            import jieba  # type: ignore[import-untyped]
            from jieba import finalseg

        self._han, self._skip = jieba.re_han_default, jieba.re_skip_default
        self._unknown: Any = finalseg.cut
        self._dictionary = Dictionary(Path(jieba.__file__).with_name("dict.txt"))
        for term in TERMS.split():
            self._dictionary.take_in(term)
        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total, tokenizer.initialized = self._dictionary.counts, TOTAL, True
        for term in TERMS.split():
            tokenizer.add_word(term)
        self._total: int = tokenizer.total
        self._least = log(1) - log(self._total)
        self._scores = scores(self._dictionary.counts, self._dictionary.counts, self._total)

    def cut(self, text: str) -> Iterator[str]:
        """The words of ``text``."""
        new = self._dictionary.take_in(text)
        if new:
            self._scores |= scores(new, self._dictionary.counts, self._total)
        for block in self._han.split(text):
            if self._han.match(block):
                yield from self._block(block)
            elif block:
                yield from self._others(block)

    def _others(self, block: str) -> Iterator[str]:
        """What is neither Chinese nor Latin nor a number: white space in one piece, marks one by one."""
        for part in self._skip.split(block):
            if self._skip.match(part):
                yield part
            else:
                yield from part

    def _block(self, block: str) -> Iterator[str]:
        single, at = "", 0
        for end in self._ends(block):
            if end - at == 1:
                single += block[at]
            else:
                yield from self._singles(single)
                single = ""
                yield block[at:end]
            at = end
        yield from self._singles(single)

    def _singles(self, run: str) -> Iterator[str]:
        """A run of single characters: words that the dictionary lacks are guessed."""
        if len(run) < 2 or self._scores.get(run):
            yield from run
        else:
            yield from self._unknown(run)

    def _ends(self, block: str) -> Iterator[int]:
        """Where the words of the best path end; of equal paths, that with the longer first word."""
        length, known = len(block), self._scores.get
        best = [0.0] * (length + 1)
        following = [0] * length
        for start in range(length - 1, -1, -1):
            top, to, end = None, start + 1, start + 1
            score = known(block[start])
            while score is not None:
                if score:
                    sum_ = score + best[end]
                    if top is None or sum_ >= top:
                        top, to = sum_, end
                if end == length:
                    break
                end += 1
                score = known(block[start:end])
            best[start] = self._least + best[start + 1] if top is None else top
            following[start] = to
        at = 0
        while at < length:
            at = following[at]
            yield at
