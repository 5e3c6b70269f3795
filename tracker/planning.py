"""What an update has to do (which plans to judge, by which reports and facts), and what it found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tracker import engines, extract, ledger, outcomes
from tracker.errors import LedgerError, TrackerError
from tracker.model import Entry, ReportName, Statement
from tracker.workspace import readings, stale, work
from tracker.workspace.header import LEDGER, Header, header_of
from tracker.workspace.work import FileRead, PlanTask


@dataclass(frozen=True, slots=True)
class Planned:
    """The header that the ledger will have, and the plans to judge, in the ledger's order.

    ``problems`` are what is wrong with files, ``kept`` the reports whose blocks stay as they are because of
    it: those that are gone or cannot be read, and the plans that were judged by them. ``notes`` are lines on
    what was seen and not taken in files that the ledger does not know yet.
    """

    header: Header
    tasks: tuple[PlanTask, ...]
    kept: frozenset[str] = frozenset()
    problems: tuple[TrackerError, ...] = ()
    notes: tuple[str, ...] = ()


def plan(
    root: Path,
    header: Header,
    inputs: stale.Inputs,
    files: Iterable[FileRead],
    engine: str,
    fresh: bool = False,
) -> Planned:
    """What is to be judged, now that all files are read.

    Raises LedgerError, with everything that is wrong, where no report at all can be read.
    """
    files = tuple(replace(one, source=replace(one.source, fresh=False)) for one in files)
    there, problems = work.by_name(files)
    reports = {name: one for name, one in there.items() if name not in header.removed}
    facts, unsound = outcomes.by_plan(root, inputs.outcomes)
    lost = work.gone(header, reports)
    readable = {one.source.path for one in files if not one.problem}
    problems += [*work.unread(lost, inputs.reports.keys() - readable), *unsound]
    if problems and not reports:
        raise LedgerError(problems)
    before = {str(ReportName.parse(one.name).previous) for one in lost}
    kept = header.reports.keys() & (header.reports if unsound else {*before, *(one.name for one in lost)})
    ordered = work.in_order(reports.values())
    records = {one.name: one for one, _ in ordered} | {name: header.reports[name] for name in kept}
    new = replace(
        header,
        engine=engines.engine_version(engine),
        reports=records,
        outcomes=_hashes(header, inputs, unsound),
        readings=inputs.readings if engines.is_reader(engine) else "",
    )
    statements = {name: tuple(map(told, known)) for name, known in facts.items()}
    read = readings.texts(root) if engines.is_reader(engine) else {}
    contents = {
        record.name: content
        for one in files
        for record, content in zip(one.records, one.contents, strict=True)
    }
    tasks = work.tasks(ordered, statements, engine, fresh, read, contents)
    judged = tuple(one for one in tasks if one.plan not in kept)
    return Planned(new, judged, frozenset(kept), tuple(problems), tuple(_left_out(header, files, fresh)))


def _left_out(header: Header, files: Iterable[FileRead], fresh: bool) -> Iterator[str]:
    """Lines on what was not taken of files that are new or have changed; of all that are read afresh."""
    known = set() if fresh else {(one.source, one.sha256) for one in header.reports.values()}
    for one in files:
        if one.notes and (one.source.path, one.source.sha256) not in known:
            yield work.left_out(one.source.path, one.notes)


def _hashes(header: Header, inputs: stale.Inputs, unsound: Sequence[TrackerError]) -> Mapping[str, str]:
    """The hashes of the files of facts that were used; the old ones where nothing could be made of them."""
    return header.outcomes if unsound else inputs.outcomes


def told(fact: outcomes.Fact) -> Statement:
    """A fact from elsewhere, ready to be compared."""
    statement = extract.fact(fact.text, fact.plan, fact.source, fact.line, fact.file)
    return replace(statement, commitment=fact.commitment)


@dataclass(frozen=True, slots=True)
class Computed:
    """What an update found: the header that the ledger will have, and its entries in report order.

    ``kept``, ``problems`` and ``notes`` are those of ``Planned``.
    """

    header: Header
    entries: tuple[Entry, ...]
    kept: frozenset[str] = frozenset()
    problems: tuple[TrackerError, ...] = ()
    notes: tuple[str, ...] = ()

    def merged(self, old: str, today: str) -> ledger.Update:
        """The ledger's text ``old`` brought up to date; what people set in its header stays."""
        made = self.header
        kept = header_of(old, LEDGER) if old.strip() else made
        header = replace(
            kept,
            engine=made.engine,
            reports=made.reports,
            outcomes=made.outcomes,
            readings=made.readings,
        )
        return ledger.update(old, header, self.entries, today=today, kept=self.kept)
