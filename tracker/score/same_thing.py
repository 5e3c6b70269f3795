"""How surely two figures are of one thing: by their nouns, or by all that their clauses say."""

from __future__ import annotations

import re

from tracker.language.indicators import indicator_of
from tracker.language.quantity.residents import is_of_residents
from tracker.language.quantity.units import alternatives
from tracker.language.tables.amounts import DOWN, UP, WRITTEN_YEAR
from tracker.language.tables.nouns import VAGUE_HEADS
from tracker.language.tables.things import ANY_PLACE, PAYERS, VAGUE_NOUNS
from tracker.language.words import closing_verb, object_phrase
from tracker.language.words.phrase import stage_of
from tracker.model import Clause, Quantity
from tracker.score.same_noun import (
    agreement,
    are_two_indicators,
    different,
    ranks_differ,
    share_a_measure_alone,
    share_of,
)
from tracker.score.spelling import FULL_NOUN, listed, plain

_JOINED = re.compile(r"(?<=...)[和与及]")
_ACTION_COST = 0.4
_SAME_NUMBER = 0.3
_PHRASE = 0.95
_DONE = 4
_MARKS = ",;:。"
_VAGUE = frozenset(VAGUE_NOUNS)
_PLACES = frozenset(ANY_PLACE)
_PAYERS = frozenset(PAYERS)
_SUM = "投资"
"""A sum by itself: beside another noun it does not tell what was invested in."""
_APART = 0.3
_VAGUE_AGREEMENT = 0.5
_WHEN_AND_HOW = re.compile(
    "|".join([WRITTEN_YEAR, *sorted((*UP.split(), *DOWN.split()), key=len, reverse=True)])
)
_FRAME = "将要拟计划预期比由从约近超达到至为在了的均平每年全今"


def same_thing(promise: Clause, target: Quantity, clause: Clause, quantity: Quantity) -> float:
    """How surely two figures are of one thing, 0 to 1: by their nouns, or by all that their clauses say.

    The same number in the same unit speaks for it; a different action (出让, not 收储) against.
    """
    told = {quantity.noun, _JOINED.split(quantity.noun)[0]}
    same = max(agreement(wanted, noun) for wanted in (target.noun, *listed(target.noun)) for noun in told)
    nouns = {plain(target.noun), plain(quantity.noun)}
    payer, qualified = bool(_PAYERS & nouns), is_qualified(target.noun, quantity.noun)
    any_of_them = is_any(target, clause, quantity)
    vague = bool(_VAGUE & nouns) or (_SUM in nouns and len(nouns) > 1) or any_of_them
    ranks = ranks_differ(target.noun, quantity.noun)
    if payer or qualified or ranks:
        same = min(same, _APART)
    elif vague or share_of(target.noun, quantity.noun):
        same = min(same, _VAGUE_AGREEMENT)
    apart = (
        ranks
        or qualified
        or different(target.noun, quantity.noun)
        or are_two_indicators(target.noun, quantity.noun)
        or _only_nouns_tell(promise, target, clause, quantity)
        or any_of_them
    )
    for wanted, said in zip(_phrases(promise, target), _phrases(clause, quantity), strict=True):
        comparable = wanted and said and not _is_a_word_of(wanted, said)
        if not (apart or payer) and comparable and _names_a_thing(wanted) and _names_a_thing(said):
            phrases = max(agreement(wanted, said), agreement(object_phrase(wanted), object_phrase(said)))
            same = max(same, _PHRASE * phrases)
    equal = target.value == quantity.value and target.unit == quantity.unit
    if equal and not (vague or ranks) and not share_a_measure_alone(target.noun, quantity.noun):
        same += _SAME_NUMBER
    if _acts_differently(promise, target, clause, quantity):
        same -= _ACTION_COST
    return max(0.0, min(1.0, same))


