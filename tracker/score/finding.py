"""What a rule is, what it finds (``wording`` puts it into words), and how sure a verdict by it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tracker.model import Doubt, Provenance, Status
from tracker.score.arithmetic import Comparison
from tracker.score.case import Case

REVIEWS: frozenset[Provenance] = frozenset(("own review", "review", "other review"))
FACTS: frozenset[Provenance] = frozenset(("outcomes",))
ANYWHERE = REVIEWS | FACTS


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule found in a case: words for its reason, figures that it rests on.

    ``silent`` counts promised figures that no reported one answers; ``doubts`` are said with the figures.
    """

    words: tuple[str, ...] = ()
    figures: tuple[Comparison, ...] = ()
    silent: int = 0
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def of(cls, word: str) -> Told | None:
        """What a rule found that goes by one word; None where the word is empty."""
        return cls((word,)) if word else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table of rules.

    ``find`` gives what the rule found, or None where it does not apply; it is asked only where no rule above
    it in ``rules.RULES`` applies, and need not test again what those test. ``where`` are the kinds of source
    that it is for: reviews, facts of an outcomes file, or both. ``seen`` counts the mentions that the rule
    judged in the labelled pairs of reports, ``right`` those that had the rule's status; where too few were
    seen both numbers are a cautious guess and ``guess`` is set. ``missed`` marks a rule of figures that fall
    short.
    """

    name: str
    status: Status
    find: Callable[[Case], Told | None]
    right: int
    seen: int
    where: frozenset[Provenance] = ANYWHERE
    guess: bool = False
    missed: bool = False

    @property
    def reliability(self) -> float:
        """Share of right verdicts, drawn towards one half where few were seen (Laplace's rule)."""
        return (self.right + 1) / (self.seen + 2)


@dataclass(frozen=True, slots=True)
class Finding:
    """The rule that decided, and what it found."""

    rule: Rule
    told: Told = Told()

    @property
    def status(self) -> Status:
        """The status that the rule gives."""
        return self.rule.status


REVIEW_BELOW = 0.6
"""A verdict less sure than this is marked for a person's review."""

FACT_LINKED = 0.95
"""Chance that a linked fact is about the commitment: links of facts are made by names and measures."""


def mention_confidence(rule: Rule, mention: float) -> float:
    """The chance that a verdict of ``rule`` is right where a mention has the probability ``mention``."""
    return round(mention * rule.reliability, 2)


def rule_confidence(rule: Rule, chance: float) -> float:
    """How sure a verdict of ``rule`` is whose status has this ``chance``.

    A doubtful rule stays doubtful, and one whose record is a guess is never surer than that.
    """
    bounded = rule.guess or rule.reliability <= REVIEW_BELOW
    return round(min(chance, rule.reliability) if bounded else chance, 2)
