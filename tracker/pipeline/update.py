"""Bring a workspace's ledger up to date: read, extract, judge, splice. The caller saves the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tracker import align, extract, ledger, outcomes
from tracker.errors import LedgerError, NotAReportError, TrackerError, UnreadableError
from tracker.model import Entry, ReportRecord, Statement
from tracker.pipeline import units
from tracker.pipeline.assemble import Advance, Encoding, following_name
from tracker.pipeline.units import Found, PlanTask, Source
from tracker.workspace import pool, sources
from tracker.workspace.freshness import Inputs, inputs
from tracker.workspace.header import Header

Located = tuple[ReportRecord, Source]


def updated(
    root: Path,
    old: str,
    header: Header,
    *,
    engine: str,
    today: str,
    advance: Advance = lambda _: None,
    encoding: Encoding | None = None,
    jobs: int = 1,
    fresh: bool = False,
) -> ledger.Update:
    """The ledger's text as it should be now; ``jobs`` processes share the work and change no byte of it.

    ``advance`` hears of every file read and plan judged; ``encoding`` of texts encoded in this process, so
    of none where others do the work. A plan of which nothing has changed keeps its verdicts as they were
    judged on this machine, unless all is to be judged ``fresh``.
    Raises LedgerError with every file that could not be read or holds no report, and nothing is lost:
    the old text is the caller's.
    """
    found = inputs(root, header)
    read = []
    for one in pool.results(units.prepare, files(root, header, found), jobs):
        advance(one.source.path.rpartition("/")[2])
        read.append(one)
    planned = plan(root, header, found, read, engine, fresh)
    entries: list[Entry] = []
    judge = partial(units.judge, encoding=encoding) if jobs <= 1 else units.judge
    for task, judged in zip(planned.tasks, pool.results(judge, planned.tasks, jobs), strict=True):
        advance(task.plan)
        entries += judged
    return ledger.update(old, planned.header, entries, today=today)


def files(root: Path, header: Header, found: Inputs) -> list[Source]:
    """The report files of a workspace as pieces of work for ``units.prepare``."""
    return [
        Source(str(root), path, sha256, sources.named(header.names, path))
        for path, sha256 in found.reports.items()
    ]


@dataclass(frozen=True, slots=True)
class Planned:
    """The header that the ledger will have, and the plans to judge, in the ledger's order."""

    header: Header
    tasks: tuple[PlanTask, ...]


def plan(
    root: Path, header: Header, inputs: Inputs, read: Iterable[Found], engine: str, fresh: bool = False
) -> Planned:
    """What is to be judged, now that all files are read.

    Raises LedgerError with every file that could not be read or holds no report.
    """
    reports, problems = _by_name(read)
    facts, more = _facts(root, inputs)
    if problems or more:
        raise LedgerError([*problems, *more])
    ordered = _in_order(reports.values())
    new = replace(
        header,
        engine=align.engine_version(engine),
        reports={one.name: one for one, _ in ordered},
        outcomes=inputs.outcomes,
    )
    return Planned(new, tuple(_tasks(ordered, facts, engine, fresh)))


def _by_name(read: Iterable[Found]) -> tuple[dict[str, Located], list[TrackerError]]:
    """The reports of all files by name; a broken file becomes a problem and does not hide the others.

    A report's name that stands in two files is a problem of the second file.
    """
    reports: dict[str, Located] = {}
    problems: list[TrackerError] = []
    for found in read:
        if found.problem:
            problems.append(found.problem)
        for record in found.records:
            known, _ = reports.setdefault(record.name, (record, found.source))
            if known is not record:
                message = f"{record.name} 已见于 {known.source}:{known.first},一份报告只能出现一次"
                problems.append(NotAReportError(message, where=f"{record.source}:{record.first}"))
    return reports, problems


def _facts(root: Path, found: Inputs) -> tuple[dict[str, list[Statement]], list[TrackerError]]:
    """Facts of all outcomes files by the plan they speak of, and what is wrong with those files."""
    facts: dict[str, list[Statement]] = {}
    problems: list[TrackerError] = []
    for name in sorted(found.outcomes):
        try:
            sources.can_be_written(name)
            loaded = outcomes.load(root / name, root)
        except LedgerError as error:
            problems += error.problems
            continue
        except UnreadableError as error:
            problems.append(error)
            continue
        for fact in loaded:
            statement = extract.fact(fact.text, fact.plan, fact.source, fact.line, fact.file)
            facts.setdefault(fact.plan, []).append(statement)
    return facts, problems


def _in_order(reports: Iterable[Located]) -> list[Located]:
    """Reports as the ledger lists them: by district in the order of its files, then by year."""
    first: dict[str, int] = {}
    ordered = sorted(reports, key=lambda one: (one[0].source, one[0].first))
    for place, (record, _) in enumerate(ordered):
        first.setdefault(record.district, place)
    return sorted(ordered, key=lambda one: (first[one[0].district], one[0].year))


def _tasks(
    reports: Sequence[Located], facts: Mapping[str, Sequence[Statement]], engine: str, fresh: bool
) -> list[PlanTask]:
    places = {record.name: source for record, source in reports}
    return [
        PlanTask(
            record.name, source, name, places.get(name), tuple(facts.get(record.name, ())), engine, fresh
        )
        for record, source in reports
        for name in (following_name(record),)
    ]
