"""Alignment: what the statements of a review say about each commitment, and whether they say anything.

Candidates are found by shared rare words and characters. Each pair of a commitment and a clause gets some
fifty named figures (``features``), and a linear layer gives its logit against "nothing speaks of the
commitment". A second layer betters that logit by what the other pairs say: rivals for the sentence
(``rivals``), neighbours that point to the same place (``of_neighbours``). A last layer decides whether the
best candidate is a mention at all. All weights are in readable files, all sums are kept as named parts.

``tests/gold/train_align.py`` learns the weights from the labelled sets and prints the figures for places left
out, and the reliability of ``Match.mention``; ``lexical.measured.txt`` keeps what it printed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from tracker.align.weights import load
from tracker.model import Commitment, Match, Statement

__all__ = ["ENGINES", "align", "engine_version", "is_known"]

ENGINES = ("lexical", "semantic")

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Read by numpy when it is first imported: our tables are small, more threads only wait for each other."""


def align(
    commitments: Sequence[Commitment],
    statements: Sequence[Statement],
    engine: str = "lexical",
    *,
    progress: Callable[[int, int], None] | None = None,
    explained: bool = True,
) -> tuple[Match, ...]:
    """One match per commitment, in the order given: at most five candidates best first, and ``mention``.

    ``Match.mention`` is the calibrated probability that the first candidate speaks of the same matter.
    The order of commitments and of paragraphs changes nothing. ``progress`` hears how many of how many
    pairs a model has judged; the lexical engine asks none. Parts are left empty where they need not be
    ``explained``. Raises ValueError for an unknown engine, TrackerError where an engine cannot be had.
    """
    if not is_known(engine):
        raise ValueError(f"engine {engine!r}: {' | '.join(ENGINES)}")
    if not commitments or not statements:
        return tuple(Match(commitment, (), 0.0) for commitment in commitments)
    from tracker.align.engine import compared, matches  # late: numpy, and a version is told without it

    comparison = compared(commitments, statements)
    if engine == "lexical" or not answer(commitments, statements):
        return matches(comparison, load("lexical"), explained)
    from tracker.align.network import network
    from tracker.align.semantic import judged

    return matches(judged(comparison, load("lexical"), network(progress)), load("semantic"), explained)


def answer(commitments: Sequence[Commitment], statements: Sequence[Statement]) -> bool:
    """Whether statements tell how a plan turned out: a later review or facts.

    The network learnt to judge such statements only. A report's own review and a next plan's commitments are
    compared by words alone: on own reviews of places left out, linked F1 was .77 by words, .75 with the
    network.
    """
    own = {one.report for one in commitments}
    return any(one.outcome or (one.report not in own and not one.commitment) for one in statements)


def is_known(engine: str) -> bool:
    """Whether this program has an engine of this name."""
    return engine in ENGINES


def engine_version(engine: str) -> str:
    """Name and version of an engine, as the ledger's header keeps it: ``lexical 1``."""
    return f"{engine} {load(engine).version}"
