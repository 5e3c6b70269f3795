"""A text with the things in it that have several names under one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tracker.language.tables.same_names import GOES_ON, NEARLY_SAME, SAME_INDICATORS, SAME_NAMES

_ROWS = tuple(tuple(row.split()) for row in SAME_NAMES)
_NEARLY = tuple(tuple(row.split()) for row in NEARLY_SAME)
_FULL: Mapping[str, str] = {name: row[-1] for row in (*_ROWS, *_NEARLY) for name in row}
_SHORT: Mapping[str, str] = {name: row[0] for row in _ROWS for name in row}
_INDICATORS = tuple((tuple(row.split()), name) for row, name in SAME_INDICATORS)
_NAMED = (*_INDICATORS, *((row, row[0]) for row in _ROWS))
"""(all ways to write a thing or an indicator, its one name in nouns)."""


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(names, key=lambda name: (-len(name), name))
    barred = {name: f"(?![{GOES_ON[name]}])" for name in longest if name in GOES_ON}
    return re.compile("|".join(re.escape(name) + barred.get(name, "") for name in longest))


_FULL_NAME, _SHORT_NAME = _any_of(_FULL), _any_of(_SHORT)


def in_full(text: str) -> str:
    """A folded text in which each thing and matter of the tables has one full name: 公厕 → 公共厕所."""
    return _FULL_NAME.sub(lambda name: _FULL[name.group()], text)


def in_short(noun: str) -> str:
    """A folded noun with the short name of each thing, and one name of each of ``SAME_INDICATORS``."""
    for spellings, name in _INDICATORS:
        for spelling in spellings:
            if spelling in noun:
                noun = noun.replace(spelling, name)
                break
    return _SHORT_NAME.sub(lambda name: _SHORT[name.group()], noun)


def other_names(name: str) -> tuple[str, ...]:
    """The ways to write what has this one name in ``in_short``; none where it has no other."""
    return next((spellings for spellings, called in _NAMED if called == name), ())


def spoken_as(noun: str) -> tuple[str, ...]:
    """All ways to write the things and indicators whose one name ends a noun."""
    return tuple(spelling for spellings, name in _NAMED if noun.endswith(name) for spelling in spellings)
