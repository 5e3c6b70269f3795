"""What a reported figure stands for beside a promise: an outcome of the year and of the thing decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.language import places
from tracker.language.standing import OUTCOME, Stands
from tracker.language.tables.judging import MEAN_OF_YEAR
from tracker.model import Clause, Quantity, Standing, Statement
from tracker.score import period
from tracker.score.arithmetic import Comparison

COST: Mapping[Standing, float] = {
    "planned": 0.6, "start": 0.6, "of another": 0.6, "average": 0.5, "total": 0.5, "part of year": 0.3,
    "part": 0.3, "moment": 0.1,
}  # fmt: skip
"""How much less a figure of a standing is preferred to an outcome, in units of agreement."""

_DECIDE = ("outcome", "estimated")
_ALL_OF = {"国": "全国"} | {kind: f"全{kind}" for kind in "省市区县州旗盟镇"}
_KINDS_OF_PLACES = "省市区县州旗盟"
_SHORTEST_PLACE = 3
_TOTAL = Stands("total")


@dataclass(frozen=True, slots=True)
class Setting:
    """The year of the plan (0: not known), whether the review looks back on several, its 全区."""

    year: int = 0
    long: bool = False
    own: tuple[str, ...] = ()


def own_words(jurisdiction: str) -> tuple[str, ...]:
    """How a report means its own place: 全区 in 上海市徐汇区."""
    word = _ALL_OF.get(jurisdiction[-1:])
    return (word,) if word else ()


def decides(told: Stands, comparison: Comparison) -> bool:
    """Whether a figure tells if the promise was kept; 不足3000 only tells that 3000 or more was not."""
    if told.standing == "bound":
        return comparison.met != comparison.more
    return told.standing in _DECIDE


def stands(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison, setting: Setting
) -> Stands:
    """What the reported figure of a comparison, in this clause, stands for beside the promise."""
    target, figure = comparison.promised, comparison.reported
    told = period.counted(clause, figure, statement, setting.year, setting.own)
    if told.standing in ("total", "average"):
        yearly = setting.year > 0 and not period.promised_for_years(promise.folded, target)
        return told if yearly else OUTCOME
    if told.standing == "moment":
        mean = any(word in promise.folded for word in MEAN_OF_YEAR)
        return told if mean and told.words not in promise.folded else OUTCOME
    if told.standing in ("part", "of another") and told.words in promise.folded:
        return OUTCOME
    if told.standing in _DECIDE:
        return (
            _elsewhere(promise, figure, statement)
            or _unmarked(comparison, clause, statement, setting)
            or told
        )
    return told


def _elsewhere(promise: Clause, figure: Quantity, statement: Statement) -> Stands | None:
    """A figure whose noun opens with the name of another place (滨海新区生产总值)."""
    at, name = next(places.inside(figure.noun), (1, ""))
    full = len(name) >= _SHORTEST_PLACE and name[-1] in _KINDS_OF_PLACES
    district = statement.report.partition("@")[0]
    if at or not full or name in promise.folded or name.startswith(district):
        return None
    return Stands("of another", name)


def _unmarked(
    comparison: Comparison, clause: Clause, statement: Statement, setting: Setting
) -> Stands | None:
    """In a long review a figure without a mark, many times a year's target, is taken for a total."""
    target, figure = comparison.promised, comparison.reported
    if not setting.long or not setting.year or period.promised_for_years("", target):
        return None
    flows = target.measure != "level" or target.unit not in ("%", "‰")
    many = comparison.goal and comparison.reached / comparison.goal >= period.MANY_TIMES
    known = period.told_of_year(clause, figure, statement, setting.year)
    return _TOTAL if flows and many and not known else None
