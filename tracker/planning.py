"""What an update has to do (which plans to judge, by which reports and facts), and what it found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tracker import engines, extract, ledger, outcomes
from tracker.errors import LedgerError, TrackerError
from tracker.model import Entry, ReportName, Statement, next_report
from tracker.workspace import holdings, readings, stale, work
from tracker.workspace.header import LEDGER, Header, header_of
from tracker.workspace.holdings import Located
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
    there, problems = holdings.by_name(files)
    reports = {name: one for name, one in there.items() if name not in header.removed}
    facts, unsound = outcomes.by_plan(root, inputs.outcomes)
    lost = holdings.gone(header, reports)
    readable = {one.source.path for one in files if not one.problem}
    problems += [*holdings.unread(lost, inputs.reports.keys() - readable), *unsound]
    if problems and not reports:
        raise LedgerError(problems)
    before = {str(ReportName.parse(one.name).previous) for one in lost}
    kept = header.reports.keys() & (header.reports if unsound else {*before, *(one.name for one in lost)})
    ordered = _in_order(reports.values())
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
    tasks = _tasks(ordered, statements, engine, fresh, read, contents)
    judged = tuple(one for one in tasks if one.plan not in kept)
    return Planned(new, judged, frozenset(kept), tuple(problems), tuple(_left_out(header, files, fresh)))


def _in_order(reports: Iterable[Located]) -> list[Located]:
    """Reports as the ledger lists them: by district in the order of its files, then by year."""
    first: dict[str, int] = {}
    ordered = sorted(reports, key=lambda one: (one[0].source, one[0].first))
    for place, (record, _) in enumerate(ordered):
        first.setdefault(record.district, place)
    return sorted(ordered, key=lambda one: (first[one[0].district], one[0].year))


def _tasks(
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
        following = next_report(record.name)
        told = tuple(facts.get(record.name, ()))
        answers = tuple((name, read[name]) for name in (record.name, following) if name in read)
        known = tuple(contents[name] for name in (record.name, following) if name in places)
        task = PlanTask(
            record.name, source, following, places.get(following), told, engine, fresh, answers, known
        )
        made.append(task)
    return tuple(made)


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
    """A fact from elsewhere as a statement, which can be compared with its plan."""
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
