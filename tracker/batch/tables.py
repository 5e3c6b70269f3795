"""The table of a run: every commitment of every district."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from tracker import ledger
from tracker.batch.executors import Workers
from tracker.batch.problems import Problems
from tracker.errors import TrackerError
from tracker.export.parquet import to_parquet
from tracker.export.rows import rows as table_rows
from tracker.workspace import atomic, pool
from tracker.workspace.header import LEDGER

TABLE = "commitments.parquet"

Progress = Callable[[str, int], Callable[[], None]]
"""Told what begins and how many pieces it has; gives what is to be called after each."""


def require() -> None:
    """Raise TrackerError, before any work is done, where the table could not be written."""
    if find_spec("pyarrow") is None:
        raise TrackerError("batch 的表格要另装:pip install 'tracker[parquet]'")


@dataclass(frozen=True, slots=True)
class Text:
    """A ledger as a piece of work: its file and, for the worker, its text."""

    path: Path
    text: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The table's number of rows, and its reports by name with the files that they were read from."""

    commitments: int
    reports: tuple[tuple[str, Path], ...]


def rows(one: Text) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    """The rows of one ledger as parquet, its reports with their files: a piece of work."""
    found = ledger.loads(one.text)
    reports = tuple((name, record.source) for name, record in found.reports.items())
    return to_parquet(table_rows(found)), reports


def write(out: Path, workers: Workers, problems: Problems, begin: Progress) -> Written:
    """Write the table of all ledgers in ``out``, district by district; an unsound one is left out."""
    from pyarrow import BufferReader, parquet  # type: ignore[import-untyped]

    ledgers = [Text(path) for path in sorted(out.glob(f"*/{LEDGER}"))]
    advance = begin("写表格", len(ledgers))
    written, number = out / f".{TABLE}.new", 0
    reports: list[tuple[str, Path]] = []
    schema = parquet.read_schema(BufferReader(to_parquet([])))
    try:
        with (
            parquet.ParquetWriter(written, schema) as table,
            pool.Pool(rows, workers.count, workers.open, load=_loaded) as run,
        ):
            for one, found in run.run(ledgers):
                if isinstance(found, Exception):
                    problems.of_place(one.path.as_posix(), "", found)
                else:
                    part = parquet.read_table(BufferReader(found[0]))
                    table.write_table(part)
                    number += part.num_rows
                    reports += [(name, one.path.parent / source) for name, source in found[1]]
                advance()
        written.replace(out / TABLE)
    finally:
        written.unlink(missing_ok=True)
    return Written(number, tuple(reports))


def _loaded(one: Text) -> Text:
    return replace(one, text=atomic.read(one.path, shown=LEDGER))
