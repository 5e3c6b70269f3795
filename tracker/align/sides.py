"""A commitment, a statement and a clause of one, each ready for comparison."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import overload

from tracker.align.holding import Weighed
from tracker.align.related import Direction, joined
from tracker.align.scales import Scales
from tracker.align.terms import Terms, terms
from tracker.model import Clause, Commitment

_LEAD_SHARE = 0.5
_ITEM = re.compile(r"[、和与及]")


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment ready for comparison. ``words``, ``core`` and their like carry their rarity."""

    clause: Clause
    own: Terms
    sentence: Terms
    lead: Terms
    """What its paragraph opens with, else the nearest heading."""
    topics: Terms
    object: Terms
    words: Weighed
    core: Weighed
    mass: float
    core_mass: float
    gram_mass: float
    context: Terms
    """Its whole paragraph."""
    points: Direction
    points_with_lead: Direction
    context_points: Direction
    common: tuple[float, float]
    """How near it is, alone and with its lead, to the middle of all statements."""
    lead_words: Weighed
    topic_words: Weighed
    beside: Weighed
    """The words of its sentence that are not its own."""
    object_words: Weighed
    object_grams: float
    item_words: tuple[Weighed, ...]
    """The items of a list in it, where it has three or more."""
    position: float
    paragraph: str


@dataclass(frozen=True, slots=True)
class Told:
    """A statement ready for comparison; ``pieces`` are the numbers of its clauses in the field."""

    own: Terms
    topics: Terms
    lead: Terms
    whole: Terms
    """The statement with all its topics."""
    lead_words: Weighed
    pieces: range
    announces: bool
    """It is the lead that its neighbours inherit."""
    problem: bool
    points: Direction
    points_with_lead: Direction
    position: float
    paragraph: tuple[str, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause of a statement, and what stands around it: ``window`` joins its neighbours."""

    own: Terms
    window: Terms
    words: Weighed
    mass: float
    gram_mass: float
    object: Terms
    object_words: Weighed
    object_grams: float
    points: Direction
    statement: int
    clause: Clause


class Promises(Sequence[Promise]):
    """The commitments of a field, each made ready when first asked for: many have no candidate."""

    def __init__(self, make: Callable[[int], Promise], number: int) -> None:
        self._make = make
        self._made: list[Promise | None] = [None] * number

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, number: int) -> Promise: ...
    @overload
    def __getitem__(self, number: slice) -> list[Promise]: ...
    def __getitem__(self, number: int | slice) -> Promise | list[Promise]:
        if isinstance(number, slice):
            return [self[one] for one in range(len(self))[number]]
        found = self._made[number]
        if found is None:
            found = self._made[number] = self._make(number)
        return found


def promise(scales: Scales, commitment: Commitment, sentence: str, lead: str, position: float) -> Promise:
    """A commitment made ready; ``position`` is its place in its report, 0 to 1."""
    own, around = own_terms(commitment), terms(sentence)
    words, core = scales.weigh(own.words), scales.weigh(own.core)
    topics = terms("。".join(dict.fromkeys((*commitment.topics, lead))))
    thing = terms(commitment.clause.object or commitment.text)
    points = scales.direction(words)
    points_with_lead = with_lead(scales, points, lead)
    return Promise(
        clause=commitment.clause,
        own=own,
        sentence=around,
        object=thing,
        lead=terms(lead),
        topics=topics,
        words=words,
        core=core,
        mass=_mass(words),
        core_mass=_mass(core),
        gram_mass=scales.grams(own),
        lead_words=scales.weigh(terms(lead).words),
        topic_words=scales.weigh(topics.words),
        beside=scales.weigh(around.words - own.words),
        object_words=scales.weigh(thing.words),
        object_grams=scales.grams(thing),
        item_words=tuple(scales.weigh(item.words) for item in _items(own)),
        context=terms(commitment.context or commitment.text),
        points=points,
        points_with_lead=points_with_lead,
        context_points=scales.points(commitment.context),
        common=scales.common(points, points_with_lead),
        position=position,
        paragraph=f"{commitment.report} {commitment.context}",
    )


def piece(scales: Scales, clause: Clause, around: Sequence[str], statement: int) -> Piece:
    """A clause made ready; ``around`` are its text and its neighbours'."""
    own, thing = terms(f"{clause.elided}{clause.text}"), terms(clause.object or clause.text)
    words = scales.weigh(own.words)
    return Piece(
        own=own,
        window=terms(",".join(around)),
        words=words,
        mass=_mass(words),
        gram_mass=scales.grams(own),
        statement=statement,
        clause=clause,
        object=thing,
        object_words=scales.weigh(thing.words),
        object_grams=scales.grams(thing),
        points=scales.direction(words),
    )


def own_terms(commitment: Commitment) -> Terms:
    """A commitment's own text with what its neighbours lend it."""
    return terms(f"{commitment.clause.elided}{commitment.text}")


def with_lead(scales: Scales, points: Direction, lead: str) -> Direction:
    """Where a text points together with what its paragraph opens with."""
    return joined(points, scales.points(lead), _LEAD_SHARE)


def _items(own: Terms) -> list[Terms]:
    """The items of a list of three or more."""
    items = [terms(item) for item in _ITEM.split(own.text) if item] if "、" in own.text else []
    return items if len(items) > 2 else []


def _mass(words: Weighed) -> float:
    return fsum(words.weights.values())
