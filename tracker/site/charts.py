"""Pictures as plain numbers for SVG: bars of counts, an indicator's targets and outcomes over the years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.site.counts import Card
from tracker.site.indicators import Series

WIDTH, HEIGHT = 320, 132
"""The size of an indicator's picture, in its own units."""
BAR = 1000
"""The length of a bar of counts."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 22, 22, 24, 24
_MOST_LABELS = 6
"""With more years than this, only some of the values are written beside their points."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar: the key of its sign, where it begins and how long it is."""

    key: str
    x: float
    width: float


def bar(card: Card) -> tuple[Piece, ...]:
    """The counts as pieces of one bar ``BAR`` long; a small count still gets a piece that can be seen."""
    sizes = [max(6.0, count.number * BAR / card.total) for count in card.counts]
    scale = BAR / sum(sizes) if sizes else 0.0
    pieces, x = [], 0.0
    for count, size in zip(card.counts, sizes, strict=True):
        pieces.append(Piece(count.sign.key, round(x, 1), round(size * scale, 1)))
        x += size * scale
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Mark:
    """A year in an indicator's picture: where its target (a stroke, or a box for a range) and outcome stand.

    ``x``, ``aim``, ``high`` and ``value`` are places in the picture's units, ``label`` is the figure that is
    written at ``label_y``, ``year_label`` the year below; both are empty where there is no room.
    """

    year: int
    x: float
    aim: float | None
    high: float | None
    value: float | None
    met: bool | None
    label: str
    label_y: float
    year_label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """An indicator's picture; ``lines`` are the points of the lines that join outcomes of years in a row.

    ``axis`` is where zero stands.
    """

    marks: tuple[Mark, ...]
    lines: tuple[str, ...]
    axis: float


def chart(series: Series) -> Chart:
    """The picture of an indicator: years from left to right, values on a scale that includes zero."""
    known = [
        value
        for point in series.points
        for value in (point.aim, point.high, point.value)
        if value is not None
    ]
    low, high = min(known, default=0.0), max(known, default=0.0)
    low, high = min(low, 0.0), max(high, 0.0)
    first, last = series.points[0].year, series.points[-1].year

    def x(year: int) -> float:
        return round(_LEFT + (year - first) * (WIDTH - _LEFT - _RIGHT) / max(last - first, 1), 1)

    def y(value: float | None) -> float | None:
        if value is None:
            return None
        share = (value - low) / (high - low) if high > low else 0.5
        return round(HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM), 1)

    labelled = _labelled([point.year for point in series.points])
    marks = []
    for point in series.points:
        aim, value = y(point.aim), y(point.value)
        marks.append(
            Mark(
                year=point.year,
                x=x(point.year),
                aim=aim,
                high=y(point.high),
                value=value,
                met=point.met,
                label=f"{point.value:g}" if point.value is not None and point.year in labelled else "",
                label_y=_label_y(aim, value),
                year_label=str(point.year) if point.year in labelled else "",
            )
        )
    return Chart(tuple(marks), _lines(marks), y(0.0) or 0.0)


def _label_y(aim: float | None, value: float | None) -> float:
    """Where a label stands: above the point, or below it where the target's stroke is in the way.

    Where there is no room below, it stands above both the point and the stroke.
    """
    if value is None or aim is None or not 0 < value - aim < 16:
        return (value or 0) - 8
    return value + 15 if value + 15 < HEIGHT - _BOTTOM else aim - 8


def _labelled(years: Sequence[int]) -> set[int]:
    """The years that are written out: all, or every second, third … from the last one on."""
    step = -(-len(years) // _MOST_LABELS)
    return set(years[::-1][::step])


def _lines(marks: Sequence[Mark]) -> tuple[str, ...]:
    runs: list[list[Mark]] = [[]]
    for mark in marks:
        if mark.value is None or (runs[-1] and mark.year > runs[-1][-1].year + 1):
            runs.append([])
        if mark.value is not None:
            runs[-1].append(mark)
    return tuple(" ".join(f"{mark.x},{mark.value}" for mark in run) for run in runs if len(run) > 1)
