"""jieba's cut, by its dictionary and its algorithm, loaded when first needed.

The best path through the words of a text (maximum probability, unigrams) is found in one pass, twice as fast
as by jieba's own functions; characters left over go to jieba's hidden Markov model, and only then is jieba
itself imported. ``tests/words`` holds the cuts against jieba's.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log, prod
from pathlib import Path

from tracker.language.tables.terms import TERMS
from tracker.language.words.dictionary import TOTAL, Dictionary, scores

_HAN = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+)")
_SKIP = re.compile(r"(\r\n|\s)")
"""What jieba cuts by its dictionary, and what white space it keeps in one piece (``re_han_default``, ...)."""

Guess = Callable[[str], Iterable[str]]


@lru_cache(maxsize=4_096)
def cut(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order; joined they are the text. Numbers come out apart from their units."""
    return tuple(_segmenter().cut(text, guessed))


def known_words(text: str) -> tuple[str, ...]:
    """As ``cut``, but what no dictionary knows stays in single characters: for the screen, without jieba."""
    return tuple(_segmenter().cut(text, iter))


@lru_cache(maxsize=4_096)
def guessed(run: str) -> tuple[str, ...]:
    """Words in a run of characters that the dictionary lacks, by jieba's hidden Markov model."""
    return tuple(_model()(run))


@cache
def _segmenter() -> Segmenter:
    return Segmenter()


@cache
def _model() -> Guess:
    with _without("pkg_resources"):
        from jieba import finalseg  # type: ignore[import-untyped]

    cut_by_model: Guess = finalseg.cut
    return cut_by_model


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


def _jieba() -> Path:
    """The folder of jieba, found without importing it. Raises ModuleNotFoundError where it is missing."""
    spec = find_spec("jieba")
    if spec is None or not spec.origin:
        raise ModuleNotFoundError("No module named 'jieba'", name="jieba")
    return Path(spec.origin).parent


class Segmenter:
    """jieba's dictionary with the project's words added."""

    def __init__(self) -> None:
        self._dictionary = Dictionary(_jieba() / "dict.txt")
        self._total = TOTAL
        self._weigh(self._dictionary.counts)
        for term in TERMS.split():
            self._learn(term)
        self._weigh(self._dictionary.counts)

    def _weigh(self, words: Iterable[str]) -> None:
        self._least = log(1) - log(self._total)
        self._scores = scores(words, self._dictionary.counts, self._total)

    def _learn(self, term: str) -> None:
        """Add a word, a little more likely than those it would fall into (jieba's ``add_word``)."""
        counts, total = self._dictionary.counts, float(self._total)
        share = prod(counts.get(word, 1) / total for word in self.cut(term, iter))
        count = max(int(share * total) + 1, counts.get(term, 0))
        self._dictionary.add([(term, count)])
        self._total += count

    def cut(self, text: str, guess: Guess) -> list[str]:
        """The words of ``text``; ``guess`` cuts runs of characters that make no known word."""
        words: list[str] = []
        new = self._dictionary.take_in(text)
        if new:
            self._scores |= scores(new, self._dictionary.counts, self._total)
        for block in _HAN.split(text):
            if _HAN.match(block):
                words += self._block(block, guess)
            elif block:
                words += self._others(block)
        return words

    def _others(self, block: str) -> Iterator[str]:
        """What is neither Chinese nor Latin nor a number: white space in one piece, marks one by one."""
        for part in _SKIP.split(block):
            if _SKIP.match(part):
                yield part
            else:
                yield from part

    def _block(self, block: str, guess: Guess) -> list[str]:
        words: list[str] = []
        following = self._following(block)
        at = single = 0  # from ``single`` to ``at`` stand single characters
        while at < len(block):
            end = following[at]
            if end - at > 1:
                words += self._singles(block[single:at], guess)
                words.append(block[at:end])
                single = end
            at = end
        words += self._singles(block[single:], guess)
        return words

    def _singles(self, run: str, guess: Guess) -> Iterable[str]:
        """A run of single characters: words that the dictionary lacks are guessed."""
        return run if len(run) < 2 or self._scores.get(run) else guess(run)

    def _following(self, block: str) -> list[int]:
        """Where the word that starts at each character ends, on the best path from there to the end.

        Of equal paths, that with the longer first word.
        """
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
        return following
