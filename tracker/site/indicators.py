"""Headline indicators of a place: what each year's plan aimed at, and what the next report says of it.

Targets and outcomes are those of the panel (``tracker.panel``): read from the reports, not taken from matched
commitments. A figure of several years or of a part of the year answers no target and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from tracker.language.indicators import Indicator
from tracker.panel import Number, Outcome, Passage, ReportPanel, Row, in_usual_unit
from tracker.panel import rows as panel_rows
from tracker.render.figures import amount
from tracker.render.look import Look
from tracker.site.given import Given
from tracker.site.quotes import Where, place

MOST = 12
"""How many indicators a place's page shows at most, in the order of the table of indicators."""
_LOOK = Look()


@dataclass(frozen=True, slots=True)
class Point:
    """One year: its plan's target, the reported outcome, and whether that meets the target (None: unknown).

    ``target`` and ``outcome`` are for reading, ``aim``, ``high`` (of a range) and ``value`` for drawing, in
    the series' unit, and None where there is none. ``words`` are the report's own, of both sides.
    """

    year: int
    target: str
    outcome: str
    aim: float | None
    high: float | None
    value: float | None
    met: bool | None
    plan: Where
    review: Where
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Series:
    """An indicator of a place over the years, oldest first; its values are in ``unit``."""

    name: str
    unit: str
    points: tuple[Point, ...]


def of_place(panels: Iterable[ReportPanel], given: Given) -> tuple[Series, ...]:
    """The headline indicators of a place: those of at least two years and one outcome."""
    series = []
    for indicator, rows in groupby(panel_rows(panels), key=lambda row: row.indicator):
        points = tuple(point for row in rows if (point := _point(row, given)))
        if len(points) > 1 and any(point.outcome for point in points):
            series.append(Series(_title(indicator), indicator.unit, points))
    return tuple(series[:MOST])


def _title(indicator: Indicator) -> str:
    """The indicator's name, with 增速 or 涨幅 behind it if its figures are of growth: 地区生产总值增速."""
    if indicator.measure != "growth":
        return indicator.name
    return f"{indicator.name}{'涨幅' if indicator.name.endswith('价格') else '增速'}"


def _point(row: Row, given: Given) -> Point | None:
    """The target of the year's plan beside the outcome that the next report tells; None without either."""
    target, outcome = row.target, _of_the_year(row)
    plan, review = target.passage if target else row.wording, outcome.passage if outcome else None
    if plan is None and review is None:
        return None
    return Point(
        year=row.year,
        target=_amount(target.number) if target else plan.text if plan else "",
        outcome=_told(outcome),
        aim=_drawn(row.indicator, target.number) if target else None,
        high=_drawn(row.indicator, target.number, high=True) if target else None,
        value=_drawn(row.indicator, outcome.number) if outcome else None,
        met=row.met,
        plan=_where(row.plan, plan, given),
        review=_where(row.review, review, given),
        words=(plan.sentence if plan else "", review.sentence if review else ""),
    )


def _of_the_year(row: Row) -> Outcome | None:
    """The year's outcome, final or expected; for a like-for-like (同口径) target the like-for-like one."""
    asked_alike = row.target and row.target.like_for_like and row.alike
    outcome = row.alike if asked_alike else row.outcome
    return outcome if outcome and outcome.period in ("year", "expected") else None


def _where(report: str, passage: Passage | None, given: Given) -> Where:
    return place(report, passage.line, given) if passage else Where("")


def _told(outcome: Outcome | None) -> str:
    if outcome is None:
        return ""
    return f"{'预计' if outcome.period == 'expected' else ''}{_amount(outcome.number)}"


def _amount(number: Number) -> str:
    return amount(number.quantity, _LOOK)


def _drawn(indicator: Indicator, number: Number, *, high: bool = False) -> float | None:
    """The figure, or the high end of its range, in the series' unit."""
    value: Decimal | None = number.high if high else number.value
    usual = None if value is None else in_usual_unit(indicator, value, number.unit)
    return None if usual is None else float(usual)


def years(series: Sequence[Series]) -> tuple[int, ...]:
    """All the years of these indicators, oldest first."""
    return tuple(sorted({point.year for one in series for point in one.points}))


HEAD = (
    *("指标", "单位", "年份", "目标", "结果", "目标值", "区间上端", "结果值", "达到"),
    *("计划", "计划原话", "回顾", "回顾原话"),
)


def rows(series: Sequence[Series]) -> list[tuple[str | float | int | None, ...]]:
    """The indicators as a table with ``HEAD``: a row a year; 达到 is 1, 0 or empty."""
    return [
        (
            *(one.name, one.unit, point.year, point.target.replace("+", ""), point.outcome.replace("+", "")),
            *map(_short, (point.aim, point.high, point.value)),
            None if point.met is None else int(point.met),
            *(point.plan.words, point.words[0], point.review.words, point.words[1]),
        )
        for one in series
        for point in one.points
    ]


def _short(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value
