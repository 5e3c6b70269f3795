"""The table of a run: every commitment of every district, as CSV, and as parquet where there is pyarrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from tracker import ledger
from tracker.batch.executors import Workers
from tracker.batch.problems import Problems
from tracker.export.as_text import to_csv
from tracker.export.parquet import to_parquet
from tracker.export.rows import rows as table_rows
from tracker.workspace import pool
from tracker.workspace.header import LEDGER

TABLE, PARQUET = "commitments.csv", "commitments.parquet"

Progress = Callable[[str, int], Callable[[], None]]
"""Called with the title of some work and its number of pieces; returns a function to call after each."""


@dataclass(frozen=True, slots=True)
class Text:
    """A ledger as workers take it: its path and, once loaded, its text."""

    path: Path
    text: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """How many commitments the table holds, and its reports: (name, path of the file)."""

    commitments: int
    reports: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one ledger: as CSV with its head, as parquet (b"" without pyarrow), and their number.

    ``reports`` are pairs (name, file) of the reports in the ledger.
    """

    csv: str
    parquet: bytes
    number: int
    reports: tuple[tuple[str, str], ...]


def rows(one: Text) -> Part:
    """The rows of one ledger, as a worker makes them.

    CSV leaves out an office's own fields, for every ledger would have other columns.
    """
    loaded = ledger.loads(one.text)
    table = table_rows(loaded)
    reports = tuple((name, record.source) for name, record in loaded.reports.items())
    binary = to_parquet(table) if find_spec("pyarrow") else b""
    return Part(to_csv([{**row, "own": {}} for row in table]), binary, len(table), reports)


def write(out: Path, workers: Workers, problems: Problems, begin: Progress) -> Written:
    """Write the tables of all ledgers in ``out``, district by district.

    An unsound ledger is left out and becomes a problem.
    """
    ledgers = [Text(path) for path in sorted(out.glob(f"*/{LEDGER}"))]
    advance = begin("写表格", len(ledgers))
    number = 0
    reports: list[tuple[str, Path]] = []
    with _tables(out) as add, pool.Pool(rows, workers.count, workers.open, load=_loaded) as run:
        for one, part in run.run(ledgers):
            if isinstance(part, Exception):
                problems.of_place(one.path.as_posix(), "", part)
            else:
                add(part)
                number += part.number
                reports += [(name, one.path.parent / source) for name, source in part.reports]
            advance()
    return Written(number, tuple(reports))


@contextmanager
def _tables(out: Path) -> Iterator[Callable[[Part], None]]:
    """Yield a function that adds a part to the tables; the files are replaced once all parts are in."""
    with _csv(out / TABLE) as add_text:
        if not find_spec("pyarrow"):
            yield add_text
            return
        with _parquet(out / PARQUET) as add_binary:

            def add(part: Part) -> None:
                add_text(part)
                add_binary(part)

            yield add


@contextmanager
def _csv(path: Path) -> Iterator[Callable[[Part], None]]:
    with _new(path) as fresh, fresh.open("w", encoding="utf-8", newline="") as file:
        file.write(to_csv([]))

        def add(part: Part) -> None:
            file.write(part.csv.partition("\n")[2])

        yield add


@contextmanager
def _parquet(path: Path) -> Iterator[Callable[[Part], None]]:
    from pyarrow import BufferReader, parquet  # type: ignore[import-untyped]

    schema = parquet.read_schema(BufferReader(to_parquet([])))
    with _new(path) as fresh, parquet.ParquetWriter(fresh, schema) as table:

        def add(part: Part) -> None:
            table.write_table(parquet.read_table(BufferReader(part.parquet)))

        yield add


@contextmanager
def _new(path: Path) -> Iterator[Path]:
    """A new file beside ``path`` that replaces it at the end, and is removed where something fails."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        yield fresh
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _loaded(one: Text) -> Text:
    return replace(one, text=ledger.read(one.path, LEDGER))
