"""Opening ledgers: whole and checked, or only the blocks that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from tracker.errors import LedgerError, TrackerError, UnknownNameError
from tracker.ledger import files, runs
from tracker.ledger.blocks import blocks
from tracker.ledger.decode import check_references, document
from tracker.ledger.runs import Run
from tracker.model import Entry, ReportRecord
from tracker.strictyaml import Items, Node, Problems, Table, parse
from tracker.workspace import garbage
from tracker.workspace.header import BODY, LEDGER, Header, head, header_of

Reader: TypeAlias = Callable[[str, Run, Problems], dict[str, Entry]]
"""A function (text, run of its blocks, problems to note) → the run's entries by id."""
Choice: TypeAlias = Callable[[Mapping[str, ReportRecord]], Iterable[str]]
"""A function from a header's reports by name to the names of those that are wanted (「徐汇@2025」)."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger in memory. ``entries`` and ``orphaned`` are keyed by id, in the file's order.

    ``text`` is the whole file as read. An orphaned entry is a block that people had written in and whose
    commitment is in no report any more.
    """

    header: Header
    entries: Mapping[str, Entry] = field(default_factory=dict)
    orphaned: Mapping[str, Entry] = field(default_factory=dict)
    path: str = LEDGER
    text: str = ""
    _by_report: Mapping[str, list[Entry]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Group the entries by report once, so that ``of_report`` does not search all of them each time."""
        by_report: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            by_report.setdefault(entry.report, []).append(entry)
        object.__setattr__(self, "_by_report", by_report)

    @property
    def reports(self) -> Mapping[str, ReportRecord]:
        """The reports of the header, by name."""
        return self.header.reports

    def of_report(self, name: str) -> tuple[Entry, ...]:
        """The entries of one report, in report order."""
        return tuple(self._by_report.get(name, ()))

    def line_of(self, *keys: str | int) -> int:
        """The line of a block or of a field in it: ``line_of(id, "review", "note")``.

        Items of a list by number: ``line_of(id, "evidence", 0)``; what is in the header by its path:
        ``line_of("reports", "徐汇@2025", "sha256")``. A key that is not there gives the line of the
        innermost one that is.
        """
        first = str(keys[0]) if keys else ""
        for part in BODY:
            block = blocks(self.text, part).get(first)
            if block:
                return _descend(_parsed(self.text[block.start : block.end], block.line), keys, block.line)
        return _descend(_parsed(head(self.text), 1), keys, 1)


def _parsed(text: str, first: int) -> Node | None:
    return parse(text, Problems(""), first)


def _descend(node: Node | None, keys: tuple[str | int, ...], line: int) -> int:
    for key in keys:
        if isinstance(node, Table) and key in node:
            line, node = node.lines[str(key)], node[str(key)]
        elif isinstance(node, Items) and isinstance(key, int) and key < len(node):
            node = node[key]
            line = node.line
        else:
            break
    return line


def load(path: Path) -> Ledger:
    """Read and check a whole ledger.

    Raises UnreadableError, or LedgerError with every problem, each with the file's name and line.
    """
    return loads(read(path, path.name), path.name)


def loads(text: str, path: str = LEDGER) -> Ledger:
    """``load`` for a text already in memory (a commit's version of the file, a test)."""
    ledger, problems = examine(text, path)
    if problems or ledger is None:
        raise LedgerError(list(problems))
    return ledger


@garbage.seldom()
def examine(text: str, path: str = LEDGER) -> tuple[Ledger | None, tuple[TrackerError, ...]]:
    """Like ``loads``, but gives the problems back, with as much of the ledger as is sound.

    None instead of a ledger: not YAML at all, or a version that this program does not know.
    """
    if (sound := runs.whole(text)) is not None:
        header, bodies = sound
        return Ledger(header, bodies["commitments"], bodies["orphaned"], path, text), ()
    node, header, bodies, problems = document(text, path)
    if node is None:
        return None, problems.errors()
    reports = set(header.reports)
    commitments = node.get("commitments")
    if isinstance(commitments, Table):
        check_references(bodies["commitments"], commitments, reports, problems)
    ledger = Ledger(header, bodies["commitments"], bodies["orphaned"], path, text)
    return ledger, problems.errors()


def open_reports(path: Path, chosen: Choice) -> Ledger:
    """Only the entries of the reports that are ``chosen``, in the file's order: no other block is parsed.

    References are not checked. Raises UnreadableError, or LedgerError for what is wrong in the header or in
    those blocks.
    """
    text = read(path, path.name)
    header = header_of(text, path.name)
    names = frozenset(chosen(header.reports))
    wanted = (run for run in runs.runs(text) if run.report in names)
    return _partial(text, path.name, header, wanted, runs.entries)


def open_entries(path: Path, *ids: str) -> Ledger:
    """Only these entries. Raises UnknownNameError, with near ids, for one that is not there."""
    text = read(path, path.name)
    known = blocks(text)
    for id in ids:
        if id not in known:
            raise UnknownNameError(f"账本里没有 {id}{_near(id, known)}")
    header = header_of(text, path.name)
    return _partial(text, path.name, header, runs.together(known[id] for id in ids), runs.parsed)


def promised_before(path: Path, id: str) -> str:
    """The id of last year's commitment that this one promises again (its ``carried``), "" where none does."""
    text = read(path, path.name)
    at = text.find(f"carried: {{id: {id},")
    while at >= 0:
        at = text.rfind("\n  ", 0, at)
        if text[at + 3 : at + 4] != " ":  # the key of a block stands two blanks in
            return text[at + 3 : text.find("\n", at + 1)].rstrip(":").strip("'\"")
    return ""


def _near(id: str, known: Iterable[str]) -> str:
    from rapidfuzz import process

    near = [one for one, _, _ in process.extract(id, list(known), limit=3, score_cutoff=70)]
    return f",相近的有 {'、'.join(near)}" if near else ""


def _partial(text: str, shown: str, header: Header, wanted: Iterable[Run], read: Reader) -> Ledger:
    problems = Problems(shown)
    entries: dict[str, Entry] = {}
    for run in wanted:
        entries |= read(text, run, problems)
    problems.check()
    return Ledger(header, entries, {}, shown, text)


def save(path: Path, text: str, *, was: str | None = None) -> bool:
    """Write atomically, where the header says; False when all of it is there already.

    With ``was`` (what the caller had read), refuses with a TrackerError if somebody changed the file
    meanwhile: hold ``atomic.locked(path)`` from reading to writing to keep other writers out.
    """
    return files.write(path, text, was)


def read(path: Path, shown: str = "") -> str:
    """The ledger's whole text, wherever its blocks lie; messages call it ``shown``.

    Raises UnreadableError, LedgerError for a file of its folder that is none, TrackerError.
    """
    return files.joined(path, shown).text
