"""Over what time a reported figure was counted: a review of five years gives totals and averages too."""

from __future__ import annotations

import re

from tracker.language.tables import judging as lexicon
from tracker.language.tables.amounts import WRITTEN_YEAR
from tracker.model import Clause, Commitment, Quantity, Statement
from tracker.score.text import folded

MANY_TIMES = 2
"""How often a year's target an unmarked figure must hold to be taken for the total of a long review."""

_FIRST_PLAN_TOLD = 2010
"""The last year of the eleventh five-year plan (“十一五”)."""

_YEARS = re.compile(lexicon.SEVERAL_YEARS)
_AHEAD = re.compile(lexicon.SPANS_AHEAD)
_THIS_YEAR = re.compile(lexicon.THIS_YEAR)
_ONE = re.compile(lexicon.ONE_YEAR)
_SINCE = re.compile(f"比({WRITTEN_YEAR})")
_NAMED = re.compile(WRITTEN_YEAR)
_DIGITS = str.maketrans("一二三四五六七八九〇○零", "123456789000")
_COUNT = re.compile("[三四五]年|“十[一二三四五]五”")
_BESIDE = lexicon.BESIDE_FIGURE
_STATE = re.compile(lexicon.REACHED_LEVEL)
_A_STATE = "年末"
_FLOW = re.compile("累计|年均|新增|完成")


def several_years(clause: Clause, figure: Quantity, statement: Statement, year: int) -> str:
    """「五年累计」 or 「多年年均」 where a figure was counted over several years, "" where not or not told.

    The nearest mark before the figure in its sentence decides, then one behind it in its clause, then the
    headings above; ``year`` is the plan's. A level reached at the end (提高到450元) is no total.
    """
    mark = _mark(clause, figure, statement, year)
    return _label(mark, " ".join((*statement.topics, statement.text))) if _of_several(mark) else ""


def of_one_year(clause: Clause, figure: Quantity, statement: Statement, year: int) -> bool:
    """Whether a figure is marked as the year's, or is a level that was reached."""
    mark = _mark(clause, figure, statement, year)
    return bool(mark) and not _of_several(mark)


def _of_several(mark: str) -> bool:
    return bool(_YEARS.fullmatch(mark) or _SINCE.fullmatch(mark))


def _mark(clause: Clause, figure: Quantity, statement: Statement, year: int) -> str:
    text, sentence = folded(clause.text), folded(statement.text)
    before = sentence[: max(sentence.find(text), 0) + figure.start]
    if _is_state(re.split("[,;:]", before)[-1] + folded(figure.text), figure):
        return _A_STATE
    behind = text[figure.end :].split(",")[0]
    places = (before, behind, *(folded(topic) for topic in reversed(statement.topics)))
    return next((found for place in places if (found := _last_mark(place, year))), "")


def promised_for_years(text: str, target: Quantity) -> bool:
    """Whether the promise itself is of several years (五年淘汰落后炼铁产能1亿吨)."""
    return target.total or bool(_YEARS.search(folded(text)))


def due_later(commitment: Commitment, year: int) -> str:
    """「“十一五”期间」 or 「今后三年」 where a goal is set for longer than the plan's ``year``, else "".

    The nearest mark of time decides, in the promise or before it in its sentence (五年淘汰落后炼铁产能1亿吨、
    落后炼钢产能5500万吨).
    """
    around, text = folded(commitment.context), folded(commitment.text)
    start = max(around.find(text), 0)
    sentence = re.split("[。;]", around[:start])[-1] + text
    marks = [*_AHEAD.finditer(sentence), *_THIS_YEAR.finditer(sentence), *_NAMED.finditer(sentence)]
    last = max(marks, key=lambda one: (one.end(), len(one.group()))).group() if marks else ""
    ahead = _AHEAD.fullmatch(last) or _NAMED.fullmatch(last)
    return last if ahead and _end(last, year) > year else ""


def _end(mark: str, year: int) -> int:
    """The last year of a span ahead; a span that names none lasts beyond the plan's year."""
    named, plan = _NAMED.search(mark), re.search("十([一二三四五])五", mark)
    if named:
        return _year(named.group())
    return _FIRST_PLAN_TOLD + 5 * "一二三四五".index(plan[1]) if plan else year + 1


def looks_back(text: str) -> bool:
    """Whether a heading or an opening tells of a review of several years (过去五年工作回顾)."""
    return bool(_COUNT.search(folded(text)))


def _is_state(near: str, figure: Quantity) -> bool:
    if figure.measure != "level":
        return False
    return bool(_STATE.search(near)) and not _FLOW.search(near)


def _last_mark(text: str, year: int) -> str:
    """The mark that stands last: of several years, or of the year itself (去年, 2012年)."""
    last = max(text.rfind(mark) for mark in ",;:")
    spans = (one for one in _YEARS.finditer(text) if one.start() > last or one.group() not in _BESIDE)
    found = [*spans, *_ONE.finditer(text)]
    if year:
        found += [one for one in _SINCE.finditer(text) if one.start() > last and _year(one[1]) < year - 1]
        found += re.finditer(rf"(?<!\d)(?<![至到—-]){year}年(?!以?来|至|到|—|-)", text)
    return max(found, key=lambda one: one.end()).group() if found else ""


def _year(written: str) -> int:
    """A year in figures or in Chinese numerals, with 年 behind it."""
    return int(written[:4].translate(_DIGITS))


def _label(mark: str, around: str) -> str:
    count = _COUNT.search(mark) or _COUNT.search(folded(around))
    return f"{count.group() if count else '多年'}{'年均' if '年均' in mark else '累计'}"
