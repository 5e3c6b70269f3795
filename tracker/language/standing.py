"""What a figure of a sentence stands for: an outcome of the year, or a plan, a start, a total of years …

Only words of the sentence tell; what its headings and the promise beside it tell is the caller's matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tracker.language.of_which import InSentence, of_which_done
from tracker.language.tables import standing as tables
from tracker.language.tables.stages import AHEAD
from tracker.language.times import time_told, year_of
from tracker.model import OUTCOME, Stands

_PLANNED = re.compile(tables.PLANNED)
_NO_PLAN = re.compile(tables.NO_PLAN)
_START_BEFORE, _START_BEHIND = re.compile(tables.START_BEFORE), re.compile(tables.START_BEHIND)
_PART = re.compile(tables.PART)
_PART_UNDER_WAY = re.compile(tables.PART_UNDER_WAY)
_NOT_ALL, _AHEAD = re.compile(tables.NOT_ALL_DONE), re.compile(AHEAD)
_PART_DONE, _DONE_BEFORE = re.compile(tables.PART_DONE), re.compile(f"(?:{tables.DONE})[^,;]*$")
_OF_WHOLE, _ESTIMATED = re.compile(tables.OF_WHOLE), re.compile(tables.ESTIMATED)
_BREAKS, _ENDS = re.compile("[,;:。]"), re.compile("[,;:。、]")


def standing(
    text: str, start: int, end: int, year: int = 0, own: tuple[str, ...] = (), promise: str = ""
) -> Stands:
    """What the figure at ``start:end`` of a folded sentence stands for.

    ``year`` is the year that an outcome should be of (0: not known), ``own`` how the report names its own
    place (全区); without it a figure of another place (全国) is not noticed. Words of a plan, a part or
    another place do not count where the folded ``promise`` has them too (总投资, 其中); 计划 always counts.
    """
    before = text[:start]
    given = InSentence(before, text[start:end], text[end:], _BREAKS.split(before)[-1], year, own)
    told = (stands for rule in _RULES if (stands := rule(given)))
    return next((stands for stands in told if not _promised_so(stands, promise)), OUTCOME)


def _promised_so(told: Stands, promise: str) -> bool:
    kinds = told.standing in ("planned", "part", "of another") and told.words not in tables.ANY_PLAN
    begun = told.words.startswith("其中") and _ONLY_BEGUN.search(promise) and not _DONE.search(promise)
    return bool(begun) or (kinds and told.words in promise)


_DONE = re.compile(tables.DONE)
_ONLY_BEGUN = re.compile("开工|启动|动工|奠基|实施|推进")
"""With one of these a promise asks no completion: of 新开工50个 some may be done as well (其中竣工12个)."""


def _planned(given: InSentence) -> Stands | None:
    plans = list(_PLANNED.finditer(given.near))
    if plans and not _NO_PLAN.search(given.near, plans[-1].end()) and not _DONE_SINCE.match(given.behind):
        return Stands("planned", plans[-1].group())
    done = _PART_DONE.match(given.behind)
    return Stands("planned", done.group().strip(",(")) if done and not _done_itself(given) else None


_DONE_SINCE = re.compile("[^,;。\\d]{0,6},已?(?:全部|均|全面|陆续)(?:建成|开放|完工|投用|竣工|完成)")
"""Behind what was planned: all of it is done since (规划建设公园12个,已全部开放)."""
_IN_FACT = re.compile(
    "[^,;。\\d]{0,8},(?:[^,;。\\d]{0,4}实际|(?:目前|现|已|截至目前)[^,;。\\d]{0,4}(?:完成|建成|新建))"
)
"""Behind an estimate: what came of it, or has come so far."""


def _of_a_later_year(given: InSentence) -> Stands | None:
    """What is told to be reached in a year behind the one that is reviewed: 到2016年集中供养率达到100%."""
    named = _BY_YEAR.search(given.near) if given.year else None
    return Stands("planned", named.group()) if named and year_of(named["year"]) > given.year else None


_BY_YEAR = re.compile(r"(?<![达提])(?<!提前)到(?P<year>20\d\d年)(?:底|末)?(?![^,;]*[至到—-]20\d\d年)")


def _ahead(given: InSentence) -> Stands | None:
    """Things whose end is said to be still to come, behind their number: 20个口袋公园预计明年建成."""
    ahead = _AHEAD.search(_ENDS.split(given.behind)[0])
    return Stands("planned", ahead.group()) if ahead else None


def _part_under_way(given: InSentence) -> Stands | None:
    part = _PART_UNDER_WAY.match(given.behind) or _NOT_ALL.match(given.behind)
    return Stands("under way", part.group().strip(",(")) if part else None


def _done_itself(given: InSentence) -> bool:
    return bool(_DONE_BEFORE.search(given.near))


def _start(given: InSentence) -> Stands | None:
    mark = _START_BEFORE.search(given.near) if _START_BEHIND.match(given.behind) else None
    return Stands("start", mark.group()) if mark else None


def _of_another(given: InSentence) -> Stands | None:
    whole = _OF_WHOLE.match(given.near) if given.own else None
    return Stands("of another", whole[1]) if whole and whole[1] not in given.own else None


def _part(given: InSentence) -> Stands | None:
    of_a_whole = _PART.search(given.before) and not _OF_ITS_YEAR.search(given.before)
    return Stands("part", "其中") if of_a_whole else None


def _beside_its_mean(given: InSentence) -> Stands | None:
    """What came in several years, where their mean is told behind it: 2.6万人,年均5200人."""
    mean = _MEAN_BEHIND.match(given.behind)
    return Stands("total", f"累计,{mean[1]}") if mean else None


def _beside_its_year(given: InSentence) -> Stands | None:
    """What came in several years, of which that of one year is told behind it: 16万人,其中2025年2.6万人."""
    one_year = _ITS_YEAR_BEHIND.match(given.behind)
    return Stands("total", f"累计{one_year.group()}") if one_year else None


_ITS_YEAR_BEHIND = re.compile(r"[,(]其中,?(?:\d{4}年|去年|今年|当年|上年)(?=[^,;。]{0,8}\d)")
_OF_ITS_YEAR = re.compile(r"其中,?(?:\d{4}年|去年|今年|当年|上年)[^,;。]*$")


def _beside_years_before(given: InSentence) -> Stands | None:
    """What came in several years, where it is told beside those before: 3400万亩,是前五年的1.6倍."""
    earlier = _YEARS_BEFORE_BEHIND.match(given.behind)
    return Stands("total", f"累计,{earlier[1]}") if earlier else None


_YEARS_BEFORE_BEHIND = re.compile(
    "[,、(](?:约?[是为]|相当于|超过)((?:上一?个?|前)五年|“?十[一二三四]?五”?(?:时期|期间)?)(?:的|总和)"
)

_MEAN_BEHIND = re.compile(r"[,、(](年均|平均每年|每年平均)(?!增|下降|提高|降低|上涨)[^,;。]{0,4}\d")


def _below(given: InSentence) -> Stands | None:
    bounds = (one for one in tables.BELOW if given.near.endswith(one) or given.figure.startswith(one))
    return next((Stands("bound", one) for one in bounds), None)


def _in_time(given: InSentence) -> Stands | None:
    """By the nearest mark before the figure, else by one behind it before the next comma.

    A rate of a single month (12月份增长8.1%) is not the year's; a deed has its date there (9月新建公厕30座).
    """
    month = _A_MONTH.search(given.near) if given.figure.endswith("%") else None
    if month:
        return Stands("part of year", month.group())
    told = time_told(given.before, given.year) or time_told(_ENDS.split(given.behind)[0], given.year)
    return told if told and told.standing != "outcome" else None


_A_MONTH = re.compile(
    r"(?<![\d至到—~-])(?:\d|1[0-2]|十[一二]?|[一二三四五六七八九])月份?(?![\d底末初]|以来|起)"
)


def _estimated(given: InSentence) -> Stands | None:
    mark = _ESTIMATED.search(given.before)
    if mark and _IN_FACT.match(given.behind):
        return Stands("planned", mark.group())
    return Stands("estimated", mark.group()) if mark else None


_RULES: tuple[Callable[[InSentence], Stands | None], ...] = (
    _planned, _of_a_later_year, _ahead, of_which_done, _part_under_way, _start, _of_another, _below,
    _beside_its_mean, _beside_its_year, _beside_years_before, _in_time, _part, _estimated,
)  # fmt: skip
