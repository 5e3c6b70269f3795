"""Which statements may speak of a commitment: those that share its rarer words and characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import sqrt

from tracker.align.field import Field, Promise
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


class Index:
    """Where each term stands among the clauses, the sentences and their topics of a field."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self._clauses = _postings(piece.own for piece in field.pieces)
        self._sentences = _postings(told.own for told in field.told)
        self._topics = _postings(told.topics for told in field.told)

    def find(self, promise: Promise) -> list[int]:
        """The best clauses of at most ``LIMIT`` statements, best first (numbers of the field's pieces)."""
        clauses = self._sums(promise.own, self._clauses)
        around = self._around(promise)
        best: dict[int, tuple[float, int]] = {}
        for number in sorted(clauses):
            if clauses[number] < _LEAST:
                continue
            piece = self.field.pieces[number]
            score = clauses[number] + around.get(piece.statement, 0.0) - _LENGTH * sqrt(len(piece.own.text))
            if piece.statement not in best or score > best[piece.statement][0]:
                best[piece.statement] = (score, number)
        ranked = sorted(best.items(), key=lambda item: (-round(item[1][0], 6), self.field.place(item[0])))
        return [number for _, (_, number) in ranked[:LIMIT]]

    def _around(self, promise: Promise) -> dict[int, float]:
        found: dict[int, float] = defaultdict(float)
        for share, own, postings in (
            (_SENTENCE, promise.own, self._sentences),
            (_TOPICS, promise.own, self._topics),
            (_LEAD, promise.lead, self._sentences),
        ):
            for number, weight in self._sums(own, postings).items():
                found[number] += share * weight
        return found

    def _sums(self, own: Terms, postings: tuple[Posting, Posting]) -> dict[int, float]:
        rarity = self.field.rarity
        found: dict[int, float] = defaultdict(float)
        for terms, weights, where, share in (
            (own.words, rarity.words, postings[0], 1.0),
            (own.grams, rarity.grams, postings[1], _GRAM),
        ):
            for term in sorted(terms):
                weight = weights[term]
                if weight >= _COMMON and term in where:
                    for number in where[term]:
                        found[number] += weight * share
        return found


def _postings(texts: Iterable[Terms]) -> tuple[Posting, Posting]:
    words: Posting = defaultdict(list)
    grams: Posting = defaultdict(list)
    for number, own in enumerate(texts):
        for posting, terms in ((words, own.words), (grams, own.grams)):
            for term in terms:
                posting[term].append(number)
    return dict(words), dict(grams)
