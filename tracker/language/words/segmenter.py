"""The words of a text by jieba, with this project's own words among them.

``rjieba`` is jieba's algorithm and dictionary in one compiled module: it loads in 0.1 s where jieba takes
0.6 s, and cuts 25 times faster. Where no build of it exists for a platform, jieba itself cuts the same words
(``tests/language/words`` holds one against the other).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import Any

from tracker.language.tables.terms import TERMS

Cut = Callable[[str, bool], list[str]]

_LATIN = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")
_JOINED = frozenset("-_.")
_SURROGATE = re.compile("[\ud800-\udfff]")


def cut(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order; joined they are the text. Numbers come out apart from their units."""
    return _words(text, True)


def known_words(text: str) -> tuple[str, ...]:
    """As ``cut``, but what no dictionary knows stays in single characters."""
    return _words(text, False)


def _words(text: str, guess: bool) -> tuple[str, ...]:
    if _SURROGATE.search(text):  # no UTF-8 can hold it: cut a stand-in of the same length
        return _like(text, _words(_SURROGATE.sub("\ufffd", text), guess))
    return tuple(cutter()(text, guess))


def _like(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """``text`` in pieces as long as ``words``."""
    pieces, at = [], 0
    for word in words:
        pieces.append(text[at : at + len(word)])
        at += len(word)
    return tuple(pieces)


@cache  # kept for the process: 0.1 s to load, asked for every text
def cutter() -> Cut:
    """What cuts texts on this platform: the compiled build where there is one, else jieba."""
    try:
        return by_rjieba()
    except ImportError:
        return by_jieba()


def by_rjieba() -> Cut:
    """Cuts by the compiled build. Raises ImportError where the platform has none."""
    jieba = _compiled().Jieba()
    for term in TERMS.split():
        jieba.add_word(term, None, None)

    def words(text: str, guess: bool) -> list[str]:
        parts: list[str] = jieba.cut(text, guess)
        if _JOINED.isdisjoint(text):
            return parts
        return [part for word in parts for part in _apart(word)]

    return words


def _compiled() -> Any:
    """The compiled module alone: the package around it builds a dictionary of its own, 0.1 s for nothing."""
    name = "rjieba.rjieba"
    package = find_spec("rjieba")
    places = package.submodule_search_locations if package else None
    spec = PathFinder.find_spec(name, places) if places else None
    if spec is None or spec.loader is None:
        raise ImportError(f"no {name} on this platform")
    if name not in sys.modules:  # it can be loaded once only
        sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def _apart(word: str) -> list[str]:
    """The parts of 1-2 and of a.b, which rjieba leaves joined and jieba does not."""
    if len(word) == 1 or _JOINED.isdisjoint(word):
        return [word]
    return [part for part in _LATIN.split(word) if part]


def by_jieba() -> Cut:
    """Cuts by jieba in Python. Raises ImportError where it is missing."""
    import jieba  # type: ignore[import-untyped]

    tokenizer = jieba.Tokenizer()
    for term in TERMS.split():
        tokenizer.add_word(term)

    def words(text: str, guess: bool) -> list[str]:
        parts: list[str] = tokenizer.lcut(text, HMM=guess)
        return parts

    return words
