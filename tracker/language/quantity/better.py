"""Whether more of a measured thing is better or less: a ceiling is tightened and loosened."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.language.quantity.convert import common
from tracker.language.tables.judging import LOWER_IS_BETTER
from tracker.model import Quantity


def more_is_better(promised: Quantity) -> bool:
    """Whether a greater figure is the better one; a promised fall (降低4%) is a negative goal."""
    if promised.measure == "down":
        return promised.op == "<="
    if promised.op == "<=" or promised.measure == "rank":
        return False
    if promised.op == ">=" and promised.measure == "level":
        return True
    return not any(word in promised.noun for word in LOWER_IS_BETTER)


def is_ceiling(targets: Sequence[Quantity], answer: Quantity | None = None) -> bool:
    """Whether less is better in the target that ``answer`` answers, told by its unit, else in the first."""
    fitting = (target for target in targets if answer and common(target, answer))
    target = next(fitting, targets[0] if targets else None)
    return target is not None and not more_is_better(target)
