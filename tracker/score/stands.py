"""What a reported figure stands for beside a promise: an outcome of the year and of the thing decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.language import places
from tracker.language.indicators import indicator_of
from tracker.language.quantity.residents import BOTH, half_of, is_of_residents
from tracker.language.standing import OUTCOME, Stands
from tracker.language.tables.judging import (
    ADDED,
    ALL_THERE_IS,
    ANY_PROJECT,
    BEGUN,
    BEGUN_BEFORE,
    COMES_IN_A_YEAR,
    COMPLETED,
    FLOWS,
    MEAN_OF_YEAR,
    PROJECT,
    UNDER_WAY,
)
from tracker.language.words.phrase import closing_verb, object_phrase, opening, stage_of
from tracker.model import Clause, Quantity, Standing, Statement
from tracker.score import period
from tracker.score.arithmetic import RATES, Comparison
from tracker.score.nouns import agreement, plain

COST: Mapping[Standing, float] = {
    "planned": 0.6, "under way": 0.6, "start": 0.6, "of another": 0.6, "average": 0.5, "total": 0.5,
    "stock": 0.5, "part of year": 0.3, "part": 0.3, "bound": 0.3, "moment": 0.1,
}  # fmt: skip
"""How much less a figure of a standing is preferred to an outcome, in units of agreement."""

_DECIDE = ("outcome", "estimated")
_ALL_OF = {"国": "全国"} | {kind: f"全{kind}" for kind in "省市区县州旗盟镇"}
_KINDS_OF_PLACES = "省市区县州旗盟"
_SHORTEST_PLACE = 3
_TOTAL = Stands("total")
_COMPLETION = 3
_PROPER = 2
"""Characters of a project's name that are its own (玖兴肉鸡养殖项目)."""
_UNDER_WAY, _BEGUN_BEFORE = re.compile(UNDER_WAY), re.compile(BEGUN_BEFORE)
_ADDED, _ALL_THERE_IS = re.compile(ADDED), re.compile(ALL_THERE_IS)
_COMES = re.compile(f"{ADDED}|{COMES_IN_A_YEAR}")
OF_THE_GOAL = re.compile("目标|任务|计划|指标|预算|预期")
"""A reported figure with one of these is the share of it that was reached."""
_ANY_PROJECT, _BEGUN, _COMPLETED = re.compile(ANY_PROJECT), re.compile(BEGUN), re.compile(COMPLETED)
_PROJECT = re.compile(rf"([\u4e00-\u9fff]{{2,10}}?){PROJECT}")


@dataclass(frozen=True, slots=True)
class Setting:
    """The year of the plan (0: not known), whether the review looks back on several, its 全区.

    ``growth`` is that of the economy in the year, as the review states it. ``earlier`` tells that it is the
    year before the plan's: what was done then is of others by name and still as much.
    """

    year: int = 0
    long: bool = False
    own: tuple[str, ...] = ()
    growth: Quantity | None = None
    earlier: bool = False


def own_words(jurisdiction: str) -> tuple[str, ...]:
    """How a report means its own place: 全区 in 上海市徐汇区."""
    word = _ALL_OF.get(jurisdiction[-1:])
    return (word,) if word else ()


def decides(told: Stands, comparison: Comparison) -> bool:
    """Whether a figure tells if the promise was kept; 不足3000 only tells that 3000 or more was not."""
    if comparison.open:
        return False
    if told.standing == "bound":
        return comparison.met != comparison.more
    return told.standing in _DECIDE


def stands(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison, setting: Setting
) -> Stands:
    """What the reported figure of a comparison, in this clause, stands for beside the promise."""
    target, figure = comparison.promised, comparison.reported
    told = period.counted(promise, clause, figure, statement, setting.year, setting.own)
    if told.standing in ("total", "average"):
        yearly = setting.year > 0 and not period.promised_for_years(promise.folded, target)
        return told if yearly and not of_all_there_is(promise, target) else OUTCOME
    if told.standing == "moment":
        mean = any(word in promise.folded for word in MEAN_OF_YEAR)
        return told if mean and told.words not in promise.folded else OUTCOME
    if told.standing == "part" and _names_the_part(target, figure, statement, clause):
        told = OUTCOME
    if told.standing in _DECIDE:
        return next((one for one in _beside(promise, clause, statement, comparison, setting) if one), told)
    return told


