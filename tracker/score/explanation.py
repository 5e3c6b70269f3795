"""What a verdict was chosen from: the ledger keeps only what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.model import Candidate, Entry, Evidence, Parts
from tracker.score.judge import evidence

NEAREST = 3


@dataclass(frozen=True, slots=True)
class Explanation:
    """``parts`` add up to the logit of the score of the first evidence.

    Where nothing was found to speak of the commitment, ``nearest`` are the sentences that came nearest,
    best first, and ``parts`` are the first one's: a reader can see for himself that it is another matter.
    """

    parts: Parts = ()
    nearest: tuple[Evidence, ...] = ()


def explanation(entry: Entry, candidates: Sequence[Candidate]) -> Explanation:
    """Why the first of ``candidates`` was chosen for the verdict of ``entry``, or why none was."""
    if not entry.verdict.evidence:
        nearest = tuple(evidence(one) for one in candidates[:NEAREST])
        return Explanation(candidates[0].parts if candidates else (), nearest)
    first = entry.verdict.evidence[0]
    return Explanation(next((one.parts for one in candidates if one.statement.text == first.text), ()))
