"""Columns of a terminal: how wide Chinese is, and where a line of it may break.

A line never breaks inside a number with its unit, a Latin word or words marked by ``kept``, never before a
closing mark and never after an opening one (避头尾). Widths are those of ``rich.cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from rich.cells import cell_len
from rich.text import Text

from tracker.language.fold import fold
from tracker.render.tokens import tokens, wholes

_CLOSING = ",.;:!?%)]}\uff0c\uff0e\uff1b\uff1a\uff01\uff1f\uff05\uff09\uff3d\uff5d、。】》」』”’…—〕℃·"
_OPENING = "([{\uff08\uff3b\uff5b【《「『“‘〔"
_NAME = "[\u4e00-\u9fff]{1,6}@[0-9]{4}(?::[0-9]+)?"
_ADDRESS = r"https?://[\x21-\x7e]+"
_ATOM = re.compile(rf"{_NAME}|{_ADDRESS}|\s+|.", re.DOTALL)
_KEPT = "whole"
"""The name of a style that changes no look and only marks words that must stay on one line."""

Ranges = Sequence[tuple[int, int]]
"""(start, end) of each piece of a text that must stay on one line."""


def kept(words: Text) -> Text:
    """The same text, marked in place so that ``wrap`` does not break it: 下年 ▲ 上调, 次年报告的回顾."""
    words.stylize(_KEPT)
    return words


def width(text: str | Text) -> int:
    """Columns that ``text`` takes on one line."""
    return cell_len(text.plain if isinstance(text, Text) else text)


def _atoms(text: str, whole: Ranges = ()) -> Iterator[tuple[int, int]]:
    """The ranges of ``text`` that stay on one line, in order, without gaps; none ends inside a ``whole``."""
    folded = fold(text)
    whole = (*whole, *wholes(folded))
    start = end = 0
    for atom in _ATOM.finditer(folded):
        first = text[atom.start()]
        glued = end > start and (first in _CLOSING or first.isspace() or text[end - 1] in _OPENING)
        glued = glued or any(left < atom.start() < right for left, right in whole)
        if not glued and end > start:
            yield start, end
            start = end
        end = atom.end()
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


def breaks(text: str, columns: int, whole: Ranges = ()) -> list[int]:
    """Offsets at which ``text`` is broken so that no line is wider than ``columns`` (at least 2)."""
    columns = max(2, columns)
    if cell_len(text) <= columns:
        return []
    starts: list[int] = []
    used = 0
    for first, last in _atoms(text, whole):
        pieces = [(first, last)]
        if cell_len(text[first:last]) > columns:
            pieces = list(_chop(text, first, last, columns))
        for start, end in pieces:
            size = cell_len(text[start:end].rstrip())
            if used and used + size > columns:
                starts.append(start)
                used = 0
            used += cell_len(text[start:end])
    return starts


_TERM = 4
"""Words of more characters than this are taken to be made of shorter ones, between which a line may break."""


def balanced(text: Text, columns: int) -> list[Text]:
    """``text`` broken between words into lines of similar width, if that takes at most one line more.

    So no character is left alone on the last line: 「城镇调查失业/率」 becomes 「城镇调查/失业率」.
    """
    lines = wrap(text, columns)
    if len(lines) < 2:
        return lines
    places = _between_words(text.plain, columns)
    if not 0 < len(places) <= len(lines):
        return lines
    return [line for part in text.divide(places) for line in wrap(part, columns)]


def _between_words(text: str, columns: int) -> tuple[int, ...]:
    """The offsets of breaks with the least sum of squared room left over; empty if a word had to be cut."""
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for end in [*sorted(_word_ends(text) & {start for start, _ in _atoms(text)}), len(text)]:
        ways = []
        for start, (cost, places) in reversed(best.items()):
            size = cell_len(text[start:end].strip())
            if size > columns:
                break
            ways.append((cost + (columns - size) ** 2, (*places, start)))
        if ways:
            best[end] = min(ways)
    _, places = best.get(len(text), (0, ()))
    return places[1:]


def _word_ends(text: str) -> set[int]:
    """The offsets where words end, also inside a long term (一般公共预算收入).

    None is given between two single characters, which may be one word.
    """
    words = tokens(text)
    ends = list(accumulate(map(len, words)))
    pairs = zip(ends, words, words[1:], strict=False)
    places = {end for end, left, right in pairs if len(left) > 1 or len(right) > 1}
    for end, word in zip(ends, words, strict=True):
        if len(word) > _TERM and not wholes(fold(word)):
            start = end - len(word)
            parts = ((*tokens(word[:place]), *tokens(word[place:])) for place in range(1, len(word)))
            places |= {start + n for n, cut in enumerate(parts, 1) if all(len(part) > 1 for part in cut)}
    return places


def wrap(text: Text, columns: int) -> list[Text]:
    """``text`` as lines of at most ``columns``, styles kept, without blanks at their ends."""
    lines: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        whole = [(span.start, span.end) for span in paragraph.spans if span.style == _KEPT]
        for line in paragraph.divide(breaks(paragraph.plain, columns, whole)):
            line.rstrip()
            lines.append(line)
    return lines
