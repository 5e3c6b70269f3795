"""Indicators: a measured thing under one name across places and years.

A noun is the indicator only when nothing but furniture stands around one of its wordings (全市, 力争,
涨幅): 民间投资 is not 固定资产投资, 人均地区生产总值 is not 地区生产总值. Any other noun keeps its own name.
The table (``tables/indicators.tsv``) is read when a noun is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from tracker.language import shipped
from tracker.language.fold import fold
from tracker.language.tables import indicators as words

Measured = Literal["growth", "flow", "level", "share", ""]
Better = Literal["more", "less"]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measured thing: its ``name`` for people, its ``key`` for programs (empty outside of the table).

    ``unit`` is the usual one (「%」), ``measure`` what is usually told of it: its growth over a year, a flow
    (counted over a year: 城镇新增就业), a level (measured at its end), a share of something; empty where it
    is not known.
    """

    name: str
    key: str = ""
    unit: str = ""
    measure: Measured = ""
    better: Better = "more"
    wordings: tuple[str, ...] = ()


@lru_cache(maxsize=4_096)  # a target's noun is put beside the figures of each of its candidates
def indicator_of(noun: str, own: tuple[str, ...] = ()) -> Indicator:
    """The indicator that a folded noun names; one of the noun's own name where the table has none.

    ``own`` are words that name the report's own place (全县, 清苑): 清苑 before a wording is the whole place,
    another name is a part of it or another one. Without ``own`` every place counts as the report's own,
    which is right for the goals of a plan: those are of its own place.
    """
    text = "".join(noun.split())
    forms, table = [*_forms(text, own)], _table().by_wording
    known = next((table[spelt] for form in forms if (spelt := _spelt(form)) in table), None)
    return known or Indicator(forms[_BARE] or text)


def known(name: str) -> Indicator | None:
    """The indicator of the table with this name, key or wording, as a person types it; None for another."""
    indicator = indicator_of(fold(name))
    return indicator if indicator.key else _table().by_key.get(name.strip().lower())


def indicator_called(name: str) -> Indicator:
    """The indicator of exactly this name: the table's, or one of its own."""
    return _table().by_name.get(name) or Indicator(name)


def indicators() -> tuple[Indicator, ...]:
    """The indicators of the table, in its order: the headline ones first."""
    return tuple(_table().by_name.values())


def begins(text: str, own: tuple[str, ...] = ()) -> tuple[Indicator, str] | None:
    """(indicator, words behind it) where a folded clause begins with an indicator's name, else None.

    It serves clauses without a figure: 居民收入增长与经济增长同步 begins with 居民收入. The words behind are
    without blanks and in the table's spelling (GDP becomes 地区生产总值 in them).
    """
    spelt = _spelt("".join(text.split()))
    name = _opening(own).match(spelt)
    return (_table().by_wording[name["noun"]], spelt[name.end() :]) if name else None


def indicators_in(text: str) -> bool:
    """Whether a folded text holds the name of an indicator of the table anywhere."""
    spelt = _spelt(text)
    return any(wording in spelt for wording in _table().by_wording if wording not in words.TOO_WIDE)


def may_speak_of(text: str, names: tuple[str, ...] = ()) -> bool:
    """Whether a folded text may name an indicator of the table or one of ``names``: a quick test.

    The exact test is slower and need not be made where this one fails: some word of ``CLUES`` stands in every
    wording of the table, and a text that names another thing holds all of its characters.
    """
    return bool(_CLUES.search(text)) or any(set(name) <= set(text) for name in names)


_CLUES = re.compile("|".join(map(re.escape, words.CLUES.split())))


def _forms(text: str, own: tuple[str, ...]) -> Iterator[str]:
    """A noun with less and less furniture around it; the last form is also given without what it holds."""
    form = _lead(own).sub("", text)
    yield from (text, form)
    while (shorter := _TAIL.sub("", form)) != form:
        form = shorter
        yield form
    yield _COUNTED.sub("", form)


_BARE = -2
"""The form without scope and hedge before it, and without words of change behind it."""
_TAIL = re.compile(rf"(?<=..)(?:{words.TAIL})$")
_COUNTED = re.compile(words.COUNTED)


def _spelt(text: str) -> str:
    """A name in one spelling: 国内生产总值 and GDP are one word."""
    if _OTHERWISE.search(text):  # few names are
        for pattern, word in words.SPELLINGS:
            text = re.sub(pattern, word, text)
    return text


_OTHERWISE = re.compile("|".join(f"(?:{pattern})" for pattern, _ in words.SPELLINGS))
"""What is spelt otherwise somewhere in a name."""


@lru_cache(maxsize=64)  # the places of one update's reports
def _lead(own: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"^(?:{words.LEAD}|{_scopes(own)})+")


def _scopes(own: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(own, key=len, reverse=True))) or words.SCOPES


@lru_cache(maxsize=64)  # as above: a pattern a place
def _opening(own: tuple[str, ...]) -> re.Pattern[str]:
    known = _table().by_wording.keys() - set(words.TOO_WIDE)
    nouns = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    lead = f"{words.LEAD}|{words.DONE}|{_scopes(own)}"
    return re.compile(rf"(?:{lead})*(?P<noun>{nouns})(?={words.SAYS})")


@dataclass(frozen=True, slots=True)
class _Table:
    """The indicators of the table by what they are asked for: key, name (in the table's order), wording."""

    by_key: Mapping[str, Indicator]
    by_name: Mapping[str, Indicator]
    by_wording: Mapping[str, Indicator]


@cache  # kept for the process: asked for every noun
def _table() -> _Table:
    rows = [_row(*cells) for cells in shipped.rows("tracker.language.tables", "indicators.tsv")]
    return _Table(
        by_key={one.key: one for one in rows},
        by_name={one.name: one for one in rows},
        by_wording={_spelt(fold(wording)): one for one in rows for wording in one.wordings},
    )


def _row(key: str, name: str, unit: str, measure: str, better: str, others: str) -> Indicator:
    return Indicator(name, key, unit, cast(Measured, measure), cast(Better, better), (name, *others.split()))
