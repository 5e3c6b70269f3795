"""By how much a level rose or fell, reckoned where a review tells the level before and the level after.

「由每月600元提高到640元」 answers 「提高5%」 and 「提高30元」, 「由去年的98家增加到120家」 「新增20家」.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.language.quantity import common
from tracker.language.quantity.figures import Figure, figures
from tracker.language.quantity.units import is_counted
from tracker.language.tables.numerals import MAGNITUDES
from tracker.language.tables.reported import ADDED, AT_PRICES_OF_BEFORE, SET_EACH_YEAR
from tracker.language.tables.standing import SEVERAL, SINCE_LONG
from tracker.language.times import year_of
from tracker.model import Clause, Measure, Quantity, Statement
from tracker.score.arithmetic import compare, is_rate
from tracker.score.stands import Setting
from tracker.score.whose import opens

_FROM = re.compile(
    r"(?:由|从)(?P<time>(?:上年|去年|年初|(?P<year>\d{4})年)?)(?:底|末)?的?(?:每?[人月年户]){0,3}均?$"
)
_MAY_BE = re.compile(r"[由从][^,;:。、]{0,12}\d")
_TO = re.compile(r"[^,;:。、\d]{0,8}[到至成为]")
_ADDED, _EACH_YEAR = re.compile(ADDED), re.compile(SET_EACH_YEAR)
_LONG_AGO, _REAL = re.compile(f"{SEVERAL}|{SINCE_LONG}"), re.compile(AT_PRICES_OF_BEFORE)
_FAR = 4
"""So many times the target a change is of something else, or of more than a year."""
_DIGITS = 3
"""The digits that a reckoned change is told with: 6.67%."""


@dataclass(frozen=True, slots=True)
class _Rise:
    """A level before and one after in the unit of the latter, and both as written: 600元→640元.

    ``before_off`` and ``after_off`` are what rounding may hide of each: .05 of 2.1万元, nothing of 98家.
    ``start`` is the offset from which on the rise is told.
    """

    before: Decimal
    after: Decimal
    before_off: Decimal
    after_off: Decimal
    written: str
    start: int


def risen(
    promise: Clause, target: Quantity, clause: Clause, statement: Statement, setting: Setting
) -> Iterator[Quantity]:
    """The changes in a clause that a target asks for: in per cent, in points or in its own unit.

    None where the level before is not told to be that of the year before, but for a standard, which is set
    each year; where growth is counted at the prices of before (增加值, 实际增长), which two sums do not tell;
    where the sentence states a change of the thing itself; and where it hangs on how the levels were rounded
    whether the target is met (增长8%, 由2.1万元提高到2.3万元).
    """
    if not _MAY_BE.search(clause.folded) or "分别" in clause.folded:  # most clauses tell no level before
        return
    if statement.span == "years" or (setting.long and statement.span != "year"):
        return
    added = target.measure == "level" and not is_rate(target) and _ADDED.search(opens(promise, target))
    if target.measure not in ("up", "down") and not added:
        return
    before = statement.folded[: statement.start_of(clause)] + clause.folded
    if _LONG_AGO.search(before) or (target.unit == "%" and _REAL.search(promise.folded + clause.folded)):
        return
    for figure in clause.quantities:
        rise = _rise(clause, figure, setting.year) if figure.measure == "level" else None
        change = _change(target, figure, rise) if rise and not _is_stated(figure, statement) else None
        if rise and change:
            told = f"{change.value:f}{change.unit}({rise.written})"
            yield replace(change, text=told, start=rise.start)


def _is_stated(figure: Quantity, statement: Statement) -> bool:
    """Whether the sentence tells itself how much a figure's thing rose or fell."""
    told = (one for clause in statement.clauses for one in clause.quantities)
    return any(one.noun == figure.noun and one.measure in ("up", "down") for one in told)


def _rise(clause: Clause, figure: Quantity, year: int) -> _Rise | None:
    """From where a figure of a clause rose, told right before it; None where nothing is."""
    text = clause.folded
    told = [one for one in figures(text[: figure.start]) if one.value and one.high is None]
    opened = _FROM.search(text, 0, told[-1].start) if told else None
    to = _TO.match(text, told[-1].end) if told else None
    if opened is None or to is None or not figure.start <= to.end() < figure.end:
        return None
    if not _is_of_the_year(opened, figure, year):
        return None
    before = _level(told[-1], figure)
    pair = common(before, figure)
    if pair is None or not pair[1] or not before.value:
        return None
    to_its_unit = pair[0] * figure.value / pair[1] / before.value
    written = f"{clause.text[told[-1].start : told[-1].end]}→{clause.text[to.end() : figure.end]}"
    return _Rise(
        before.value * to_its_unit,
        figure.value,
        _off(before) * to_its_unit,
        _off(figure),
        written,
        opened.start(),
    )


def _is_of_the_year(opened: re.Match[str], figure: Quantity, year: int) -> bool:
    """Whether the level before is said to be that of the year before, or is of what is set each year."""
    if opened["year"]:
        return not year or year_of(f"{opened['year']}年") == year - 1
    return bool(opened["time"]) or bool(_EACH_YEAR.search(figure.noun))


def _level(start: Figure, end: Quantity) -> Quantity:
    unit = start.magnitude + start.unit or end.unit
    return replace(end, value=start.value or Decimal(0), unit=unit, op="=", high=None)


def _off(level: Quantity) -> Decimal:
    """Half of a level's last digit; nothing of things counted one by one, and of standards in 元."""
    counted = is_counted(level.unit) and level.unit[0] not in MAGNITUDES
    exponent = level.value.as_tuple().exponent
    if counted or level.unit.startswith("元") or not isinstance(exponent, int):
        return Decimal(0)
    return Decimal(1).scaleb(min(0, exponent)) / 2


def _change(target: Quantity, figure: Quantity, rise: _Rise) -> Quantity | None:
    """The change in the kind of unit that the target has; None where that does not decide about it."""
    middle, *ends = (_changed(target, figure, rise, way) for way in (0, -1, 1))
    compared = [one for change in (middle, *ends) if (one := compare(target, change))]
    if len(compared) < 1 + len(ends) or len({one.met for one in compared}) > 1 or middle.value <= 0:
        return None
    far = compared[0].goal and compared[0].reached / compared[0].goal >= _FAR
    told = replace(middle, value=_in_few_digits(middle.value))
    as_told = compare(target, told)
    return told if as_told and as_told.met == compared[0].met and not far else None


def _changed(target: Quantity, figure: Quantity, rise: _Rise, way: int) -> Quantity:
    """The change, or with ``way`` -1 or 1 the least or the greatest that rounding leaves possible."""
    before, after = rise.before - way * rise.before_off, rise.after + way * rise.after_off
    share = target.measure != "level" and target.unit == "%" and before > 0 and not is_rate(figure)
    change = (after / before - 1) * 100 if share else after - before
    unit = "%" if share else "个百分点" if is_rate(figure) else figure.unit
    measure: Measure = "level" if target.measure == "level" else "up" if change >= 0 else "down"
    return Quantity(
        figure.noun, "=", change if measure == "level" else abs(change), unit, measure=measure, end=figure.end
    )


def _in_few_digits(size: Decimal) -> Decimal:
    """At most three digits where there is a fraction: 6.67, 120, 1386."""
    digits = max(0, _DIGITS - 1 - size.adjusted()) if size else 0
    return Decimal(f"{round(size, digits).normalize():f}")
