"""Both sides of a comparison as numbers: of words, and of pairs of characters, with how rare each one is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tracker.align.meaning import centres
from tracker.align.ragged import Floats, Ints, Ragged
from tracker.align.rarity import Rarity
from tracker.align.sides import Promise, Told, Vocabulary, together
from tracker.align.terms import Terms


class Words:
    """The parts of all commitments (``sides.Promise``) as numbers of words, with how rare each word is."""

    def __init__(self, promises: Sequence[Promise], rarity: Rarity) -> None:
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
        self.rarity = weights(self.vocabulary, rarity)
        self.mass = mass(self.own, self.rarity)
        self.centre = centres([one.own.words for one in promises], rarity)
        self.centre_above = centres([one.own.words | one.lead.words for one in promises], rarity)


class Theirs:
    """Clauses (``pieces``; ``home`` tells each one's statement) and statements as numbers of words."""

    def __init__(self, told: Sequence[Told], pieces: Sequence[Terms], home: Ints, rarity: Rarity) -> None:
        self.vocabulary = Vocabulary()
        texts = self.vocabulary.texts
        self.clauses = texts(one.words for one in pieces)
        self.above = texts(one.above.words for one in told)
        self.sentences = together(self.clauses, home, len(told))
        self.rarity = weights(self.vocabulary, rarity)
        self.mass = mass(self.clauses, self.rarity)
        self.centre = centres([one.words for one in pieces], rarity)
        self.centre_sentence = centres([one.own.words for one in told], rarity)
        self.centre_above = centres([one.own.words | one.above.words for one in told], rarity)


class Letters:
    """The pairs of characters of all commitments, and in which clause, statement or topics each stands."""

    def __init__(
        self,
        promises: Sequence[Promise],
        told: Sequence[Told],
        pieces: Sequence[Terms],
        home: Ints,
        rarity: Rarity,
    ) -> None:
        pairs = Vocabulary()
        self.own = pairs.texts(one.own.pairs for one in promises)
        clauses = pairs.texts(one.pairs for one in pieces)
        self.rarity = weights(pairs, rarity)
        self.mass, self.mass_clause = mass(self.own, self.rarity), mass(clauses, self.rarity)
        self.in_clause = held(clauses, len(pairs))
        self.in_sentence = held(together(clauses, home, len(told)), len(pairs))
        self.in_topics = held(pairs.known(one.above.pairs for one in told), len(pairs))


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
