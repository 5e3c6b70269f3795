"""How sure a reader's verdict is, by what the other engine says: counted on labelled pairs."""

from __future__ import annotations

from typing import Literal

from tracker.model import Verdict

Agreement = Literal["same", "same, elsewhere", "reader alone", "engine alone", "degree"]

RELIABILITY: dict[Agreement, tuple[int, int]] = {
    "same": (18, 18),
    "same, elsewhere": (7, 8),
    "reader alone": (6, 8),
    "engine alone": (6, 8),
    "degree": (6, 8),
}
"""Right verdicts, and all, of each kind of agreement."""


def agreement(reader: Verdict, other: Verdict) -> Agreement:
    """How a reader's verdict stands to the other engine's.

    ``same`` is the same status by the same sentence, ``reader alone`` a mention that the other does not see.
    """
    if not reader.evidence or not other.evidence:
        if bool(reader.evidence) == bool(other.evidence):
            return "same"
        return "reader alone" if reader.evidence else "engine alone"
    if reader.status != other.status:
        return "degree"
    shown = {one.text for one in reader.evidence}
    return "same" if other.evidence[0].text in shown else "same, elsewhere"


def of(kind: Agreement) -> float:
    """The share of right verdicts, drawn towards one half where few were seen (Laplace's rule)."""
    right, seen = RELIABILITY[kind]
    return round((right + 1) / (seen + 2), 2)
