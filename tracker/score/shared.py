"""What a promise and a report have in common, in words that can be shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.language.tables.alignment import FRAME
from tracker.language.tables.things import LOOSE_LETTERS, VAGUE_NOUNS
from tracker.language.tables.verbs import ADVERBS, MODALS, PLAIN, STAGES
from tracker.language.words import cut, opening

_LETTERS = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9]|(?<=[0-9])\.(?=[0-9]))+")
_MODALS = frozenset(MODALS.split())
_MANNER = _MODALS | frozenset(ADVERBS.split())
_VERBS = frozenset(verb for row in (*STAGES, PLAIN) for verb in row.split())
_VAGUE = frozenset((*VAGUE_NOUNS, *FRAME, *_MANNER, *_VERBS))
QUOTED = re.compile(r"[“《]([^“”《》]{2,20})[”》]")
_SHORTEST = 2
_LONG = 4
_RUNS = 3
"""Runs of shared words that a reason quotes at most."""


def first_of(words: Sequence[str], text: str) -> str:
    """The first of these words that stands in ``text``, or ""."""
    return next((word for word in words if word in text), "")


def longest_run(a: str, b: str) -> str:
    """The longest run of letters and figures that two folded texts share, the first one of several."""
    best = ""
    for run in _LETTERS.findall(a):
        for start in range(len(run)):
            length = len(best) + 1
            while run[start : start + length] in b and start + length <= len(run):
                best = run[start : start + length]
                length += 1
    return best


def runs(promise: str, said: str) -> tuple[str, ...]:
    """The longest runs of whole words of a folded promise that ``said`` repeats, in the promise's order.

    Quoted names come whole; the verbs that open the promise and words that every report uses are left out.
    """
    names = [name for name in QUOTED.finditer(promise) if name[1] in said]
    taken = [range(opening(promise).end), *(range(name.start(), name.end()) for name in names)]
    telling = _telling_runs(promise, said, taken) or ([] if names else _common_runs(promise, said))
    shared = list(dict.fromkeys((*(name[1] for name in names), *telling)))
    kept = sorted(shared, key=len, reverse=True)[:_RUNS]
    return tuple(sorted((run for run in shared if run in kept), key=promise.find))


def longest_telling(text: str, said: str) -> str:
    """The longest run of whole words of ``text`` that ``said`` repeats and that tells something, or ""."""
    return max(_telling_runs(text, said, ()), key=len, default="")


def is_telling(word: str) -> bool:
    """Whether a word tells more than what every report says; 管理制度 consists of such words."""
    halves = {word[:_SHORTEST], word[_SHORTEST:]}
    return len(word) >= _SHORTEST and word not in _VAGUE and not halves <= _VAGUE


def _telling_runs(text: str, said: str, taken: Sequence[range]) -> list[str]:
    edges = _edges(said)
    return [run for row in _rows(text, said, taken) if (run := _telling(row, said, edges))]


def _common_runs(text: str, said: str) -> list[str]:
    """The longest run of common words, if together they make a name (国家创新体系, 基础研究)."""
    rows = [_trimmed(row.words) for row in _rows(text, said, ())]
    names = [words for words in rows if not all(word in _MANNER for word in words)]
    longest = max(map("".join, names), key=len, default="")
    return [longest] if len(longest) >= _LONG else []


def _trimmed(row: Sequence[str]) -> list[str]:
    """Words without the loose ones at their ends."""
    words = list(row)
    while words and _is_loose(words[0]):
        words.pop(0)
    while words and _is_loose(words[-1]):
        words.pop()
    return words


@dataclass(frozen=True, slots=True)
class _Row:
    """Words in a row, and the lone letters beside it that may belong to its words ("" for none)."""

    words: tuple[str, ...]
    before: str
    after: str


def _rows(text: str, said: str, taken: Sequence[range]) -> list[_Row]:
    """Words in a row that ``said`` has in the same row; words that begin in ``taken`` are passed over."""
    rows: list[_Row] = []
    for piece in _LETTERS.finditer(text):
        words, start, first = cut(piece.group()), piece.start(), 0
        for at, word in enumerate(words):
            if any(start in span for span in taken):
                rows.append(_row(words, first, at))
                first = at + 1
            elif "".join(words[first : at + 1]) not in said:
                rows.append(_row(words, first, at))
                first = at if word in said else at + 1
            start += len(word)
        rows.append(_row(words, first, len(words)))
    return [row for row in rows if row.words]


def _row(words: Sequence[str], first: int, end: int) -> _Row:
    return _Row(
        tuple(words[first:end]),
        *(_lone(words[at]) if 0 <= at < len(words) else "" for at in (first - 1, end)),
    )


def _lone(word: str) -> str:
    return word if len(word) < _SHORTEST and word not in LOOSE_LETTERS else ""


def _telling(row: _Row, said: str, edges: _Edges) -> str:
    """The run without loose words at its ends; "" where nothing telling is left but a piece of a word."""
    words = _trimmed(row.words)
    if not words or all(word in _VAGUE for word in words):
        return ""
    run = "".join(words)
    piece_of_a_word = len(run) <= _SHORTEST and (
        (row.before and words[0] == row.words[0]) or (row.after and words[-1] == row.words[-1])
    )
    return "" if len(run) < _SHORTEST or piece_of_a_word or not _stands(run, said, edges) else run


def _is_loose(word: str) -> bool:
    return word in LOOSE_LETTERS or word in _MODALS


def _stands(run: str, said: str, edges: _Edges) -> bool:
    """Whether a run stands in ``said`` as whole words; a long one may go on there (排放, 排放量)."""
    if len(run) >= _LONG:
        return run in said
    start = said.find(run)
    while start >= 0:
        if start in edges.begin and start + len(run) in edges.end:
            return True
        start = said.find(run, start + 1)
    return False


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where words of a text begin and where they end, also those of a compound (核心技术).

    Beside a lone letter that is no word by itself nothing begins or ends: 数据 is no word of 大数据.
    """

    begin: frozenset[int]
    end: frozenset[int]


def _edges(said: str) -> _Edges:
    begin, end = set[int](), set[int]()
    for piece in _LETTERS.finditer(said):
        at, words = piece.start(), ("", *cut(piece.group()), "")
        for before, after in pairwise(words):
            inner = range(at - len(before) + _SHORTEST, at - _SHORTEST + 1)
            begin.update(inner if _lone(before) else (*inner, at))
            end.update(inner if _lone(after) else (*inner, at))
            at += len(after)
    return _Edges(frozenset(begin), frozenset(end))
