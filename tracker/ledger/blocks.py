"""Finds the blocks of a ledger's text by their key lines, without parsing YAML; tells if any is missing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tracker.ledger.layout import report_of
from tracker.workspace.header import Header, bounds

_KEY = r"""(?=[^ #\r\n])(?:"([^"\\\n]+)"|'([^'\n]+)'|([^\s"'#\-][^\n]*?)):[ \t]*(?:#.*)?\r?$"""
_BEGINNING = r"([^\s@/#]+-\d{4})-[0-9a-f]{6,64}:(?=\s)"
"""The beginning of a key that is an id; its group is district and year, 徐汇-2025 (see ``layout.ID``)."""


class Block(NamedTuple):
    """Where a block stands: its key's line number and the offsets of its text (to the next block).

    ``report`` is the name of the report in its id, "" where the key is no id.
    """

    id: str
    report: str
    line: int
    start: int
    end: int


def blocks(text: str, part: str = "commitments") -> dict[str, Block]:
    """Every block of ``commitments`` (or ``orphaned``) by id; reads only key lines: 20,000 in 50 ms."""
    return _blocks(text, part)


@lru_cache(maxsize=4)  # a command asks for the blocks of one text again and again
def _blocks(text: str, part: str) -> dict[str, Block]:
    indent, start, end = _within(text, part)
    by_id, line, above = {}, 1, 0
    keys = list(re.compile(f"{indent}{_KEY}", re.M).finditer(text, start, end))
    starts = [*(key.start() + 1 for key in keys), end]
    for key, (at, stop) in zip(keys, pairwise(starts), strict=True):
        line += text.count("\n", above, at)
        above = at
        id = _id(key)
        by_id[id] = Block(id, report_of(id), line, at, stop)
    return by_id


def turns(text: str, part: str = "commitments") -> Iterator[tuple[str, int]]:
    """Each place where the report changes from one block to the next: (report's name, key line's offset).

    The name is "" for a key that is no id. A key with the same district and year as the one before is
    skipped without a closer look: 20,000 blocks take some 20 ms.
    """
    indent, start, end = _within(text, part)
    whole = re.compile(f"{indent}{_KEY}", re.M)
    last, current = None, None
    for key in re.compile(f"{indent}(?=[^ #\r\n])(?:{_BEGINNING})?").finditer(text, start, end):
        if key[1] is not None and key[1] == last:
            continue
        full = whole.match(text, key.start(), end)
        if full is not None and (report := report_of(_id(full))) != current:
            yield report, key.start() + 1
            last, current = key[1] if report else None, report


def _within(text: str, part: str) -> tuple[str, int, int]:
    """What stands before each key of a part (line end and indentation), and the part's start and end offsets.

    Patterns begin with the line end above a key: Python searches for that faster than for ``^``.
    """
    start, end = bounds(text).get(part, (0, 0))
    indent = re.compile(r"^ +(?![ #\n\r])", re.M).search(text, start, end)
    return (f"\n{indent.group()}", start, end) if indent else ("\n", end, end)


def _id(key: re.Match[str]) -> str:
    return key[1] or key[2] or key[3]


@lru_cache(maxsize=2)  # asked for by the gate and by an update of the same text
def _numbers(text: str) -> Counter[str]:
    """How many blocks each report has."""
    return Counter(block.report for block in blocks(text).values())


def lacking(text: str, header: Header) -> dict[str, tuple[int, int]]:
    """Reports with another number of blocks than the header says: name → (header's number, number found)."""
    numbers = _numbers(text)
    return {
        name: (record.commitments, numbers[name])
        for name, record in header.reports.items()
        if record.commitments is not None and record.commitments != numbers[name]
    }


def is_whole(text: str, header: Header) -> bool:
    """Whether every report has as many blocks as the header says; False if the header lacks a number."""
    counted = all(record.commitments is not None for record in header.reports.values())
    return counted and not lacking(text, header)
