"""A commitment beside last year's outcome and beside the next plan: is more asked, as much, or less?

``raised`` and ``lowered`` speak of ambition, not of the bare number: for a target of which less is
better (控制在5.5%以内) a smaller figure is a raised one. A plan of 200 after an outcome of 333 is lowered.
Of two whole plans ``changes`` tells what is promised again, what is new and what was dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from tracker.model import (
    Baseline,
    Carried,
    Change,
    Clause,
    Commitment,
    Entry,
    Match,
    PlanChange,
    Provenance,
    Statement,
)
from tracker.score import case
from tracker.score.answer import Answer
from tracker.score.answering import answers
from tracker.score.arithmetic import Comparison
from tracker.score.halves import of_a_half
from tracker.score.mention import MENTIONED, chance
from tracker.score.stands import Setting

_ABOUT = "~"
LONG = 60
"""Characters from which a sentence is too long to be put beside a clause."""


def baseline(match: Match, several_years: bool = False) -> Baseline | None:
    """What the same report's own review says on the matter, or None where it says nothing.

    ``change`` tells whether this year's target asks for more than last year's outcome. Where the review is
    of ``several_years``, an unmarked figure many times the target is taken for their total.
    """
    if not _mentioned(match, "own review"):
        return None
    answer = _answer(match, several_years)
    if answer is None:
        first = match.candidates[0]
        return Baseline(*_words(first.statement, first.clause))
    comparison = answer.comparison
    above = (comparison.goal - comparison.reached) * (1 if comparison.more else -1)
    statement = answer.candidate.statement
    holding = (one for one in statement.clauses if comparison.reported in one.quantities)
    text, line = _words(statement, next(holding, answer.candidate.clause))
    return Baseline(text, line, _change(above), comparison.reported)


def _words(statement: Statement, clause: Clause) -> tuple[str, int]:
    """The sentence and its line; of a long one the clause that answers, verbatim."""
    if len(statement.text) <= LONG or clause.text not in statement.text:
        return statement.text, statement.line
    return clause.text, clause.line


def carried_into(matches: Iterable[Match]) -> list[Carried | None]:
    """For each commitment of an old plan the one of a new plan that promises it again, or None.

    ``matches`` pair the old plan's commitments with those of the new plan (``review.as_statements``).
    """
    return [_carried(match) for match in matches]


def _carried(match: Match) -> Carried | None:
    if not _mentioned(match, ""):
        return None
    id = match.candidates[0].statement.commitment
    answered = answers(match.commitment.clause, match.candidates[:1])
    answer = next((one for one in answered if one is not None), None)
    if answer is None:
        return Carried(id)
    comparison = answer.comparison
    more = (comparison.reached - comparison.goal) * (1 if comparison.more else -1)
    return Carried(id, _change(more) if more else _of_comparator(comparison))


def _of_comparator(comparison: Comparison) -> Change:
    """Of one number less is asked where it need only be come near to: 3.5%以内, then 3.5%左右."""
    before, after = (one.op == _ABOUT for one in (comparison.promised, comparison.reported))
    return "held" if before == after else "lowered" if after else "raised"


def _mentioned(match: Match, scope: Provenance) -> bool:
    if not match.candidates or (match.mention < MENTIONED and not match.commitment.targets):
        return False
    return chance(case.build(match, scope)) >= MENTIONED


def _answer(match: Match, several_years: bool) -> Answer | None:
    """The first figure of the same time; a report's own review is of the year before the one it plans.

    One of town or country alone is not the whole's, though it tells whether a target of all was met.
    """
    setting = Setting(case.plan_year(match.commitment) - 1, several_years, earlier=True)
    answered = answers(match.commitment.clause, match.candidates, setting)
    return next((one for one in answered if one is not None and one.decides and not of_a_half(one)), None)


def _change(above: Decimal) -> Change:
    if above == 0:
        return "held"
    return "raised" if above > 0 else "lowered"


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
