"""序时进度: how far a figure of the year's first months is towards the year's target. It is no verdict."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tracker.language import counting
from tracker.language.fold import fold
from tracker.language.quantity.convert import common, more_is_better
from tracker.model import Entry, Quantity


@dataclass(frozen=True, slots=True)
class Schedule:
    """A target whose reported figure is of the year's first months, which ``words`` names (1—11月).

    ``elapsed`` is the share of the year that has gone, ``done`` the share of the target (1 = all).
    """

    target: Quantity
    reported: Quantity
    words: str
    elapsed: Fraction
    done: Fraction

    @property
    def ahead(self) -> bool:
        """Whether the share of the target that is done is at least the share of the year that has gone."""
        return self.done >= self.elapsed


def schedule(entry: Entry) -> Schedule | None:
    """The first target whose reported figure is of a part of the year; None where there is none.

    Only for amounts that add up through a year: a rate or a ceiling is not due month by month.
    """
    said = next((part for item in entry.verdict.evidence if (part := part_of_year(item.text))), None)
    if said is None:
        return None
    for item in entry.verdict.figures:
        pair = common(item.target, item.reported) if item.standing == "part of year" else None
        if pair and pair[0] and _adds_up(item.target):
            return Schedule(item.target, item.reported, *said, Fraction(pair[1] / pair[0]))
    return None


def _adds_up(target: Quantity) -> bool:
    from tracker.score.arithmetic import RATES  # late: few figures are of a part of the year

    level = target.measure == "level" and target.unit not in RATES and not target.total
    return level and target.op != "<=" and target.value > 0 and more_is_better(target)


def percent(share: Fraction) -> str:
    """A share (1 = all) as a whole percentage: 「92%」."""
    return f"{(Decimal(share.numerator) / Decimal(share.denominator) * 100).quantize(Decimal(1))}%"


def told(progress: Schedule) -> str:
    """The progress as a line: 「1—11月 4010张,为全年目标的 100%;序时 11/12(92%),快于序时」."""
    months = progress.elapsed * 12
    pace = "快于序时" if progress.done > progress.elapsed else "合于序时" if progress.ahead else "慢于序时"
    amount = f"{progress.reported.value:f}{progress.reported.unit}"
    said = f"{progress.words} {amount},为全年目标的 {percent(progress.done)}"
    return f"{said};序时 {months}/12({percent(progress.elapsed)}),{pace}"


_N = r"(\d{1,2}|十[一二]?|[一二三四五六七八九])"
_MONTHS = re.compile(
    rf"(?<![\d.])(?:1|一)月?(?:份)?[—\-~至到]{_N}月|前{_N}个月|截[至止]\D{{0,3}}?{_N}月|前{_N}个?季度|(一季度)|(上半年)"
)


def part_of_year(text: str) -> tuple[str, Fraction] | None:
    """The words that limit a figure to the first months of a year, and the share of the year they are.

    None where the text has no such words, or they mean the whole year (1—12月).
    """
    told = _MONTHS.search(fold(text))
    if not told:
        return None
    several, first, until, quarters, quarter, half = told.groups()
    months = (
        6
        if half
        else 3
        if quarter
        else 3 * counting.read(quarters)
        if quarters
        else counting.read(several or first or until)
    )
    return (text[told.start() : told.end()], Fraction(months, 12)) if 0 < months < 12 else None
