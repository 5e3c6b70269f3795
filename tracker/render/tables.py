"""Lines side by side: grids whose cells break between words, never inside a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.text import Text

from tracker.render.widths import balanced, width, wrap

Lines = list[Text]


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column. If it may ``grow`` its cells wrap to the room that the others leave.

    It keeps at least ``least`` columns of the terminal; ``right`` aligns its cells to the right.
    """

    head: str
    right: bool = False
    grow: bool = False
    least: int = 4


def indent(lines: Sequence[Text], columns: int) -> Lines:
    """``lines`` with ``columns`` blanks before each."""
    return [Text(" " * columns).append_text(line) for line in lines]


def beside(cells: Sequence[Sequence[Text]], widths: Sequence[int], gap: Text) -> Lines:
    """Columns of ready lines next to one another, ``gap`` between them, no blanks at the ends."""
    lines: Lines = []
    for row in zip_longest(*cells, fillvalue=Text()):
        line = Text()
        for number, (cell, size) in enumerate(zip(row, widths, strict=True)):
            line.append_text(gap if number else Text()).append_text(cell)
            if number + 1 < len(widths):
                line.append(" " * (size - width(cell)))
        line.rstrip()
        lines.append(line)
    return lines


def spread(left: Text, right: Text, columns: int) -> Text:
    """A line of ``columns``: ``left``, and ``right`` at the right end, left out where it does not fit."""
    room = columns - width(left) - width(right)
    if room < 2 or not right.plain:
        return left
    return Text().append_text(left).append(" " * room).append_text(right)


def ended(lines: Sequence[Text], right: Text, columns: int) -> Lines:
    """``lines`` with ``right`` at the end of the last one, or on a line of its own: it is never left out."""
    last = spread(lines[-1], right, columns)
    if last is not lines[-1] or not right.plain:
        return [*lines[:-1], last]
    return [*lines, *indent_each(wrap(right, columns), columns)]


def hanging(label: Text, text: Text, columns: int, hang: int) -> Lines:
    """``text`` wrapped behind ``label``; its further lines begin with ``hang`` blanks."""
    lines = wrap(text, columns - hang) or [Text()]
    first = Text().append_text(label).append(" " * max(0, hang - width(label))).append_text(lines[0])
    return [first, *indent(lines[1:], hang)]


def flow(label: Text, items: Sequence[Text], columns: int) -> Lines:
    """``items`` one after another behind ``label``; a line never breaks inside an item that fits on one."""
    hang = width(label) + 2 if label.plain else 0
    lines: Lines = []
    line = Text().append_text(label).append("  " if hang else "")
    for item in items:
        gap = 3 if width(line) > hang else 0
        if gap and width(line) + gap + width(item) > columns:
            lines.append(line)
            line, gap = Text(" " * hang), 0
        line.append(" " * gap).append_text(item)
    return [piece for line in (*lines, line) for piece in wrap(line, columns)]


def table(columns: Sequence[Column], rows: Sequence[Sequence[Text]], room: int) -> Lines:
    """A table without ruled lines: a head in muted style, then the rows; no line is wider than ``room``."""
    sizes = [natural(column, n, rows) for n, column in enumerate(columns)]
    over = sum(sizes) + 2 * (len(columns) - 1) - room
    for number, column in enumerate(columns):
        if column.grow and over > 0:
            taken = max(min(column.least, sizes[number]), sizes[number] - over)
            over -= sizes[number] - taken
            sizes[number] = taken
    while over > 0 and max(sizes) > 2:
        sizes[sizes.index(max(sizes))] -= 1
        over -= 1
    head = [Text(column.head, style="muted") for column in columns]
    return [line for row in (head, *rows) for line in _row(columns, row, sizes)]


def fits(columns: Sequence[Column], rows: Sequence[Sequence[Text]], room: int) -> bool:
    """Whether a table fits into ``room`` if only its growing columns wrap, down to their least width."""
    sizes = [
        min(one.least, natural(one, n, rows)) if one.grow else natural(one, n, rows)
        for n, one in enumerate(columns)
    ]
    return sum(sizes) + 2 * (len(columns) - 1) <= room


def natural(column: Column, number: int, rows: Sequence[Sequence[Text]]) -> int:
    """The width of a table's column, the ``number``-th, if nothing in it is wrapped."""
    return max([width(column.head), *(width(row[number]) for row in rows)])


def _row(columns: Sequence[Column], row: Sequence[Text], sizes: Sequence[int]) -> Lines:
    cells = []
    for column, cell, size in zip(columns, row, sizes, strict=True):
        lines = balanced(cell, size) if column.grow else wrap(cell, size)
        if column.right:
            lines = indent_each(lines, size)
        cells.append(lines)
    return beside(cells, sizes, Text("  "))


def indent_each(lines: Sequence[Text], size: int) -> Lines:
    """Every line aligned to the right end of ``size`` columns."""
    return [Text(" " * max(0, size - width(line))).append_text(line) for line in lines]
