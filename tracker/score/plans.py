"""Plan against plan: which commitments a later plan promises again, and what became of the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.model import Carried, Commitment, Entry, Match, PlanChange
from tracker.score.change import carried


def carried_into(matches: Iterable[Match]) -> list[Carried | None]:
    """For each commitment of an old plan the one of a new plan that promises it again, or None.

    ``matches`` are those of the old plan's commitments with the new plan's as statements.
    """
    return [_carried(match) for match in matches]


def _carried(match: Match) -> Carried | None:
    again = carried(match)
    return replace(again, id=match.candidates[0].statement.commitment) if again else None


def changes(
    old: Sequence[Commitment], new: Sequence[Commitment], again: Sequence[Carried | None]
) -> tuple[PlanChange, ...]:
    """What became of each commitment of ``old``, in the new plan's order, dropped ones last."""
    sources: dict[str, list[tuple[Commitment, Carried]]] = {}
    for commitment, into in zip(old, again, strict=True):
        if into:
            sources.setdefault(into.id, []).append((commitment, into))
    listed: list[PlanChange] = []
    for commitment in new:
        before = sources.get(commitment.id, [])
        listed += [PlanChange(Entry.of(one), Entry.of(commitment), into.change) for one, into in before]
        if not before:
            listed.append(PlanChange(None, Entry.of(commitment), "new"))
    kept = {one.id for pairs in sources.values() for one, _ in pairs}
    listed += [PlanChange(Entry.of(one), None, "dropped") for one in old if one.id not in kept]
    return tuple(listed)
