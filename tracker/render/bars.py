"""Amounts as pictures of one line: stacked bars, ratio bars, sparklines, waterfalls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rich.text import Text

from tracker.render.look import Look

_LEVELS = "▁▂▃▄▅▆▇█"


def shares(counts: Sequence[int], columns: int) -> list[int]:
    """``columns`` divided in proportion to ``counts``; a count above zero gets at least one column."""
    total = sum(counts)
    if not total:
        return [0] * len(counts)
    exact = [count * columns / total for count in counts]
    sizes = [max(1, int(share)) if count else 0 for share, count in zip(exact, counts, strict=True)]
    while sum(sizes) < columns:
        best = max(range(len(sizes)), key=lambda i: (exact[i] - sizes[i], -i))
        sizes[best] += 1
    while sum(sizes) > columns and max(sizes) > 1:
        sizes[
            max(range(len(sizes)), key=lambda i: (sizes[i] - exact[i], sizes[i]) if sizes[i] > 1 else (-9, 0))
        ] -= 1
    return sizes


def stacked(counts: Mapping[str, int], columns: int, look: Look) -> Text:
    """The counts of statuses as one bar of ``columns``; statuses differ in filling as well as in colour."""
    bar = Text()
    if not sum(counts.values()):
        return Text(look.dash * columns, style="line")
    for (status, _), size in zip(counts.items(), shares(list(counts.values()), columns), strict=True):
        bar.append(look.fill(status) * size, style=status)
    return bar


def ratio(value: Decimal, columns: int, style: str, look: Look) -> Text:
    """A share (1 = all) as a thin bar, ``columns`` wide; a share above 1 fills it."""
    full = "=" if look.plain else "━"
    size = int(min(max(value, Decimal(0)), Decimal(1)) * columns + Decimal("0.5"))
    bar = Text(full * size, style=style)
    bar.append((" " if look.plain else "─") * (columns - size), style="line")
    return bar


def sparkline(values: Sequence[Decimal | None], look: Look) -> str:
    """One character a value, from the lowest to the highest; a gap where there is none."""
    known = [value for value in values if value is not None]
    if look.plain or len(known) < 2:
        return ""
    low, span = min(known), max(known) - min(known)
    top = len(_LEVELS) - 1
    return "".join(
        " " if value is None else _LEVELS[int((value - low) / span * top) if span else top // 2]
        for value in values
    )


def waterfall(parts: Sequence[tuple[str, float]], columns: int, look: Look) -> list[Text]:
    """One bar a part, each beginning where the last one ended: together they lead to the sum."""
    ends = [0.0]
    for _, value in parts:
        ends.append(ends[-1] + value)
    low, high = min(ends), max(ends)
    scale = (columns - 1) / (high - low) if high > low else 0.0
    lines = []
    for (_, value), start, end in zip(parts, ends, ends[1:], strict=False):
        first, last = sorted((round((start - low) * scale), round((end - low) * scale)))
        fill = ("#" if value >= 0 else "-") if look.plain else ("█" if value >= 0 else "░")
        line = Text(" " * first)
        line.append(fill * max(1, last - first), style="added" if value >= 0 else "gone")
        lines.append(line)
    return lines
