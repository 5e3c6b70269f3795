"""Alignment: what the statements of a review say about each commitment, and whether they say anything.

Candidates are found by shared rare words and characters (and, by the semantic engine, by sense). Each gets
some eighty named figures (``features``), a logit by one logistic layer, and a better one by what its
neighbours say: commitments of one paragraph are mostly answered in one paragraph. A last layer decides
whether the best candidate is a mention at all, from its figures, its lead over the others and the
competition for its sentence. All weights are in readable files, all sums are kept as named parts.

``tests/gold/train_align.py`` learns the weights from the labelled sets and prints the figures, leave-one-
set-out, and the reliability of ``Match.mention``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.align.weights import load
from tracker.model import Commitment, Match, Statement

if TYPE_CHECKING:
    from tracker.align.encode import Encoder, Progress
    from tracker.align.field import Field
    from tracker.align.structure import Hit

__all__ = ["ENGINES", "align", "engine_version", "is_known"]

ENGINES = ("lexical", "semantic")


def align(
    commitments: Sequence[Commitment],
    statements: Sequence[Statement],
    engine: str = "lexical",
    *,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
    explained: bool = True,
) -> tuple[Match, ...]:
    """One match per commitment, in the order given: at most five candidates best first, and ``mention``.

    ``Match.mention`` is the calibrated probability that the first candidate speaks of the same matter.
    The order of commitments and of paragraphs changes nothing. ``engine`` is ``lexical``, ``semantic``, or
    ``semantic:NAME`` with a model of sentence-transformers; ``encoder`` is an adapter of one's own.
    Parts are left empty where they need not be ``explained``.
    ``progress`` hears how many of how many texts are encoded. Raises ValueError for an unknown engine,
    TrackerError where the encoder's package is missing.
    """
    from tracker.align.engine import lexical_hits, matches  # late: a version is told without them
    from tracker.align.field import Field

    kind, _, name = engine.partition(":")
    if not is_known(engine):
        raise ValueError(f"engine {engine!r}: {' | '.join(ENGINES)}")
    if not commitments or not statements:
        return tuple(Match(commitment, (), 0.0) for commitment in commitments)
    field = Field(commitments, statements)
    hits = lexical_hits(field) if kind == "lexical" else _sense(field, name, encoder, progress)
    return matches(field, hits, load(kind), explained)


def _sense(field: Field, name: str, encoder: Encoder | None, progress: Progress | None) -> list[list[Hit]]:
    from tracker.align.encode import DEFAULT
    from tracker.align.semantic import semantic_hits

    # what a model in a folder encodes is not kept: it may be trained anew under its name
    folder = None if name and Path(name).exists() else cache_folder()
    return semantic_hits(field, name or DEFAULT, encoder, folder, progress)


def cache_folder() -> Path:
    """Where vectors are cached; safe to delete."""
    from tracker.workspace import cache_folder

    return cache_folder.cache_folder("vectors")


def is_known(engine: str) -> bool:
    """Whether this program has an engine of this name: ``lexical``, ``semantic`` or ``semantic:NAME``."""
    kind, colon, name = engine.partition(":")
    named = kind == "semantic" and bool(name) and name.isprintable() and " " not in name
    return named if colon else kind in ENGINES


def engine_version(engine: str) -> str:
    """Name and version of an engine, as the ledger's header keeps it: ``lexical 1``."""
    return f"{engine} {load(engine.partition(':')[0]).version}"
