"""The verdict gate: figures on the labelled year pairs may rise but not fall below these floors.

Of score.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from tests.gold.verdicts import Figures, as_shipped, measure
from tracker import compare, run
from tracker.score import REVIEW_BELOW

PAIR = Path(__file__).parent / "pair"
"""Two reports of a district that does not exist, written for this test, and how each promise turned out."""
PAIR_FLOOR = 26
"""Right verdicts of the 29 promises. Wrong are 投产 that 主体工程封顶 is taken for, 创建 that 通过省级初审 is
taken for, and a reform that is not taken for a promise."""
FLOORS = {"macro": 0.59, "targets": 0.90, "silence": 0.85, "sure": 0.90, "clear": 0.70}
"""``sure``: right among verdicts given at 0.9 and above; ``clear``: among those not marked for review."""


@cache
def figures() -> tuple[Figures, ...]:
    found = tuple(measure(one, matches) for one, matches in as_shipped("lexical"))
    if not found:
        pytest.skip("the national sets are not beside the repository (../shared/gold)")
    return found


def test_a_pair_of_our_own_writing_is_judged_as_it_turned_out() -> None:
    """Needs nothing from outside of the repository: it stands in every clone."""
    plan, review = (run.extracted(run.reports_in(PAIR / f"{name}.txt")[0]) for name in ("plan", "review"))
    compared = compare.compared(plan, [review], run.aligner("lexical"))
    found = {one.text: "missed" if one.missed else one.status for one in compared.entries}
    labels = [line.split("\t") for line in (PAIR / "labels.tsv").read_text("utf-8").splitlines()]
    wrong = [(text, status, found.get(text)) for text, status in labels if found.get(text) != status]
    assert len(labels) - len(wrong) >= PAIR_FLOOR, wrong
    counted = {one.text for one in compared.entries if one.targets}
    assert counted
    assert not [text for text, *_ in wrong if text in counted], "every figure is judged right"


def test_what_is_said_of_places_left_out_is_what_is_right() -> None:
    """The confidence that was measured when the weights were learnt, in steps of a tenth from 0.4 on."""
    text = files("tracker.score").joinpath("likely.measured.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if line.startswith("all       all")]
    steps = [(float(said), float(right)) for _, _, step, _, said, right in rows if step >= "0.4"]
    assert len(steps) >= 6
    assert all(abs(said - right) <= 0.06 for said, right in steps)
    for first in range(0, len(steps), 6):
        rights = [right for _, right in steps[first : first + 6]]
        assert rights == sorted(rights), "more confidence is more often right"


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
