"""Judging: from what alignment found to a verdict with its reason, its evidence and how sure it is."""

from __future__ import annotations

from tracker.score.change import baseline, carried
from tracker.score.confidence import REVIEW_BELOW
from tracker.score.contradictions import Contradiction, contradictions
from tracker.score.judge import judge
from tracker.score.period import looks_back

__all__ = ["REVIEW_BELOW", "Contradiction", "baseline", "carried", "contradictions", "judge", "looks_back"]
