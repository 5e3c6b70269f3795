"""Both sides of a comparison, prepared: what every commitment and every review clause is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import fsum

from tracker.align.rarity import Rarity
from tracker.align.related import Direction, direction, joined, mean, product
from tracker.align.terms import Terms, both, terms
from tracker.model import Clause, Commitment, Statement

Weighed = tuple[tuple[str, float], ...]
_ENDS = "。;!?；！？\n"
LEAD = 30
"""A sentence up to this length that opens a paragraph tells its topic."""

_LEAD_SHARE = 0.5
_FIRST = re.compile(rf"[^。;!?；！？\n]{{2,{LEAD}}}(?=[。;!?；！？\n])")
_ITEM = re.compile(r"[、和与及]")


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment ready for comparison. ``words``, ``grams`` and ``core`` carry their rarity."""

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


class Field:
    """All commitments against all statements of one comparison."""

    def __init__(self, commitments: Sequence[Commitment], statements: Sequence[Statement]) -> None:
        self.commitments, self.statements = commitments, statements
        self._weighed: dict[frozenset[str], Weighed] = {}  # leads and topics come once a pair
        sentences = [sentence_of(commitment) for commitment in commitments]
        distinct = dict.fromkeys([*sentences, *(statement.text for statement in statements)])
        self.rarity = Rarity(terms(text) for text in distinct)
        self._points: dict[str, Direction] = {}
        self._directions: dict[str, Direction] = {}
        self._kept: dict[tuple[int, int], tuple[float, float]] = {}
        self.leads = leads_of(statements)
        self.told = tuple(self._told())
        self.pieces = tuple(self._pieces())
        places = positions((commitment.report, commitment.line) for commitment in commitments)
        self.middle = mean(told.points for told in self.told)
        self.middle_with_lead = mean(told.points_with_lead for told in self.told)
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

    def once(
        self, measure: Callable[[Weighed, Terms], tuple[float, float]], words: Weighed, target: Terms
    ) -> tuple[float, float]:
        """``measure(words, target)``, kept for the next pair that has both: headings, leads, sentences."""
        key = id(words), id(target)
        if key not in self._kept:
            self._kept[key] = measure(words, target)
        return self._kept[key]

    def points(self, text: str) -> Direction:
        """The direction of a text's words."""
        if text not in self._points:
            self._points[text] = direction(self.weigh(terms(text).words), self._directions)
        return self._points[text]

    def follows(self, promise: int, statement: int) -> bool:
        """Whether a statement tells how the plan turned out: the next review, or a fact from elsewhere."""
        told = self.statements[statement]
        district, _, year = self.commitments[promise].report.rpartition("@")
        return told.outcome is not None or (year.isdigit() and told.report == f"{district}@{int(year) + 1}")

    def place(self, statement: int) -> tuple[str, int, str]:
        """What decides where scores are equal: report, line, text."""
        one = self.statements[statement]
        return one.report, one.line, one.text

    def _promise(self, commitment: Commitment, sentence: str, position: float) -> Promise:
        own = terms(f"{commitment.clause.elided}{commitment.text}")
        lead = lead_of(commitment)
        items = tuple(terms(item) for item in _ITEM.split(own.text) if item) if "、" in own.text else ()
        words, core = self.weigh(own.words), self.weigh(own.core)
        topics = terms("。".join(dict.fromkeys((*commitment.topics, lead))))
        thing = terms(commitment.clause.object or commitment.text)
        points = direction(words, self._directions)
        points_with_lead = joined(points, self.points(lead), _LEAD_SHARE)
        return Promise(
            clause=commitment.clause,
            own=own,
            sentence=terms(sentence),
            object=thing,
            lead=terms(lead),
            topics=topics,
            words=words,
            core=core,
            mass=_mass(words),
            core_mass=_mass(core),
            gram_mass=self.rarity.grams.total(own.grams),
            lead_words=self.weigh(terms(lead).words),
            topic_words=self.weigh(topics.words),
            beside=self.weigh(terms(sentence).words - own.words),
            object_words=self.weigh(thing.words),
            object_grams=self.rarity.grams.total(thing.grams),
            item_words=tuple(self.weigh(item.words) for item in items) if len(items) > 2 else (),
            context=terms(commitment.context or commitment.text),
            points=points,
            points_with_lead=points_with_lead,
            context_points=self.points(commitment.context),
            common=(product(points, self.middle), product(points_with_lead, self.middle_with_lead)),
            position=position,
            paragraph=f"{commitment.report} {commitment.context}",
        )

    def _told(self) -> Iterator[Told]:
        places = positions((statement.report, statement.line) for statement in self.statements)
        ends = list(accumulate((max(1, len(statement.clauses)) for statement in self.statements), initial=0))
        for number, (statement, lead) in enumerate(zip(self.statements, self.leads, strict=True)):
            topics = tuple(dict.fromkeys((*statement.topics, lead)))
            own, headings = terms(statement.text), terms("。".join(topics))
            points = self.points(statement.text)
            yield Told(
                own=own,
                topics=headings,
                lead=terms(lead),
                lead_words=self.weigh(terms(lead).words),
                whole=both(headings, own),
                pieces=range(ends[number], ends[number + 1]),
                announces=statement.text == self.leads[number],
                problem=statement.tone == "problem",
                points=points,
                points_with_lead=joined(points, self.points(lead), _LEAD_SHARE),
                position=places[number],
                paragraph=paragraph_of(statement),
            )

    def _pieces(self) -> Iterator[Piece]:
        for number, statement in enumerate(self.statements):
            clauses = statement.clauses or (Clause(statement.text, statement.line),)
            texts = [f"{clause.elided}{clause.text}" for clause in clauses]
            for place, (text, clause) in enumerate(zip(texts, clauses, strict=True)):
                own, thing = terms(text), terms(clause.object or clause.text)
                words = self.weigh(own.words)
                yield Piece(
                    own=own,
                    window=terms(",".join(texts[max(0, place - 1) : place + 2])),
                    words=words,
                    mass=_mass(words),
                    gram_mass=self.rarity.grams.total(own.grams),
                    statement=number,
                    clause=clause,
                    object=thing,
                    object_words=self.weigh(thing.words),
                    object_grams=self.rarity.grams.total(thing.grams),
                    points=direction(words, self._directions),
                )


def sentence_of(commitment: Commitment) -> str:
    """The sentence of its paragraph in which a commitment stands, or its own text."""
    context, text = commitment.context, commitment.text
    start = context.find(text)
    if start < 0:
        return text
    begin = max(context.rfind(mark, 0, start) for mark in _ENDS) + 1
    stops = [place for mark in _ENDS if (place := context.find(mark, start + len(text))) >= 0]
    return context[begin : min(stops, default=len(context))]


def lead_of(commitment: Commitment) -> str:
    """The short sentence that opens a commitment's paragraph, or else the last of its topics."""
    first = _FIRST.match(commitment.context)
    if first and commitment.text not in first.group():
        return first.group()
    return commitment.topics[-1] if commitment.topics else ""


def leads_of(statements: Sequence[Statement]) -> tuple[str, ...]:
    """For every statement what its paragraph opens with, if that is short, or else the last of its topics."""
    firsts: dict[tuple[str, int], str] = {}
    for statement in statements:
        if not statement.outcome:
            firsts.setdefault(paragraph_of(statement), statement.text)
    found = []
    for statement in statements:
        first = firsts.get(paragraph_of(statement), "")
        found.append(first if 0 < len(first) <= LEAD else "".join(statement.topics[-1:]))
    return tuple(found)


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


def _mass(words: Weighed) -> float:
    return fsum(weight for _, weight in words)
