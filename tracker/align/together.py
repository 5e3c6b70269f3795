"""Aims of which no sentence speaks alone, answered by one that tells of such aims together."""

from __future__ import annotations

from dataclasses import replace

from tracker.align.pairs import Pairs
from tracker.align.ragged import Ints
from tracker.model import Candidate, Match

SPOKEN, TOGETHER = 0.5, 0.9
"""Probability of a mention from which a commitment is spoken of by itself; the one that it is met with others
(of 5 aims so answered on labelled pairs and such as readers answered, 5 were mentions).
"""


def met_together(pairs: Pairs, order: Ints, match: Match) -> Match:
    """The match; where no sentence speaks of an aim alone, one that tells of such aims together comes first.

    约束性指标全部完成 answers 单位生产总值能耗下降3%, which no word of it resembles. ``order`` has the
    numbers of the commitment's pairs, best first. The match keeps as many candidates as it has.
    """
    field = pairs.field
    met = order[field.tells_of_aims(pairs.promise[order], pairs.clause[order])]
    if match.mention >= SPOKEN or not len(met):
        return match
    pair = int(met[0])
    statement, clause = field.statements[pairs.statement[pair]], field.clauses[pairs.clause[pair]]
    others = [one for one in match.candidates if one.statement is not statement]
    candidates = (Candidate(statement, clause, TOGETHER), *others)[: len(match.candidates)]
    return replace(match, candidates=candidates, mention=TOGETHER)
