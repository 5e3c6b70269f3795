"""What the network says of the likeliest pairs of a comparison, as further figures beside those of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tracker.align.engine import Compared, first_logits, orders
from tracker.align.network import Judge
from tracker.align.ragged import Floats
from tracker.align.rivals import NOBODY
from tracker.align.sides import lead_of
from tracker.align.terms import terms
from tracker.align.weights import Weights
from tracker.model import Commitment

NAMES = tuple(f"判读.{name}" for name in "judged logit status lead first".split())
LIMIT = 8
"""How many pairs of a commitment, the likeliest by words, are given to the network."""
WINDOW, STEP = 72, 6
"""Characters of a long sentence that the network reads, and between the places tried for this window."""
TOPIC = 16
"""A topic of up to so many characters is read before the commitment."""
_FAR = 8.0


def judged(comparison: Compared, weights: Weights, judge: Judge) -> Compared:
    """The comparison with the network's figures; ``weights`` (of words) choose what it is asked."""
    chosen = [order[:LIMIT] for order in orders(comparison, first_logits(comparison, weights))]
    numbers = [int(pair) for order in chosen for pair in order]
    said = judge([asked(comparison, pair) for pair in numbers])
    columns = np.zeros((comparison.pairs.size, len(NAMES)))
    start = 0
    for order in chosen:
        columns[order] = told(said[start : start + len(order)])
        start += len(order)
    return replace(
        comparison, figures=np.hstack([comparison.figures, columns]), names=(*comparison.names, *NAMES)
    )


def asked(comparison: Compared, pair: int) -> tuple[str, str]:
    """The texts of a pair as the network reads them: the commitment behind its topic, and the sentence."""
    field, pairs = comparison.pairs.field, comparison.pairs
    commitment = field.commitments[pairs.promise[pair]]
    return behind_its_topic(commitment), window(field.statements[pairs.statement[pair]].text, commitment.text)


def behind_its_topic(commitment: Commitment) -> str:
    """A commitment with what neighbours lend it, behind its topic where that is short and not in the text."""
    lead, text = lead_of(commitment), f"{commitment.clause.elided}{commitment.text}"
    return f"{lead}：{text}" if lead and len(lead) <= TOPIC and lead not in commitment.text else text


def window(sentence: str, promise: str) -> str:
    """The part of a long sentence that shares most pairs of characters with the commitment."""
    if len(sentence) <= WINDOW:
        return sentence
    wanted = terms(promise).pairs
    starts = range(0, len(sentence) - WINDOW + 1, STEP)
    best = max(starts, key=lambda start: len(wanted & _pairs(sentence[start : start + WINDOW])))
    return sentence[best : best + WINDOW]


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def told(said: Floats) -> Floats:
    """The network's figures of one commitment's judged pairs: a row for each, a column for each of ``NAMES``.

    ``said`` has a row for each pair too, with its two logits: that it is said, and that it is done.
    """
    if not len(said):
        return np.zeros((0, len(NAMES)))
    logit, status = said[:, 0], said[:, 1]
    others: Sequence[float] = [max(np.delete(logit, at), default=NOBODY) for at in range(len(logit))]
    lead = np.clip(logit - np.maximum(others, NOBODY), NOBODY, -NOBODY)
    first = (logit == logit.max()).astype(float)
    return np.stack([np.ones(len(logit)), np.clip(logit, -_FAR, _FAR), status, lead, first], axis=1)
