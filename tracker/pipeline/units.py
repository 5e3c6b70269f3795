"""The two pieces of work that an update is made of, as functions of small values: any process can run them.

What passes between them are names and hashes; the reports themselves are read where they are needed, from
the cache or from their file, so that neither the caller nor a worker holds more than a few of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from tracker.align import ENGINES, engine_version
from tracker.errors import NotAReportError, TrackerError, UnreadableError
from tracker.model import Entry, Report, ReportRecord, Statement
from tracker.pipeline.assemble import Encoding, Extracted, PlanJob, aligner, extracted, judge_plan
from tracker.workspace import cache, collector, sources

HELD = 8
"""Files whose reports a process holds at a time."""


@dataclass(frozen=True, slots=True)
class Source:
    """A report file of a workspace: its place, its bytes' hash, the names that the header gives.

    ``data`` are the bytes themselves where the worker may be on a machine that does not see the file.
    """

    root: str
    path: str
    sha256: str
    named: tuple[str, ...] = ()
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds: its reports as the ledger's header keeps them, or why there are none."""

    source: Source
    records: tuple[ReportRecord, ...] = ()
    problem: TrackerError | None = None


@dataclass(frozen=True, slots=True)
class PlanTask:
    """One plan to judge: the report, the next year's where there is one, facts from elsewhere."""

    plan: str
    source: Source
    following: str = ""
    following_source: Source | None = None
    facts: tuple[Statement, ...] = ()
    engine: str = "lexical"
    fresh: bool = False
    """Whether it is to be judged again even if nothing that it depends on has changed."""


@collector.seldom()
def prepare(source: Source) -> Found:
    """Read a file and extract its reports, so that ``judge`` finds them in the cache."""
    try:
        return Found(source, tuple(record(one.report) for one in reports(source)))
    except (UnreadableError, NotAReportError) as error:
        return Found(source, problem=error)


@collector.seldom()
def judge(task: PlanTask, encoding: Encoding | None = None) -> tuple[Entry, ...]:
    """The ledger entries of one plan, in report order: as they were judged, while nothing has changed."""
    named = [(task.source, task.plan)]
    if task.following_source:
        named.append((task.following_source, task.following))
    contents = [_content(source, name) for source, name in named]
    key = cache.content_name(engine_version(task.engine), task.facts, *contents)
    own = task.engine in ENGINES  # a model of another's making may be trained anew under its name
    settled = cache.VERDICTS.get(key) if own and not task.fresh else None
    if settled is not None:
        return settled
    plan, *following = (_named(source, name) for source, name in named)
    align = aligner(task.engine, encoding)
    entries = judge_plan(PlanJob(plan, following[0] if following else None, task.facts, align))
    if own:
        cache.VERDICTS.put(key, entries)
    return entries


@lru_cache(maxsize=HELD)
def reports(source: Source) -> tuple[Extracted, ...]:
    """The reports of a file with what they promise and say, their paragraphs left out.

    Raises UnreadableError or NotAReportError.
    """
    found = cache.REPORTS.get(cache.file_name(source.sha256, source.path, source.named))
    if found is None:
        with at_hand(source) as root:
            read = sources.reports_in(root / source.path, root, source.named)
        found = tuple(replace(extracted(one), report=bare(one)) for one in read)
        cache.REPORTS.put(cache.file_name(read[0].sha256, source.path, source.named), found)
    return found


@contextmanager
def at_hand(source: Source) -> Iterator[Path]:
    """The workspace's folder, or one in its place that holds the file."""
    if source.data is None:
        yield Path(source.root)
        return
    with tempfile.TemporaryDirectory(prefix="tracker-") as folder:
        path = Path(folder) / source.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.data)
        yield Path(folder)


def record(report: Report) -> ReportRecord:
    """What the ledger's header keeps of a report."""
    return ReportRecord(
        report.name,
        report.jurisdiction,
        report.source,
        report.first,
        report.last,
        report.sha256,
        report.coverage,
        tuple((section.kind, section.first, section.last) for section in report.sections),
    )


def _named(source: Source, name: str) -> Extracted:
    return next(one for one in reports(source) if one.report.name == name)


@lru_cache(maxsize=HELD)
def _content(source: Source, name: str) -> str:
    """A name for all that was read out of a report; what else is in its file is no part of it."""
    found = _named(source, name)
    return cache.content_name(replace(found, report=replace(found.report, sha256="")))


def bare(report: Report) -> Report:
    """A report without its paragraphs."""
    return replace(report, sections=tuple(replace(section, paragraphs=()) for section in report.sections))
