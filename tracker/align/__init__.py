"""Alignment: what the statements of a review say about each commitment, and whether they say anything."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.align import engine as _engine
from tracker.align.field import Field
from tracker.align.weights import load
from tracker.model import Commitment, Match, Statement

__all__ = ["ENGINES", "align", "engine_version"]

ENGINES = ("lexical", "semantic")


def align(
    commitments: Sequence[Commitment], statements: Sequence[Statement], engine: str = "lexical"
) -> tuple[Match, ...]:
    """One match per commitment, in the order given: at most five candidates best first, and ``mention``.

    ``Match.mention`` is the calibrated probability that the first candidate speaks of the same matter.
    The order in which commitments and statements are given changes nothing. Raises ``ValueError`` for an
    engine that is not in ``ENGINES``.
    """
    field = Field(commitments, statements)
    return _engine.matches(field, _engine.lexical_hits(field), load("lexical"))


def engine_version(engine: str) -> str:
    """Name and version of an engine, as the ledger's header keeps it: ``lexical 1``."""
    return f"{engine} {load(engine).version}"