def _beside(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison, setting: Setting
) -> Iterator[Stands | None]:
    """What an outcome stands for in truth, told by the promise beside it, the most telling first."""
    target, figure = comparison.promised, comparison.reported
    yield _elsewhere(promise, figure, statement)
    yield _of_one_project(promise, clause, figure, statement)
    yield _of_another_stage(promise, clause, comparison)
    yield _half_of(target, figure)
    yield _of_another_indicator(target, figure)
    yield None if setting.earlier else _of_another_list(promise, target, clause, figure, statement)
    yield _one_of_several(target, figure)
    yield _under_way(promise, clause, figure)
    yield _stock(promise, target, clause, figure)
    yield _unmarked(promise, comparison, clause, statement, setting)
    yield Stands("bound", figure.text) if comparison.open else None


def _of_one_project(promise: Clause, clause: Clause, figure: Quantity, statement: Statement) -> Stands | None:
    """A figure of one enterprise or site that the promise does not name, or the money of some projects."""
    own = _PROJECT.match(re.split("[,;。]", clause.folded[: figure.start])[-1])
    told = own or _PROJECT.match(statement.folded)
    if told is None or not told.end() <= statement.folded.find(clause.folded) + figure.start:
        return None
    name = told[1]
    if opening(name).verb or name[:_PROPER] in promise.folded:
        return None
    whole = promise.folded.startswith(tuple(_ALL_OF.values())) or _PROJECT.match(promise.folded)
    if whole or (own and not _ANY_PROJECT.match(name)):
        return Stands("of another", told.group())
    return Stands("part", told.group()) if own and figure.unit.endswith("元") else None


def _of_another_stage(promise: Clause, clause: Clause, comparison: Comparison) -> Stands | None:
    """What was completed, where things were to be begun: 建成5个 does not answer 新开工20个.

    As many that are done were begun all the same; fewer tell nothing, unless it is said that they were begun.
    """
    wanted, told = _around(promise, comparison.promised), _around(clause, comparison.reported)
    if not _BEGUN.search(wanted) or _COMPLETED.search(wanted) or _BEGUN.search(told):
        return None
    done = _COMPLETED.search(told)
    if done is None and comparison.met:
        return None
    return Stands("of another", done.group() if done else "完成")


def _around(clause: Clause, quantity: Quantity) -> str:
    """What stands before a figure and behind it between the same commas."""
    return opens(clause, quantity) + re.split("[,;、]", clause.folded[quantity.end :])[0]


def _half_of(target: Quantity, figure: Quantity) -> Stands | None:
    """A figure of town or country alone where the promise is of all residents, or the other way."""
    nouns = [one.noun for one in (target, figure)]
    wanted, told = map(half_of, nouns)
    if not all(map(is_of_residents, nouns)) or BOTH in nouns[0] or bool(wanted) == bool(told):
        return None
    return Stands("of another", "全体居民") if wanted else Stands("part", told)


def _of_another_indicator(target: Quantity, figure: Quantity) -> Stands | None:
    """An indicator's part beside the whole (工业投资, of 固定资产投资), or the other way."""
    wanted, told = indicator_of(target.noun), indicator_of(figure.noun)
    nouns = [plain(one.noun) for one in (target, figure)]
    if is_of_residents(target.noun) or wanted.name == told.name or not wanted.key:
        return None
    if told.key and nouns[0] == nouns[1]:  # 人均地区生产总值 and 地区生产总值
        return Stands("of another", figure.noun)
    if nouns[0] == nouns[1]:
        return None
    if nouns[1].endswith(nouns[0]) and not _TIME.search(nouns[1]):
        return Stands("part", figure.noun)
    return Stands("of another", figure.noun) if nouns[0].endswith(nouns[1]) else None


