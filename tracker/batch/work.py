"""The run: look at the files, read them, judge plan by plan, write each ledger when it is complete.

What is done is what the ledgers say: a district whose sources and engine have not changed is left alone, so
an interrupted run goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from tracker import atomic, ledger
from tracker.batch import given, tables
from tracker.batch.executors import Workers
from tracker.batch.folders import Layout, Problem, lay_out
from tracker.batch.tables import Progress
from tracker.config import LEDGER, read_header
from tracker.errors import TrackerError
from tracker.model import Entry
from tracker.pipeline import freshness, pool, sources, units, update
from tracker.pipeline.units import Found, PlanTask, Source

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: rows of the table, districts given, those left as they were, what went wrong."""

    commitments: int
    districts: int
    unchanged: int
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class District:
    """A district that is being worked on."""

    root: Path
    old: str
    inputs: freshness.Inputs
    planned: update.Planned
    left: int = 0
    entries: list[Entry] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)


def run(
    paths: Sequence[Path], out: Path, *, workers: Workers, engine: str, today: str, progress: Progress
) -> Summary:
    """Score all reports under ``paths`` into a workspace per district in ``out``, two tables beside them.

    ``commitments.parquet`` has a row per commitment of every district in ``out``, ``errors.csv`` one for
    whatever of this run could not be read or judged. Raises UnreadableError for a path that is not there,
    TrackerError where pyarrow is not installed.
    """
    tables.require()
    out.mkdir(parents=True, exist_ok=True)
    layout = _laid_out(given.files(paths), out, workers, progress)
    pending = list(_pending(layout, engine))
    districts = _read(pending, engine, workers, layout.problems, progress)
    _judge(districts, workers, layout.problems, today, progress)
    tables.write_errors(out, layout.problems)
    commitments = tables.write(out, workers, progress)
    unchanged = len(layout.folders) - len(pending)
    return Summary(commitments, len(layout.folders), unchanged, tuple(layout.problems))


def _laid_out(files: Sequence[Path], out: Path, workers: Workers, progress: Progress) -> Layout:
    reports = [path for path in files if not sources.is_yaml(path)]
    facts = [path for path in files if sources.is_outcomes(path)]
    advance = progress("辨认报告", len(reports))
    looked: list[given.Looked] = []
    pieces = (given.source(path, workers.remote) for path in reports)
    for item, found in _results(given.look, pieces, workers):
        if isinstance(found, Exception):
            found = given.Looked(given.shown(item), problem=_message(found))
        looked.append(found)
        advance()
    return lay_out(looked, facts, out)


def _pending(layout: Layout, engine: str) -> Iterator[Path]:
    """The folders whose ledger is not what their reports and this engine would make of it."""
    for root in layout.folders.values():
        header = read_header(root / LEDGER, root)
        if not freshness.is_fresh(header, freshness.inputs(root, header), engine):
            yield root


def _read(
    pending: Sequence[Path], engine: str, workers: Workers, problems: list[Problem], progress: Progress
) -> list[District]:
    """Read the reports of all districts; a district comes with its plans to judge."""
    headers = {root: read_header(root / LEDGER, root) for root in pending}
    inputs = {root: freshness.inputs(root, headers[root]) for root in pending}
    files = [one for root in pending for one in update.files(root, headers[root], inputs[root])]
    read: dict[Path, list[Found]] = {root: [] for root in pending}
    advance = progress("读取", len(files))
    for source, found in _results(units.prepare, (_with_data(one, workers) for one in files), workers):
        problem = found if isinstance(found, Exception) else found.problem
        if problem:
            problems.append(Problem(given.shown(source), "", _message(problem)))
        elif isinstance(found, Found):
            read[Path(source.root)].append(found)
        advance()
    districts = []
    for root in pending:
        planned = update.plan(root, headers[root], inputs[root], read[root], engine)
        old = atomic.read(root / LEDGER)
        districts.append(District(root, old, inputs[root], planned, left=len(planned.tasks)))
    return districts


def _judge(
    districts: Sequence[District], workers: Workers, problems: list[Problem], today: str, progress: Progress
) -> None:
    """Judge plan by plan; a district's ledger is written when its last plan is judged."""
    owners = [(district, task) for district in districts for task in district.planned.tasks]
    advance = progress("评判", len(owners))
    tasks = (_complete(task, workers) for _, task in owners)
    for (district, _), (task, judged) in zip(owners, _results(units.judge, tasks, workers), strict=True):
        if isinstance(judged, Exception):
            problems.append(Problem(given.shown(task.source), task.plan, _message(judged)))
            district.failed.add(task.plan)
        else:
            district.entries += judged
        district.left -= 1
        if not district.left:
            _write(district, today)
        advance()


def _write(district: District, today: str) -> None:
    """Write a district's ledger; a plan that failed is left out of it, so that the next run tries again."""
    header = district.planned.header
    reports = {name: one for name, one in header.reports.items() if name not in district.failed}
    done = ledger.update(district.old, replace(header, reports=reports), district.entries, today=today)
    ledger.save(district.root / LEDGER, done.text, was=district.old)
    district.entries = []


def _results(
    work: Callable[[Item], Result], items: Iterator[Item], workers: Workers
) -> Iterator[tuple[Item, Result | Exception]]:
    with pool.Pool(work, workers.count, workers.open) as executor:
        yield from executor.run(items)


def _with_data(source: Source, workers: Workers) -> Source:
    """A source with its bytes, where the workers may not see the file."""
    if not workers.remote:
        return source
    return replace(source, data=(Path(source.root) / source.path).read_bytes())


def _complete(task: PlanTask, workers: Workers) -> PlanTask:
    following = task.following_source
    return replace(
        task,
        source=_with_data(task.source, workers),
        following_source=_with_data(following, workers) if following else None,
    )


def _message(error: Exception) -> str:
    """A problem in a line: what the user can mend as it is, anything else with its type."""
    if isinstance(error, TrackerError):
        return error.message
    first = (str(error).splitlines() or [""])[0]
    return f"程序错误({type(error).__name__}): {first}"
