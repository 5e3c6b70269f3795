"""Columns of a terminal: how wide Chinese is, and where a line of it may break.

A line never breaks inside a number with its unit or a Latin word, never before a closing mark and
never after an opening one (避头尾). Widths are those of ``rich.cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from tracker.fold import fold
from tracker.render.tokens import WHOLE

_CLOSING = ",.;:!?%)]}\uff0c\uff0e\uff1b\uff1a\uff01\uff1f\uff05\uff09\uff3d\uff5d、。】》」』”’…—〕℃·"
_OPENING = "([{\uff08\uff3b\uff5b【《「『“‘〔"
_NAME = "[\u4e00-\u9fff]{1,6}@[0-9]{4}(?::[0-9]+)?"
_ADDRESS = r"https?://[\x21-\x7e]+"
_ATOM = re.compile(rf"{_NAME}|{_ADDRESS}|{WHOLE.pattern}|\s+|.", re.DOTALL)


def width(text: str | Text) -> int:
    """Columns that ``text`` takes on one line."""
    return cell_len(text.plain if isinstance(text, Text) else text)


def _atoms(text: str) -> Iterator[tuple[int, int]]:
    """Ranges that stay together on a line, in order, covering ``text``."""
    start = end = 0
    for found in _ATOM.finditer(fold(text)):
        first = text[found.start()]
        glued = end > start and (first in _CLOSING or first.isspace() or text[end - 1] in _OPENING)
        if not glued and end > start:
            yield start, end
            start = end
        end = found.end()
    if end > start:
        yield start, end


def _chop(text: str, start: int, end: int, columns: int) -> Iterator[tuple[int, int]]:
    """An atom too long for a line, cut where it must be, between characters."""
    used = 0
    for index in range(start, end):
        size = cell_len(text[index])
        if used and used + size > columns:
            yield start, index
            start, used = index, 0
        used += size
    yield start, end


def breaks(text: str, columns: int) -> list[int]:
    """Offsets at which ``text`` is broken so that no line is wider than ``columns`` (at least 2)."""
    columns = max(2, columns)
    found: list[int] = []
    used = 0
    for first, last in _atoms(text):
        pieces = [(first, last)]
        if cell_len(text[first:last]) > columns:
            pieces = list(_chop(text, first, last, columns))
        for start, end in pieces:
            size = cell_len(text[start:end].rstrip())
            if used and used + size > columns:
                found.append(start)
                used = 0
            used += cell_len(text[start:end])
    return found


def wrap(text: Text, columns: int) -> list[Text]:
    """``text`` as lines of at most ``columns``, styles kept, without blanks at their ends."""
    lines: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        for line in paragraph.divide(breaks(paragraph.plain, columns)):
            line.rstrip()
            lines.append(line)
    return lines
