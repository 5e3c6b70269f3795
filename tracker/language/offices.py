"""Notes on which office is to do a thing: in the cell of a table, in a bracket, behind 「责任单位:」.

Such a note is no part of the promise: in 「新建公厕30座 县城管局」 it is left out, so that nobody reads that
thirty 县城管局 are to be built.
"""

from __future__ import annotations

import re

from tracker.language.tables.offices import COLUMN, LABEL, OFFICE, SHARE, WHEN

COLUMNS = 3
"""Columns that the head of a table names at least."""

_OFFICE = re.compile(rf"(?:{OFFICE}){SHARE}")
_PART = re.compile(rf"(?:{OFFICE}){SHARE}|{WHEN}")
_BETWEEN = re.compile(r"[、,;/\s]+")
_BRACKET = re.compile(r"\(([^()]{2,120}|[^()]*\([^()]*\)[^()]*)\)$")
_LABELLED = re.compile(rf"{LABEL}:\S")
_LABEL_ALONE = re.compile(rf"(?:^|(?<=[。;])){LABEL}:[^。:]{{2,60}}(?:[。;,]{LABEL}:[^。:]{{2,60}})*$")
_HEAD = re.compile(rf"(?:{COLUMN})++")
"""Possessive (``++``): 目标任务 is one column or two, and trying every split of a line of them has no end."""
_COLUMN = re.compile(COLUMN)
_SURE = re.compile(rf"序号|编号|备注|{LABEL}")
"""Words of which the head of a table has at least one; 重点工作目标任务 has none and is a heading."""
_STOPS = "。; "


def are_offices(folded: str) -> bool:
    """Whether a cell names offices and nothing else: 县水务局、县财政局."""
    return all(_OFFICE.fullmatch(part) for part in _parts(folded))


def is_time(folded: str) -> bool:
    """Whether a cell tells a time and nothing else: 2024年9月底前."""
    return re.fullmatch(WHEN, folded) is not None


def note_at(folded: str) -> int:
    """Where a note on who is to do a thing begins that ends the text; the text's length if there is none."""
    end = len(folded.rstrip(_STOPS))
    bracket = _BRACKET.search(folded, 0, end) if folded[end - 1 : end] == ")" else None
    if bracket and _is_note(bracket.group(1)):
        return bracket.start()
    label = _LABEL_ALONE.search(folded, 0, end) if ":" in folded else None
    return label.start() if label else len(folded)


def is_note(folded: str) -> bool:
    """Whether a text is a note on who is to do a thing and nothing else: 责任单位:县教育局."""
    return not note_at(folded)


def heads_columns(folded: str) -> bool:
    """Whether a line is the head of a table of tasks: 序号项目目标责任单位."""
    whole = _HEAD.fullmatch(folded) is not None and _SURE.search(folded) is not None
    return whole and len(_COLUMN.findall(folded)) >= COLUMNS


def _is_note(inside: str) -> bool:
    if _LABELLED.match(inside):
        return True
    parts = _parts(inside)
    return any(map(_OFFICE.fullmatch, parts)) and all(map(_PART.fullmatch, parts))


def _parts(folded: str) -> list[str]:
    return _BETWEEN.split(folded.strip())
