"""The figures of a sentence, each tied to its indicator."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.indicators import Indicator, indicator_of, indicators_in
from tracker.language.quantity import quantities
from tracker.language.quantity.lent import segment_start
from tracker.language.quantity.notation import OF_A_FALL
from tracker.language.quantity.patterns import DOWN, UP
from tracker.language.quantity.units import base_unit
from tracker.language.tables import panel as words
from tracker.language.words.phrase import is_bare
from tracker.model import Quantity
from tracker.panel.listed import begins_at, ends_at, groups, shared_out
from tracker.panel.values import Number
from tracker.score.same_noun import agreement

_OF_IT = re.compile("的(?:约|近)?$")
"""Stands before a rate that is a part of the thing, not its growth: 一般公共预算收入的82%用于民生."""
_CHANGES = "|".join(sorted(UP | DOWN, key=len, reverse=True))
_FURNITURE = re.compile(
    f"{_CHANGES}|[两三四五]年(?=年均|平均|累计)|年均|累计|同比|分别|名义|实际|[比较](?:上年|去年)|总?产量?|同口径|可比(?:口径|价格?(?:计算)?)?|平均|[()、均都按]"
)
_ALIKE = re.compile(words.LIKE_FOR_LIKE)
_ALIKE_ALONE = re.compile(rf"[(,]?(?:{words.LIKE_FOR_LIKE})")
"""A noun that only says 同口径: its figure is of the thing before it (增长1.7%(同口径增长2.5%以上))."""


@dataclass(frozen=True, slots=True)
class Said:
    """A figure with its indicator; ``start:end`` is where noun and figure stand in the sentence."""

    indicator: Indicator
    number: Number
    start: int
    end: int
    like_for_like: bool = False
    usual: bool = True
    """Whether the figure is of the indicator's usual kind: of 地区生产总值 growth is, a level is not."""
    near_part: bool = False
    """Whether an earlier clause opens with a part of the place, so that the figure may be of that part."""


def said(
    sentence: str, own: tuple[str, ...] = (), names: tuple[str, ...] = (), planned: bool = False
) -> tuple[Said, ...]:
    """The figures of a folded sentence in order, of indicators of the table and of other things.

    ``own`` are the words by which the report means its own place (全区), ``names`` what other things are to
    be called (电梯加装完工 is told under 加装电梯). With ``planned`` one figure for town and country
    (城乡居民) is taken as a target of each; without, it is left whole, for it may be of both together.
    """
    heard: list[Said] = []
    nouns: list[str] = []
    part, area = _part_begins(sentence, own), _area_named(sentence, own)
    for group in groups(sentence, quantities(sentence, folded=sentence)):
        start, end = begins_at(sentence, group), ends_at(sentence, group[-1])
        for noun, figure in shared_out(sentence, group, nouns, planned):
            indicator = _called(indicator_of(_ALIKE.sub("", _in_full(noun, nouns)), own), names)
            nouns.append(noun)
            if heard and (_ALIKE_ALONE.fullmatch(noun) or _is_share_of(heard[-1], noun)):
                indicator = heard[-1].indicator
            if _is_of(sentence, group[0], start) and (start < part or not indicator.key):
                alike = bool(_ALIKE.search(noun + sentence[start : figure.start]))
                usual = fits(indicator, figure) and not (
                    indicator.measure == "growth" and _OF_IT.search(sentence, 0, figure.start)
                )
                of = number(figure)
                heard.append(Said(indicator, of, start, end, alike, usual, near_part=area < start))
    return tuple(heard)


def _in_full(noun: str, before: Sequence[str]) -> str:
    """The noun of a share of the economy, with the thing before it: 研发投入占地区生产总值比重 in
    研发投入达1055亿元,占地区生产总值比重达到4.1%.
    """
    return _SIZE.sub("", before[-1]) + noun if before and _OF_ALL.match(noun) else noun


_SIZE = re.compile("(?:总|规模)[量额]?$|规模$")
_OF_ALL = re.compile("(?:增加值)?(?:占|相当于)[^占]{0,3}(?:生产总值|GDP)")


def _is_share_of(before: Said, noun: str) -> bool:
    """Whether a 占比 gives, as a share, the count that stands before it: 优良天数243天,占比达66.6%."""
    return noun == "占比" and before.indicator.measure == "share" and not before.usual


def _area_named(sentence: str, own: tuple[str, ...]) -> int:
    """Offset of the first clause that opens with a part of the place; the sentence's length if none does."""
    for clause in _CLAUSE.finditer(sentence):
        area = _AREA.match(clause.group())
        if area and not area.group().startswith(own):
            return clause.start()
    return len(sentence)


def _part_begins(sentence: str, own: tuple[str, ...]) -> int:
    """Offset from which the figures are those of a part: 新片区规上工业总产值、固定资产投资分别增长….

    It is the sentence's length where no clause is about a part. A later clause on the whole place (全省) is
    not looked for: sentences that come to a part end with it.
    """
    for clause in _CLAUSE.finditer(sentence):
        area = _AREA.match(clause.group())
        if not area or area.group().startswith(own):
            continue
        told = clause.group()[area.end() :]
        if indicators_in(told) or _GROWS.search(told):
            return clause.start()
    return len(sentence)


_CLAUSE = re.compile("[^,;:。]+")
_GROWS = re.compile(rf"^[^、]{{1,12}}(?:{_CHANGES})[\d.]+%")
"""The growth of something that is no indicator, told of a part of the place: 开发区营业收入增长65.8%."""
_AREA = re.compile(rf"[^、]{{0,8}}?(?:{words.AREAS})")


def _called(indicator: Indicator, names: tuple[str, ...]) -> Indicator:
    """The indicator; one outside of the table takes the one of ``names`` that means the same, if any does."""
    if indicator.key:
        return indicator
    alike = (name for name in names if agreement(name, indicator.name) >= _ALIKE_ENOUGH)
    return Indicator(next(alike, indicator.name))


_ALIKE_ENOUGH = 0.9
"""Two nouns that agree by at least this much (``score.same_noun``, 0 to 1) name the same thing."""


def _is_of(sentence: str, figure: Quantity, start: int) -> bool:
    """Whether a figure belongs to the noun at ``start``: in one clause, or with only verbs in between."""
    at = segment_start(sentence, figure.start)
    return start >= at or is_bare(_FURNITURE.sub("", sentence[at : figure.start]))


def fits(indicator: Indicator, figure: Quantity) -> bool:
    """Whether a figure is of the kind that the indicator's ``measure`` asks for: growth, share or level."""
    rate = figure.unit in ("%", "‰") and figure.measure != "rank"
    if indicator.measure == "growth":
        return rate
    if indicator.measure == "share":
        return rate and figure.measure == "level"
    if indicator.measure in ("level", "flow"):
        return figure.measure == "level" and base_unit(figure.unit)[1] == base_unit(indicator.unit)[1]
    return figure.measure != "rank"


def number(figure: Quantity) -> Number:
    """A figure as coded: a fall is a negative value, so that a fall of at least 3% becomes <= -3 %."""
    down = figure.measure == "down"
    value = -figure.value if down else figure.value
    high = figure.high if figure.high is None or not down else -figure.high
    if high is not None:
        low, high = sorted((value, high))
        return Number("~" if figure.op == "~" else "range", low, high, figure.unit, figure)
    op = OF_A_FALL.get(figure.op, figure.op) if down else figure.op
    return Number(op, value, None, figure.unit, figure)
