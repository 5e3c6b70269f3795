"""Which reports the files of a workspace hold: each once, by name; and which of the ledger's are gone."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from tracker.errors import NotAReportError, TrackerError, UnreadableError
from tracker.model import Extracted, Outline, ReportRecord
from tracker.workspace.header import Header
from tracker.workspace.work import FileRead, Source

Held = TypeVar("Held")
Told = TypeVar("Told", Extracted, Outline)
Located = tuple[ReportRecord, Source]
"""A report that a file holds, and the file."""


def by_name(read: Iterable[FileRead]) -> tuple[dict[str, Located], list[TrackerError]]:
    """The reports of all files by name; a broken file becomes a problem and does not hide the others.

    A report's name that stands in two files is a problem of the second file.
    """
    return _each_once(_held(read))


def _held(read: Iterable[FileRead]) -> Iterator[TrackerError | tuple[str, str, Located]]:
    for file in read:
        if file.problem:
            yield file.problem
        for record in file.records:
            yield record.name, record.place, (record, file.source)


def read_each(
    sources: Iterable[Source], read: Callable[[Source], Sequence[Told]]
) -> tuple[dict[str, Told], list[TrackerError]]:
    """The reports of these files by name, read one file after another; and what is wrong with the files.

    That is a file that cannot be read or holds no report, and a report that an earlier file holds too.
    """
    return _each_once(_read_out(sources, read))


def _read_out(
    sources: Iterable[Source], read: Callable[[Source], Sequence[Told]]
) -> Iterator[TrackerError | tuple[str, str, Told]]:
    for source in sources:
        try:
            there = read(source)
        except (UnreadableError, NotAReportError) as error:
            yield error
            continue
        for one in there:
            yield one.report.name, one.report.place, one


def _each_once(
    held: Iterable[TrackerError | tuple[str, str, Held]],
) -> tuple[dict[str, Held], list[TrackerError]]:
    """What files hold, given as (name, place, what stands there), by name; the second of one is a problem."""
    there: dict[str, Held] = {}
    places: dict[str, str] = {}
    problems: list[TrackerError] = []
    for one in held:
        if isinstance(one, TrackerError):
            problems.append(one)
        elif second := once(places, one[:1], one[1]):
            problems.append(second)
        else:
            there[one[0]] = one[2]
    return there, problems


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
    """An error for each ``lost`` report (see ``gone``), but not for those in ``unreadable`` files."""
    for record in lost:
        if record.source not in unreadable:
            number = f"的 {record.commitments} 条承诺" if record.commitments else ""
            message = (
                f"账本里的 {record.name} 不见了,它{number}没有动;"
                f"请找回文件,有意移出则运行 tracker remove {record.name}"
            )
            yield NotAReportError(message, where=record.source)
