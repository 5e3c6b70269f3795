"""What a reported figure stands for beside a promise: an outcome of the year and of the thing decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.language.quantity.from_next import is_rank
from tracker.language.tables.reported import (
    ADDED,
    ALL_THERE_IS,
    BEGUN_BEFORE,
    COMES_IN_A_YEAR,
    FLOWS,
    IS_NEW,
    MEAN_OF_YEAR,
    UNDER_WAY,
    WAS_THERE,
)
from tracker.language.words.phrase import closing_verb, stage_of
from tracker.model import OUTCOME, Clause, Quantity, Standing, Stands, Statement
from tracker.model.words import DECIDING
from tracker.score import period
from tracker.score.arithmetic import RATES, Comparison
from tracker.score.spelling import plain, spellings_of
from tracker.score.taken import FigureKey
from tracker.score.whose import around, opens, whose

COST: Mapping[Standing, float] = {
    "planned": 0.6, "under way": 0.6, "start": 0.6, "of another": 0.6, "average": 0.5, "total": 0.5,
    "stock": 0.5, "part of year": 0.3, "part": 0.3, "bound": 0.3, "moment": 0.1,
}  # fmt: skip
"""How much less a figure of a standing is preferred to an outcome, in units of agreement."""

_TOTAL = Stands("total")
_OF_A_PART = Stands("part", "其中")
_COMPLETION = 3
_MAIN_BODY = "主体"
"""Of a building: where it is all that was promised, its completion is no work under way."""
_SET_BY = re.compile("(?<!全)(?<!我)([国省市州盟县区旗])定(?![点期向额制标])")
_UNDER_WAY, _BEGUN_BEFORE = re.compile(UNDER_WAY), re.compile(BEGUN_BEFORE)
_ADDED, _ALL_THERE_IS = re.compile(ADDED), re.compile(ALL_THERE_IS)
_IS_NEW, _WAS_THERE = re.compile(IS_NEW), re.compile(WAS_THERE)
_COMES = re.compile(f"{ADDED}|{COMES_IN_A_YEAR}")
_BEYOND = re.compile("^(?:超过?|突破)")
"""Before a size in a name, which need not be told again: 超千亿元的5个, 其中突破千亿元的5个."""
OF_THE_GOAL = re.compile("目标|任务|计划|指标|预算|预期")
"""A reported figure with one of these is the share of it that was reached."""


@dataclass(frozen=True, slots=True)
class Setting:
    """By what the figures of a review are judged.

    ``year`` is that of the plan (0: not known), ``long`` tells that the review looks back on several years.
    ``own`` are its words for its own place (全区), ``growth`` is that of the economy in the year, as the
    review states it. ``earlier`` tells that the review is of the year before the plan's: it lists other
    things by name, and its numbers can still be compared. ``taken`` are the figures of the review that
    answer another promise better.
    """

    year: int = 0
    long: bool = False
    own: tuple[str, ...] = ()
    growth: Quantity | None = None
    earlier: bool = False
    taken: frozenset[FigureKey] = frozenset()


def stands(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison, setting: Setting
) -> Stands:
    """What the reported figure of a comparison, in this clause, stands for beside the promise."""
    told = _stands(promise, clause, statement, comparison, setting)
    rough = comparison.open and told.standing in DECIDING
    return Stands("bound", comparison.reported.text) if rough else told


def _stands(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison, setting: Setting
) -> Stands:
    target, figure = comparison.promised, comparison.reported
    told = period.counted(promise, clause, figure, statement, setting.year, setting.own)
    if told.standing in ("total", "average"):
        yearly = setting.year > 0 and not period.promised_for_years(promise.folded, target)
        return told if yearly and not of_all_there_is(promise, target) else OUTCOME
    if told.standing == "moment":
        mean = any(word in promise.folded for word in MEAN_OF_YEAR)
        return told if mean and told.words not in promise.folded else OUTCOME
    if told == _OF_A_PART and _names_the_part(target, figure, statement, clause):
        told = OUTCOME
    if told.standing in DECIDING:
        return next((one for one in _beside(promise, clause, statement, comparison, setting) if one), told)
    return told


def _beside(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison, setting: Setting
) -> Iterator[Stands | None]:
    """What an outcome stands for in truth, told by the promise beside it, the most telling first."""
    target, figure = comparison.promised, comparison.reported
    yield from whose(promise, clause, statement, comparison, earlier=setting.earlier)
    yield _set_by_another(promise, clause, comparison, setting)
    yield _under_way(promise, clause, figure)
    yield _was_there(promise, target, clause, figure)
    yield _stock(promise, target, clause, figure)
    yield _unmarked(promise, comparison, clause, statement, setting)


def _set_by_another(
    promise: Clause, clause: Clause, comparison: Comparison, setting: Setting
) -> Stands | None:
    """A list that another level of government set: 省定17项民生工程 are not the 20项 of a county's plan."""
    figure, wanted = comparison.reported, around(promise, comparison.promised)
    before = re.split("[,;、和及]", clause.folded[: figure.start])[-1]
    behind = re.split("[,;、和及]", clause.folded[figure.end :])[0]
    told = _SET_BY.search(f"{before},{behind}")
    if figure.unit not in ("项", "件") or told is None:
        return None
    own = f"全{told[1]}" in setting.own or told[1] in wanted
    return None if own else Stands("of another", told.group())


