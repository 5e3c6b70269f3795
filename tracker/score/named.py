"""Facts that a person gave to one commitment: there they stand first, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.model import Candidate, Match, Statement


def as_named(matches: Iterable[Match], facts: Sequence[Statement]) -> list[Match]:
    """The matches, each with facts that name its commitment first, and without those that name another."""
    every = list(matches)
    there = {match.commitment.id for match in every}
    named = [fact for fact in facts if fact.commitment in there and fact.clauses]
    return [_as_named(match, named) for match in every] if named else every


def _as_named(match: Match, named: Sequence[Statement]) -> Match:
    own = [fact for fact in named if fact.commitment == match.commitment.id]
    others = [one for one in match.candidates if not any(one.statement is fact for fact in named)]
    if not own:
        return replace(match, candidates=tuple(others), mention=match.mention if others else 0.0)
    first = [_candidate(match, fact) for fact in own]
    return replace(match, candidates=(*first, *others), mention=1.0)


def _candidate(match: Match, fact: Statement) -> Candidate:
    """The fact as a candidate, by the clause that alignment chose where it saw the fact at all."""
    seen = next((one for one in match.candidates if one.statement is fact), None)
    return replace(seen, score=1.0, parts=()) if seen else Candidate(fact, fact.clauses[0], 1.0)
