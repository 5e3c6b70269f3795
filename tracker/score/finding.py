"""What a rule is, and what it finds: values, which ``wording`` puts into words."""

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


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table of rules.

    ``find`` gives what the rule found, or None where it does not apply; ``where`` are the scopes that it is
    for. Of ``seen`` mentions that it judged on labelled year pairs ``right`` had the status that it gives;
    where ``guess`` is set the numbers are a cautious guess, for the sets hardly show the rule. ``missed``
    tells that a target was reported and not reached.
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
        return self.rule.status
