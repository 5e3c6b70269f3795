"""How sure a verdict is: its chance as learnt; of silence that of no mention, of facts the rule's record."""

from __future__ import annotations

from tracker.score.finding import Rule

REVIEW_BELOW = 0.6
"""A verdict less sure than this is marked for a person's review."""

FACT_LINKED = 0.95
"""Chance that a linked fact is about the commitment: links of facts are made by names and measures."""


def of_mention(rule: Rule, mention: float) -> float:
    """The chance that a verdict of ``rule`` is right where a mention has the probability ``mention``."""
    return round(mention * rule.reliability, 2)


def of_rule(rule: Rule, chance: float) -> float:
    """How sure a verdict of ``rule`` is whose status has this ``chance``.

    A doubtful rule stays doubtful, and one whose record is a guess is never surer than that.
    """
    bounded = rule.guess or rule.reliability <= REVIEW_BELOW
    return round(min(chance, rule.reliability) if bounded else chance, 2)


def of_silence(mention: float) -> float:
    """The chance that nothing is said where a mention has the probability ``mention``."""
    return round(1 - mention, 2)
