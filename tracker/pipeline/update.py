"""Bring a workspace's ledger up to date: read, extract, judge, splice. Text in, text out; the caller saves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tracker import align, extract, ledger, outcomes
from tracker.config import Header
from tracker.errors import LedgerError, TrackerError
from tracker.model import Report, ReportRecord, Statement
from tracker.pipeline import sources
from tracker.pipeline.assemble import Advance, PlanJob, extracted, following_name, judge_plan


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a workspace by their hashes: what decides whether anything can have changed."""

    paths: tuple[Path, ...]
    reports: Mapping[str, str]
    outcomes: Mapping[str, str]


def inputs(root: Path, header: Header) -> Inputs:
    """Hash every file under the header's sources.

    Raises UnreadableError for a missing source folder or a path that leads out of the workspace.
    """
    paths = sources.files(root, header.sources)
    hashes = {path: sources.fingerprint(root, path) for path in paths}
    return Inputs(
        paths,
        {one.path: one.sha256 for path, one in hashes.items() if not sources.is_yaml(path)},
        {one.path: one.sha256 for path, one in hashes.items() if sources.is_outcomes(path)},
    )


def is_fresh(header: Header, found: Inputs, engine: str) -> bool:
    """Whether the hashes of all sources and the engine's name and version prove that nothing can change."""
    recorded = {record.source: record.sha256 for record in header.reports.values()}
    return (
        recorded == dict(found.reports)
        and dict(header.outcomes) == dict(found.outcomes)
        and header.engine == align.engine_version(engine)
    )


def updated(
    root: Path,
    old: str,
    header: Header,
    *,
    engine: str,
    today: str,
    advance: Advance = lambda _: None,
) -> ledger.Update:
    """The ledger's text as it should be now.

    Raises LedgerError with every file that could not be read or holds no report, and nothing is lost:
    the old text is the caller's.
    """
    found = inputs(root, header)
    reading = sources.read_all(root, found.paths, header.names, advance)
    facts, problems = _facts(root, found)
    if reading.problems or problems:
        raise LedgerError([*reading.problems, *problems])
    plans = _plan_jobs(reading.reports, facts, engine, advance)
    entries = []
    for job in plans:
        advance(job.plan.report.name)
        entries += judge_plan(job)
    new = replace(
        header,
        engine=align.engine_version(engine),
        reports={report.name: record(report) for report in _in_order(reading.reports)},
        outcomes=found.outcomes,
    )
    return ledger.update(old, new, entries, today=today)


def record(report: Report) -> ReportRecord:
    """What the ledger's header keeps of a report."""
    sections = tuple((section.kind, section.first, section.last) for section in report.sections)
    return ReportRecord(
        report.name,
        report.jurisdiction,
        report.source,
        report.first,
        report.last,
        report.sha256,
        report.coverage,
        sections,
    )


def _facts(root: Path, found: Inputs) -> tuple[dict[str, list[Statement]], list[TrackerError]]:
    """Facts of all outcomes files by the plan they speak of, and what is wrong with those files."""
    facts: dict[str, list[Statement]] = {}
    problems: list[TrackerError] = []
    for name in sorted(found.outcomes):
        try:
            loaded = outcomes.load(root / name, root)
        except LedgerError as error:
            problems += error.problems
            continue
        for fact in loaded:
            statement = extract.fact(fact.text, fact.plan, fact.source, fact.line, fact.file)
            facts.setdefault(fact.plan, []).append(statement)
    return facts, problems


def _in_order(reports: Iterable[Report]) -> list[Report]:
    """Reports as the ledger lists them: by district in the order of its files, then by year."""
    first: dict[str, int] = {}
    ordered = sorted(reports, key=lambda report: (report.source, report.first))
    for place, report in enumerate(ordered):
        first.setdefault(report.district, place)
    return sorted(ordered, key=lambda report: (first[report.district], report.year))


def _plan_jobs(
    reports: Sequence[Report], facts: Mapping[str, Sequence[Statement]], engine: str, advance: Advance
) -> list[PlanJob]:
    pieces = {}
    for report in _in_order(reports):
        advance(report.name)
        pieces[report.name] = extracted(report)
    return [
        PlanJob(piece, pieces.get(following_name(piece.report)), tuple(facts.get(name, ())), engine)
        for name, piece in pieces.items()
    ]
