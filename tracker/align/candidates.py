"""Which clauses may speak of a commitment: those that share its rarer words and pairs of characters."""

from __future__ import annotations

import numpy as np

from tracker.align.field import Field, soft
from tracker.align.ragged import Floats, Ints

LIMIT = 16
"""How many statements are compared in detail per commitment; for 97 in 100 they include a right one."""
_PAIR = 0.6
"""What a shared pair of characters counts, where a word as rare counts 1."""
_SENTENCE, _TOPICS, _LENGTH = 0.3, 0.15, 0.12
_WHOLE = 12.0
"""What a sentence that tells of the whole civic list, or of aims together, is worth to one of them."""


def candidates(field: Field) -> tuple[Ints, Ints]:
    """Numbers of commitments and of likely clauses, paired: the best one of each of ``LIMIT`` statements."""
    promises: list[int] = []
    clauses: list[int] = []
    first = np.flatnonzero(np.diff(field.home, prepend=-1))
    homes = field.home[first]
    lengths = _LENGTH * np.sqrt([len(one.text) for one in field.pieces])
    ranks = field.ranks[homes]
    heard = (soft(field.in_clause), soft(field.in_sentence), soft(field.in_topics))
    for number in range(len(field.promises)):
        score = np.round(_shared(field, heard, number) - lengths, 6)
        tops = np.maximum.reduceat(score, first)
        best = np.lexsort((ranks, -tops))[:LIMIT]
        for at in best:
            start = first[at]
            end = first[at + 1] if at + 1 < len(first) else len(score)
            clauses.append(start + int(score[start:end].argmax()))
            promises.append(number)
    return np.array(promises, dtype=np.int64), np.array(clauses, dtype=np.int64)


def _shared(field: Field, heard: tuple[Floats, Floats, Floats], number: int) -> Floats:
    """What every clause, with a little of its sentence and topics, shares with a commitment.

    ``heard`` tells how much each of our words counts in each clause, sentence and its topics.
    """
    ours, letters, home = field.ours, field.letters, field.home
    words, pairs = ours.own[number], letters.own[number]
    rare, rare_pairs = ours.rarity[words], _PAIR * letters.rarity[pairs]
    in_clause, in_sentence, in_topics = heard
    clause = rare @ in_clause[words] + rare_pairs @ letters.in_clause[pairs]
    sentence = rare @ in_sentence[words] + rare_pairs @ letters.in_sentence[pairs]
    topics = rare @ in_topics[words] + rare_pairs @ letters.in_topics[pairs]
    total: Floats = clause + (_SENTENCE * sentence + _TOPICS * topics)[home]
    if not (field.blanket_answers[number] or field.is_aim[number]):
        return total
    whole = (field.blanket & field.blanket_answers[number]) | field.tells_of_aims(number, slice(None))
    result: Floats = total + _WHOLE * whole
    return result
