"""Whether a figure is of more than was promised, of a share of it, or counted in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.language.indicators import indicator_of
from tracker.model import Clause, Quantity, Stands, Statement
from tracker.score.arithmetic import RATES, Comparison, compare
from tracker.score.same_noun import agreement, is_of_wider_rank
from tracker.score.spelling import LISTED, known_parts, plain


def part_or_whole(
    promise: Clause, clause: Clause, statement: Statement, comparison: Comparison
) -> Iterator[Stands | None]:
    """What a figure of a part, or of more, stands for: the result of each test, None for no finding."""
    target, figure = comparison.promised, comparison.reported
    yield _one_of_several(target, figure)
    yield _several_for_one(target, figure) if comparison.met else None
    yield _of_wider_rank(target, figure) if comparison.met else None
    yield _share_of_it(target, clause, statement, figure)
    yield _told_besides(promise, clause, figure)
    yield _counted_otherwise(clause, comparison)
    yield _nominal(promise, clause, statement, figure)
    yield _of_a_zone(promise, target, clause, statement)


def _one_of_several(target: Quantity, figure: Quantity) -> Stands | None:
    """A figure of one of the things that are promised together: 固定资产投资, of 固定资产投资和进出口总额."""
    things = list(known_parts(target.noun)) or LISTED.split(target.noun)
    whole = plain(figure.noun)
    if len(things) < 2:
        return None
    if any(len(thing) < IN_FULL for thing in things):  # 减税, of 减税降费
        same = any(plain(one) == whole or (len(one) > 1 and whole.endswith(one)) for one in things)
        return Stands("part", figure.noun) if same and plain(target.noun) != whole else None
    told = [one for one in things if plain(one) in whole or agreement(one, figure.noun) >= _OF_A_THING]
    return Stands("part", told[0]) if len(told) == 1 else None


def _several_for_one(target: Quantity, figure: Quantity) -> Stands | None:
    """A figure of several things together, where one was promised: 幼儿园和小学26所, of 幼儿园15所.

    Those of a list share its last word: 特困和优抚家庭 are 特困家庭 and 优抚家庭.
    """
    things = [one for one in _TOGETHER.split(figure.noun) if one]
    wanted = plain(target.noun)
    alone = len(things) > 1 and not _TOGETHER.search(target.noun)
    short = wanted.removesuffix(things[-1][-_LAST_WORD:]) if alone else wanted
    elided = {one for one in things[:-1] if one.endswith(short)}
    own = {one for one in things if plain(one) == wanted} | elided
    others = [one for one in things if one not in own and not _WITH_IT.search(one)]
    as_many = target.value == figure.value and target.unit == figure.unit
    one_of_them = alone and 0 < len(others) < len(things) and not as_many
    return Stands("of another", figure.noun) if one_of_them and figure.unit not in RATES else None


def _nominal(promise: Clause, clause: Clause, statement: Statement, figure: Quantity) -> Stands | None:
    """A growth at current prices beside the real one that was promised: 增长8.5%,扣除价格因素实际增长6.2%."""
    before = statement.folded[: statement.start_of(clause) + figure.start]
    real = _REAL.search(promise.folded) and _REAL.search(statement.folded)
    return Stands("of another", "名义增长") if real and not _REAL_HERE.search(before) else None


_REAL = re.compile("实际增[长幅速]")
_REAL_HERE = re.compile("实际增[长幅速][^,;。]{0,4}$")


def _told_besides(promise: Clause, clause: Clause, figure: Quantity) -> Stands | None:
    """A figure in brackets that was counted in another way than the one before: 增长2%(同口径|增长6%)."""
    counted = _IN_BRACKETS.search(clause.folded, 0, figure.start)
    return Stands("of another", counted["how"]) if counted and counted["how"] not in promise.folded else None


def _counted_otherwise(clause: Clause, comparison: Comparison) -> Stands | None:
    """A figure that is told again as otherwise counted, and then decides otherwise: 1.7%(同口径增长2.5%)."""
    end = comparison.reported.end
    how = _OTHERWISE.match(clause.folded, end)
    again = next((one for one in clause.quantities if how and one.start >= how.end()), None)
    other = compare(comparison.promised, again) if again else None
    if how is None or other is None or other.met == comparison.met:
        return None
    return Stands("of another", f"未按{how['how']}")


_HOW = r"\((?:按)?(?P<how>同口径|可比口径|(?:扣除|剔除|还原)[^()\d]{1,10}后?)"
"""A bracket that opens with another way of counting (pattern)."""
_IN_BRACKETS = re.compile(f"{_HOW}[^()]*$")
_OTHERWISE = re.compile(_HOW)


def _share_of_it(target: Quantity, clause: Clause, statement: Statement, figure: Quantity) -> Stands | None:
    """A figure of which is said what share of the promised thing it is: 税收41亿元,占财政收入的82%."""
    end = statement.start_of(clause) + figure.end
    share = _SHARE.match(statement.folded, end)
    of_it = share and target.measure == "level" and figure.unit not in RATES
    if not share or not of_it or _A_PLAN.search(share["whole"]):
        return None
    whole = agreement(share["whole"], target.noun)
    if whole < _OF_A_THING or agreement(figure.noun, target.noun) >= whole:
        return None
    return Stands("part", figure.noun)


_A_PLAN = re.compile("规划|概算|计划|总投资")
"""A share of what was planned is no share of the thing."""
_SHARE = re.compile(
    r"[,、(]占(?:全[省市区县])?(?P<whole>[^,;。:\d]{2,20}?)的?(?:总数|总量|总额)?的?(?:比重|比例)?[达为到的]*(?=\d)"
)


def _of_wider_rank(target: Quantity, figure: Quantity) -> Stands | None:
    """So many from a lower rank on (市级以上26个) do not show that there are as many of the rank promised."""
    return Stands("of another", figure.noun) if is_of_wider_rank(target.noun, figure.noun) else None


def _of_a_zone(promise: Clause, target: Quantity, clause: Clause, statement: Statement) -> Stands | None:
    """An indicator of a zone with which the sentence opens: 开发区入驻企业达到252家,固定资产投资增长18%."""
    zone, own = _ZONE.match(statement.folded), _ZONE.match(promise.folded)
    if not indicator_of(target.noun).key:
        return None
    if own and own["zone"][-2:] not in statement.folded:
        return Stands("of another", "全部")
    if zone is None or zone["zone"] in promise.folded or _ABOUT_IT.match(zone["zone"]):
        return None
    between = statement.folded[zone.end() : statement.start_of(clause)]
    return None if _ALL_OF_IT.search(between + clause.folded) else Stands("of another", zone["zone"])


_ZONE = re.compile(
    "(?P<zone>[^,;。:、的]{0,6}?(?:开发区|园区|产业园|工业园|高新区|经开区|产业集聚区))(?!建设|基础|[\u4e00-\u9fff]{0,2}[、和])"
)
_ABOUT_IT = re.compile("深化|加快|推进|支持|加强|推动|完善|提升|强化|打造|促进|扩大|优化")
"""How a clause opens that speaks of a zone and is not told of it: 深化开发区体制机制改革."""
_ALL_OF_IT = re.compile("全[省市区县州旗盟]")

_LAST_WORD = 2
"""Letters of the word that the things of a list may share."""
_WITH_IT = re.compile("^配套|(?:整治|建设|改造|治理|修复|任务|提升)$")
"""Works and what belongs to a thing are no second thing: 架空线入地及合杆整治, 农村公路及配套桥梁."""
_TOGETHER = re.compile(r"以及|[、和与及()]")

IN_FULL = 3
"""Letters from which a thing of a list is named in full."""

_OF_A_THING = 0.8
"""Agreement from which a figure is of one thing of a list."""
