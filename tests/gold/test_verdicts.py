"""The verdict gate: figures on the labelled year pairs may rise but not fall below these floors."""

from __future__ import annotations

from functools import cache

import pytest

from tests.gold.verdicts import Figures, as_shipped, measure
from tracker.score import REVIEW_BELOW

FLOORS = {"macro": 0.59, "targets": 0.90, "silence": 0.87, "sure": 0.90, "clear": 0.70}
"""``sure``: right among verdicts given at 0.9 and above; ``clear``: among those not marked for review."""


@cache
def figures() -> tuple[Figures, ...]:
    found = tuple(measure(one, matches) for one, matches in as_shipped("lexical"))
    if not found:
        pytest.skip("the national sets are not beside the repository (../shared/gold)")
    return found


def right_from(confidence: float) -> float:
    judged = [one for some in figures() for one in some.judged if one.verdict.confidence >= confidence]
    return sum(one.right for one in judged) / len(judged)


@pytest.mark.slow
def test_verdicts_stay_above_their_floors() -> None:
    found = figures()
    right, targets = (sum(pair) for pair in zip(*(one.targets for one in found), strict=True))
    measured = {
        "macro": sum(one.macro for one in found) / len(found),
        "targets": right / targets,
        "silence": sum(one.silence for one in found) / len(found),
        "sure": right_from(0.9),
        "clear": right_from(REVIEW_BELOW),
    }
    below = {
        name: (round(figure, 3), FLOORS[name]) for name, figure in measured.items() if figure < FLOORS[name]
    }
    assert not below


@pytest.mark.slow
def test_more_confidence_means_more_right_verdicts() -> None:
    steps = [right_from(confidence) for confidence in (0.0, 0.6, 0.75, 0.9)]
    assert steps == sorted(steps)
