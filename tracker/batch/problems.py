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
    """The rows of a run, in the order in which they were found; none stands there twice."""

    rows: dict[Problem, None] = field(default_factory=dict)

    def add(self, file: str, report: str, problem: str) -> None:
        """A row of its own."""
        self.rows.setdefault(Problem(file, report, problem))

    def of_file(self, file: str, report: str, error: Exception) -> None:
        """A row on what is wrong with a file: the error's message, without the place that the row names."""
        self.add(file, report, message(error))

    def of_place(self, file: str, report: str, error: Exception) -> None:
        """Rows on a file or its district: every finding of an unsound ledger, each with its own place."""
        if isinstance(error, LedgerError):
            for one in error.problems:
                self.add(file, report, str(one))
        else:
            self.add(file, report, str(error) if isinstance(error, TrackerError) else message(error))

    @contextmanager
    def noted(self, file: Path, report: str = "") -> Iterator[None]:
        """What goes wrong inside concerns one file or district alone: it is noted, and the run goes on."""
        try:
            yield
        except Exception as error:
            self.of_place(file.as_posix(), report, error)

    def write(self, out: Path) -> None:
        """Write the table; only its head where nothing went wrong."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(field.name for field in fields(Problem))
        writer.writerows(map(guard.visible, astuple(row)) for row in self.rows)
        atomic.write(out / ERRORS, f"\ufeff{text.getvalue()}")


def message(error: Exception) -> str:
    """A problem in a line: what the user can mend as it is, anything else with its type."""
    if isinstance(error, TrackerError):
        return error.message
    if isinstance(error, OSError):
        name = f"{Path(error.filename).as_posix()}: " if isinstance(error.filename, str) else ""
        return f"{name}读写失败({error.strerror or error})"
    first = (str(error).splitlines() or [""])[0]
    return f"程序错误({type(error).__name__}): {first}"
