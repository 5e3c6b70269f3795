"""Headline indicators of a place: what each year's plan aimed at, and what was reported of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.language.fold import fold
from tracker.model import Entry, Quantity, ReportName
from tracker.render.amounts import amount
from tracker.render.facts import figures
from tracker.render.look import Look
from tracker.score.arithmetic import compare

MOST = 12
"""Indicators that a place's page shows."""
FIRST = (
    *(
        "生产总值",
        "公共预算收入",
        "固定资产投资",
        "社会消费品零售总额",
        "居民消费价格",
        "调查失业率",
        "登记失业率",
    ),
    *(
        "新增就业",
        "可支配收入",
        "规模以上工业",
        "规上工业",
        "进出口",
        "粮食",
        "研发",
        "R&D",
        "能耗",
        "优良天数",
    ),
    *("城镇化率", "PM2.5"),
)
"""What readers look for first: the others follow by the number of their years."""
_WHOSE = re.compile("^(?:全|我|本)?(?:国|省|市|区|县|州|旗|自治区|新区)(?=.{4})")
_LOOK = Look()


@dataclass(frozen=True, slots=True)
class Point:
    """One year: the target of its plan, what was reported of it, and whether that meets it (None: not told).

    ``target`` and ``outcome`` are for reading; ``aim``, ``high`` (of a range) and ``value`` are in the
    series' unit, for drawing, and None where there is none. ``entry`` is the commitment.
    """

    year: int
    target: str
    outcome: str
    aim: float | None
    high: float | None
    value: float | None
    met: bool | None
    entry: Entry


@dataclass(frozen=True, slots=True)
class Series:
    """An indicator of a place over the years, oldest first; its values are in ``unit``."""

    name: str
    unit: str
    points: tuple[Point, ...]


def of_place(entries: Iterable[Entry]) -> tuple[Series, ...]:
    """The headline indicators of a place's commitments, those of at least two years and one outcome."""
    found: dict[tuple[str, str, bool], dict[int, Point]] = {}
    for entry in entries:
        year = ReportName.parse(entry.report).year
        for item in figures(entry):
            target = item.target
            if target.measure != "rank":
                key = (_name(target), target.unit, target.measure == "level")
                found.setdefault(key, {}).setdefault(year, _point(year, entry, target, item.reported))
    series = [
        Series(name if level else f"{name}增速", unit, tuple(points[year] for year in sorted(points)))
        for (name, unit, level), points in found.items()
        if len(points) > 1 and any(point.outcome for point in points.values())
    ]
    return tuple(sorted(series, key=_rank)[:MOST])


def _name(target: Quantity) -> str:
    """The indicator without whose it is: 全市/全区/地区生产总值 is 地区生产总值."""
    name = _WHOSE.sub("", fold(target.noun))
    return "地区生产总值" if name == "生产总值" else name


def _rank(series: Series) -> tuple[int, int]:
    known = (number for number, word in enumerate(FIRST) if word in series.name)
    return next(known, len(FIRST)), -len(series.points)


def _point(year: int, entry: Entry, target: Quantity, reported: Quantity | None) -> Point:
    compared = compare(target, reported) if reported else None
    alike = reported if reported and reported.unit == target.unit else None
    return Point(
        year=year,
        target=amount(target, _LOOK),
        outcome=amount(reported, _LOOK) if reported else "",
        aim=_signed(target, target.value),
        high=_signed(target, target.high) if target.high is not None else None,
        value=_signed(alike, alike.value) if alike else None,
        met=compared.met if compared else None,
        entry=entry,
    )


def _signed(quantity: Quantity, value: Decimal) -> float:
    return float(-value if quantity.measure == "down" else value)


def years(series: Sequence[Series]) -> tuple[int, ...]:
    """All the years of these indicators, oldest first."""
    return tuple(sorted({point.year for one in series for point in one.points}))


def _short(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value


HEAD = ("指标", "单位", "年份", "目标", "结果", "目标值", "区间上端", "结果值", "达到", "编号")


def rows(series: Sequence[Series]) -> list[tuple[str | float | int | None, ...]]:
    """The indicators as a table with ``HEAD``: a row a year; 达到 is 1, 0 or empty."""
    return [
        (
            *(one.name, one.unit, point.year, point.target.replace("+", ""), point.outcome.replace("+", "")),
            *map(_short, (point.aim, point.high, point.value)),
            None if point.met is None else int(point.met),
            point.entry.id,
        )
        for one in series
        for point in one.points
    ]
