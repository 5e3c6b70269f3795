"""The errors table: whatever goes wrong with one file or one district, as rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field, fields
from pathlib import Path

from tracker.errors import LedgerError, TrackerError
from tracker.workspace import atomic, guard

ERRORS = "errors.csv"


@dataclass(frozen=True, slots=True)
class Problem:
    """A row of the errors table: what could not be read or judged, and why."""

    file: str
    report: str
    problem: str


@dataclass(slots=True)
class Problems:
    """The rows of a run, in the order in which they were found, each once."""

    rows: dict[Problem, None] = field(default_factory=dict)

    def add(self, file: str, report: str, problem: str) -> None:
        """Add a row, unless the same one is there already."""
        self.rows.setdefault(Problem(file, report, problem))

    def of_file(self, file: str, report: str, error: Exception) -> None:
        """Add a row for a file: the error's message without its place, for the row names the file."""
        self.add(file, report, message(error))

    def of_place(self, file: str, report: str, error: Exception) -> None:
        """Add rows for a file or district: a row for each finding of an unsound ledger, with its place.

        Any other error is one row.
        """
        if isinstance(error, LedgerError):
            for one in error.problems:
                self.add(file, report, str(one))
        else:
            self.add(file, report, str(error) if isinstance(error, TrackerError) else message(error))

    @contextmanager
    def noted(self, file: Path, report: str = "") -> Iterator[None]:
        """A block whose exceptions concern one file or district: each becomes rows, and the run goes on."""
        try:
            yield
        except Exception as error:
            self.of_place(file.as_posix(), report, error)

    def write(self, out: Path) -> None:
        """Write ``errors.csv`` in ``out``; where nothing went wrong, only its head."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(field.name for field in fields(Problem))
        writer.writerows(map(guard.visible, astuple(row)) for row in self.rows)
        atomic.write(out / ERRORS, f"\ufeff{text.getvalue()}")


def message(error: Exception) -> str:
    """An error as one line: for errors that a user can mend their message, for others also their type."""
    if isinstance(error, TrackerError):
        return error.message
    if isinstance(error, OSError):
        name = f"{Path(error.filename).as_posix()}: " if isinstance(error.filename, str) else ""
        return f"{name}读写失败({error.strerror or error})"
    first = (str(error).splitlines() or [""])[0]
    return f"程序错误({type(error).__name__}): {first}"
