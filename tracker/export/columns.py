"""The codebook: every column of every table, with its type and what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from tracker.language import shipped
from tracker.render.palette import CAVEAT

Type = Literal["text", "integer", "number", "truth", "list", "fields"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name for programs, its heading for people, its type, and its meaning in one line."""

    name: str
    heading: str
    type: Type
    meaning: str


def _columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, as ``columns.tsv`` has them, a line each, in their order."""
    return tuple(
        Column(name, heading, cast(Type, kind), meaning.format(CAVEAT=CAVEAT))
        for of, name, heading, kind, meaning in shipped.rows("tracker.export", "columns.tsv")
        if of == table
    )


PANEL_NAME = "panel"
PANEL = _columns(PANEL_NAME)
"""The panel of indicators, by place, year and indicator; a file of its own."""

TABLES = {table: _columns(table) for table in ("commitments", "targets", "evidence", "reports")}
"""The tables of the ledger."""
SHEETS: Mapping[str, str] = {
    "commitments": "承诺",
    "targets": "指标",
    "evidence": "证据",
    "reports": "报告",
}
"""What each table is called in Chinese; one row of it is one of these."""


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table of the ledger, or of the panel."""
    return PANEL if table == PANEL_NAME else TABLES[table]


OWN = "own."
"""What stands before the name of an office's field where each has a column of its own."""


def codebook(tables: Sequence[str] = tuple(TABLES)) -> list[tuple[str, str, str, str, str]]:
    """(table, name, heading, type, meaning) of every column; of the ledger's tables where none are named."""
    return [
        (table, one.name, one.heading, one.type, one.meaning) for table in tables for one in columns_of(table)
    ]
