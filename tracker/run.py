"""The flow on one page: read, segment, extract, align, judge, record.

    document → reports → commitments, statements → matches → verdicts → ledger

Read it from the top. ``update`` prepares every file of a workspace and judges every plan, ``record`` writes
the outcome down. ``prepare`` and ``judge`` take and give small values, so that any process can run them, and
go by what the cache has. The stages are ``reports_in`` (a file, cut into reports), ``extracted`` (what a
report promises and says) and ``judged`` (a plan's verdicts, by way of ``reviewed``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from tracker import align, clean, engines, extract, ledger, planning, score, segment
from tracker.errors import NotAReportError, UnreadableError
from tracker.model import (
    Carried,
    Commitment,
    Entry,
    Extracted,
    Match,
    Outline,
    Report,
    ReportRecord,
    Statement,
    Verdict,
)
from tracker.panel import ReportPanel
from tracker.panel import reading as panel
from tracker.planning import Computed
from tracker.reader import pair
from tracker.reader import verdicts as opinions
from tracker.reader.answers import NOTHING, Known
from tracker.workspace import atomic, garbage, guard, kept, pool, stale, work
from tracker.workspace.files import read_document
from tracker.workspace.header import LEDGER, Header
from tracker.workspace.work import FileRead, PlanTask, Read, Source

Advance = Callable[[str], None]
"""Called with the name of what is being worked on."""
Encoding = Callable[[int, int], None]
"""Called with how many pairs the network has judged, and of how many; the lexical engine never calls it."""
Answers = Callable[[str], Known]
"""Gives a reader's answers on a plan, by the plan's name."""
Align = Callable[[Sequence[Commitment], Sequence[Statement]], tuple[Match, ...]]
"""An engine: gives the statements' matches for commitments."""
HELD = 8
"""Most files whose reports a process holds at a time."""


def update(
    root: Path,
    header: Header,
    inputs: stale.Inputs,
    *,
    engine: str,
    advance: Advance = lambda _: None,
    encoding: Encoding | None = None,
    jobs: int = 1,
    fresh: bool = False,
) -> Computed:
    """What the ledger of a workspace should say now; it is the same with any number of processes (``jobs``).

    ``inputs`` are the workspace's files. ``advance`` hears of each file read and plan judged, ``encoding`` of
    pairs judged in this process, so of none where others do the work. What was read of an unchanged file and
    judged of an unchanged plan is kept on this machine; ``fresh`` computes all of it again.
    A file that cannot be read is a problem of the outcome and does not hinder the others.
    Raises LedgerError, with everything that is wrong, where no report at all can be read.
    """
    files = []
    for one in pool.results(prepare, work.sources(root, header, inputs, fresh), jobs):
        advance(one.source.path.rpartition("/")[2])
        files.append(one)
    planned = planning.plan(root, header, inputs, files, engine, fresh)
    entries: list[Entry] = []
    judging = partial(judge, encoding=encoding) if jobs <= 1 else judge
    for task, those in zip(planned.tasks, pool.results(judging, planned.tasks, jobs), strict=True):
        advance(task.plan)
        entries += those
    return Computed(planned.header, tuple(entries), planned.kept, planned.problems, planned.notes)


def record(path: Path, computed: Computed, today: str) -> tuple[ledger.Update, bool]:
    """Bring the ledger at ``path`` up to date, and tell whether that changed it.

    It is read, merged and written under its lock: what people wrote while the rest was computed stays.
    Raises LedgerError for an unsound ledger, which is left as it is.
    """
    with atomic.locked(path):
        old = ledger.read(path, LEDGER)
        done = computed.merged(old, today)
        return done, ledger.save(path, done.text, was=old)


@garbage.seldom()
def prepare(source: Source) -> FileRead:
    """Read a file, so that ``judge`` finds its reports in the cache.

    Gives the records of its reports, or the problem why there are none.
    """
    try:
        told = outlines(source)
    except (UnreadableError, NotAReportError) as error:
        return FileRead(source, problem=error)
    records = tuple(ReportRecord.of(one.report) for one in told)
    return FileRead(source, records, tuple(one.content for one in told), notes=work.notes(told))


@garbage.seldom()
def judge(task: PlanTask, encoding: Encoding | None = None) -> tuple[Entry, ...]:
    """The ledger entries of one plan, in report order.

    They are taken from the cache if nothing that they depend on has changed since an earlier run.
    """
    version, beside = engines.engine_version(task.engine), engines.other(task.engine)
    own = beside in align.ENGINES  # a model of another's making may be trained anew under its name
    entries = kept.entries(task, version) if own else None
    if entries is None:
        reading_it = partial(read_by, answers=task.answers) if engines.is_reader(task.engine) else read
        plan, *following = (_named(source, name, reading_it) for source, name in task.reports)
        align_with, answers = aligner(beside, encoding), task.answers(task.plan)
        entries = judged(plan, following[0] if following else None, task.facts, align_with, answers, beside)
        if own:
            kept.keep_entries(task, version, [one.report for one in (plan, *following)], entries)
    return entries


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
    several_years = bool(plan.report.several_years)
    baselines = [score.baseline(match, several_years) for match in align(promised, plan.statements)]
    if facts:
        verdicts = score.by_facts(score.as_named(align(promised, facts), facts))
    if following and following.statements:
        reviews = reviewed(plan, following.statements, (following.report,), align, answers, beside)
        verdicts = list(map(score.beside, reviews, verdicts))
    if following and following.commitments:
        again = promised_again(plan, following, align)
    return tuple(
        replace(Entry.of(commitment), verdict=verdict, baseline=before, carried=after)
        for commitment, verdict, before, after in zip(promised, verdicts, baselines, again, strict=True)
    )