def _under_way(promise: Clause, clause: Clause, figure: Quantity) -> Stands | None:
    """What was to be completed, or to come, is still being built."""
    if promise.stage < _COMPLETION:
        return None
    begun = _BEGUN_BEFORE.search(re.split("[,;、。]", clause.folded[: figure.start])[-1])
    if begun and not stage_of(closing_verb(clause.folded)) >= _COMPLETION:
        return Stands("under way", begun.group())
    if _MAIN_BODY in promise.folded:
        return None
    work = _UNDER_WAY.search(re.split("[,;。]", clause.folded[figure.end :])[0])
    return Stands("under way", work.group()) if work else None


def _was_there(promise: Clause, target: Quantity, clause: Clause, figure: Quantity) -> Stands | None:
    """Things that were there before and were worked on, where new ones were promised: 优化公交线路8条."""
    if figure.unit in RATES or not _IS_NEW.search(opens(promise, target)):
        return None
    done = _WAS_THERE.search(opens(clause, figure))
    return Stands("of another", done.group()) if done else None


def _stock(promise: Clause, target: Quantity, clause: Clause, figure: Quantity) -> Stands | None:
    """All there is, where the promise is of what is to come in a year (新增100家, 达到1306家)."""
    wanted, near = opens(promise, target), opens(clause, figure)
    if figure.measure != "level" or figure.unit in RATES:
        return None
    if of_all_there_is(promise, target):
        new = _ADDED.search(near)
        return Stands("part", new.group()) if new and not _ALL_THERE_IS.search(near) else None
    stock = _ALL_THERE_IS.search(near) if _ADDED.search(wanted) and not _ALL_THERE_IS.search(wanted) else None
    return Stands("stock", stock.group()) if stock and not _ADDED.search(near) else None


def of_all_there_is(promise: Clause, target: Quantity) -> bool:
    """Whether a target is of all there is at the end (达到5000张), not of what a year adds (新增500张)."""
    wanted = opens(promise, target)
    counted = target.measure == "level" and target.unit not in RATES and not target.unit.endswith(FLOWS)
    return counted and bool(_ALL_THERE_IS.search(wanted)) and not _COMES.search(wanted)


def _names_the_part(target: Quantity, figure: Quantity, statement: Statement, clause: Clause) -> bool:
    """Whether a part of more (其中留抵退税2.4万亿元) is by name the thing that was promised."""
    start = statement.start_of(clause)
    whole, _, named = statement.folded[: start + figure.start].rpartition("其中")
    if not whole:
        return False
    if figure.noun.endswith(_SHARE):
        before = statement.folded[: start + figure.start].rpartition("其中")[0]
        return _is_the_share(target.noun, figure.noun.removesuffix(_SHARE), before)
    told = figure.noun in named or (is_rank(named.strip(",")) and figure.noun.startswith(named.strip(",")))
    return told and _BEYOND.sub("", plain(figure.noun)) == _BEYOND.sub("", plain(target.noun))


def _is_the_share(wanted: str, part: str, before: str) -> bool:
    """Whether ``part``, told as so much of what stands ``before``, is the share that was promised.

    税收占一般公共预算收入比重 is told by 一般公共预算收入……,其中税收占70.6%, and not as a share of other
    money; 区外就业率 by 其中区外就业占12%.
    """
    of_what, _, whole = wanted.partition("占")
    if len(whole) > len("比重"):
        wholes = spellings_of(plain(whole))
        told = any(one in before for one in wholes) and not any(f"新增{one}" in before for one in wholes)
        return told and plain(of_what) == plain(part)
    return plain(part) in (plain(wanted), plain(wanted.removesuffix("率")))


_SHARE = "占比"


def _unmarked(
    promise: Clause, comparison: Comparison, clause: Clause, statement: Statement, setting: Setting
) -> Stands | None:
    """A figure without a mark that is taken for a total of years.

    Where the passage is of several years that is all that was done in them, and elsewhere in a long review
    what is many times a year's target; where the passage is of one year, and of a share of a goal, nothing.
    """
    target, figure = comparison.promised, comparison.reported
    if not setting.year or period.promised_for_years("", target) or OF_THE_GOAL.search(figure.text):
        return None
    if statement.span == "year" or not (setting.long or statement.span):
        return None
    known = period.told_of_year(clause, figure, statement, setting.year)
    times = comparison.reached / comparison.goal if comparison.goal else 0
    if statement.span == "years" and figure.measure == "level" and figure.unit not in RATES:
        total = _COMES.search(opens(clause, figure)) or times >= period.MORE_THAN_A_YEARS
        return _TOTAL if total and not known and not of_all_there_is(promise, target) else None
    if statement.span == "years" and figure.measure == "up" and not figure.value and not known:
        return _TOTAL  # 居民消费价格保持平稳,年均上涨1.9%
    flows = target.measure != "level" or target.unit not in ("%", "‰")
    many = times >= period.MANY_TIMES
    return _TOTAL if flows and many and not known and not of_all_there_is(promise, target) else None
