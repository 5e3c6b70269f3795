"""Which districts need work, and the reading of their reports: it gives each district its plans to judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from tracker import ledger, planning, run
from tracker.batch import folders, inputs
from tracker.batch.executors import Workers
from tracker.batch.folders import Layout
from tracker.batch.problems import Problems
from tracker.batch.tables import Progress
from tracker.model import Entry
from tracker.workspace import pool, stale, work
from tracker.workspace.header import LEDGER, Header, read_header
from tracker.workspace.work import FileRead

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(slots=True)
class Pending:
    """A district to work on: its ledger is not what its reports and the engine would give.

    ``read`` holds what was read of its files so far.
    """

    root: Path
    header: Header
    inputs: stale.Inputs
    read: list[FileRead] = field(default_factory=list)


@dataclass(slots=True)
class District:
    """A district that is being worked on: its folder, its ledger's old text, its plans.

    ``left`` counts plans still to be judged, ``entries`` are the commitments of those judged so far, and
    ``failed`` names the plans that could not be judged.
    """

    root: Path
    old: str
    planned: planning.Planned
    left: int = 0
    entries: list[Entry] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)


def pending(layout: Layout, engine: str, problems: Problems) -> tuple[list[Pending], int]:
    """The districts whose ledgers are out of date, and the number of those that are up to date.

    A district that cannot be read becomes a problem, and is in neither.
    """
    waiting, unchanged = [], 0
    for root in layout.folders.values():
        with problems.noted(root / LEDGER):
            one = _opened(root)
            if stale.is_fresh(one.header, one.inputs, engine) and _is_whole(one):
                unchanged += 1
                continue
            doubles = folders.same_bytes(root, one.inputs, layout)
            waiting.append(_without(doubles, one) if doubles else one)
    return waiting, unchanged


def read(
    waiting: Sequence[Pending],
    layout: Layout,
    engine: str,
    workers: Workers,
    problems: Problems,
    progress: Progress,
) -> list[District]:
    """Read the reports of the ``waiting`` districts and plan what to judge.

    A file that cannot be read becomes a problem; so does a district that cannot be planned, which is left
    out.
    """
    by_root = {one.root: one for one in waiting}
    files = [file for one in waiting for file in work.sources(one.root, one.header, one.inputs)]
    advance = progress("读取", len(files))
    for source, result in results(run.prepare, iter(files), workers, inputs.with_data):
        problem = result if isinstance(result, Exception) else result.problem
        if problem:
            problems.of_file(inputs.shown(source), "", problem)
        elif isinstance(result, FileRead):
            by_root[Path(source.root)].read.append(replace(result, source=source))
        advance()
    districts = []
    for one in waiting:
        with problems.noted(one.root / LEDGER):
            district = _planned(one, layout, engine)
            for problem in district.planned.problems:
                problems.of_place((one.root / LEDGER).as_posix(), "", problem)
            districts.append(district)
    return districts


def results(
    work: Callable[[Item], Result],
    items: Iterator[Item],
    workers: Workers,
    load: Callable[[Item], Item],
) -> Iterator[tuple[Item, Result | Exception]]:
    """Each item with the result of ``work``, or its exception, in order.

    Where workers are on other machines, ``load`` first adds the bytes of the item's file.
    """
    with pool.Pool(work, workers.count, workers.open, load=load if workers.remote else None) as executor:
        yield from executor.run(items)


def _opened(root: Path) -> Pending:
    header = read_header(root / LEDGER)
    return Pending(root, header, stale.inputs(root, header))


def _is_whole(one: Pending) -> bool:
    return ledger.is_whole(ledger.read(one.root / LEDGER), one.header)


def _without(doubles: dict[str, str], one: Pending) -> Pending:
    """The district once the copies in ``doubles`` are removed; what was read of its other files is kept."""
    folders.remove_copies(one.root, doubles)
    opened = _opened(one.root)
    opened.read = [file for file in one.read if file.source.path not in doubles]
    return opened


def _planned(one: Pending, layout: Layout, engine: str) -> District:
    doubles = folders.same_reports(one.root, one.read, layout)
    if doubles:
        one = _without(doubles, one)
    planned = planning.plan(one.root, one.header, one.inputs, one.read, engine)
    return District(one.root, ledger.read(one.root / LEDGER), planned, left=len(planned.tasks))
