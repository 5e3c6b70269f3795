"""What a promise and a report have in common, in words that can be shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    names = [name for name in _QUOTED.finditer(promise) if name[1] in said]
    taken = [range(opening(promise).end), *(range(name.start(), name.end()) for name in names)]
    telling = [text for run in _runs(promise, said, taken) if (text := _telling(run))]
    found = list(dict.fromkeys((*(name[1] for name in names), *telling)))
    kept = sorted(found, key=len, reverse=True)[:most]
    return tuple(sorted((run for run in found if run in kept), key=promise.find))


def _runs(promise: str, said: str, taken: Sequence[range]) -> list[list[str]]:
    """Words in a row that ``said`` has in the same row; words that begin in ``taken`` are passed over."""
    found: list[list[str]] = []
    for piece in _LETTERS.finditer(promise):
        start, current = piece.start(), [""]
        for word in cut(piece.group()):
            free = not any(start in span for span in taken)
            start += len(word)
            if free and "".join((*current, word)) in said:
                current.append(word)
                continue
            found.append(current[1:])
            current = ["", word] if free and word in said else [""]
        found.append(current[1:])
    return [run for run in found if run]


def _telling(run: list[str]) -> str:
    """The run without single letters at its ends; "" where nothing telling is left."""
    words = list(run)
    while words and len(words[0]) < _SHORTEST:
        words.pop(0)
    while words and len(words[-1]) < _SHORTEST and words[-1] in _PARTICLES:
        words.pop()
    return "" if all(word in _VAGUE for word in words) else "".join(words)
