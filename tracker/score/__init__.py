"""Judging: from what alignment found to a verdict with its reason, its evidence and how sure it is."""

from __future__ import annotations

from tracker.score.by_facts import as_named
from tracker.score.change import baseline, carried_into, changes
from tracker.score.contradictions import Contradiction, contradictions
from tracker.score.finding import REVIEW_BELOW
from tracker.score.judge import judge
from tracker.score.reviews import beside, by_facts, by_reviews, first_to_speak, in_turn, notes
from tracker.score.verdict import Explanation, explanation

__all__ = [
    "REVIEW_BELOW",
    "Contradiction",
    "Explanation",
    "as_named",
    "baseline",
    "beside",
    "by_facts",
    "by_reviews",
    "carried_into",
    "changes",
    "contradictions",
    "explanation",
    "first_to_speak",
    "in_turn",
    "judge",
    "notes",
]
