"""The pieces of work that an update and a batch are made of, as small values that any process can take.

What passes between processes are names and hashes; the reports themselves are read where they are needed,
from the cache or from their file, so that neither the caller nor a worker holds more than a few of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import NotAReportError, TrackerError, UnreadableError
from tracker.model import Extracted, ReportName, ReportRecord, Statement
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


Located = tuple[ReportRecord, Source]
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
    """The folder that ``source.path`` is relative to: the workspace, or one in its place that holds the file.

    None for a file outside of a workspace.
    """
    if source.data is None:
        yield Path(source.root) if source.root else None
        return
    with tempfile.TemporaryDirectory(prefix="tracker-") as folder:
        path = Path(folder) / source.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.data)
        yield Path(folder)


def notes(reports: Iterable[Extracted]) -> tuple[str, ...]:
    """What was seen in the file of these reports and not taken, a sentence each."""
    return tuple(dict.fromkeys(note for one in reports for note in one.report.notes))


def left_out(place: str, notes: Sequence[str]) -> str:
    """One line on what was seen in a file and not taken, and what to do about it."""
    return f"{place}:{';'.join(notes)};请对照原文件看看有没有缺"


def by_name(read: Iterable[FileRead]) -> tuple[dict[str, Located], list[TrackerError]]:
    """The reports of all files by name; a broken file becomes a problem and does not hide the others.

    A report's name that stands in two files is a problem of the second file.
    """
    reports: dict[str, Located] = {}
    places: dict[str, str] = {}
    problems: list[TrackerError] = []
    for file in read:
        if file.problem:
            problems.append(file.problem)
        for record in file.records:
            if second := once(places, (record.name,), record.place):
                problems.append(second)
            else:
                reports[record.name] = (record, file.source)
    return reports, problems


def read_each(sources: Iterable[Source], read: Read) -> tuple[dict[str, Extracted], list[TrackerError]]:
    """The reports of these files by name, read one file after another; and what is wrong with the files.

    That is a file that cannot be read or holds no report, and a report that an earlier file holds too.
    """
    reports: dict[str, Extracted] = {}
    places: dict[str, str] = {}
    problems: list[TrackerError] = []
    for source in sources:
        try:
            there = read(source)
        except (UnreadableError, NotAReportError) as error:
            problems.append(error)
            continue
        for one in there:
            if second := once(places, (one.report.name,), one.report.place):
                problems.append(second)
            else:
                reports[one.report.name] = one
    return reports, problems


def once(places: dict[str, str], names: Sequence[str], place: str) -> TrackerError | None:
    """Note in ``places`` (by name) that these reports stand at ``place``, a path or ``path:line``.

    Where one of them stands elsewhere already, nothing is noted, and what is wrong is given back.
    """
    if again := next((name for name in names if name in places), ""):
        return NotAReportError(f"{again} 已见于 {places[again]},一份报告只能出现一次", where=place)
    places |= dict.fromkeys(names, place)
    return None


def gone(header: Header, reports: Mapping[str, Located]) -> tuple[ReportRecord, ...]:
    """The reports of a ledger that no file holds any more and that nobody took out.

    A report that is only read under another name now, in the same bytes and lines, is not gone.
    """
    added = [record for record, _ in reports.values() if record.name not in header.reports]
    return tuple(
        old
        for name, old in header.reports.items()
        if name not in reports
        and name not in header.removed
        and not any(_took_place(new, old) for new in added)
    )


def _took_place(new: ReportRecord, old: ReportRecord) -> bool:
    return new.sha256 == old.sha256 and min(new.last, old.last) >= max(new.first, old.first)


def unread(lost: Iterable[ReportRecord], unreadable: Container[str]) -> Iterator[TrackerError]:
    """What to say of reports that are ``gone``; of a file that cannot be read it is said already."""
    for record in lost:
        if record.source not in unreadable:
            number = f"的 {record.commitments} 条承诺" if record.commitments else ""
            message = (
                f"账本里的 {record.name} 不见了,它{number}没有动;"
                f"请找回文件,有意移出则运行 tracker remove {record.name}"
            )
            yield NotAReportError(message, where=record.source)


def in_order(reports: Iterable[Located]) -> list[Located]:
    """Reports as the ledger lists them: by district in the order of its files, then by year."""
    first: dict[str, int] = {}
    ordered = sorted(reports, key=lambda one: (one[0].source, one[0].first))
    for place, (record, _) in enumerate(ordered):
        first.setdefault(record.district, place)
    return sorted(ordered, key=lambda one: (first[one[0].district], one[0].year))


def tasks(
    reports: Sequence[Located],
    facts: Mapping[str, Sequence[Statement]],
    engine: str,
    fresh: bool,
    read: Mapping[str, str],
    contents: Mapping[str, str],
) -> tuple[PlanTask, ...]:
    """Every report's plan with what it is judged by; ``facts`` and ``read`` are by the plan they speak of.

    ``contents`` are by the report's name (see ``FileRead``).
    """
    places = {record.name: source for record, source in reports}
    made = []
    for record, source in reports:
        following = str(ReportName.parse(record.name).next)
        told = tuple(facts.get(record.name, ()))
        answers = tuple((name, read[name]) for name in (record.name, following) if name in read)
        known = tuple(contents[name] for name in (record.name, following) if name in places)
        task = PlanTask(
            record.name, source, following, places.get(following), told, engine, fresh, answers, known
        )
        made.append(task)
    return tuple(made)
