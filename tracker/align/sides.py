"""Commitments and statements ready for comparison: their words and pairs of characters as numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from tracker.align.ragged import Ints, Ragged
from tracker.align.terms import Terms, terms
from tracker.language.tables.alignment import ALSO_CALLED
from tracker.model import Clause, Commitment, Statement

_ENDS = "。;!?；！？\n"
LEAD = 30
"""A sentence up to this length that opens a paragraph tells its topic."""
_FIRST = re.compile(rf"[^。;!?；！？\n]{{2,{LEAD}}}(?=[。;!?；！？\n])")


@dataclass(frozen=True, slots=True)
class Promise:
    """The parts of a commitment that are compared.

    In order: its text with what neighbours lend it, its object, its last nouns, what its first figure
    measures, what its paragraph opens with, all that stands above it, the rest of its sentence, and its whole
    paragraph.
    """

    own: Terms
    object: Terms
    head: tuple[str, ...]
    noun: Terms
    lead: Terms
    above: Terms
    beside: frozenset[str]
    around: Terms


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of a statement that are compared: itself, what stands above it, what opens its paragraph."""

    own: Terms
    above: Terms
    lead: str


def promise(commitment: Commitment) -> Promise:
    """A commitment ready for comparison."""
    clause = commitment.clause
    own = terms(_called(f"{clause.elided}{clause.text}", bool(commitment.targets)))
    lead = lead_of(commitment)
    return Promise(
        own=own,
        object=terms(clause.object or clause.text),
        head=own.head,
        noun=terms(commitment.targets[0].noun if commitment.targets else ""),
        lead=terms(lead),
        above=terms("。".join(dict.fromkeys((*commitment.topics, lead)))),
        beside=terms(sentence_of(commitment)).words - own.words,
        around=terms(commitment.context or clause.text),
    )


def _called(text: str, measured: bool) -> str:
    """A text with, for an indicator, the other name that a review may call it by."""
    names = [name for called, name in ALSO_CALLED if called in text and name not in text] if measured else []
    return "。".join([text, *names])


def told(statement: Statement, lead: str) -> Told:
    """A statement ready for comparison."""
    above = "。".join(dict.fromkeys((*statement.topics, lead)))
    return Told(terms(statement.text), terms(above), lead)


def clause_terms(clause: Clause) -> Terms:
    """A clause with what its neighbours lend it."""
    return terms(f"{clause.elided}{clause.text}")


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


def leads_of(statements: Sequence[Statement]) -> list[str]:
    """For every statement what its paragraph opens with, if that is short, or else the last of its topics."""
    firsts: dict[tuple[str, int], str] = {}
    for statement in statements:
        if not statement.outcome:
            firsts.setdefault(paragraph_of(statement), statement.text)
    leads = []
    for statement in statements:
        first = firsts.get(paragraph_of(statement), "")
        leads.append(first if 0 < len(first) <= LEAD else "".join(statement.topics[-1:]))
    return leads


def paragraph_of(statement: Statement) -> tuple[str, int]:
    """What tells a statement's paragraph from all others."""
    return statement.report, statement.paragraph


class Vocabulary:
    """Terms as numbers, in the order in which they first came."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = defaultdict()
        self.numbers.default_factory = self.numbers.__len__  # a new term gets the next number

    def texts(self, given: Iterable[Iterable[str]]) -> Ragged:
        """Each text's terms as numbers, new ones added; sorted, so that sums come out the same."""
        number = self.numbers.__getitem__
        return Ragged([list(map(number, sorted(one))) for one in given])

    def known(self, given: Iterable[Iterable[str]]) -> Ragged:
        """Each text's terms as numbers, those that are not known left out."""
        numbers = self.numbers
        return Ragged([[numbers[t] for t in sorted(one) if t in numbers] for one in given])

    def __len__(self) -> int:
        return len(self.numbers)


def together(pieces: Ragged, owner: Ints, size: int) -> Ragged:
    """The numbers in the pieces of each of ``size`` owners, once and sorted; ``owner`` has each piece's."""
    lists: list[list[int]] = [[] for _ in range(size)]
    for number, at in enumerate(owner.tolist()):
        lists[at] += pieces[number].tolist()
    return Ragged([sorted(set(one)) for one in lists])


def positions(places: Sequence[tuple[str, int]]) -> np.ndarray:
    """Where each (report, line) stands between the first (0) and the last (1) line of its report."""
    lines: dict[str, list[int]] = {}
    for report, line in places:
        lines.setdefault(report, []).append(line)
    spans = {report: (min(numbers), max(numbers)) for report, numbers in lines.items()}
    return np.array([(line - spans[r][0]) / max(1, spans[r][1] - spans[r][0]) for r, line in places])
