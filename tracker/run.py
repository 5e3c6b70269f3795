"""The flow on one page: read, segment, extract, align, judge, record.

    document → reports → commitments, statements → matches → verdicts → ledger

Nothing else composes the stages. ``read`` takes a file as far as what its reports promise and say, ``judged``
a plan from there to verdicts (``compared``, ``differing`` and ``explained`` go a part of the way, for a
question); ``update`` does both for a whole workspace and records the outcome. What ``prepare`` and ``judge``
need and give are small values, so that any process can run them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from tracker import align, clean, engines, extract, ledger, panel, planning, score, segment
from tracker.errors import NotAReportError, TrackerError, UnreadableError
from tracker.model import (
    Carried,
    Commitment,
    Comparison,
    Entry,
    Extracted,
    Match,
    PlanDiff,
    Report,
    ReportRecord,
    Statement,
    Verdict,
)
from tracker.panel import ReportPanel
from tracker.reader import reading
from tracker.reader import verdicts as opinions
from tracker.reader.kept import NOTHING, Known
from tracker.score import Explanation
from tracker.workspace import atomic, cache, garbage, guard, lock, pool, stale, work
from tracker.workspace import panels as kept_panels
from tracker.workspace.document import read_document
from tracker.workspace.header import LEDGER, Header, header_of
from tracker.workspace.work import Found, PlanTask, Source

Advance = Callable[[str], None]
"""Told what is being worked on."""
Encoding = Callable[[int, int], None]
"""Told how many of how many pairs the network has judged; the lexical engine asks it nothing."""
Answers = Callable[[str], Known]
"""Gives what a reader said of the plan of this name."""
Read = Callable[[Source], Sequence[Extracted]]
"""Gives the reports of a file."""
Align = Callable[[Sequence[Commitment], Sequence[Statement]], tuple[Match, ...]]
"""An engine ready to compare."""
HELD = 8
"""Files whose reports a process holds at a time."""


def reports_in(path: Path, root: Path | None = None, named: Sequence[str] = ()) -> tuple[Report, ...]:
    """The reports of a file with their sections, in file order; ``named`` gives names by position.

    Messages name the file relative to ``root``. Raises UnreadableError or NotAReportError, which says what
    was missing.
    """
    document = read_document(path, root)
    return segment.split(document, clean.clean(document), named)


@lru_cache(maxsize=HELD)
def read(source: Source) -> tuple[Extracted, ...]:
    """The reports of a file with what they promise and say, in file order; kept in the cache.

    Raises UnreadableError or NotAReportError.
    """
    kept = cache.file_name(source.sha256, source.path, source.named)
    found = None if source.fresh else cache.REPORTS.get(kept)
    if found is None:
        if source.root:
            guard.can_be_written(source.path)
        with work.at_hand(source) as root:
            reports = reports_in((root or Path()) / source.path, root, source.named)
        found = tuple(map(extracted, reports))
        kept_panels.put(source, tuple(map(panel.read, reports)))
        cache.REPORTS.put(cache.file_name(reports[0].sha256, source.path, source.named), found)
    return found


def panels(source: Source, names: tuple[str, ...] = ()) -> tuple[ReportPanel, ...]:
    """What the reports of a file say of the panel's indicators; kept in the cache.

    ``names`` are other things to look for as well (加装电梯), which is not kept. Raises UnreadableError or
    NotAReportError.
    """
    found = None if names else kept_panels.get(source)
    if found is None:
        found = tuple(panel.read(report, names) for report in _whole(source))
        if not names:
            kept_panels.put(source, found)
    return found


def extracted(report: Report) -> Extracted:
    """The commitments of a report's plan and the statements of its review; its paragraphs are left out."""
    sections = tuple(replace(section, paragraphs=()) for section in report.sections)
    bare = replace(report, sections=sections)
    return Extracted(bare, extract.commitments(report), extract.statements(report))


def read_by(source: Source, answers: Answers) -> tuple[Extracted, ...]:
    """The reports of a file, their plans cut as a reader's ``answers`` say; their paragraphs are kept.

    Raises UnreadableError or NotAReportError.
    """
    found = []
    for report in _whole(source):
        given = reading.given(answers(report.name))
        found.append(Extracted(report, extract.commitments(report, given=given), extract.statements(report)))
    return tuple(found)


