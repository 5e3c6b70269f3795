"""Where a report turns from what was done to what is to come without a heading that says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from tracker.language.tables.headings import OPENING
from tracker.segment.asides import Label, speaks_of_problems
from tracker.segment.outline import Item
from tracker.segment.outlook import looks_ahead

ENOUGH = 9.0
"""Sum of log odds (at most 3 a paragraph) that the text on either side of the turn must show."""


def with_turn(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The labels with a review before the first heading, and with a plan that begins inside the review."""
    labels = _with_review(found, labels)
    kinds = {label.kind for label in labels}
    if "plan" in kinds and "review" in kinds:
        return labels
    return _with_plan(found, labels)


def _with_review(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """Text that stands above the first heading and looks back is the review, where no heading names one."""
    if any(label.kind == "review" for label in labels):
        return labels
    end = next((place for place, label in enumerate(labels) if label.title != OPENING), len(labels))
    odds = _odds(found[:end])
    start, end = _lowest(odds)
    if sum(odds[start:end]) > -ENOUGH:
        return labels
    label = Label("review", "")
    return [label if start <= place < end else old for place, old in enumerate(labels)]


def _with_plan(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """What follows the turn inside a review that looks ahead to its end is the plan."""
    if any(label.kind == "plan" for label in labels):
        return labels
    end = next((n for n, label in enumerate(labels) if label.kind in ("self", "glossary")), len(labels))
    inside = [n for n in range(end) if labels[n].kind == "review" or labels[n].title == OPENING]
    if not inside:
        return labels
    odds = _odds([found[n] for n in inside])
    behind = list(accumulate(reversed(odds)))[::-1]
    turn = max(range(len(odds)), key=lambda n: behind[n])
    if behind[turn] < ENOUGH or sum(odds[:turn]) > -ENOUGH:
        return labels
    while turn < len(inside) - 1 and speaks_of_problems(found[inside[turn]].paragraph.folded):
        turn += 1
    planned, label = set(inside[turn:]), Label("plan", "", len(found))
    return [label if place in planned else old for place, old in enumerate(labels)]


def _odds(found: Sequence[Item]) -> list[float]:
    return [0.0 if item.level else looks_ahead(item.paragraph.folded) for item in found]


def _lowest(odds: Sequence[float]) -> tuple[int, int]:
    """The run of paragraphs with the lowest sum (Kadane's scan)."""
    best, start, total = (0, 0, 0.0), 0, 0.0
    for place, value in enumerate(odds):
        if total >= 0:
            start, total = place, 0.0
        total += value
        if total < best[2]:
            best = (start, place + 1, total)
    return best[0], best[1]
