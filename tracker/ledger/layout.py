"""The ledger's text as lines that belong to keys, without parsing the values.

Every line belongs to exactly one part, so that joining the parts gives the file back byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tracker.errors import LedgerError, TrackerError
from tracker.strictyaml import Problems, Table, parse
from tracker.workspace.header import bounds

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


_PLAIN_KEY = r"""(?:"([^"\\\n]+)"|'([^'\n]+)'|([^\s"'#\-][^\n]*?)):[ \t]*(?:#.*)?\r?$"""


@dataclass(frozen=True, slots=True)
class Block:
    """Where a block stands: its key's line number and the offsets of its text (to the next block)."""

    id: str
    line: int
    start: int
    end: int


@lru_cache(maxsize=4)
def blocks(text: str, part: str = "commitments") -> dict[str, Block]:
    """Every block of ``commitments`` (or ``orphaned``), by its key's line alone: 20,000 in some 50 ms."""
    start, end = bounds(text).get(part, (0, 0))
    indent = re.compile(r"^ +(?![ #\n\r])", re.M).search(text, start, end)
    if indent is None:
        return {}
    by_id, line, at = {}, 1, 0
    keys = list(re.compile(f"^{indent.group()}{_PLAIN_KEY}", re.M).finditer(text, start, end))
    for number, key in enumerate(keys):
        line += text.count("\n", at, key.start())
        at = key.start()
        stop = keys[number + 1].start() if number + 1 < len(keys) else end
        id = key[1] or key[2] or key[3]
        by_id[id] = Block(id, line, at, stop)
    return by_id
