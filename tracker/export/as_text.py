"""A table as text: CSV that spreadsheets open as it is, and JSON with one row a line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from tracker.export.columns import OWN, PANEL_NAME, columns_of
from tracker.export.parts import Cell
from tracker.export.rows import Row

SEPARATOR = ";"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The beginnings of a text that a spreadsheet would run as a formula; a lone = is harmless.

Reports come from strangers, so an apostrophe is put in front of such a text.
"""

Flat = str | int | float | None


def flat(table: Sequence[Mapping[str, Cell]], name: str) -> tuple[list[str], list[list[Flat]]]:
    """A table's column names, and its rows with one plain value a column.

    Lists are joined by ";", booleans are 1 and 0; each of an office's own fields has a column,
    ``own.牵头单位``. In the panel a whole number keeps its point (5.0), for a rate is no count.
    """
    whole = name != PANEL_NAME
    own = list(dict.fromkeys(field for row in table for field in fields(row)))
    fixed = [column.name for column in columns_of(name) if column.type != "fields"]
    lines = [
        [*(_plain(row[key], whole) for key in fixed), *(fields(row).get(field) for field in own)]
        for row in table
    ]
    return [*fixed, *(f"{OWN}{field}" for field in own)], lines


def fields(row: Mapping[str, Cell]) -> Mapping[str, str]:
    """An office's own fields in a row of commitments."""
    own = row.get("own")
    return own if isinstance(own, dict) else {}


def _plain(value: Cell, whole: bool = True) -> Flat:
    if isinstance(value, list):
        return SEPARATOR.join(value)
    if isinstance(value, bool):
        return int(value)
    if whole and isinstance(value, float) and value.is_integer():
        return int(value)
    return value if not isinstance(value, dict) else None


def to_csv(table: Sequence[Mapping[str, Cell]], name: str = "commitments") -> str:
    """CSV with a byte order mark, for Excel takes UTF-8 for GBK without one.

    Text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    head, lines = flat(table, name)
    return as_csv([head, *lines])


def as_csv(lines: Iterable[Sequence[Flat]]) -> str:
    """CSV of lines of plain values, the head first, with mark and apostrophes as ``to_csv`` writes them."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_disarmed(value) for value in line] for line in lines)
    return "\ufeff" + out.getvalue()


def _disarmed(value: Flat) -> Flat:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) and value != "=" else value
    return "" if value is None else value


def to_json(table: Iterable[Row]) -> str:
    """A list of objects, one a line, empty cells as null."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in table)
    return f"[\n{lines}\n]\n"
