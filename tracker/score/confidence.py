"""How sure a verdict is: the chance of a mention times the reliability of the rule that judged it."""

from __future__ import annotations

REVIEW_BELOW = 0.6
"""A verdict less sure than this is marked for a person's review."""

RELIABILITY: dict[str, tuple[int, int]] = {
    "among_problems": (6, 7),
    "admitted": (4, 4),
    "figures_met": (64, 64),
    "figures_missed": (64, 64),
    "figures_some": (3, 4),
    "figures_under_way": (2, 4),
    "figures_of_one": (2, 4),
    "figures_but_rest": (3, 4),
    "figures_met_early": (2, 4),
    "figures_early": (2, 4),
    "several_years": (4, 8),
    "achieved": (4, 6),
    "fell": (1, 1),
    "partly": (1, 1),
    "figure_withheld": (12, 14),
    "figure_withheld_more": (10, 10),
    "prepared": (2, 3),
    "earlier_stage": (1, 2),
    "listed": (22, 40),
    "indirect": (26, 68),
    "in_passing": (3, 5),
    "only_named": (2, 4),
    "stage_reached": (6, 7),
    "said_without_head": (53, 88),
    "said_without_words": (2, 4),
    "said_in_its_words": (4, 7),
    "said": (325, 343),
}
"""For each rule its right verdicts on the labelled year pairs, and the mentions that were expected there.

Counted with every pair left out of the weights that aligned it (tests/gold/verdicts.py --left-out), both
engines together. The figures are counted as one; rules that the pairs hardly show have cautious guesses
with few cases. ``said_without_head`` is counted of all its verdicts: such mentions are doubtful themselves.
"""

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
