"""Over what time a promise is set, and over what time a figure that answers it was counted."""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.language.standing import standing
from tracker.language.tables.amounts import WRITTEN_YEAR
from tracker.language.tables.reported import KEEPS_LEVEL, REACHED_LEVEL
from tracker.language.tables.standing import (
    AVERAGE,
    IN_A_ROW,
    PASSAGES_AHEAD,
    SEVERAL,
    SPANS_AHEAD,
    THIS_YEAR,
)
from tracker.language.times import is_estimate, time_told, year_of
from tracker.model import OUTCOME, Clause, Commitment, Quantity, Stands, Statement

MORE_THAN_A_YEARS = 1.3
"""From how many times the target on an unmarked figure in a passage of several years is their total."""

MANY_TIMES = 2
"""How many times the target an unmarked figure must be to count as the total of a review of several years."""

_FIRST_PLAN_TOLD = 2010
"""The last year of the eleventh five-year plan (“十一五”)."""

_SEVERAL = re.compile(SEVERAL)
_AHEAD, _PASSAGE_AHEAD = re.compile(SPANS_AHEAD), re.compile(PASSAGES_AHEAD)
_THIS_YEAR = re.compile(THIS_YEAR)
_NAMED = re.compile(WRITTEN_YEAR)
_COUNT = re.compile("([两三四五])年|“?十[一二三四五]五”?")
_STATE = re.compile(f"{REACHED_LEVEL}|{KEEPS_LEVEL}")
_FLOW = re.compile("累计|年均|新增|完成")
_A_YEAR = re.compile("[,、](?:实现)?(?:年均|平均每年|每年平均)[^,;。]{0,4}(?:增|降|提高|下降)")
OF_YEARS = ("total", "average")


def counted(
    promise: Clause, clause: Clause, figure: Quantity, statement: Statement, year: int, own: tuple[str, ...]
) -> Stands:
    """What a figure of a review's clause stands for beside a promise: by its sentence, else by its headings.

    ``year`` is that of the plan it answers. A level reached at the end (提高到450元) is no total of years; a
    growth beside a yearly one (增长61.9%,年均增长10.12%) is.
    """
    start = statement.start_of(clause)
    start, end = start + figure.start, start + figure.end
    told = standing(statement.folded, start, end, year, own, promise.folded)
    if told.standing == "outcome" and not told_of_year(clause, figure, statement, year):
        above = (time_told(topic, year) for topic in reversed(_topics(statement)))
        told = next((one for one in above if one and not one.words.startswith(IN_A_ROW)), told)
    if told.standing == "outcome" and figure.measure != "level" and _A_YEAR.match(statement.folded, end):
        return Stands("total", "累计")
    if told.standing in OF_YEARS and is_state(statement.folded[:end], figure):
        return OUTCOME
    opened = next(filter(is_estimate, _topics(statement)), "")
    return Stands("estimated", opened) if opened and told.standing == "outcome" else told


def told_of_year(clause: Clause, figure: Quantity, statement: Statement, year: int) -> bool:
    """Whether a figure's sentence marks it as the year's, or it is a level that was reached."""
    start = statement.start_of(clause)
    before = statement.folded[: start + figure.start]
    behind = clause.folded[figure.end :].split(",")[0]
    mark = time_told(before, year) or time_told(behind, year)
    return bool(mark) or is_state(statement.folded[: start + figure.end], figure)


def is_state(text: str, figure: Quantity) -> bool:
    """Whether the figure that ends ``text`` is a level that was reached, not what came in a time."""
    near = re.split("[,;:]", text)[-1]
    return figure.measure == "level" and bool(_STATE.search(near)) and not _FLOW.search(near)


def years_of(told: Stands, statement: Statement) -> tuple[str, int]:
    """What a total or average is called, and its years (0: not known): 「五年累计」 and 5."""
    around = " ".join((*_topics(statement), statement.folded))
    count = _COUNT.search(told.words) or _COUNT.search(around)
    number = (_YEARS_IN[count[1]] if count[1] else 5) if count else 0
    kind = "年均" if _AVERAGE.search(told.words) else "累计"
    return f"{count.group() if count else '多年'}{kind}", number


_YEARS_IN = {"两": 2, "三": 3, "四": 4, "五": 5}
_AVERAGE = re.compile(AVERAGE)


def _topics(statement: Statement) -> tuple[str, ...]:
    return tuple(map(fold, statement.topics))


def promised_for_years(promise: str, target: Quantity) -> bool:
    """Whether a folded promise itself is of several years (五年淘汰落后炼铁产能1亿吨)."""
    return target.total or any(not one.group().startswith(("比", "较")) for one in _SEVERAL.finditer(promise))


def due_later(commitment: Commitment, year: int) -> str:
    """「“十一五”期间」 or 「今后三年」 where a goal is set for longer than the plan's ``year``, else "".

    The last mark of time in the promise or before it in its sentence decides (五年 for both of
    五年淘汰落后炼铁产能1亿吨、落后炼钢产能5500万吨); where the sentence has none, the last one that opens a
    passage (到2017年,…), earlier in the paragraph or in the headings above.
    """
    around, text = fold(commitment.context), commitment.clause.folded
    before = around[: max(around.find(text), 0)]
    sentence = re.split("[。;]", before)[-1] + text
    last = _last_mark(sentence, _AHEAD)
    ahead = _AHEAD.fullmatch(last) or _NAMED.fullmatch(last) or _IN_YEARS.fullmatch(last)
    if not last and _PASSAGE_AHEAD.fullmatch(commitment.deadline):
        return commitment.deadline if _end(commitment.deadline, year) > year else ""
    if not last:
        last = _last_mark("。".join((*map(fold, commitment.topics), before)), _PASSAGE_AHEAD)
        ahead = _PASSAGE_AHEAD.fullmatch(last)
    return last if ahead and _end(last, year) > year else ""


def _last_mark(text: str, ahead: re.Pattern[str]) -> str:
    """The mark of time that ends last in ``text``, "" where it has none; 比2020年 only compares."""
    found = [*ahead.finditer(text), *_THIS_YEAR.finditer(text), *_NAMED.finditer(text)]
    marks = [
        one
        for one in found
        if not text[: one.start()].endswith(("比", "较")) and not _BASIS.match(text, one.end())
    ]
    return max(marks, key=lambda one: (one.end(), len(one.group()))).group() if marks else ""


_IN_YEARS = re.compile("[345]年")
_BASIS = re.compile("底?的?(?:水平)?基础上")
"""Behind a year that only compares: 在2010年的基础上翻一番."""


def _end(mark: str, year: int) -> int:
    """The last year of a span ahead; a span that names none lasts beyond the plan's year."""
    named, plan = _NAMED.search(mark), re.search("十([一二三四五])五", mark)
    if named:
        return year_of(named.group())
    return _FIRST_PLAN_TOLD + 5 * "一二三四五".index(plan[1]) if plan else year + 1
