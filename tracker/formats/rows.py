"""The rows of tables as lines, one as a reader would say it: 「1. 新建公厕 30座 (县城管局)」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.language.fold import fold
from tracker.language.offices import are_offices, is_time
from tracker.language.quantity.units import UNIT

CELL = 60
"""Most characters of a cell in a row that is read as one line; a longer cell holds text of its own."""
TYPED = 3
"""Fewest lines in a row with the same number of cells, parted by tabs, that make a table in a text file."""

_COUNT = re.compile(r"\s*\d{1,2}\s*")
_UNIT = re.compile(rf"[百千万亿]*(?:{UNIT}|[万亿]|月份?|季度|号)")
_SPEAKS = re.compile(r"[\uff0c\uff1b;。]|,(?!\d)|^[^\d不达约超≥>完][^\d]{3,}\d")
"""In a cell behind a name: it is a text of its own, and no amount of what is named."""
_FIGURE = re.compile(r"\d")


def row(cells: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table's row: one where its cells are short (「新建公厕 30 座」), else all of theirs.

    A number that counts the rows becomes a list number: 「1. 新建公厕 30座」; a number before a unit is a
    figure and stays. Who is to do it and by when stands in a bracket at the end. A name before a text of its
    own has a colon.
    """
    held = [lines for lines in cells if lines]
    if len(held) < 2:
        return [line for lines in held for line in lines]
    texts, note = _parted([" ".join(lines) for lines in held])
    if any(sum(map(len, lines)) > CELL for lines in held):
        lines = [line for one in held if " ".join(one) in texts for line in one]
        return [*lines[:-1], f"{lines[-1]} {note}".rstrip()]
    first, *rest = texts
    figure = bool(rest) and (rest[0][:1].isdecimal() or _UNIT.fullmatch(rest[0]))
    counts = bool(_COUNT.fullmatch(first)) and not figure and len(texts) + bool(note) > 2
    said = _said(rest if counts else texts, bool(note))
    return [" ".join(filter(None, (f"{first}." if counts else "", said, note)))]


def _parted(texts: list[str]) -> tuple[list[str], str]:
    """The cells of a row that tell what is done, and the others as a note in brackets."""
    named = 1 + bool(_COUNT.fullmatch(texts[0]))
    behind = [are_offices(fold(one)) for one in texts[named:]]
    if not any(behind):
        return texts, ""
    aside = {n for n, one in enumerate(texts) if n >= named and (behind[n - named] or is_time(fold(one)))}
    note = "、".join(one for n, one in enumerate(texts) if n in aside)
    return [one for n, one in enumerate(texts) if n not in aside], f"({note})"


def _said(texts: Sequence[str], task: bool) -> str:
    """The cells in one: a name and what is said of it are parted by a colon, a thing and its amount are not.

    Beside who is to do it (``task``) even words without a figure say something: 县医院:完成主体施工.
    """
    name, *more = texts
    speaks = more and (_SPEAKS.search(more[0]) or (task and len(more) == 1 and not _FIGURE.search(more[0])))
    return f"{name}:{' '.join(more)}" if speaks and not _SPEAKS.search(name) else " ".join(texts)


def typed(lines: Sequence[str]) -> list[str]:
    """The lines of a text file, one for one; rows of a table typed with tabs are put as by ``row``."""
    read: list[str] = []
    for count, run in groupby(lines, key=lambda line: len(list(_cells(line)))):
        held = [*run]
        for line in held:
            rows = count > 1 and len(held) >= TYPED
            read.append(" ".join(row([[cell] for cell in _cells(line)])) if rows else line)
    return read


def _cells(line: str) -> Iterator[str]:
    return (cell.strip() for cell in line.split("\t") if cell.strip())
