"""How sure a verdict is: the chance of a mention times the reliability of the rule that judged it."""

from __future__ import annotations

REVIEW_BELOW = 0.6
"""A verdict less sure than this is marked for a person's review."""

RELIABILITY: dict[str, tuple[int, int]] = {
    "among_problems": (7, 7),
    "admitted": (2, 2),
    "figures_met": (32, 32),
    "figures_met_early": (3, 4),
    "figures_early": (3, 4),
    "figures_missed": (2, 2),
    "figures_some": (1, 2),
    "achieved": (5, 5),
    "fell": (1, 1),
    "figure_withheld": (11, 13),
    "figure_withheld_more": (3, 3),
    "earlier_stage": (2, 3),
    "listed": (19, 36),
    "in_passing": (69, 130),
    "stage_reached": (8, 10),
    "said": (240, 280),
}
"""Right verdicts and all verdicts of each rule on the labelled national sets, given the right evidence."""

FACT_LINKED = 0.95
"""Chance that a linked fact is about the commitment: links of facts are made by names and measures."""


def of_mention(rule: str, mention: float) -> float:
    """The chance that a verdict of ``rule`` is right where a mention has the probability ``mention``."""
    return round(mention * reliability(rule), 2)


def of_silence(mention: float) -> float:
    """The chance that nothing is said where a mention has the probability ``mention``."""
    return round(1 - mention, 2)


def reliability(rule: str) -> float:
    """Share of right verdicts of a rule, drawn towards one half where few were seen (Laplace's rule)."""
    right, seen = RELIABILITY[rule]
    return (right + 1) / (seen + 2)
