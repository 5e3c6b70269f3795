"""Rules for facts from elsewhere: naming a thing is not yet doing what was promised of it.

A fact whose file names the commitment that it answers comes before all others (``as_named``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.model import Candidate, Match, Statement
from tracker.score import by_stage, by_words
from tracker.score.case import Case
from tracker.score.facts import examples_and_thing, object_of, thing
from tracker.score.finding import Told
from tracker.score.spelling import head

_COUNTED = "0123456789.个处座家所条"


def only_named(case: Case) -> Told | None:
    """A fact repeats the names of a promise but not what is promised of them: partial.

    「发挥“外滩大会”等系列会议活动的带动效应」 promises an effect of the meetings, not the meetings.
    """
    items, wanted = examples_and_thing(case.promise)
    examples_of_it = wanted != "、".join(items) and "的" not in wanted
    spoken_of = case.coverage >= by_words.SAME_WORDS or head(wanted) in case.said
    return None if examples_of_it or spoken_of else Told((by_words.common(case),))


def only_a_part(case: Case) -> Told | None:
    """A fact tells only of something whose name begins with the promised thing's: a part of it at most.

    「建成儿童友好城市阅读新空间」 does not fulfil 「建设儿童友好城市」, although it is finished.
    """
    wanted = thing(case.promise)
    objects = [object_of(part).rstrip(_COUNTED) for part in re.split("[,;。]", case.said)]
    parts = [one for one in objects if one.startswith(wanted) and len(one) >= len(wanted) + 2]
    if by_stage.stage_reached(case) is None or not wanted or not parts or wanted in objects:
        return None
    return Told((parts[0],))


def as_named(matches: Iterable[Match], facts: Sequence[Statement]) -> list[Match]:
    """The matches, facts that give their commitment's id put first, those that give another's left out."""
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
