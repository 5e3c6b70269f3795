"""How sure a reader's verdict is: counted on labelled pairs, by what the engine beside it says of the same.

The counts are in ``confidence.tsv``, which says where they are from and where they are thin.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

from tracker.model import Status, Verdict

Agreement = Literal["agree", "reader alone", "engine alone", "degree"]
Counts = Mapping[tuple[str, str, str], tuple[int, int]]


def agreement(reader: Verdict, other: Verdict) -> Agreement:
    """How a reader's verdict stands to the other engine's.

    ``agree`` is the same status, ``reader alone`` a mention that the other does not see, ``engine alone`` one
    that only the other sees, ``degree`` a mention to both, more of it to one.
    """
    if reader.status == other.status:
        return "agree"
    if bool(reader.evidence) != bool(other.evidence):
        return "reader alone" if reader.evidence else "engine alone"
    return "degree"


def of(engine: str, kind: Agreement, status: Status) -> float:
    """The share of right verdicts, drawn towards one half where few were seen (Laplace's rule).

    ``engine`` is the one beside the reader, whatever model is named behind it; of one that was not counted,
    the lexical one's counts are taken.
    """
    known, name = counts(), engine.partition(":")[0]
    if not any(key[0] == name for key in known):
        name = "lexical"
    right, seen = known.get((name, kind, status), (0, 0))
    return round((right + 1) / (seen + 2), 2)


@cache
def counts() -> Counts:
    """Right verdicts, and all, by the engine beside, the agreement and the reader's status."""
    text = resources.files("tracker.reader").joinpath("confidence.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {(engine, kind, status): (int(right), int(seen)) for engine, kind, status, right, seen in rows[1:]}
