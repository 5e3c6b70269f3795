"""All commitments against all statements of one comparison, as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tracker.align.civic import blanket, listed
from tracker.align.meaning import likeness
from tracker.align.numbered import Letters, Theirs, Words
from tracker.align.ragged import Floats, Ints, best_of
from tracker.align.rarity import rarities
from tracker.align.sides import Promise, Told, clause_terms, leads_of, positions, promise, sentence_of, told
from tracker.align.terms import terms
from tracker.language import aims
from tracker.model import Clause, Commitment, ReportName, Statement, next_report

FAR = 0.5
"""Likeness of two words, 0 to 1, up to which it counts as none."""


class Field:
    """Both sides made ready. Clauses are numbered through; ``home`` tells each one's statement.

    ``in_clause``, ``in_window``, ``in_sentence`` and ``in_topics`` have a row for each of the commitments'
    words and a column for each clause or statement: how well it is said there, 0 to 1. ``in_promise`` and
    ``in_context`` have a row for each of the statements' words and a column for each commitment or for each
    paragraph of commitments.
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
        self.ours = Words(self.promises, self.word_rarity)
        self.theirs = Theirs(self.told, self.pieces, self.home, self.word_rarity)
        self.letters = Letters(self.promises, self.told, self.pieces, self.home, self.pair_rarity)
        self._tellers = {one.report for one in statements}
        self._facts = any(one.outcome is not None for one in statements)
        own = np.array([one.report in self._tellers for one in commitments], dtype=bool)
        self.on_list = listed(commitments)
        self.blanket_answers = self.on_list & ~own  # a report's own review tells of last year's list
        self.blanket = blanket(self.clauses, commitments)
        self._aims = _table([aims.among(one.folded) for one in commitments]) & ~own[:, None]
        self.is_aim = self._aims.any(axis=1)
        self._aims_met = _table([tuple(map(bool, aims.told(one.folded))) for one in self.clauses])
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

    def tells_of_aims(self, promise: Ints | int, clause: Ints | slice) -> NDArray[np.bool_]:
        """Whether clauses say of aims together that they are met, where commitments are among those aims."""
        told: NDArray[np.bool_] = (self._aims[promise] & self._aims_met[clause]).any(axis=-1)
        return told

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


def _table(rows: Sequence[tuple[bool, ...]]) -> NDArray[np.bool_]:
    return np.array(rows, dtype=bool).reshape(len(rows), -1)


def soft(alike: NDArray[np.float32]) -> Floats:
    """How much each likeness counts: 0 below ``FAR``, 1 for the same word, in proportion between them."""
    counted: Floats = np.clip((alike.astype(float) - FAR) / (1 - FAR), 0, 1)
    return counted


def same(alike: NDArray[np.float32]) -> Floats:
    """For each likeness 1 where ours is the same word as theirs or stands in it, else 0."""
    return (alike >= 0.999).astype(float)
