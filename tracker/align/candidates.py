"""Which statements may speak of a commitment: those that share its rarer words and characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import sqrt

from tracker.align.field import Asked, Field
from tracker.align.terms import Terms

LIMIT = 8
"""So many statements are compared in detail for a commitment."""

_GRAM = 0.6
"""A pair of characters counts so much of a word."""

_SENTENCE, _TOPICS, _LEAD, _LENGTH = 0.3, 0.1, 0.05, 0.12
_LEAST = 3.0
_COMMON = 2.3
"""Terms in more than a tenth of all sentences find nothing."""

Posting = dict[str, list[int]]
Amounts = list[tuple[str, float]]


class Index:
    """Where each term stands among the clauses, the sentences and their topics of a field."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self._clauses = _postings(piece.own for piece in field.pieces)
        self._sentences = _postings(told.own for told in field.told)
        self._topics = _postings(told.topics for told in field.told)
        places = (self._clauses, self._sentences, self._topics)
        self._words = frozenset().union(*(words for words, _ in places))
        self._grams = frozenset().union(*(grams for _, grams in places))
        self._lengths = [_LENGTH * sqrt(len(piece.own.text)) for piece in field.pieces]
        self._places = [field.place(number) for number in range(len(field.told))]
        self._leads: dict[str, list[float]] = {}

    def find(self, promise: Asked) -> list[int]:
        """The best clauses of at most ``LIMIT`` statements, best first (numbers of the field's pieces)."""
        pieces, told = self.field.pieces, len(self.field.told)
        own = self._telling(promise.own)
        clauses = _sums(own, self._clauses, len(pieces))
        likely = [number for number, shared in enumerate(clauses) if shared >= _LEAST]
        if not likely:
            return []
        sentences = _sums(own, self._sentences, told)
        topics = _sums(own, self._topics, told)
        leads = self._sums_of_lead(promise.lead)
        best: dict[int, tuple[float, int]] = {}
        for number in likely:
            at = pieces[number].statement
            around = _SENTENCE * sentences[at] + _TOPICS * topics[at] + _LEAD * leads[at]
            score = clauses[number] + around - self._lengths[number]
            if at not in best or score > best[at][0]:
                best[at] = (score, number)
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], self._places[item[0]]))
        return [number for _, (_, number) in ranked[:LIMIT]]

    def _sums_of_lead(self, lead: Terms) -> list[float]:
        """What each sentence shares with a lead, which most commitments of a paragraph have in common."""
        if lead.text not in self._leads:
            self._leads[lead.text] = _sums(self._telling(lead), self._sentences, len(self.field.told))
        return self._leads[lead.text]

    def _telling(self, own: Terms) -> tuple[Amounts, Amounts]:
        """The words and the pairs of characters that are not too common, with what sharing each is worth."""
        rarity = self.field.rarity
        return (
            _rare(own.words & self._words, rarity.words, 1.0),
            _rare(own.grams & self._grams, rarity.grams, _GRAM),
        )


def _rare(terms: Iterable[str], weights: Mapping[str, float], share: float) -> Amounts:
    weighed = [(term, weights[term]) for term in sorted(terms)]
    return [(term, weight * share) for term, weight in weighed if weight >= _COMMON]


def _sums(own: tuple[Amounts, Amounts], postings: tuple[Posting, Posting], size: int) -> list[float]:
    """For each of ``size`` texts what it shares."""
    found = [0.0] * size
    for amounts, where in zip(own, postings, strict=True):
        for term, amount in amounts:
            for number in where.get(term, ()):
                found[number] += amount
    return found


def _postings(texts: Iterable[Terms]) -> tuple[Posting, Posting]:
    words: Posting = defaultdict(list)
    grams: Posting = defaultdict(list)
    for number, own in enumerate(texts):
        for posting, terms in ((words, own.words), (grams, own.grams)):
            for term in terms:
                posting[term].append(number)
    return dict(words), dict(grams)
