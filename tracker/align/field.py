"""Both sides of a comparison, prepared: what every commitment and every review clause is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import fsum

from tracker.align.rarity import Rarity
from tracker.align.terms import Terms, terms
from tracker.model import Commitment, Statement

Weighed = tuple[tuple[str, float], ...]
_ENDS = "。;!?；！？\n"
_ITEM = re.compile(r"[、和与及]")


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment ready for comparison. ``words``, ``grams`` and ``core`` carry their rarity."""

    own: Terms
    beside: frozenset[str]
    """The words of its sentence that are not its own."""
    lead: Terms
    """The last of its topics: the paragraph's lead, else the nearest heading."""
    topics: Terms
    words: Weighed
    core: Weighed
    mass: float
    core_mass: float
    gram_mass: float
    items: tuple[Terms, ...]
    """The items of a list in it, where it has three or more."""
    context: Terms
    """Its whole paragraph."""
    position: float
    paragraph: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause of a statement, and what stands around it: ``window`` joins its neighbours."""

    own: Terms
    window: Terms
    words: Weighed
    mass: float
    gram_mass: float
    statement: int
    number: int
    """Which of its statement's clauses it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement ready for comparison; ``pieces`` are the numbers of its clauses in the field."""

    own: Terms
    topics: Terms
    lead: Terms
    whole: Terms
    """The statement with all its topics."""
    pieces: range
    announces: bool
    """It is the lead that its neighbours inherit."""
    position: float
    paragraph: tuple[str, int]


class Field:
    """All commitments against all statements of one comparison."""

    def __init__(self, commitments: Sequence[Commitment], statements: Sequence[Statement]) -> None:
        self.commitments, self.statements = commitments, statements
        self._weighed: dict[frozenset[str], Weighed] = {}
        self._shares: dict[tuple[frozenset[str], str], tuple[float, float]] = {}
        sentences = [sentence_of(commitment) for commitment in commitments]
        distinct = dict.fromkeys([*sentences, *(statement.text for statement in statements)])
        self.rarity = Rarity(terms(text) for text in distinct)
        self.told = tuple(self._told())
        self.pieces = tuple(self._pieces())
        places = positions((commitment.report, commitment.line) for commitment in commitments)
        self.promises = tuple(map(self._promise, commitments, sentences, places))

    def weigh(self, words: frozenset[str]) -> Weighed:
        """``words`` with their rarity, rarest first."""
        known = self._weighed.get(words)
        if known is None:
            weight = self.rarity.words
            pairs = ((word, weight[word]) for word in words)
            known = tuple(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))
            self._weighed[words] = known
        return known

    def share(self, words: frozenset[str], target: Terms) -> tuple[float, float]:
        """The share of ``words`` (by rarity) that ``target`` holds, and the rarest held.

        For what many pairs have in common, as headings and leads: kept for the next pair.
        """
        key = words, target.text
        known = self._shares.get(key)
        if known is None:
            weighed = self.weigh(words)
            got, top, _ = held(weighed, target)
            known = self._shares[key] = got / (_mass(weighed) + 1e-9), top
        return known

    def place(self, statement: int) -> tuple[str, int, str]:
        """What decides where scores are equal: report, line, text."""
        one = self.statements[statement]
        return one.report, one.line, one.text

    def _promise(self, commitment: Commitment, sentence: str, position: float) -> Promise:
        own = terms(f"{commitment.clause.elided}{commitment.text}")
        items = tuple(terms(item) for item in _ITEM.split(own.text) if item) if "、" in own.text else ()
        words, core = self.weigh(own.words), self.weigh(own.core)
        return Promise(
            own=own,
            beside=terms(sentence).words - own.words,
            lead=terms("".join(commitment.topics[-1:])),
            topics=terms("。".join(commitment.topics)),
            words=words,
            core=core,
            mass=_mass(words),
            core_mass=_mass(core),
            gram_mass=self.rarity.grams.total(own.grams),
            items=items if len(items) > 2 else (),
            context=terms(commitment.context or commitment.text),
            position=position,
            paragraph=f"{commitment.report} {commitment.context}",
        )

    def _told(self) -> Iterator[Told]:
        leads = {(*paragraph_of(statement), *statement.topics[-1:]) for statement in self.statements}
        places = positions((statement.report, statement.line) for statement in self.statements)
        ends = list(accumulate((max(1, len(statement.clauses)) for statement in self.statements), initial=0))
        for number, statement in enumerate(self.statements):
            yield Told(
                own=terms(statement.text),
                topics=terms("。".join(statement.topics)),
                lead=terms("".join(statement.topics[-1:])),
                whole=terms("。".join((*statement.topics, statement.text))),
                pieces=range(ends[number], ends[number + 1]),
                announces=(*paragraph_of(statement), statement.text) in leads,
                position=places[number],
                paragraph=paragraph_of(statement),
            )

    def _pieces(self) -> Iterator[Piece]:
        for number, statement in enumerate(self.statements):
            texts = [f"{clause.elided}{clause.text}" for clause in statement.clauses] or [statement.text]
            for place, text in enumerate(texts):
                own = terms(text)
                words = self.weigh(own.words)
                yield Piece(
                    own=own,
                    window=terms(",".join(texts[max(0, place - 1) : place + 2])),
                    words=words,
                    mass=_mass(words),
                    gram_mass=self.rarity.grams.total(own.grams),
                    statement=number,
                    number=place,
                )


def sentence_of(commitment: Commitment) -> str:
    """The sentence of its paragraph in which a commitment stands; its own text where that is not to be found."""
    context, text = commitment.context, commitment.text
    start = context.find(text)
    if start < 0:
        return text
    begin = max(context.rfind(mark, 0, start) for mark in _ENDS) + 1
    stops = [place for mark in _ENDS if (place := context.find(mark, start + len(text))) >= 0]
    return context[begin : min(stops, default=len(context))]


def paragraph_of(statement: Statement) -> tuple[str, int]:
    """What tells a statement's paragraph from all others."""
    return statement.report, statement.paragraph


def positions(places: Iterable[tuple[str, int]]) -> list[float]:
    """Where each (report, line) stands between the first (0) and the last (1) line of its report."""
    given = list(places)
    lines: dict[str, list[int]] = {}
    for report, line in given:
        lines.setdefault(report, []).append(line)
    spans = {report: (min(numbers), max(numbers)) for report, numbers in lines.items()}
    return [(line - spans[report][0]) / max(1, spans[report][1] - spans[report][0]) for report, line in given]


def held(words: Weighed, target: Terms) -> tuple[float, float, float]:
    """Of ``words``: the rarity that ``target`` holds, the rarest held, the rarest not held."""
    got = top = missing = 0.0
    there, text = target.words, target.text
    for word, weight in words:
        if word in there or (len(word) > 1 and word in text):
            got += weight
            if weight > top:
                top = weight
        elif weight > missing:
            missing = weight
    return got, top, missing


def _mass(words: Weighed) -> float:
    return fsum(weight for _, weight in words)
