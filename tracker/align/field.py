"""Both sides of a comparison, prepared: what every commitment and every review clause is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tracker.align.holding import Weighed, mass_held
from tracker.align.scales import Scales
from tracker.align.sides import Piece, Promise, Promises, Told, asked_terms, piece, promise, with_lead
from tracker.align.terms import Terms, both, terms
from tracker.model import Commitment, ReportName, Statement

__all__ = [
    "LEAD",
    "Asked",
    "Field",
    "Piece",
    "Promise",
    "Told",
    "Weighed",
    "lead_of",
    "leads_of",
    "paragraph_of",
]

_ENDS = "。;!?；！？\n"
LEAD = 30
"""A sentence up to this length that opens a paragraph tells its topic."""

_FIRST = re.compile(rf"[^。;!?；！？\n]{{2,{LEAD}}}(?=[。;!?；！？\n])")


@dataclass(slots=True)
class Asked:
    """What candidates of a commitment are found by."""

    own: Terms
    lead: Terms


class Field:
    """All commitments against all statements of one comparison."""

    def __init__(self, commitments: Sequence[Commitment], statements: Sequence[Statement]) -> None:
        self.commitments, self.statements = commitments, statements
        sentences = [sentence_of(commitment) for commitment in commitments]
        self._scales = Scales(dict.fromkeys([*sentences, *(statement.text for statement in statements)]))
        self.rarity = self._scales.rarity
        self._shares: dict[tuple[int, int], float] = {}
        self.leads = leads_of(statements)
        self.told = tuple(self._told())
        self.pieces = tuple(self._pieces())
        self._scales.find_middle([told.points for told in self.told])
        self.asked = tuple(Asked(asked_terms(one), terms(lead_of(one))) for one in commitments)
        self.promises = Promises(self._maker(sentences), len(commitments))

    def _maker(self, sentences: Sequence[str]) -> Callable[[int], Promise]:
        """What makes a commitment ready by its number; it holds the scales and not the field."""
        given, scales = self.commitments, self._scales

        def make(number: int) -> Promise:
            one = given[number]
            return promise(scales, one, sentences[number], lead_of(one))

        return make

    def share(self, words: Weighed, text: Terms) -> float:
        """How much of ``words`` a text holds; kept for the next pair with both: leads, rests of sentences."""
        key = id(words), id(text)
        found = self._shares.get(key)
        if found is None:
            found = self._shares[key] = mass_held(words, text) / (words.total + 1e-9)
        return found

    def follows(self, promise: int, statement: int) -> bool:
        """Whether a statement tells how the plan turned out: the next review, or a fact from elsewhere."""
        told = self.statements[statement]
        own = self.commitments[promise].report
        follows = ReportName.is_one(own) and told.report == str(ReportName.parse(own).next)
        return told.outcome is not None or follows

    def place(self, statement: int) -> tuple[str, int, str]:
        """What decides where scores are equal: report, line, text."""
        one = self.statements[statement]
        return one.report, one.line, one.text

    def _told(self) -> Iterator[Told]:
        scales = self._scales
        places = positions((statement.report, statement.line) for statement in self.statements)
        ends = list(accumulate((max(1, len(statement.clauses)) for statement in self.statements), initial=0))
        for number, (statement, lead) in enumerate(zip(self.statements, self.leads, strict=True)):
            own, topics = terms(statement.text), terms("。".join(dict.fromkeys((*statement.topics, lead))))
            points = scales.points(statement.text)
            yield Told(
                own=own,
                topics=topics,
                whole=both(topics, own),
                pieces=range(ends[number], ends[number + 1]),
                announces=statement.text == self.leads[number],
                problem=statement.tone == "problem",
                points=points,
                points_with_lead=with_lead(scales, points, lead),
                position=places[number],
                paragraph=paragraph_of(statement),
            )

    def _pieces(self) -> Iterator[Piece]:
        for number, statement in enumerate(self.statements):
            for clause in statement.clauses:
                yield piece(self._scales, clause, number)


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