def _of_another_list(
    promise: Clause, target: Quantity, clause: Clause, figure: Quantity, statement: Statement
) -> Stands | None:
    """Others of the kind by name, as many: 新职中、博文中学等4所学校, of 第四学校、滨河小学等4所学校."""
    wanted, told = _named_before(promise, target), _named_before(clause, figure)
    if not wanted or not told or any(name in statement.folded for name in wanted):
        return None
    return None if any(name in promise.folded for name in told) else Stands("of another", "、".join(told))


def _named_before(clause: Clause, quantity: Quantity) -> list[str]:
    """The names that stand before 等 and a number, without the verb that opens them."""
    listing = opens(clause, quantity).removesuffix(quantity.text)
    names = [one.strip("“”") for one in _AND.split(listing.removesuffix("等"))]
    if not listing.endswith("等") or len(names) < 2:
        return []
    names[0] = object_phrase(names[0])
    return [name for name in names if len(name) >= _IN_FULL]


_AND = re.compile("以及|[、和与及]")
_TIME = re.compile("[年月季]")
"""In a noun that names a time besides its thing: 一季度生产总值."""


def _one_of_several(target: Quantity, figure: Quantity) -> Stands | None:
    """A figure of one of the things that are promised together: 固定资产投资, of 固定资产投资和进出口总额."""
    things = _AND.split(target.noun)
    if len(things) < 2 or any(len(thing) < _IN_FULL for thing in things):
        return None
    whole = plain(figure.noun)
    told = [one for one in things if plain(one) in whole or agreement(one, figure.noun) >= _OF_A_THING]
    return Stands("part", told[0]) if len(told) == 1 else None


_IN_FULL = 3
"""Letters from which a thing of a list is named in full."""
_OF_A_THING = 0.8
"""Agreement from which a figure is of one thing of a list."""


def _under_way(promise: Clause, clause: Clause, figure: Quantity) -> Stands | None:
    """What was to be completed, or to come, is still being built."""
    if promise.stage < _COMPLETION:
        return None
    begun = _BEGUN_BEFORE.search(re.split("[,;、。]", clause.folded[: figure.start])[-1])
    if begun and not stage_of(closing_verb(clause.folded)) >= _COMPLETION:
        return Stands("under way", begun.group())
    work = _UNDER_WAY.search(re.split("[,;。]", clause.folded[figure.end :])[0])
    return Stands("under way", work.group()) if work else None


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
    """Whether a promise is of what is to be there at the end, not of what comes or flows in a year."""
    wanted = opens(promise, target)
    counted = target.measure == "level" and target.unit not in RATES and not target.unit.endswith(FLOWS)
    return counted and bool(_ALL_THERE_IS.search(wanted)) and not _COMES.search(wanted)


def _names_the_part(target: Quantity, figure: Quantity, statement: Statement, clause: Clause) -> bool:
    """Whether a part of more (其中留抵退税2.4万亿元) is by name the thing that was promised."""
    start = max(statement.folded.find(clause.folded), 0)
    named = statement.folded[: start + figure.start].rpartition("其中")[2]
    return figure.noun in named and plain(figure.noun) == plain(target.noun)


def opens(clause: Clause, quantity: Quantity) -> str:
    """The words before a figure back to the last comma, with those that a neighbour lends."""
    return re.split("[,;]", f"{clause.elided}{clause.folded[: quantity.start]}{quantity.text}")[-1]


def _elsewhere(promise: Clause, figure: Quantity, statement: Statement) -> Stands | None:
    """A figure whose noun opens with the name of another place (滨海新区生产总值)."""
    at, name = next(places.inside(figure.noun), (1, ""))
    full = len(name) >= _SHORTEST_PLACE and name[-1] in _KINDS_OF_PLACES
    district = statement.report.partition("@")[0]
    if at or not full or name in promise.folded or name.startswith(district):
        return None
    return Stands("of another", name)


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
    if statement.span == "years" and _COMES.search(opens(clause, figure)) and figure.unit not in RATES:
        return None if known or of_all_there_is(promise, target) else _TOTAL
    flows = target.measure != "level" or target.unit not in ("%", "‰")
    many = comparison.goal and comparison.reached / comparison.goal >= period.MANY_TIMES
    return _TOTAL if flows and many and not known and not of_all_there_is(promise, target) else None
