"""Whose a reported figure is: another place's, one project's, another indicator's, or of a part alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.language import places
from tracker.language.fold import fold
from tracker.language.indicators import indicator_of
from tracker.language.quantity.residents import BOTH, half_of, is_of_residents
from tracker.language.tables.reported import (
    ANY_PROJECT,
    BEGUN,
    COMPLETED,
    KINDS_ALONE,
    PROJECT,
    SOME_ALONE,
    SOME_PLACES,
    WORKED_ON,
)
from tracker.language.words.phrase import object_phrase, opening
from tracker.model import Clause, Quantity, Stands, Statement
from tracker.score.arithmetic import Comparison
from tracker.score.part_or_whole import IN_FULL, part_or_whole
from tracker.score.sizes import size
from tracker.score.spelling import LISTED, plain

_ALL_OF = {"国": "全国"} | {kind: f"全{kind}" for kind in "省市区县州旗盟镇"}
_KINDS_OF_PLACES = "省市区县州旗盟"
_SHORTEST_PLACE = 3

_PROPER = 2
"""Characters of a project's name that are its own (玖兴肉鸡养殖项目)."""

_WORKED_ON = re.compile(WORKED_ON)
_ANY_PROJECT, _BEGUN, _COMPLETED = re.compile(ANY_PROJECT), re.compile(BEGUN), re.compile(COMPLETED)
_PROJECT = re.compile(rf"([\u4e00-\u9fff]{{2,10}}?){PROJECT}")


def own_words(jurisdiction: str) -> tuple[str, ...]:
    """The words by which a report means all of its own place: 全区 in 上海市徐汇区; none for other kinds."""
    word = _ALL_OF.get(jurisdiction[-1:])
    return (word,) if word else ()


def opens(clause: Clause, quantity: Quantity) -> str:
    """The folded words from the last comma before a figure to its end: 全年新增养老床位4385张.

    What the clause leaves to its neighbour (``Clause.elided``) stands before its own words.
    """
    return re.split("[,;]", f"{clause.elided}{clause.folded[: quantity.start]}{quantity.text}")[-1]


def whose(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison, *, earlier: bool
) -> Iterator[Stands | None]:
    """What a figure stands for if it is of another thing or of a part: the result of each test, surest first.

    A test that finds nothing yields None. ``earlier`` tells that the review is of the year before the plan's:
    a list of other names is then no sign of another thing, since each year has its own list.
    """
    target, figure = comparison.promised, comparison.reported
    yield _elsewhere(promise, figure, statement)
    yield _of_all_places(target, statement)
    yield _of_one_project(promise, clause, comparison, statement)
    yield _of_another_stage(promise, clause, comparison)
    yield _half_of(target, figure)
    yield _of_another_indicator(target, figure) or _of_one_kind(target, figure)
    yield _of_all_kinds(target, figure) if comparison.met else _of_some(target, figure)
    yield None if earlier else _of_another_list(promise, target, clause, figure, statement)
    yield _of_another_size(target, figure)
    yield from part_or_whole(promise, clause, statement, comparison)


def _elsewhere(promise: Clause, figure: Quantity, statement: Statement) -> Stands | None:
    """A figure whose noun opens with the name of another place (滨海新区生产总值)."""
    at, name = next(places.inside(figure.noun), (1, ""))
    full = len(name) >= _SHORTEST_PLACE and name[-1] in _KINDS_OF_PLACES
    district = statement.report.partition("@")[0]
    if at or not full or places.short_of(name) in promise.folded or name.startswith(district):
        return None
    return Stands("of another", name)


def _of_all_places(target: Quantity, statement: Statement) -> Stands | None:
    """A figure of the whole place, where one of some of its places was promised: 贫困县学前三年毛入园率."""
    some = next((word for word in SOME_PLACES if word in target.noun), "")
    told = "".join((statement.folded, *map(fold, statement.topics)))
    return Stands("of another", "全部") if some and some[:_OF_A_KIND] not in told else None


_OF_A_KIND = 2
"""Letters by which a kind of places is known: 贫困 of 贫困县, also in 贫困地区."""


