"""How sure a verdict is at its level: reports of the nation, of provinces and of counties speak differently.

What the other layers say holds on average over all levels, and less well at each: a silent national report
was rightly called silent more often than was said, a county's rightly called less. So the odds of a verdict
are moved by what they were off for its level and status on labelled places whose verdicts had not been seen.
The moves are in ``levels.json``, made by ``tests/gold/train_verdicts.py``, whose ``likely.measured.txt``
tells how sure verdicts are afterwards. Verdicts by a figure that was compared are as sure as the figure.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import exp

from tracker.language import shipped
from tracker.language.places import Level
from tracker.model import Status
from tracker.score.likely import logit

MOVES: Mapping[str, Mapping[str, float]] = json.loads(shipped.text("tracker.score", "levels.json"))
"""Level → status → what is added to the logarithm of the odds, as the package ships them."""


def at_level(chance: float, status: Status, level: Level) -> float:
    """The chance, 0 to 1, that a verdict is right, from what is said of all levels alike."""
    move = MOVES.get(level, {}).get(status, 0.0)
    return 1 / (1 + exp(-logit(chance) - move)) if move else chance