def _is_a_word_of(wanted: str, said: str) -> bool:
    """Whether one says in a word what may end the other: 就业, of 省外脱贫劳动力在浙稳定就业."""
    short, long = sorted((plain(wanted), plain(said)), key=len)
    return len(short) < FULL_NOUN and len(long) > len(short) * _LONGER


_LONGER = 4


def is_qualified(wanted: str, told: str) -> bool:
    """Whether a whole indicator is told where one of a kind was promised: 生产总值, of 海洋生产总值."""
    whole = indicator_of(told)
    if not whole.key or whole.key == indicator_of(wanted).key or is_of_residents(wanted):
        return False
    name, part = plain(told), plain(wanted)
    return part != name and (part.endswith(name) or wanted.endswith(whole.wordings))


def is_any(target: Quantity, clause: Clause, quantity: Quantity) -> bool:
    """Whether a figure counts things of any kind (5家企业) in words that do not name the kind promised."""
    wanted, told = plain(target.noun), plain(quantity.noun)
    kind = wanted.lstrip("“")[:_KIND]
    a_place = told in _PLACES and wanted != told and wanted.endswith(told) and target.value != quantity.value
    return (told in _VAGUE or a_place) and kind not in f"{clause.elided}{clause.folded}"


_KIND = 2
"""Letters that begin the name of a kind: 高新 of 高新技术企业."""


def _only_nouns_tell(promise: Clause, target: Quantity, clause: Clause, quantity: Quantity) -> bool:
    """Whether one measure is of two things and a clause leaves its thing out: 氢能产业……,产值达到100亿元."""
    lent = any(figure.noun not in words.folded for words, figure in ((promise, target), (clause, quantity)))
    measures = [_MEASURE_OF.search(figure.noun) for figure in (target, quantity)]
    return lent and measures[0] is not None and measures[1] is not None and bool(target.noun != quantity.noun)


_MEASURE_OF = re.compile(f"(?<=..)(?:{alternatives((*VAGUE_HEADS, '收入', '总收入'))})$")


def _names_a_thing(words: str) -> bool:
    """Whether words around a number say what is counted, and not only when and how it changed."""
    return bool(_WHEN_AND_HOW.sub("", plain(words)).strip(_FRAME))


def _phrases(clause: Clause, quantity: Quantity) -> tuple[str, str]:
    """What is said around a number: in its whole clause, and between its commas.

    "" where other numbers stand there, and between commas where the noun is one from before (比上年增长5%).
    """
    text = clause.folded
    start, end = _segment(text, quantity)
    near = _without(clause, quantity, start, end)
    return _without(clause, quantity, 0, len(text)), near if quantity.noun[:2] in near else ""


def _without(clause: Clause, quantity: Quantity, start: int, end: int) -> str:
    """The clause from ``start`` to ``end`` but for the number; "" where it holds other numbers."""
    if any(start <= other.start < end for other in clause.quantities if other.start != quantity.start):
        return ""
    text = clause.folded
    return text[start : quantity.start] + text[quantity.end : end]


def _acts_differently(promise: Clause, target: Quantity, clause: Clause, quantity: Quantity) -> bool:
    """Whether different things are done to what is counted: 出让, not 收储; 开工, not 竣工."""
    wanted, done = _act(promise, target), _act(clause, quantity)
    if not wanted or not done or wanted.endswith(done) or done.endswith(wanted):
        return False
    return not stage_of(wanted) >= _DONE <= stage_of(done)


def _act(clause: Clause, quantity: Quantity) -> str:
    """The verb of completion beside a number: before it (完工200台) or behind its thing (10个地块出让)."""
    text = clause.folded
    start, end = _segment(text, quantity)
    return closing_verb(text[start : quantity.start]) or closing_verb(text[quantity.end : end])


def _segment(text: str, quantity: Quantity) -> tuple[int, int]:
    """Where the words between commas around a number begin and end."""
    start = max([text.rfind(mark, 0, quantity.start) for mark in _MARKS]) + 1
    stops = [at for mark in _MARKS if (at := text.find(mark, quantity.end)) >= 0]
    return start, min(stops, default=len(text))
