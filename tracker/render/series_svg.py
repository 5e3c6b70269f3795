"""One indicator over years as a plain SVG picture: a chart a place, targets as bars, outcomes as points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from itertools import groupby, pairwise

from tracker.language.safe import safe
from tracker.panel import Row
from tracker.render.series_chart import short

WIDTH, HEIGHT = 640, 220
"""The size of one place's chart, in pixels."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 16, 52, 30
_MOST_YEARS = 10
"""With more years than this, only some of them are written below the axis."""
_STYLE = (
    "text{font:13px PingFang SC,Hiragino Sans GB,Microsoft YaHei,Noto Sans CJK SC,sans-serif;fill:#1f2328}"
    ".title{font-weight:bold}.muted{fill:#5f6b7c}.axis{stroke:#c4cad3}.target{stroke:#0b5cad;stroke-width:3}"
    ".range{fill:#0b5cad;fill-opacity:.25}.line{fill:none;stroke:#5f6b7c;stroke-width:1.5}"
    ".met{fill:#1a7f37}.missed{fill:#a8480f}.open{fill:#fff;stroke:#5f6b7c;stroke-width:2}"
)
_KEY = "横线:目标;实点:结果,绿色达到,橙色未达到;空点:没有可比的目标,或是预计数"


def svg(rows: Sequence[Row]) -> str:
    """The picture, one chart below the other; figures are in the indicator's usual unit."""
    groups = [list(those) for _, those in groupby(rows, key=lambda row: row.place)]
    height = HEIGHT * max(1, len(groups))
    charts = [
        _tag("g", "".join(_chart(group)), transform=f"translate(0 {place * HEIGHT})")
        for place, group in enumerate(groups)
    ]
    ground = _tag("rect", width=WIDTH, height=height, fill="#fff")
    name = rows[0].indicator.name if rows else ""
    title = _tag("title", safe_text(f"{name}历年的目标与结果"))
    space = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {height}", "role": "img"}
    inside = title + _tag("style", _STYLE) + ground + "".join(charts)
    return _tag("svg", inside, width=WIDTH, height=height, **space) + "\n"


def safe_text(words: str) -> str:
    """Words of a report as text of the picture: markup escaped, invisible characters removed."""
    return escape(safe(words))


def _tag(name: str, inside: str = "", **attributes: object) -> str:
    """An element; ``inside`` is markup already, attributes are escaped (``kind`` is its class)."""
    names = {"kind": "class", "anchor": "text-anchor"}
    given = "".join(f' {names.get(key, key)}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"


def _chart(rows: Sequence[Row]) -> Iterator[str]:
    """One place: years along the axis, the target as a bar or a band, the outcome as a point."""
    first = rows[0]
    unit = f"({first.indicator.unit})" if first.indicator.unit else ""
    head = safe_text(f"{first.place} {first.indicator.name}{unit}")
    yield _tag("text", head, x=_LEFT, y=20, kind="title")
    yield _tag("text", _KEY, x=_LEFT, y=38, kind="muted")
    scale = _Scale(rows)
    yield from (*scale.axes(), *scale.targets(), *scale.outcomes())


class _Scale:
    """Where the years and values of some rows stand."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.first, self.last = rows[0].year, rows[-1].year
        values = [value for row in rows for value in (*row.aims, *row.reached)]
        self.ends = (min(values, default=Decimal(0)), max(values, default=Decimal(0)))
        margin = (self.ends[1] - self.ends[0]) / 10 or Decimal(1)
        self.low, self.high = self.ends[0] - margin, self.ends[1] + margin

    def x(self, year: int) -> float:
        room = WIDTH - _LEFT - _RIGHT - 40
        share = (year - self.first) / (self.last - self.first) if self.last > self.first else 0.5
        return round(_LEFT + 20 + room * share, 1)

    def y(self, value: Decimal) -> float:
        share = float((value - self.low) / (self.high - self.low))
        return round(HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * share, 1)

    def axes(self) -> Iterator[str]:
        bottom = HEIGHT - _BOTTOM
        yield _tag("line", x1=_LEFT, y1=bottom, x2=WIDTH - _RIGHT, y2=bottom, kind="axis")
        for year in range(self.first, self.last + 1, (self.last - self.first) // _MOST_YEARS + 1):
            yield _tag("text", str(year), x=self.x(year), y=bottom + 18, anchor="middle", kind="muted")
        for value in dict.fromkeys(self.ends):
            place = self.y(value) + 4
            yield _tag("text", short(value), x=_LEFT - 8, y=place, anchor="end", kind="muted")

    def targets(self) -> Iterator[str]:
        for row in self.rows:
            ends, x = [self.y(value) for value in row.aims], self.x(row.year)
            said = _tip(row, row.target.passage.text if row.target else "")
            if len(ends) == 2:
                size = round(ends[0] - ends[1], 1)
                yield _tag("rect", said, x=x - 9, y=ends[1], width=18, height=size, kind="range")
            elif ends:
                yield _tag("line", said, x1=x - 9, y1=ends[0], x2=x + 9, y2=ends[0], kind="target")

    def outcomes(self) -> Iterator[str]:
        points = [(self.x(row.year), self.y(value), row) for row in self.rows for value in row.reached]
        for (x, y, row), (next_x, next_y, following) in pairwise(points):
            if following.year == row.year + 1:
                yield _tag("line", x1=x, y1=y, x2=next_x, y2=next_y, kind="line")
        for x, y, row in points:
            kind = "open" if row.met is None else "met" if row.met else "missed"
            said = _tip(row, row.answer.passage.text if row.answer else "")
            yield _tag("circle", said, cx=x, cy=y, r=5, kind=kind)


def _tip(row: Row, words: str) -> str:
    return _tag("title", safe_text(f"{row.year} {words}"))
