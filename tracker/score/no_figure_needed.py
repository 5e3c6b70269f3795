"""Promised numbers that a report need not repeat: the size of what is done, so few that it names them."""

from __future__ import annotations

import re

from tracker.language.quantity.units import is_counted
from tracker.model import Quantity
from tracker.score.answering import SAME_THING_ELSEWHERE
from tracker.score.arithmetic import RATES
from tracker.score.by_words import LATE_STAGE, SAME_WORDS
from tracker.score.case import Case
from tracker.score.same_noun import agreement


def only_a_size(case: Case, target: Quantity) -> bool:
    """Whether a number in front of a thing tells its size or cost, and the thing is told as promised.

    总投资5000万元的门诊楼建成投用 is met by 门诊楼建成投用, 100兆瓦光伏发电项目 by its going on line.
    """
    promise, said = case.commitment.clause, case.evidence[0].clause
    done = promise.stage > LATE_STAGE <= said.stage and said.stage >= promise.stage
    if not done or is_counted(target.unit) or target.unit in RATES or len(case.commitment.targets) > 1:
        return False
    behind = promise.folded[target.end :]
    sized = behind.startswith("的") if target.unit.endswith("元") else behind.startswith(target.noun[:_SIZED])
    return sized and case.coverage >= SAME_WORDS


_SIZED = 2


def are_named(case: Case, target: Quantity) -> bool:
    """Whether so many things as were promised are named by what they became: 白云山成功创建4A级景区."""
    honoured = _BECAME.search(case.clause)
    if honoured is None or not is_counted(target.unit) or target.value > _FEW:
        return False
    names = [one for one in re.split("[、和与及]", case.clause[: honoured.start()].split(",")[-1]) if one]
    became = case.clause[honoured.end() :]
    if _AGAIN.search(became):
        return False
    return len(names) >= target.value and agreement(target.noun, became) >= SAME_THING_ELSEWHERE


_FEW = 3
"""Things up to which a report names them instead of counting."""
_AGAIN = re.compile("复核|复审|复评|复验")
_BECAME = re.compile(
    "(?:分别|成功|双双|均|全部|顺利)*(?:获评|入选|获批|荣获|创建为?|创成|通过|被?(?:评|认定|命名)为|晋升为?)(?:为)?"
)
