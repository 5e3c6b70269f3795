"""Text in which a few bytes are broken: U+FFFD stands for each such place, and what follows is read right.

In GBK and Big5 a character is two bytes and nothing says which of them is the first: past a byte that is
wrong, lost or one too many the rest of a run is read off by one, into other characters. Of the places where
reading may resume, the one with the most common characters behind it is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

REPLACEMENT = "\ufffd"
MOST = 20
"""Most broken places in a file; one with more is in another encoding, or not worth reading."""
EACH = 100
"""Fewest bytes in a file for each of its broken places."""
WINDOW = 600
"""Bytes before and behind an unreadable place in which reading must resume."""
COMMON = 0.5
"""Least share of common characters; bytes that decode to fewer are not in this encoding."""
BREAK = 3
"""One more broken place in a run counts against a reading as much as this many common characters for it."""
LINES = 5
"""Line numbers that the note names at most."""

_COMMON = {
    "gb18030": ("gb2312", frozenset((0xA1, 0xA3, *range(0xB0, 0xD8)))),
    "big5": ("big5", frozenset((0xA1, *range(0xA4, 0xC7)))),
}
"""Of two-byte encodings: the first bytes of punctuation and of the characters in daily use."""
_APART = re.compile(rb"[\x00-\x3f]")
"""Bytes that are no part of a two-byte character."""


class Decoded(NamedTuple):
    """A text, and the number of its bytes that were read as U+FFFD."""

    text: str
    broken: int = 0


def as_utf8(data: bytes) -> Decoded | None:
    """``data`` as UTF-8 with a few broken places; None where they are more."""
    return _decoded(data, "utf-8")


def as_two_bytes(data: bytes) -> Decoded | None:
    """``data`` as GB18030 or Big5 with a few broken places; None where it is neither."""
    found = [(_usual(one.text, name), one) for name in _COMMON if (one := _decoded(data, name)) is not None]
    share, best = max(found, key=lambda one: one[0], default=(0.0, None))
    return best if share >= COMMON else None


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    """``data`` in an encoding with U+FFFD for each broken place; None where these are too many."""
    most = min(MOST, len(data) // EACH)
    pieces: list[str] = []
    at = broken = 0
    for _ in range(most + 1):
        try:
            return Decoded("".join((*pieces, data[at:].decode(encoding))), broken)
        except UnicodeDecodeError as error:
            start, end = _gap(data, at, at + error.start, at + error.end, encoding)
            if start > at or not pieces:  # bytes that follow each other are one place
                pieces += (data[at:start].decode(encoding), REPLACEMENT)
            broken += end - start
            at = end
    return None


def _usual(text: str, encoding: str) -> float:
    """The share of common characters among those beyond ASCII: bytes of another encoding give rare ones."""
    wide = [one for one in text if one > "\x7f"]
    return sum(_is_common(one, encoding) for one in wide) / max(1, len(wide))


def told(broken: int, lines: Sequence[str]) -> tuple[str, ...]:
    """The note on ``broken`` bytes read as U+FFFD, with the numbers of ``lines`` that hold it; none for 0."""
    if not broken:
        return ()
    held = [str(number) for number, line in enumerate(lines, start=1) if REPLACEMENT in line]
    more = f"等 {len(held)} 行" if len(held) > LINES else "行"
    where = f"第 {'、'.join(held[:LINES])} {more}有 " if held else ""
    return (f"{where}{broken} 个字节认不出是什么字,读作「{REPLACEMENT}」",)


def _gap(data: bytes, first: int, start: int, end: int, encoding: str) -> tuple[int, int]:
    """Which bytes to leave out where those from ``start`` to ``end`` cannot be read.

    ``first`` is where a character begins, from which on all before ``start`` can be read.
    """
    if encoding == "utf-8":
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end += 1
        return start, end
    begins = _begins(data, first, start, encoding)
    behind = _APART.search(data, start, start + WINDOW)
    last = behind.start() if behind else min(len(data), start + WINDOW)
    gaps = ((at, at + size) for at in begins for size in (1, 2) if at + size <= max(last, end))
    return max(gaps, key=lambda gap: (_fit(data[begins[0] : gap[0]], data[gap[1] : last], encoding), gap[0]))


def _begins(data: bytes, first: int, start: int, encoding: str) -> list[int]:
    """Where the two-byte characters of the run before ``start`` begin, and ``start`` itself."""
    begins = [start]
    for character in reversed(data[max(first, start - WINDOW) : start].decode(encoding, errors="replace")):
        if character < "@" or character == REPLACEMENT:
            break
        begins.append(begins[-1] - len(character.encode(encoding)))
    return begins[::-1]


def _fit(before: bytes, behind: bytes, encoding: str) -> int:
    """How well a run reads without the bytes between its two parts: common characters, few breaks."""
    text = before.decode(encoding) + behind.decode(encoding, errors="replace")
    return sum(_is_common(one, encoding) for one in text) - BREAK * text.count(REPLACEMENT)


def _is_common(character: str, encoding: str) -> bool:
    name, first = _COMMON[encoding]
    try:
        return character.encode(name)[0] in first
    except UnicodeEncodeError:
        return False
