"""Makes a figure that is told of each of several things into one for each: A、B均增长12% are two figures.

It is told of each where a word says so (均, 都, 双双, 分别, 各), or where it can be no sum: a rate of change
of two measures, a standard that two things share. A count of several things together (新建公厕和垃圾站30座)
is one figure and stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.language.quantity.in_full import SHORT, head_of, in_full, parts_of, with_end
from tracker.language.quantity.lent import segment_start
from tracker.language.quantity.listed import BETWEEN, side_by_side
from tracker.language.quantity.units import alternatives
from tracker.language.tables import listed as tables
from tracker.model import Quantity


def told_of_each(text: str, read: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities ``read`` in a folded text, each with one thing as its noun where the noun lists several.

    A single figure that is told of each thing comes once for each; where as many figures as things stand
    side by side, the first is of the first thing, and so on.
    """
    at = 0
    while at < len(read):
        row = _row(text, read, at)
        yield from _shared_out(text, row) if _LISTED.search(row[0].noun) else row
        at += len(row)


def _row(text: str, read: Sequence[Quantity], first: int) -> Sequence[Quantity]:
    """The quantities from index ``first`` on that stand side by side and have the same noun."""
    last = first
    while last + 1 < len(read) and read[last + 1].noun == read[first].noun:
        if not side_by_side(text[read[last].end : read[last + 1].start]):
            break
        last += 1
    return read[first : last + 1]


def _shared_out(text: str, row: Sequence[Quantity]) -> Sequence[Quantity]:
    first = row[0]
    if len(row) > 1:
        listed = parts_of(first.noun)
        things = in_full(listed) if len(listed) == len(row) else []
        return [replace(one, noun=thing) for one, thing in zip(row, things, strict=True)] if things else row
    things = [] if _in_a_row(text, first) else _things(text, first)
    return [replace(first, noun=thing) for thing in things or [first.noun]]


_LISTED = re.compile("[、和与及]")


def _in_a_row(text: str, figure: Quantity) -> bool:
    """Whether a figure stands beside another number (增长5%和8%): then it is of one thing only."""
    return bool(_NEXT.match(text, figure.end) or _LAST.search(text, 0, figure.start))


_NEXT = re.compile(rf"(?:{alternatives(BETWEEN)})[\d一二三四五六七八九十]")
_LAST = re.compile(rf"[\d一二三四五六七八九十][^,;。:、]{{0,6}}(?:{alternatives(BETWEEN)})$")


def _things(text: str, figure: Quantity) -> list[str]:
    """The things of each of which a figure is told, in full; [] where it is of one, or of all together."""
    listed = parts_of(figure.noun)
    if len(listed) < _SEVERAL:
        return []
    return in_full(listed) if _said_of_each(text, figure) or _no_sum(figure, listed) else []


_SEVERAL = 2
_EACH = re.compile(tables.EACH)


def _said_of_each(text: str, figure: Quantity) -> bool:
    """Whether the words between several things and a figure, or 各 before it, say that it is of each."""
    stretch = text[segment_start(text, figure.start) : figure.start]
    _, named, between = stretch.rpartition(figure.noun[-2:])
    return bool(_EACH.search(between)) if named else stretch.endswith("各")


def _no_sum(figure: Quantity, listed: Sequence[str]) -> bool:
    """Whether a figure can be no sum of the ``listed`` things: a rate of change, a standard they share."""
    if "等" in listed[-1] or _MEAN.search(figure.noun):
        return False
    if all(map(head_of, listed)):
        return figure.unit in _CHANGES and figure.measure in ("up", "down")
    told_apart = all(len(thing) >= SHORT or with_end(thing, listed[-1]) for thing in listed)
    standard = figure.measure == "level" and figure.unit.endswith(("元", "立方米"))
    return standard and bool(_STANDARD.search(listed[-1])) and told_apart


_MEAN = re.compile("平均$")
_CHANGES = ("%", "‰", "番", "倍")
_STANDARD = re.compile("(?:标准|浓度)$")
