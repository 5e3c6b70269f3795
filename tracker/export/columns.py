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
    """The columns of a table in the order of ``columns.tsv``, which has one line for each."""
    return tuple(
        Column(name, heading, cast(Type, kind), meaning.format(CAVEAT=CAVEAT))
        for of, name, heading, kind, meaning in shipped.rows("tracker.export", "columns.tsv")
        if of == table
    )


PANEL_NAME = "panel"
PANEL = _columns(PANEL_NAME)
"""The columns of the panel of indicators (a row per place, year and indicator), which has its own file."""

TABLES = {table: _columns(table) for table in ("commitments", "targets", "evidence", "reports")}
"""The columns of each table of the ledger."""
SHEETS: Mapping[str, str] = {
    "commitments": "承诺",
    "targets": "指标",
    "evidence": "证据",
    "reports": "报告",
}
"""The Chinese name of each table, which also says what one row of it is: 承诺, a commitment."""


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table of the ledger, or of the panel."""
    return PANEL if table == PANEL_NAME else TABLES[table]


OWN = "own."
"""The prefix of an office's own field where it is a column: ``own.牵头单位``."""


def codebook(tables: Sequence[str] = tuple(TABLES)) -> list[tuple[str, str, str, str, str]]:
    """(table, name, heading, type, meaning) of every column; of the ledger's tables where none are named."""
    return [
        (table, one.name, one.heading, one.type, one.meaning) for table in tables for one in columns_of(table)
    ]