@lru_cache(maxsize=HELD)
def _whole(source: Source) -> tuple[Report, ...]:
    with work.at_hand(source) as root:
        return reports_in((root or Path()) / source.path, root, source.named)


def aligner(engine: str, encoding: Encoding | None = None) -> Align:
    """The engine of this name (see ``align.align``), which tells ``encoding`` how far it is."""
    return partial(align.align, engine=engine, progress=encoding, explained=False)


def judged(
    plan: Extracted,
    following: Extracted | None,
    facts: Sequence[Statement],
    align: Align,
    answers: Known = NOTHING,
    beside: str = "lexical",
) -> tuple[Entry, ...]:
    """The ledger entries of one plan, in report order, by next year's report and by facts from elsewhere.

    Where a reader's ``answers`` speak of next year's report, they come first; ``beside`` names the engine.
    The report's own review gives the baselines; ids of ``carried`` are those of next year's plan.
    """
    promised = plan.commitments
    verdicts = [Verdict("pending") for _ in promised]
    again: list[Carried | None] = [None for _ in promised]
    several_years = bool(score.looks_back_on(plan.report))
    baselines = [score.baseline(match, several_years) for match in align(promised, plan.statements)]
    if facts:
        verdicts = score.by_facts(score.as_named(align(promised, facts), facts))
    if following and following.statements:
        reviews = _reviewed(plan, following.statements, (following.report,), align, answers, beside)
        verdicts = list(map(score.beside, reviews, verdicts))
    if following and following.commitments:
        again = _carried(plan, following, align)
    return tuple(
        replace(Entry.of(commitment), verdict=verdict, baseline=before, carried=after)
        for commitment, verdict, before, after in zip(promised, verdicts, baselines, again, strict=True)
    )


def _reviewed(
    plan: Extracted,
    said: Sequence[Statement],
    reviews: Sequence[Report],
    align: Align,
    answers: Known,
    beside: str,
) -> list[Verdict]:
    """The verdict of reviews on each commitment: a reader's where it gave one, else the engine's."""
    matches = align(plan.commitments, said)
    verdicts = score.by_reviews(matches, plan.report, reviews)
    read = reading.links(answers, plan.commitments, said)
    if any(read):
        judged = score.by_reviews(map(opinions.match, read, matches), plan.report, reviews)
        verdicts = list(map(partial(opinions.verdict, engine=beside), read, judged, verdicts))
    return verdicts


def _carried(old: Extracted, new: Extracted, align: Align) -> list[Carried | None]:
    """For each commitment of ``old`` the one of ``new`` that promises it again, or None."""
    return score.carried_into(align(old.commitments, extract.as_statements(new.commitments)))


def compared(
    plan: Extracted,
    reviews: Sequence[Extracted],
    align: Align,
    answers: Known = NOTHING,
    beside: str = "lexical",
) -> Comparison:
    """A plan beside any reviews, without a ledger; where a reader's ``answers`` speak, they come first.

    ``beside`` names the engine that aligns.
    """
    told = tuple(one.report for one in reviews)
    turns = []
    for group in score.in_turn(plan.report, told):
        statements = tuple(one for number in group for one in reviews[number].statements)
        asked = tuple(told[number] for number in group)
        turns.append(_reviewed(plan, statements, asked, align, answers, beside))
    verdicts = list(map(score.first_to_speak, plan.commitments, zip(*turns, strict=True)))
    pairs = zip(plan.commitments, verdicts, strict=True)
    entries = tuple(replace(Entry.of(commitment), verdict=verdict) for commitment, verdict in pairs)
    names, notes = tuple(review.name for review in told), score.notes(plan.report, told)
    return Comparison(plan.report.name, names, entries, notes)


def differing(old: Extracted, new: Extracted, align: Align) -> PlanDiff:
    """A plan beside another one."""
    changes = score.changes(old.commitments, new.commitments, _carried(old, new, align))
    return PlanDiff(old.report.name, new.report.name, changes)


