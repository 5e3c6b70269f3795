"""The two tables of a run: every commitment of every district, and what went wrong."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import astuple, fields
from importlib.util import find_spec
from pathlib import Path

from tracker import atomic, ledger
from tracker.batch.executors import Workers
from tracker.batch.folders import Problem
from tracker.config import LEDGER
from tracker.errors import TrackerError
from tracker.ledger import export
from tracker.pipeline import pool

TABLE = "commitments.parquet"
ERRORS = "errors.csv"

Progress = Callable[[str, int], Callable[[], None]]
"""Told what begins and how many pieces it has; gives what is to be called after each."""


def require() -> None:
    """Raise TrackerError, before any work is done, where the table could not be written."""
    if find_spec("pyarrow") is None:
        raise TrackerError("batch 的表格要另装:pip install 'tracker[parquet]'")


def rows(text: str) -> bytes:
    """The rows of one ledger as parquet: a piece of work."""
    return export.to_parquet(export.rows(ledger.loads(text)))


def write(out: Path, workers: Workers, begin: Progress) -> int:
    """Write the table of all ledgers in ``out``, district by district; the number of its rows."""
    from pyarrow import BufferReader, parquet  # type: ignore[import-untyped]

    ledgers = sorted(out.glob(f"*/{LEDGER}"))
    advance = begin("写表格", len(ledgers))
    written, number = out / f".{TABLE}.new", 0
    schema = parquet.read_schema(BufferReader(export.to_parquet([])))
    try:
        with (
            parquet.ParquetWriter(written, schema) as table,
            pool.Pool(rows, workers.count, workers.open) as run,
        ):
            for _, found in run.run(map(atomic.read, ledgers)):
                if isinstance(found, Exception):
                    raise found
                part = parquet.read_table(BufferReader(found))
                table.write_table(part)
                number += part.num_rows
                advance()
        written.replace(out / TABLE)
    finally:
        written.unlink(missing_ok=True)
    return number


def write_errors(out: Path, problems: Sequence[Problem]) -> None:
    """Write the table of what went wrong; only its head where nothing did."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(field.name for field in fields(Problem))
    writer.writerows(astuple(problem) for problem in problems)
    atomic.write(out / ERRORS, f"\ufeff{text.getvalue()}")