def reviewed(
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
    read = pair.links(answers, plan.commitments, said)
    if any(read):
        judged = score.by_reviews(map(opinions.match, read, matches), plan.report, reviews)
        verdicts = list(map(partial(opinions.verdict, engine=beside), read, judged, verdicts))
    return verdicts


def promised_again(old: Extracted, new: Extracted, align: Align) -> list[Carried | None]:
    """For each commitment of ``old`` the one of ``new`` that promises it again, or None."""
    return score.carried_into(align(old.commitments, extract.as_statements(new.commitments)))


def extracted(report: Report) -> Extracted:
    """The commitments of a report's plan and the statements of its review; its paragraphs are left out."""
    whole = _with_paragraphs(report)
    sections = tuple(replace(section, paragraphs=()) for section in report.sections)
    return replace(whole, report=replace(whole.report, sections=sections))


def _with_paragraphs(report: Report, answers: Known = NOTHING) -> Extracted:
    """As ``extracted``, the plan cut as a reader's ``answers`` say; the paragraphs are kept."""
    said = extract.statements(report)
    told = replace(report, several_years=extract.several_years(report, said))
    return Extracted(told, extract.commitments(report, given=pair.given(answers)), said)


def reports_in(path: Path, root: Path | None = None, named: Sequence[str] = ()) -> tuple[Report, ...]:
    """The reports of a file with their sections, in file order; ``named`` gives names by position.

    Messages name the file relative to ``root``. Raises UnreadableError or NotAReportError, which says what
    was missing.
    """
    document = read_document(path, root)
    return segment.split(document, clean.clean(document), named)


@lru_cache(maxsize=HELD)  # next year's report answers one plan and is the next plan
def read(source: Source) -> tuple[Extracted, ...]:
    """The reports of a file with what they promise and say, in file order; kept in the cache.

    Raises UnreadableError or NotAReportError.
    """
    made = kept.reports(source)
    if made is None:
        if source.root:
            guard.can_be_written(source.path)
        reports = _reports_of(source)
        made = tuple(map(extracted, reports))
        if source.root:  # of files that are only compared nobody draws a series
            kept.keep_panels(source, tuple(map(panel.read, reports)))
        kept.keep_reports(source, made)
    return made


def outlines(source: Source) -> tuple[Outline, ...]:
    """An outline of each report in a file, for lists of reports; kept in the cache.

    Raises UnreadableError or NotAReportError.
    """
    made = kept.outlines(source)
    if made is None:
        made = tuple(Outline(one.report, len(one.commitments), kept.content_of(one)) for one in read(source))
        kept.keep_outlines(source, made)
    return made


def panels(source: Source, names: tuple[str, ...] = ()) -> tuple[ReportPanel, ...]:
    """What the reports of a file say of the panel's indicators; kept in the cache.

    ``names`` are other things to look for as well (加装电梯); nothing is kept then. Raises UnreadableError or
    NotAReportError.
    """
    made = None if names else kept.panels(source)
    if made is None:
        made = tuple(panel.read(report, names) for report in _whole(source))
        if not names:
            kept.keep_panels(source, made)
    return made


def read_by(source: Source, answers: Answers) -> tuple[Extracted, ...]:
    """The reports of a file, their plans cut as a reader's ``answers`` say; their paragraphs are kept.

    Raises UnreadableError or NotAReportError.
    """
    return tuple(_with_paragraphs(report, answers(report.name)) for report in _whole(source))


def aligner(engine: str, encoding: Encoding | None = None) -> Align:
    """The engine of this name (see ``align.align``), which tells ``encoding`` how far it is."""
    return partial(align.align, engine=engine, progress=encoding, explained=False)


@lru_cache(maxsize=HELD)  # as ``read``, with the paragraphs that a reader and a panel need
def _whole(source: Source) -> tuple[Report, ...]:
    return _reports_of(source)


def _reports_of(source: Source) -> tuple[Report, ...]:
    with work.at_hand(source) as root:
        return reports_in((root or Path()) / source.path, root, source.named)


def _named(source: Source, name: str, reading_it: Read) -> Extracted:
    return next(one for one in reading_it(source) if one.report.name == name)
