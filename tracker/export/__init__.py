"""The ledger for other programs: tables in the format that a file's suffix tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.ledger import Ledger

if TYPE_CHECKING:
    from tracker import panel
    from tracker.export.rows import Row

SUFFIXES = {
    ".csv": "csv",
    ".json": "json",
    ".parquet": "parquet",
    ".xlsx": "xlsx",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
}
BINARY = ("parquet", "xlsx", "sqlite")
WHOLE = ("xlsx", "sqlite")
"""Formats that hold all tables; the others hold one."""


PANEL_SUFFIXES = {".csv": "csv", ".json": "json", ".parquet": "parquet", ".xlsx": "xlsx", ".dta": "stata"}
PANEL_BINARY = ("parquet", "xlsx", "stata")
"""The panel's formats that are bytes, not text; ``PANEL_SUFFIXES`` has all its formats by suffix."""


def made(ledger: Ledger, names: Sequence[str], format: str, table: str) -> tuple[bytes, int]:
    """The bytes of a file in ``format``, and how many rows of ``table`` it holds.

    A file in xlsx or sqlite holds every table. ``names`` are the reports (none: all). Raises TrackerError
    where a library is missing.
    """
    from tracker.export.columns import TABLES
    from tracker.export.rows import rows

    if format in WHOLE:
        tables = {name: rows(ledger, names, name) for name in TABLES}
        return _whole(tables, format), len(tables[table])
    one = rows(ledger, names, table)
    return _one(one, table, format), len(one)


def panel_made(rows: Sequence[panel.Row], format: str) -> bytes:
    """The bytes of a file of the panel. Raises TrackerError where a library is missing."""
    from tracker.export.columns import PANEL_NAME
    from tracker.export.panel import cells

    table = [cells(row) for row in rows]
    if format == "xlsx":
        from tracker.export.workbook import panel_to_xlsx

        return panel_to_xlsx(table)
    if format == "stata":
        from tracker.export.stata import to_stata

        return to_stata(table)
    return _one(table, PANEL_NAME, format)


def _whole(tables: Mapping[str, list[Row]], format: str) -> bytes:
    if format == "sqlite":
        from tracker.export.sqlite import to_sqlite

        return to_sqlite(tables)
    from tracker.export.workbook import to_xlsx

    return to_xlsx(tables)


def _one(table: list[Row], name: str, format: str) -> bytes:
    if format == "parquet":
        from tracker.export.parquet import to_parquet

        return to_parquet(table, name)
    from tracker.export.as_text import to_csv, to_json

    return (to_csv(table, name) if format == "csv" else to_json(table)).encode("utf-8")


def for_office(ledger: Ledger, names: Sequence[str]) -> tuple[bytes, int]:
    """The workbook that a supervision office fills in, a sheet for each report that promises something.

    Raises TrackerError where none does, or openpyxl is missing.
    """
    from tracker.export.office import to_office

    chosen = [name for name in ledger.reports if not names or name in names]
    groups = [(name, entries) for name in chosen if (entries := ledger.of_report(name))]
    if not groups:
        raise TrackerError("没有承诺可以填报")
    return to_office(ledger, groups), sum(len(entries) for _, entries in groups)
