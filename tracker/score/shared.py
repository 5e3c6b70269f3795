"""What a promise and a report have in common, in words that can be shown."""

from __future__ import annotations

import re

from tracker.lexicon.judging import NO_CONTENT
from tracker.lexicon.verbs import ADVERBS, MODALS, PLAIN, STAGES
from tracker.words import cut, opening

_LETTERS = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]+")
_VAGUE = frozenset(
    (*NO_CONTENT, *ADVERBS, *MODALS, *PLAIN, *(verb for row in STAGES for verb in row.split()))
)
_QUOTED = re.compile(r"[“《]([^“”《》]{2,20})[”》]")
_PARTICLES = "的了和与及在对为以从把将等中上下时更"
_SHORTEST = 2


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


def runs(promise: str, said: str, most: int = 3) -> tuple[str, ...]:
    """The longest runs of whole words of a folded promise that ``said`` repeats, in the promise's order.

    Quoted names come whole; the verbs that open the promise and words that every report uses are left out.
    """
    names = [name for name in _QUOTED.findall(promise) if name in said]
    rest = _QUOTED.sub(",", promise[opening(promise).end :])
    telling = [text for run in _runs(rest, said) if (text := _telling(run))]
    found = list(dict.fromkeys((*names, *telling)))
    kept = sorted(found, key=len, reverse=True)[:most]
    return tuple(sorted((run for run in found if run in kept), key=promise.find))


def _runs(promise: str, said: str) -> list[list[str]]:
    found: list[list[str]] = []
    current: list[str] = []
    for word in cut(promise):
        if not _LETTERS.fullmatch(word):
            current = []
        elif current and "".join((*current, word)) in said:
            current.append(word)
        else:
            current = [word] if word in said else []
            found += [current] if current else []
    return found


def _telling(run: list[str]) -> str:
    """The run without single letters at its ends; "" where nothing telling is left."""
    words = list(run)
    while words and len(words[0]) < _SHORTEST:
        words.pop(0)
    while words and len(words[-1]) < _SHORTEST and words[-1] in _PARTICLES:
        words.pop()
    return "" if all(word in _VAGUE for word in words) else "".join(words)
