"""The chart of a series on the screen: a line of characters for each year, on one scale for each place."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rich.text import Text

from tracker.panel import Row
from tracker.render.look import Look

_CHART = 25
_LEAST_CHART = 11


def charts(rows: Sequence[Row], look: Look) -> list[Text]:
    """A line for each row, all on one scale: a mark at the target (or its ends), a point at the outcome."""
    ends = _ends(rows)
    if not ends:
        return [Text() for _ in rows]
    low, high = min(ends), max(ends)
    return [_chart(row, low, high, _room(look), look) for row in rows]


def _room(look: Look) -> int:
    """How many columns a chart takes."""
    return _CHART if look.wide else _LEAST_CHART


def _ends(rows: Sequence[Row]) -> list[Decimal]:
    """All figures that are drawn."""
    return [value for row in rows for value in (*row.aims, *row.reached)]


def _chart(row: Row, low: Decimal, high: Decimal, columns: int, look: Look) -> Text:
    line = Text(("." if look.plain else "·") * columns, style="line")
    marks = [(value, "|" if look.plain else "┃", "accent") for value in row.aims]
    style = "" if row.met is None else "fulfilled" if row.met else "missed"
    marks += [(value, "o" if look.plain else "●", style) for value in row.reached]
    cells = list(line.plain)
    styles: dict[int, str] = {}
    for value, sign, style in marks:
        at = _at(value, low, high, columns)
        cells[at], styles[at] = sign, style
    drawn = Text("".join(cells), style="line")
    for at, style in styles.items():
        drawn.stylize(style or "bold", at, at + 1)
    return drawn


def _at(value: Decimal, low: Decimal, high: Decimal, columns: int) -> int:
    return int((value - low) / (high - low) * (columns - 1) + Decimal("0.5")) if high > low else columns // 2


def scale(rows: Sequence[Row], look: Look) -> str:
    """The heading over the charts: the least value at the left and the greatest at the right."""
    ends = _ends(rows)
    room = _room(look)
    if not ends:
        return ""
    left, right = short(min(ends)), short(max(ends))
    if left == right:
        return left.center(room)
    return left + right.rjust(max(room - len(left), len(right) + 1))


def short(value: Decimal) -> str:
    """A number for an axis: at most two decimals, no zeros at the end."""
    return format(value.quantize(Decimal("0.01")).normalize(), "f")
