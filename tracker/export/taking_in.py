"""What a filled-in table changes in the ledger: verdicts and an office's own fields, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tracker.errors import TrackerError
from tracker.export.office import NOTE, REVIEW, SOURCE, STATUS, TASK, fillable, filled
from tracker.export.office_back import Filled, Table, twice
from tracker.language.tables.statuses import CHINESE
from tracker.ledger import Ledger
from tracker.model import Entry, PersonReview
from tracker.reviewing import Places, lacking


@dataclass(frozen=True, slots=True)
class Change:
    """One changed cell: the commitment's id, the column, the ledger's value, and the new one."""

    id: str
    column: str
    old: str
    new: str

    def told(self) -> str:
        """The change in one line: id, column, old and new value."""
        return f"{self.id} {self.column}:{self.old or '(空)'} → {self.new or '(空)'}"


@dataclass(frozen=True, slots=True)
class Taken:
    """What one commitment becomes: all its own fields, its review, and the cells that changed.

    ``own`` and ``review`` are complete and replace what the ledger has.
    """

    id: str
    own: Mapping[str, str]
    review: PersonReview | None
    changes: tuple[Change, ...]

    @property
    def reviewed(self) -> bool:
        """Whether a person's verdict, its note or its source changed."""
        return any(change.column in REVIEW for change in self.changes)

    @property
    def owned(self) -> bool:
        """Whether an office's own field changed."""
        return any(change.column not in REVIEW for change in self.changes)


@dataclass(slots=True)
class Taking:
    """All that a table changes, and what in it could not be taken."""

    taken: list[Taken] = field(default_factory=list)
    problems: list[TrackerError] = field(default_factory=list)


def taking(table: Table, ledger: Ledger, places: Places, signed: PersonReview) -> Taking:
    """The changes that a filled-in table makes; ``signed`` gives name and date for the verdicts in it.

    A cell is taken where it differs from the value at export, or, where that is unknown, where it is filled
    in. Where the ledger has changed too since the export, its value stays and the cell becomes a problem.
    """
    taken = Taking(problems=list(table.problems))
    torn = twice(table.rows)
    done: set[str] = set()
    for row in table.rows:
        if row.id in torn:
            taken.problems.append(TrackerError(f"{row.id} 在表里有几行而说法不一,没有收", where=row.where))
        elif row.id not in ledger.entries:
            taken.problems.append(TrackerError(f"账本里没有 {row.id},没有收", where=row.where))
        elif row.id not in done:
            done.add(row.id)
            _take(row, ledger.entries[row.id], table.exported.get(row.id), taken, places, signed)
    return taken


def _take(
    row: Filled,
    entry: Entry,
    exported: Mapping[str, str] | None,
    taken: Taking,
    places: Places,
    signed: PersonReview,
) -> None:
    if row.task and "".join(row.task.split()) != "".join(entry.text.split()):
        taken.problems.append(
            TrackerError(f"「{TASK}」被改动,没有收:承诺的原文不能在表里改", where=row.where)
        )
    now = filled(entry, fillable([*row.values, *(name for name, _ in entry.own)]))
    changes = []
    for column, new in row.values.items():
        old = now.get(column, "")
        then = _flat(old if exported is None else exported.get(column, ""))
        if new in (then, _flat(old)) or (exported is None and not new):
            continue
        if _flat(old) != then:
            message = f"「{column}」导出后账本里改成了「{old}」,表里是「{new}」,没有收"
            taken.problems.append(TrackerError(message, where=row.where))
            continue
        changes.append(Change(entry.id, column, old, new))
    kept = [one for one in changes if one.column not in REVIEW]
    review, of_review = _review(entry, [one for one in changes if one.column in REVIEW], signed)
    problems = list(_wrong(row, entry, of_review, review, places))
    taken.problems += problems
    kept += [] if problems else of_review
    if kept:
        own = dict(entry.own) | {one.column: one.new for one in kept if one.column not in REVIEW}
        named = {name: value for name, value in own.items() if value}
        taken.taken.append(Taken(entry.id, named, entry.review if problems else review, tuple(kept)))


def _flat(text: str) -> str:
    """A text as a cell gives it back: trimmed, without empty lines."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _review(
    entry: Entry, changes: Sequence[Change], signed: PersonReview
) -> tuple[PersonReview | None, list[Change]]:
    """The review that a commitment has after these changes."""
    if not changes:
        return entry.review, []
    new = {one.column: one.new for one in changes}
    old = entry.review or PersonReview()
    status = new.get(STATUS)
    review = replace(
        old,
        status=old.status if status is None else CHINESE.get(status, ""),
        note=new.get(NOTE, old.note),
        source=new.get(SOURCE, old.source),
        by=signed.by,
        date=signed.date,
    )
    empty = not (review.status or review.note or review.source)
    return (None if empty else review), list(changes)


def _wrong(
    row: Filled, entry: Entry, changes: Sequence[Change], review: PersonReview | None, places: Places
) -> Iterator[TrackerError]:
    """Why a person's verdict in the table cannot be taken."""
    for one in changes:
        if one.column == STATUS and one.new and one.new not in CHINESE:
            message = f"「{STATUS}」应为 {'、'.join(CHINESE)},不能是「{one.new}」,没有收"
            yield TrackerError(message, where=row.where)
            return
    if changes and review:
        for _, message in lacking(entry.verdict.status, review, places):
            yield TrackerError(f"{message}(表里是「{NOTE}」「{SOURCE}」两列),没有收", where=row.where)