def explained(
    entry: Entry, plan: Extracted, statements: Sequence[Statement], engine: str, encoding: Encoding | None
) -> Explanation:
    """Why the verdict of an entry of ``plan`` rests on the evidence that it has, of ``statements``."""
    for match in align.align(plan.commitments, statements, engine, progress=encoding):
        if match.commitment.id == entry.id:
            return score.explanation(entry, match.candidates)
    return Explanation()


@garbage.seldom()
def prepare(source: Source) -> Found:
    """Read a file, so that ``judge`` finds its reports in the cache."""
    try:
        return Found(source, tuple(ReportRecord.of(one.report) for one in read(source)))
    except (UnreadableError, NotAReportError) as error:
        return Found(source, problem=error)


@garbage.seldom()
def judge(task: PlanTask, encoding: Encoding | None = None) -> tuple[Entry, ...]:
    """The ledger entries of one plan: as they were judged on this machine, while nothing has changed."""
    named = [(task.source, task.plan)]
    if task.following_source:
        named.append((task.following_source, task.following))
    contents = [_content(source, name) for source, name in named]
    key = cache.content_name(
        engines.engine_version(task.engine), task.facts, *contents, *(text for _, text in task.readings)
    )
    beside = engines.other(task.engine)
    own = beside in align.ENGINES  # a model of another's making may be trained anew under its name
    settled = cache.VERDICTS.get(key) if own and not task.fresh else None
    if settled is not None:
        return settled
    reading_it = partial(read_by, answers=task.answers) if engines.is_reader(task.engine) else read
    plan, *following = (_named(source, name, reading_it) for source, name in named)
    align_with, answers = aligner(beside, encoding), task.answers(task.plan)
    entries = judged(plan, following[0] if following else None, task.facts, align_with, answers, beside)
    if own:
        cache.VERDICTS.put(key, entries)
    return entries


def _named(source: Source, name: str, reading_it: Read) -> Extracted:
    return next(one for one in reading_it(source) if one.report.name == name)


@lru_cache(maxsize=HELD)
def _content(source: Source, name: str) -> str:
    """A name for all that was read out of a report; what else is in its file is no part of it."""
    found = _named(source, name, read)
    return cache.content_name(replace(found, report=replace(found.report, sha256="")))


def update(
    root: Path,
    header: Header,
    found: stale.Inputs,
    *,
    engine: str,
    advance: Advance = lambda _: None,
    encoding: Encoding | None = None,
    jobs: int = 1,
    fresh: bool = False,
) -> Computed:
    """What the ledger of a workspace should say now; it is the same with any number of processes (``jobs``).

    ``found`` are the workspace's files. ``advance`` hears of every file read and plan judged; ``encoding`` of
    pairs judged in this process, so of none where others do the work. What was read of an unchanged file and
    judged of an unchanged plan is kept on this machine; ``fresh`` computes all of it again.
    A file that cannot be read is a problem of the outcome and does not hinder the others.
    Raises LedgerError, with everything that is wrong, where no report at all can be read.
    """
    files = []
    for one in pool.results(prepare, work.sources(root, header, found, fresh), jobs):
        advance(one.source.path.rpartition("/")[2])
        files.append(one)
    planned = planning.plan(root, header, found, files, engine, fresh)
    entries: list[Entry] = []
    judging = partial(judge, encoding=encoding) if jobs <= 1 else judge
    for task, those in zip(planned.tasks, pool.results(judging, planned.tasks, jobs), strict=True):
        advance(task.plan)
        entries += those
    return Computed(planned.header, tuple(entries), planned.kept, planned.problems)


def record(path: Path, computed: Computed, today: str) -> tuple[ledger.Update, bool]:
    """Bring the ledger at ``path`` up to date, and tell whether that changed it.

    It is read, merged and written under its lock: what people wrote while the rest was computed stays.
    Raises LedgerError for an unsound ledger, which is left as it is.
    """
    with lock.locked(path):
        old = atomic.read(path, shown=LEDGER)
        done = computed.merged(old, today)
        return done, ledger.save(path, done.text, was=old)


@dataclass(frozen=True, slots=True)
class Computed:
    """What an update found: the header that the ledger will have, and its entries in report order.

    ``kept`` and ``problems`` are those of ``Planned``.
    """

    header: Header
    entries: tuple[Entry, ...]
    kept: frozenset[str] = frozenset()
    problems: tuple[TrackerError, ...] = ()

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
