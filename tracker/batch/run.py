"""A batch run: look at the files, read them, judge plan by plan, write each ledger when it is complete.

The ledgers show what is done: a district whose sources and engine have not changed is left alone, so an
interrupted run goes on where it stopped. An error with one file or district becomes a row of the errors table
and does not end the run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tracker import ledger
from tracker import run as flow
from tracker.batch import inputs, tables
from tracker.batch.districts import District, pending, read, results
from tracker.batch.executors import Workers
from tracker.batch.folders import Layout, lay_out
from tracker.batch.problems import Problem, Problems, message
from tracker.batch.tables import Progress
from tracker.workspace import walk
from tracker.workspace.header import LEDGER, header_of
from tracker.workspace.work import PlanTask


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: rows of the table, districts given, districts left unchanged, and problems.

    ``others`` names reports in the table from files that this run was not given; ``notes`` are lines on what
    was left out of files that are new or have changed.
    """

    commitments: int
    districts: int
    unchanged: int
    problems: tuple[Problem, ...]
    others: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def run(
    paths: Sequence[Path], out: Path, *, workers: Workers, engine: str, today: str, progress: Progress
) -> Summary:
    """Score all reports under ``paths`` into ``out``: a workspace per district, and two tables.

    ``commitments.csv`` (and ``commitments.parquet`` where pyarrow is installed) has a row per commitment of
    every district in ``out``; ``errors.csv`` has a row for everything that this run could not read or judge.
    ``today`` is a date as 2026-01-31. Raises UnreadableError for a path that does not exist.
    """
    out.mkdir(parents=True, exist_ok=True)
    problems = Problems()
    layout = _laid_out(inputs.files(paths), out, workers, problems, progress)
    waiting, unchanged = pending(layout, engine, problems)
    districts = read(waiting, layout, engine, workers, problems, progress)
    _judge(districts, workers, problems, today, progress)
    problems.write(out)  # now, too: it is the more welcome where the table cannot be written
    written = tables.write(out, workers, problems, progress)
    problems.write(out)
    others = tuple(name for name, path in written.reports if path not in layout.placed)
    notes = tuple(f"{one.root.as_posix()}/{note}" for one in districts for note in one.planned.notes)
    return Summary(written.commitments, len(layout.folders), unchanged, tuple(problems.rows), others, notes)


def _laid_out(
    files: Sequence[Path], out: Path, workers: Workers, problems: Problems, progress: Progress
) -> Layout:
    reports = [path for path in files if not walk.is_yaml(path)]
    advance = progress("辨认报告", len(reports))
    looked: list[inputs.Looked] = []
    for item, glance in results(inputs.look, map(inputs.source, reports), workers, inputs.with_data):
        if isinstance(glance, Exception):
            glance = inputs.Looked(inputs.shown(item), problem=message(glance))
        looked.append(glance)
        advance()
    return lay_out(looked, _facts(files, problems), out, problems, files)


def _facts(files: Sequence[Path], problems: Problems) -> Iterator[Path]:
    """The outcomes files among ``files``; any other YAML file but a ledger becomes a problem."""
    for path in files:
        if not walk.is_yaml(path) or path.name == LEDGER:
            continue
        with problems.noted(path):
            if walk.is_outcomes(path):
                yield path
            else:
                problems.add(path.as_posix(), "", "YAML 文件里没有 outcomes:,不是外部事实,没有用到")


def _judge(
    districts: Sequence[District], workers: Workers, problems: Problems, today: str, progress: Progress
) -> None:
    """Judge plan by plan; a district's ledger is written when its last plan is judged."""
    owners = [(district, task) for district in districts for task in district.planned.tasks]
    advance = progress("评判", len(owners))
    tasks = (task for _, task in owners)
    for (district, _), (task, judged) in zip(
        owners, results(flow.judge, tasks, workers, _with_data), strict=True
    ):
        if isinstance(judged, Exception):
            problems.of_file(inputs.shown(task.source), task.plan, judged)
            district.failed.add(task.plan)
        else:
            district.entries += judged
        district.left -= 1
        if not district.left:
            with problems.noted(district.root / LEDGER):
                _write(district, today)
        advance()


def _write(district: District, today: str) -> None:
    """Write a district's ledger; a plan that failed stays as it was, so the next run tries it again."""
    header, before = district.planned.header, header_of(district.old, LEDGER).reports
    reports = {name: one for name, one in header.reports.items() if name not in district.failed}
    kept = district.failed & before.keys()
    header = replace(header, reports=reports | {name: before[name] for name in kept})
    kept |= district.planned.kept
    done = ledger.update(district.old, header, district.entries, today=today, kept=kept)
    ledger.save(district.root / LEDGER, done.text, was=district.old)
    district.entries = []


def _with_data(task: PlanTask) -> PlanTask:
    following = task.following_source
    return replace(
        task,
        source=inputs.with_data(task.source),
        following_source=inputs.with_data(following) if following else None,
    )
