"""How likely each status is where something is said of a commitment, learnt from the labelled sets.

A softmax over fulfilled, partial and unmentioned whose figures are named: the rule that applies, alignment's
chance of a mention, how much of the promise the evidence repeats, how far the work is said to be. Weights are
in ``likely.json``, made by ``tests/gold/train_verdicts.py`` from matches that were aligned by weights learnt
without the place; ``likely.measured.txt`` tells how good the model is on places that it was not taught on.

Reports of the nation, of provinces and of counties speak differently, so a chance that is right on average is
less right at each level. ``levels.json`` (made by the same program) has what is added to the logarithm of the
odds for each level and status, as measured on labelled places that were left out. Verdicts by a compared
figure are as sure as ``own_figure`` is that the figure is of the promised thing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from math import exp, log

from tracker.language import shipped
from tracker.language.places import Level
from tracker.model import Status
from tracker.score.case import Case
from tracker.score.finding import Rule

STATUSES: tuple[Status, ...] = ("fulfilled", "partial", "unmentioned")
WORTH: Mapping[Status, float] = {"fulfilled": 1.2, "partial": 1.5, "unmentioned": 1.0}
"""Status → the factor on its chance before the greatest is chosen: macro-F1 counts rare ones as much."""
_LEAST = 0.002
_STAGES_DONE = 3


def figures_of(case: Case, rule: Rule, mention: float) -> dict[str, float]:
    """What the model looks at, by name, in a case to which ``rule`` applied.

    ``mention`` is the chance of a mention as ``mention.chance`` gives it.
    """
    promise, best = case.commitment.clause, case.evidence[0]
    said = best.clause
    figures: dict[str, float] = {
        f"rule.{rule.name}": 1.0,
        f"kind.{case.commitment.kind}": 1.0,
        f"mention.{rule.status}": logit(case.mention),
        f"chance.{rule.status}": logit(mention),
        "mention": logit(case.mention),
        "chance": logit(mention),
        "score.first": logit(best.score),
        "score.second": logit(case.evidence[1].score) if len(case.evidence) > 1 else logit(0),
        "coverage": case.coverage,
        "coverage.said": case.coverage if rule.status == "fulfilled" else 0.0,
        "figures.answered": float(bool(case.answered)),
        "figures.compared": float(bool(case.compared)),
        "figures.withheld": float(bool(case.commitment.targets) and not said.quantities),
        "stage.done": float(said.stage >= _STAGES_DONE),
        "stage.earlier": float(0 <= said.stage < promise.stage),
        "stage.none": float(said.stage < 0),
        "problem": float(best.statement.tone == "problem"),
        "quoted.absent": float(_quoted_is_absent(case)),
        "items.unsaid": _items_unsaid(case),
    }
    return figures


def _quoted_is_absent(case: Case) -> bool:
    """Whether the promise has names in quotes (“111”工程) and the evidence none of them."""
    names = _QUOTED.findall(case.promise)
    return bool(names) and not any(name in case.sentence for name in names)


_QUOTED = re.compile("“([^“”]{2,12})”")


def _items_unsaid(case: Case) -> float:
    """The share of a promise's listed items of which the evidence says not a word, 0 to 1."""
    from tracker.score import lists  # late: it needs the words, which a ledger's verdicts do not

    items = lists.items_of(case.promise)
    return len(lists.missing(items, case.said)) / len(items) if items else 0.0


def logit(chance: float) -> float:
    """The logarithm of the odds of a chance, which is kept away from 0 and 1."""
    inside = min(max(chance, _LEAST), 1 - _LEAST)
    return log(inside / (1 - inside))


WEIGHTS: Mapping[str, Mapping[str, float]] = json.loads(shipped.text("tracker.score", "likely.json"))
"""Status → name of a figure → its weight, and ``bias``, as the package ships them."""


def chances(figures: Mapping[str, float]) -> dict[Status, float]:
    """The probability of each status; a figure that was never seen counts nothing."""
    sums = {
        status: sum(WEIGHTS[status].get(name, 0.0) * value for name, value in figures.items())
        + WEIGHTS[status]["bias"]
        for status in STATUSES
    }
    most = max(sums.values())
    powers = {status: exp(value - most) for status, value in sums.items()}
    whole = sum(powers.values())
    return {status: round(power / whole, 4) for status, power in powers.items()}


def likeliest(odds: Mapping[Status, float]) -> Status:
    """The status to say: that of the greatest chance, each weighed by ``WORTH``."""
    return max(STATUSES, key=lambda status: odds[status] * WORTH[status])


MOVES: Mapping[str, Mapping[str, float]] = json.loads(shipped.text("tracker.score", "levels.json"))
"""Level → status → what is added to the logarithm of the odds, as the package ships them."""


def at_level(chance: float, status: Status, level: Level) -> float:
    """The chance, 0 to 1, that a verdict is right at a level, from its ``chance`` over all levels."""
    move = MOVES.get(level, {}).get(status, 0.0)
    return 1 / (1 + exp(-logit(chance) - move)) if move else chance
