"""What a promise and a report have in common, in words that can be shown."""

from __future__ import annotations

import re

from tracker.lexicon.judging import NO_CONTENT
from tracker.lexicon.verbs import ADVERBS, PLAIN
from tracker.words import opening

_LETTERS = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]+")
_VAGUE = frozenset(NO_CONTENT) | frozenset(ADVERBS) | frozenset(PLAIN)
_PARTICLES = "的了和与及在对为以从把将等中上"
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
    """The longest runs of letters of ``promise`` that ``said`` repeats, in the promise's order.

    Runs that are nothing but an opening verb or a word that every report uses are left out.
    """
    found: list[str] = []
    for run in _LETTERS.findall(promise):
        start = 0
        while start < len(run):
            length = 0
            while start + length < len(run) and run[start : start + length + 1] in said:
                length += 1
            if length >= _SHORTEST:
                found.append(run[start : start + length])
            start += max(1, length)
    telling = list(dict.fromkeys(shown for run in found if (shown := _telling(run))))
    kept = sorted(telling, key=len, reverse=True)[:most]
    return tuple(run for run in telling if run in kept)


def _telling(run: str) -> str:
    """The run without the verb that opens it and particles at its ends; "" where nothing telling is left."""
    bare = run.strip(_PARTICLES)
    rest = bare[opening(bare + "的").end :].strip(_PARTICLES)
    if len(rest) >= _SHORTEST:
        bare = rest
    return "" if len(bare) < _SHORTEST or bare in _VAGUE else bare
