"""All tables as one SQLite database, as Datasette and any SQL tool open it."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tracker.export.as_text import fields, flat
from tracker.export.columns import TABLES, Column, codebook
from tracker.export.parts import Cell

_TYPES = {"text": "TEXT", "list": "TEXT", "integer": "INTEGER", "number": "REAL", "truth": "INTEGER"}
_KEYS = {"commitments": "id", "reports": "name"}
_LINKS = {"id": "commitments(id)", "report": "reports(name)", "carried_id": "commitments(id)"}
"""Columns that refer to a row of another table; Datasette shows them as links."""


def to_sqlite(tables: Mapping[str, Sequence[Mapping[str, Cell]]]) -> bytes:
    """The bytes of a database: all tables, people's own fields (``own``), the codebook (``columns``)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tracker.sqlite"
        database = sqlite3.connect(path)
        try:
            with database:
                for name, table in tables.items():
                    _fill(database, name, table)
                _own(database, tables["commitments"])
                _codebook(database)
        finally:
            database.close()
        return path.read_bytes()


def _fill(database: sqlite3.Connection, name: str, table: Sequence[Mapping[str, Cell]]) -> None:
    columns = [column for column in TABLES[name] if column.type != "fields"]
    database.execute(f"CREATE TABLE {name} ({', '.join(_declared(name, one) for one in columns)})")
    places = ", ".join("?" * len(columns))
    _, lines = flat(table, name)
    database.executemany(f"INSERT INTO {name} VALUES ({places})", (line[: len(columns)] for line in lines))
    if name in ("targets", "evidence"):
        database.execute(f"CREATE INDEX {name}_id ON {name}(id)")


def _declared(table: str, column: Column) -> str:
    """A column's line of CREATE TABLE; the names are all this program's own."""
    link = _LINKS.get(column.name, "")
    own = _KEYS.get(table) == column.name
    return f'"{column.name}" {_TYPES[column.type]}' + (
        " PRIMARY KEY" if own else f" REFERENCES {link}" if link else ""
    )


def _own(database: sqlite3.Connection, table: Sequence[Mapping[str, Cell]]) -> None:
    database.execute("CREATE TABLE own (id TEXT REFERENCES commitments(id), field TEXT, value TEXT)")
    told = ((row["id"], field, value) for row in table for field, value in fields(row).items())
    database.executemany("INSERT INTO own VALUES (?, ?, ?)", told)


def _codebook(database: sqlite3.Connection) -> None:
    database.execute('CREATE TABLE columns ("table" TEXT, name TEXT, heading TEXT, type TEXT, meaning TEXT)')
    database.executemany("INSERT INTO columns VALUES (?, ?, ?, ?, ?)", codebook())
