"""What a commitment and a clause share in words, characters and meaning: a function a group of figures.

A share is the rarity of what is shared over the rarity of all: 「same」 counts a word that is said itself,
「near」 also one that is near in meaning.
"""

from __future__ import annotations

import numpy as np

from tracker.align.field import same, soft
from tracker.align.pairs import Columns, Pairs
from tracker.align.ragged import Floats, Ragged, greatest, summed


def words(pairs: Pairs) -> Columns:
    """The share of the commitment's words that is said itself: in clause, window, statement, and with topics.

    Then the square root of the rarity said in the window, and the rarity of the rarest word said there.
    """
    owner, own = pairs.own
    rare, mass = pairs.field.ours.rarity[own], pairs.field.ours.mass[pairs.promise]
    said = {place: summed(owner, rare * same(alike), pairs.size) for place, alike in pairs.alike.items()}
    rarest = greatest(owner, rare * same(pairs.alike["window"]), pairs.size)
    shares = [said[place] / mass for place in ("clause", "window", "sentence", "topics")]
    return [*shares, np.sqrt(said["window"]), rarest]


def near_words(pairs: Pairs) -> Columns:
    """The shares of ``words`` with words near in meaning.

    Then how near the rarest words come in the window, the cosine there weighted by rarity, and the rarity of
    the word that is lacking most.
    """
    owner, own = pairs.own
    rare, mass = pairs.field.ours.rarity[own], pairs.field.ours.mass[pairs.promise]
    shares = [summed(owner, rare * soft(alike), pairs.size) / mass for alike in pairs.alike.values()]
    near = soft(pairs.alike["window"])
    lacking = greatest(owner, rare * (1 - near), pairs.size)
    weight = rare**3
    rarest = summed(owner, weight * near, pairs.size) / (summed(owner, weight, pairs.size) + 1e-9)
    cosine = pairs.alike["window"].astype(float)
    plain = summed(owner, rare * cosine, pairs.size) / mass
    return [*shares, rarest, plain, lacking]


def beyond(pairs: Pairs) -> Columns:
    """The share of the clause's words that the commitment says, exactly, nearly, with its paragraph.

    The last column is the rarity of the clause's word that the commitment says least.
    """
    field, theirs = pairs.field, pairs.field.theirs
    owner, words_ = theirs.clauses.take(pairs.clause)
    rare, mass = theirs.rarity[words_], theirs.mass[pairs.clause]
    alike = field.in_promise[words_, pairs.promise[owner]]
    around = field.in_context[words_, field.ours.paragraph[pairs.promise[owner]]]
    shares = [
        summed(owner, rare * one, pairs.size) / mass for one in (same(alike), soft(alike), soft(around))
    ]
    lacking = greatest(owner, rare * (1 - soft(alike)), pairs.size)
    return [*shares, lacking]


def characters(pairs: Pairs) -> Columns:
    """The share of the commitment's pairs of characters in clause, statement, and with topics.

    Then the share of the clause's pairs that the commitment has, the square root of the rarity shared with
    the clause, and the rarity of the rarest pair shared with the statement.
    """
    letters = pairs.field.letters
    owner, own = letters.own.take(pairs.promise)
    rare = letters.rarity[own]
    clause = summed(owner, rare * letters.in_clause[own, pairs.clause[owner]], pairs.size)
    in_sentence = letters.in_sentence[own, pairs.statement[owner]]
    sentence = summed(owner, rare * in_sentence, pairs.size)
    in_topics = in_sentence | letters.in_topics[own, pairs.statement[owner]]
    topics = summed(owner, rare * in_topics, pairs.size)
    rarest = greatest(owner, rare * in_sentence, pairs.size)
    mass = letters.mass[pairs.promise]
    back = clause / letters.mass_clause[pairs.clause]
    return [clause / mass, sentence / mass, topics / mass, back, np.sqrt(clause), rarest]


def thing(pairs: Pairs) -> Columns:
    """How far a commitment's object, last nouns and measured noun are said around the clause.

    The last nouns have a second column: how far they are said in the statement.
    """
    ours, field = pairs.field.ours, pairs.field
    return [
        pairs.share(ours.object, field.in_window),
        pairs.share(ours.head, field.in_window),
        pairs.share(ours.head, field.in_sentence),
        pairs.share(ours.noun, field.in_window) - _without(ours.noun, pairs) * 0.5,
    ]


def _without(texts: Ragged, pairs: Pairs) -> Floats:
    return np.asarray(texts.lengths[pairs.promise] == 0).astype(float)


def field_of(pairs: Pairs) -> Columns:
    """How near in meaning as a whole (cosine of ``meaning.centres``) the commitment is to the clause.

    Then the same for commitment and statement, and for what stands above either.
    """
    ours, theirs = pairs.field.ours, pairs.field.theirs
    own = ours.centre[pairs.promise]
    return [
        (own * theirs.centre[pairs.clause]).sum(1),
        (own * theirs.centre_sentence[pairs.statement]).sum(1),
        (ours.centre_above[pairs.promise] * theirs.centre_above[pairs.statement]).sum(1),
    ]


def topic(pairs: Pairs) -> Columns:
    """What of the commitment's lead, of all above it and of the rest of its sentence the statement says.

    The last column is the share of its own words that the statement's topics say.
    """
    ours, field = pairs.field.ours, pairs.field
    said = np.maximum(field.in_sentence, field.in_topics)
    own = pairs.share(ours.own, field.in_topics)
    return [pairs.share(ours.lead, said), pairs.share(ours.above, said), pairs.share(ours.beside, said), own]