def _of_one_project(
    promise: Clause, clause: Clause, comparison: Comparison, statement: Statement
) -> Stands | None:
    """A figure of one enterprise or site that the promise does not name, or the money of some projects."""
    figure = comparison.reported
    own = _PROJECT.match(re.split("[,;。]", clause.folded[: figure.start])[-1])
    told = own or _PROJECT.match(statement.folded)
    if told is None or not told.end() <= statement.folded.find(clause.folded) + figure.start:
        return None
    name = told[1]
    if opening(name).verb or name[:_PROPER] in promise.folded or told.group() in comparison.promised.noun:
        return None
    whole = promise.folded.startswith(tuple(_ALL_OF.values())) or _PROJECT.match(promise.folded)
    if whole or (own and not _ANY_PROJECT.match(name)):
        return Stands("of another", told.group())
    return Stands("part", told.group()) if own and figure.unit.endswith("元") else None


def _of_another_stage(promise: Clause, clause: Clause, comparison: Comparison) -> Stands | None:
    """What was completed, where things were to be begun: 建成5个 does not answer 新开工20个.

    As many that are done were begun all the same; fewer tell nothing, unless it is said that they were begun.
    Nor do fewer that are done miss so many that were to be worked on (推进50个).
    """
    wanted, told = around(promise, comparison.promised), around(clause, comparison.reported)
    worked_on = not comparison.met and is_worked_on(wanted)
    if not (_BEGUN.search(wanted) or worked_on) or _COMPLETED.search(wanted) or _BEGUN.search(told):
        return None
    done = _COMPLETED.search(told)
    if done is None and (comparison.met or worked_on):
        return None
    return Stands("of another", done.group() if done else "完成")


def is_worked_on(wanted: str) -> bool:
    """Whether it was promised that works go on (推进50个), not that they are completed."""
    return bool(_WORKED_ON.search(wanted))


def around(clause: Clause, quantity: Quantity) -> str:
    """What stands before a figure and behind it between the same commas, folded."""
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


def _of_one_kind(target: Quantity, figure: Quantity) -> Stands | None:
    """A sum or rate of one kind alone (高技术制造业增加值), where the whole is promised (制造业增加值)."""
    if target.noun.startswith(_OF_ALL) and plain(figure.noun).startswith(_ABOVE_SIZE):
        return Stands("part", figure.noun)
    whole, told = (plain(one.noun).removeprefix(_ABOVE_SIZE) for one in (target, figure))
    kind = told.removesuffix(whole)
    narrower = (
        kind != told
        and _ONE_KIND.fullmatch(kind)
        and figure.unit.endswith(("元", "%", "番", "千瓦时", "度", "人次"))
    )
    return Stands("part", figure.noun) if narrower else None


def _of_some(target: Quantity, figure: Quantity) -> Stands | None:
    """A figure of some of the things alone, which misses nothing: 高技能人才12.8万人, of 技能人才30万人."""
    whole, told = plain(target.noun), plain(figure.noun)
    larger = told.removesuffix(whole) == _ABOVE_SIZE  # 规上工业增加值, of 工业增加值
    some = told.removesuffix(whole) in _SOME and told != whole
    return Stands("part", figure.noun) if some or larger else None


def _of_all_kinds(target: Quantity, figure: Quantity) -> Stands | None:
    """So many of every kind, which do not show as many of the promised one: 专利3.1万件, of 发明专利1万件."""
    wanted, whole = plain(target.noun), plain(figure.noun)
    kind = wanted.removesuffix(whole)
    narrower = wanted != kind and _ONE_KIND.fullmatch(kind) and figure.unit not in ("%", "‰")
    return Stands("of another", figure.noun) if narrower else None


_SOME = frozenset(SOME_ALONE.split())
_OF_ALL = ("全部", "全口径")
_ABOVE_SIZE = "规上"
"""Of what statistics count industry, before the kind: 规上装备工业增加值."""
_ONE_KIND = re.compile(f"(?:{'|'.join(KINDS_ALONE.split())})(?:产业|企业)?")


def _of_another_size(target: Quantity, figure: Quantity) -> Stands | None:
    """Things from another size on: of those that are larger (10亿元以上项目) there are no more."""
    wanted, told = size(target.noun), size(figure.noun)
    if wanted is None or told is None or wanted == told:
        return None
    return Stands("part" if told > wanted else "of another", figure.noun)


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
    names = [one.strip("“”") for one in LISTED.split(listing.removesuffix("等"))]
    if not listing.endswith("等") or len(names) < 2:
        return []
    names[0] = object_phrase(names[0])
    return [name for name in names if len(name) >= IN_FULL]


_TIME = re.compile("[年月季]")
"""In a noun that names a time besides its thing: 一季度生产总值."""
