"""A commitment, a statement and a clause of one, each ready for comparison."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tracker.align.holding import Weighed
from tracker.align.related import Direction, joined
from tracker.align.scales import Scales
from tracker.align.terms import Terms, both, part, terms
from tracker.language.tables.alignment import ALSO_CALLED
from tracker.model import Clause, Commitment

_LEAD_SHARE = 0.5
_ITEM = re.compile(r"[、和与及]")


@dataclass(slots=True)
class Promise:
    """A commitment ready for comparison. ``words`` and their like carry their rarity."""

    clause: Clause
    own: Terms
    object: Terms
    words: Weighed
    gram_mass: float
    context: Terms
    """Its whole paragraph."""
    points: Direction
    points_with_lead: Direction
    common: float
    """How near it is to the middle of all statements."""
    lead_words: Weighed
    beside: Weighed
    """The words of its sentence that are not its own."""
    object_words: Weighed
    object_grams: float
    item_words: tuple[Weighed, ...]
    """The items of a list in it, where it has three or more."""
    paragraph: str


@dataclass(slots=True)
class Told:
    """A statement ready for comparison; ``pieces`` are the numbers of its clauses in the field."""

    own: Terms
    topics: Terms
    whole: Terms
    """The statement with all its topics."""
    pieces: range
    announces: bool
    """It is the lead that its neighbours inherit."""
    problem: bool
    points: Direction
    points_with_lead: Direction
    position: float
    paragraph: tuple[str, int]


@dataclass(slots=True)
class Piece:
    """One clause of a statement."""

    own: Terms
    words: Weighed
    gram_mass: float
    object: Terms
    object_words: Weighed
    points: Direction
    statement: int
    clause: Clause


class Promises:
    """The commitments of a field, each made ready when first asked for: many have no candidate."""

    def __init__(self, make: Callable[[int], Promise], number: int) -> None:
        self._make = make
        self._made: list[Promise | None] = [None] * number

    def __getitem__(self, number: int) -> Promise:
        found = self._made[number]
        if found is None:
            found = self._made[number] = self._make(number)
        return found


def promise(scales: Scales, commitment: Commitment, sentence: str, lead: str) -> Promise:
    """A commitment made ready: the ``sentence`` it stands in, the ``lead`` that its paragraph opens with."""
    own = own_terms(commitment)
    thing = part(own, commitment.clause.object or commitment.text)
    words = scales.weigh(own.words)
    around = terms(sentence).words
    points = scales.direction(words)
    return Promise(
        clause=commitment.clause,
        own=own,
        object=thing,
        words=words,
        gram_mass=scales.grams(own),
        lead_words=scales.weigh(terms(lead).words),
        beside=scales.weigh(around).only(around - own.words),
        object_words=words.only(thing.words),
        object_grams=scales.grams(thing),
        item_words=tuple([words.only(item.words) for item in _items(own)]),
        context=terms(commitment.context or commitment.text),
        points=points,
        points_with_lead=with_lead(scales, points, lead),
        common=scales.common(points),
        paragraph=f"{commitment.report} {commitment.context}",
    )


def piece(scales: Scales, clause: Clause, statement: int) -> Piece:
    """A clause of a statement made ready."""
    own = terms(f"{clause.elided}{clause.text}")
    thing = part(own, clause.object or clause.text)
    words = scales.weigh(own.words)
    return Piece(
        own=own,
        words=words,
        gram_mass=scales.grams(own),
        statement=statement,
        clause=clause,
        object=thing,
        object_words=words.only(thing.words),
        points=scales.direction(words),
    )


def own_terms(commitment: Commitment) -> Terms:
    """A commitment's own text with what its neighbours lend it."""
    return terms(f"{commitment.clause.elided}{commitment.text}")


def asked_terms(commitment: Commitment) -> Terms:
    """What a commitment is looked for by: its own text and, for an indicator, its other name."""
    own = own_terms(commitment)
    if not commitment.targets:
        return own
    names = [name for called, name in ALSO_CALLED if called in own.text and name not in own.text]
    return both(own, terms("。".join(names))) if names else own


def with_lead(scales: Scales, points: Direction, lead: str) -> Direction:
    """Where a text points together with what its paragraph opens with."""
    return joined(points, scales.points(lead), _LEAD_SHARE)


def _items(own: Terms) -> list[Terms]:
    """The items of a list of three or more."""
    items = [part(own, item) for item in _ITEM.split(own.text) if item] if "、" in own.text else []
    return items if len(items) > 2 else []
