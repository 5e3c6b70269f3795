"""The pieces of work that an update and a batch are made of, as small values that any process can take.

What passes between processes are names and hashes; the reports themselves are read where they are needed,
from the cache or from their file, so that neither the caller nor a worker holds more than a few of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import TrackerError
from tracker.model import Extracted, Outline, ReportRecord, Statement
from tracker.reader.answers import Known
from tracker.workspace import readings, walk
from tracker.workspace.header import Header
from tracker.workspace.stale import Inputs


@dataclass(frozen=True, slots=True)
class Source:
    """A report's file: its place, its bytes' hash, the names that the header gives to its reports.

    ``path`` is relative to ``root``, the workspace; outside of one ``root`` is empty and ``path`` as given.
    ``data`` are the bytes themselves where the worker may be on a machine that does not see the file.
    ``fresh`` asks for the file to be read even where what it holds is kept in the cache.
    """

    root: str
    path: str
    sha256: str
    named: tuple[str, ...] = ()
    data: bytes | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file holds: its reports as the ledger's header keeps them, or why there are none.

    ``contents`` has a name for all that was read out of each report (``kept.content_of``). ``notes`` tell
    what was seen in the file and not taken.
    """

    source: Source
    records: tuple[ReportRecord, ...] = ()
    contents: tuple[str, ...] = ()
    problem: TrackerError | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanTask:
    """One plan to judge: the report, the next year's where there is one, facts from elsewhere.

    ``fresh`` tells that it is to be judged again even if nothing that it depends on has changed.
    ``readings`` are what is kept of a reader's answers on this plan and the next one, by the plan's name.
    ``contents`` name what was read out of the plan's report and the next year's (``kept.content_of``).
    """

    plan: str
    source: Source
    following: str = ""
    following_source: Source | None = None
    facts: tuple[Statement, ...] = ()
    engine: str = "lexical"
    fresh: bool = False
    readings: tuple[tuple[str, str], ...] = ()
    contents: tuple[str, ...] = ()

    @property
    def reports(self) -> tuple[tuple[Source, str], ...]:
        """The reports to read, by file and name: the plan, then the next year's where there is one."""
        following = ((self.following_source, self.following),) if self.following_source else ()
        return ((self.source, self.plan), *following)

    def answers(self, plan: str) -> Known:
        """What a reader said of a plan."""
        return readings.known_in(dict(self.readings).get(plan, ""))


Read = Callable[[Source], Sequence[Extracted]]
"""Gives the reports of a file; raises UnreadableError or NotAReportError (``run.read``)."""


def sources(root: Path, header: Header, inputs: Inputs, fresh: bool = False) -> list[Source]:
    """The report files of a workspace as pieces of work."""
    return [source(root, header, path, sha256, fresh) for path, sha256 in inputs.reports.items()]


def source(root: Path, header: Header, path: str, sha256: str, fresh: bool = False) -> Source:
    """One report file of a workspace as a piece of work."""
    return Source(str(root), path, sha256, walk.named(header.names, path), fresh=fresh)


@contextmanager
def at_hand(source: Source) -> Iterator[Path | None]:
    """The folder that ``source.path`` is relative to, for as long as the file is read.

    That is the workspace, or a temporary folder with the file's bytes where they came along in ``data``. None
    for a file outside of a workspace.
    """
    if source.data is None:
        yield Path(source.root) if source.root else None
        return
    with tempfile.TemporaryDirectory(prefix="tracker-") as folder:
        path = Path(folder) / source.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.data)
        yield Path(folder)


def notes(reports: Iterable[Extracted | Outline]) -> tuple[str, ...]:
    """What was seen in the file of these reports and not taken, a sentence each."""
    return tuple(dict.fromkeys(note for one in reports for note in one.report.notes))


def left_out(place: str, notes: Sequence[str]) -> str:
    """One line on what was seen in a file and not taken, and what to do about it."""
    return f"{place}:{';'.join(notes)};请对照原文件看看有没有缺"
