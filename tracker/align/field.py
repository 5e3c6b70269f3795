"""All commitments against all statements of one comparison, as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tracker.align.civic import blanket, listed
from tracker.align.meaning import centres, likeness
from tracker.align.ragged import Floats, Ints, Ragged, best_of
from tracker.align.rarity import Rarity, rarities
from tracker.align.sides import (
    Promise,
    Told,
    Vocabulary,
    clause_terms,
    leads_of,
    positions,
    promise,
    sentence_of,
    together,
    told,
)
from tracker.align.terms import terms
from tracker.model import Clause, Commitment, ReportName, Statement, next_report

FAR = 0.5
"""Likeness of words from which they may stand for one another; below, it counts nothing."""


class Field:
    """Both sides made ready. Clauses are numbered through; ``home`` tells each one's statement.

    ``in_clause``, ``in_window``, ``in_sentence`` and ``in_topics`` have a row for each of the commitments'
    words and a column for each clause or statement: how well it is said there, 0 to 1. ``in_promise`` and
    ``in_context`` are the same the other way round.
    """

    def __init__(self, commitments: Sequence[Commitment], statements: Sequence[Statement]) -> None:
        self.commitments, self.statements = commitments, statements
        sentences = dict.fromkeys([*map(sentence_of, commitments), *(one.text for one in statements)])
        self.word_rarity, self.pair_rarity = rarities(map(terms, sentences))
        self.promises: list[Promise] = list(map(promise, commitments))
        self.told: list[Told] = list(map(told, statements, leads_of(statements)))
        self.clauses: list[Clause] = [clause for one in statements for clause in one.clauses]
        self.pieces = list(map(clause_terms, self.clauses))
        self.home: Ints = np.repeat(np.arange(len(statements)), [len(one.clauses) for one in statements])
        self.position = positions([(one.report, one.line) for one in statements])
        self.ours, self.theirs = Words(self.promises, self), Theirs(self)
        self._tellers = {one.report for one in statements}
        self._facts = any(one.outcome is not None for one in statements)
        own = np.array([one.report in self._tellers for one in commitments], dtype=bool)
        self.listed = listed(commitments) & ~own  # a report's own review tells of last year's list
        self.blanket = blanket(self.clauses, commitments)
        self._compare()

    def _compare(self) -> None:
        """How well each of our words is said in each clause, its surroundings, statement and topics.

        And the other way round: how well each of their words is said in each commitment, and around it.
        """
        ours, theirs = self.ours, self.theirs
        alike = likeness(list(ours.vocabulary.numbers), list(theirs.vocabulary.numbers))
        back = np.ascontiguousarray(alike.T)
        self.in_clause = best_of(back, theirs.clauses)
        self.in_sentence = best_of(back, theirs.sentences)
        self.in_topics = best_of(back, theirs.above)
        self.in_window = self._window()
        self.in_promise = best_of(alike, ours.own)
        self.in_context = best_of(alike, ours.around)

    def _window(self) -> NDArray[np.float32]:
        """As ``in_clause``, with the clause before and the one behind in the same statement."""
        widest = self.in_clause.copy()
        same = self.home[1:] == self.home[:-1]
        np.maximum(widest[:, 1:], self.in_clause[:, :-1] * same, out=widest[:, 1:])
        np.maximum(widest[:, :-1], self.in_clause[:, 1:] * same, out=widest[:, :-1])
        return widest

    def follows(self, promise: int) -> bool:
        """Whether the statements tell how a commitment's plan turned out: next year's review, or facts."""
        own = self.commitments[promise].report
        following = next_report(own) if ReportName.is_one(own) else ""
        return self._facts or following in self._tellers

    @cached_property
    def ranks(self) -> Ints:
        """The order of statements that have equal scores: by report, line, text."""
        places = [(one.report, one.line, one.text) for one in self.statements]
        order = sorted(range(len(places)), key=places.__getitem__)
        ranks = np.zeros(len(order), dtype=np.int64)
        ranks[order] = np.arange(len(order))
        return ranks


class Words:
    """The parts of all commitments (``sides.Promise``) as numbers of words, with how rare each word is."""

    def __init__(self, promises: Sequence[Promise], field: Field) -> None:
        self.vocabulary = Vocabulary()
        texts = self.vocabulary.texts
        self.own = texts(one.own.words for one in promises)
        self.object = texts(one.object.words for one in promises)
        self.head = texts(one.head for one in promises)
        self.noun = texts(one.noun.words for one in promises)
        self.lead = texts(one.lead.words for one in promises)
        self.above = texts(one.above.words for one in promises)
        self.beside = texts(one.beside for one in promises)
        around = {one.around.text: one.around.words | one.above.words for one in promises}
        self.paragraph: Ints = np.array([list(around).index(one.around.text) for one in promises])
        self.around = texts(around.values())
        self.rarity = weights(self.vocabulary, field.word_rarity)
        self.mass = mass(self.own, self.rarity)
        self.centre = centres([one.own.words for one in promises], field.word_rarity)
        self.centre_above = centres([one.own.words | one.lead.words for one in promises], field.word_rarity)


class Theirs:
    """Clauses and statements as numbers of words, and how rare they are; both sides' pairs of characters."""

    def __init__(self, field: Field) -> None:
        self.vocabulary = Vocabulary()
        texts = self.vocabulary.texts
        self.clauses = texts(one.words for one in field.pieces)
        self.above = texts(one.above.words for one in field.told)
        self.sentences = together(self.clauses, field.home, len(field.told))
        self.rarity = weights(self.vocabulary, field.word_rarity)
        self.mass = mass(self.clauses, self.rarity)
        rare = field.word_rarity
        self.centre = centres([one.words for one in field.pieces], rare)
        self.centre_sentence = centres([one.own.words for one in field.told], rare)
        self.centre_above = centres([one.own.words | one.above.words for one in field.told], rare)
        self._pairs(field)

    def _pairs(self, field: Field) -> None:
        pairs = Vocabulary()
        self.pairs = pairs.texts(one.own.pairs for one in field.promises)
        clauses = pairs.texts(one.pairs for one in field.pieces)
        self.pair_rarity = weights(pairs, field.pair_rarity)
        self.pair_mass, self.pair_mass_clause = (
            mass(self.pairs, self.pair_rarity),
            mass(clauses, self.pair_rarity),
        )
        self.pair_in_clause = held(clauses, len(pairs))
        self.pair_in_sentence = held(together(clauses, field.home, len(field.told)), len(pairs))
        self.pair_in_topics = held(pairs.known(one.above.pairs for one in field.told), len(pairs))


def weights(vocabulary: Vocabulary, rarity: Rarity) -> Floats:
    """How rare each term is."""
    return np.array([rarity[term] for term in vocabulary.numbers])


def mass(texts: Ragged, rarity: Floats) -> Floats:
    """What the terms of each text weigh together."""
    owner = np.repeat(np.arange(len(texts)), texts.lengths)
    return np.bincount(owner, rarity[texts.flat], len(texts)).astype(float) + 1e-9


def held(texts: Ragged, size: int) -> NDArray[np.bool_]:
    """For each of ``size`` terms which texts hold it."""
    marks = np.zeros((size, len(texts)), dtype=bool)
    marks[texts.flat, np.repeat(np.arange(len(texts)), texts.lengths)] = True
    return marks


def soft(alike: NDArray[np.float32]) -> Floats:
    """How much each likeness counts: 0 below ``FAR``, 1 for the same word, in proportion between them."""
    counted: Floats = np.clip((alike.astype(float) - FAR) / (1 - FAR), 0, 1)
    return counted


def same(alike: NDArray[np.float32]) -> Floats:
    """For each likeness 1 where ours is the same word as theirs or stands in it, else 0."""
    return (alike >= 0.999).astype(float)
