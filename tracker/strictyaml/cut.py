"""The text of a YAML mapping as lines that belong to its keys, without parsing the values.

Every line belongs to exactly one part, so that joining the parts gives the text back byte for byte: whoever
changes one part leaves the bytes of all others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.errors import LedgerError, TrackerError
from tracker.strictyaml.parse import Problems, Table, parse

_KEY = re.compile(r"""( *)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#\[\]{}&*!|>%@`,-].*?)[ \t]*:(?=\s|$)""")


@dataclass(slots=True)
class Part:
    """One key with all its lines. ``lead`` are the comments and blank lines above it; line ends are kept.

    ``first`` is the number of its key's line, counted from 1 in the text that was cut.
    """

    key: str
    lead: list[str]
    lines: list[str]
    first: int = 0

    @property
    def text(self) -> str:
        """The key's lines as they stand, without the ``lead`` above them."""
        return "".join(self.lines)


@dataclass(slots=True)
class Cut:
    """The parts of one mapping in block style, and what stands below the last of them."""

    parts: list[Part] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    def joined(self) -> list[str]:
        """All lines again, in the order of the parts."""
        return [line for part in self.parts for line in (*part.lead, *part.lines)] + self.tail


def cut(lines: Sequence[str], first: int = 1, path: str = "commitments.yaml") -> Cut:
    """Cut the lines of a mapping at its keys, which all have the indentation of the first one.

    Raises LedgerError for a line that is neither key, comment nor part of a value.
    """
    whole = Cut()
    waiting: list[str] = []  # comments and blank lines whose owner is not known yet
    indent = -1
    part: Part | None = None
    for number, line in enumerate(lines, first):
        bare = line.lstrip(" ")
        depth = len(line) - len(bare)
        if is_filler(bare) or (depth == 0 and _is_marker(bare)):
            waiting.append(line)
            continue
        if part is not None and (depth > indent or (depth == indent and bare.startswith("- "))):
            part.lines += waiting
            part.lines.append(line)
            waiting = []
            continue
        key = _KEY.match(line)
        if key is None or (indent >= 0 and depth != indent):
            raise LedgerError([TrackerError("这一行的写法无法逐段更新(缩进或键)", where=f"{path}:{number}")])
        indent = depth
        if part is not None:
            inner = _inner(waiting, indent)
            part.lines += waiting[:inner]
            waiting = waiting[inner:]
        part = Part(_unquoted(key[2]), waiting, [line], number)
        whole.parts.append(part)
        waiting = []
    if part is not None:
        inner = _inner(waiting, indent)
        part.lines += waiting[:inner]
        waiting = waiting[inner:]
    whole.tail = waiting
    return whole


def is_filler(bare: str) -> bool:
    """Whether a line without its indentation is a remark or blank."""
    return bare.startswith("#") or not bare.strip()


def _is_marker(bare: str) -> bool:
    """「---」, 「...」 and 「%YAML」 stand outside of every mapping."""
    return bare.startswith(("---", "...", "%"))


def _inner(waiting: Sequence[str], indent: int) -> int:
    """How many of the waiting lines belong to the part above: up to the last comment deeper than its key."""
    for number in range(len(waiting), 0, -1):
        bare = waiting[number - 1].lstrip(" ")
        if bare.startswith("#") and len(waiting[number - 1]) - len(bare) > indent:
            return number
    return 0


def _unquoted(key: str) -> str:
    if key[0] not in "\"'":
        return key
    table = parse(f"{key}: x", Problems(""))
    return str(next(iter(table))) if isinstance(table, Table) else key


def whole_lines(text: str) -> tuple[list[str], str]:
    """The lines of a text with their ends, and the end of a line in it: CRLF where any line has that.

    A last line without an end gets that one; the others keep theirs.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += end
    return lines, end
