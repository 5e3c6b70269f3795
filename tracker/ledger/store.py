"""Opening ledgers: whole and checked, or only the blocks that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from tracker.errors import LedgerError, TrackerError, UnknownNameError
from tracker.ledger import files, layout
from tracker.ledger.decode import Decoder, check_references, document
from tracker.ledger.fields import report_of
from tracker.model import Entry, ReportRecord
from tracker.strictyaml import Items, Node, Problems, Table, parse
from tracker.workspace.files import name_in
from tracker.workspace.header import BODY, LEDGER, Header, decode_header, head


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

    @property
    def reports(self) -> Mapping[str, ReportRecord]:
        """The reports of the header, by name."""
        return self.header.reports

    def of_report(self, name: str) -> tuple[Entry, ...]:
        """The entries of one report, in report order."""
        return tuple(entry for entry in self.entries.values() if entry.report == name)

    def line_of(self, *keys: str | int) -> int:
        """The line of a block or of a field in it: ``line_of(id, "review", "note")``.

        Items of a list by number: ``line_of(id, "evidence", 0)``; what is in the header by its path:
        ``line_of("reports", "徐汇@2025", "sha256")``. A key that is not there gives the line of the
        innermost one that is.
        """
        first = str(keys[0]) if keys else ""
        for part in BODY:
            block = layout.blocks(self.text, part).get(first)
            if block:
                return _descend(_parsed(self.text[block.start : block.end], block.line), keys, block.line)
        return _descend(_parsed(head(self.text), 1), keys, 1)


@lru_cache(maxsize=64)
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


def load(path: Path, root: Path | None = None) -> Ledger:
    """Read and check a whole ledger.

    Raises UnreadableError, or LedgerError with every problem, each with ``path:line``.
    """
    shown = name_in(path, root)
    return loads(read(path, shown), shown)


def loads(text: str, path: str = LEDGER) -> Ledger:
    """``load`` for a text already in memory (a commit's version of the file, a test)."""
    ledger, problems = examine(text, path)
    if problems or ledger is None:
        raise LedgerError(list(problems))
    return ledger


def examine(text: str, path: str = LEDGER) -> tuple[Ledger | None, tuple[TrackerError, ...]]:
    """Like ``loads``, but gives the problems back, with as much of the ledger as is sound.

    None instead of a ledger: not YAML at all, or a version that this program does not know.
    """
    node, header, bodies, problems = document(text, path)
    if node is None:
        return None, problems.errors()
    reports = set(header.reports)
    commitments = node.get("commitments")
    if isinstance(commitments, Table):
        check_references(bodies["commitments"], commitments, reports, problems)
    ledger = Ledger(header, bodies["commitments"], bodies["orphaned"], path, text)
    return ledger, problems.errors()


def open_report(path: Path, *names: str, root: Path | None = None) -> Ledger:
    """Only the entries of these reports (「徐汇@2025」), in the file's order: no other block is parsed.

    References are not checked. Raises UnreadableError, or LedgerError for what is wrong in those blocks.
    """
    shown = name_in(path, root)
    text = read(path, shown)
    wanted = [id for id in layout.blocks(text) if _report(id) in names]
    return _partial(text, shown, wanted)


def open_entries(path: Path, *ids: str, root: Path | None = None) -> Ledger:
    """Only these entries. Raises UnknownNameError, with near ids, for one that is not there."""
    shown = name_in(path, root)
    text = read(path, shown)
    known = layout.blocks(text)
    for id in ids:
        if id not in known:
            raise UnknownNameError(f"账本里没有 {id}{_near(id, known)}")
    return _partial(text, shown, ids)


def _report(id: str) -> str:
    try:
        return report_of(id)
    except ValueError:
        return ""


def _near(id: str, known: Iterable[str]) -> str:
    from rapidfuzz import process

    near = [one for one, _, _ in process.extract(id, list(known), limit=3, score_cutoff=70)]
    return f",相近的有 {'、'.join(near)}" if near else ""


def _partial(text: str, shown: str, ids: Iterable[str]) -> Ledger:
    problems = Problems(shown)
    header = decode_header(parse(head(text), problems), problems)
    decoder = Decoder(problems)
    entries: dict[str, Entry] = {}
    known = layout.blocks(text)
    for start, end, line in _runs([known[id] for id in ids]):
        node = parse(text[start:end], problems, line)
        if isinstance(node, Table):
            entries |= decoder.entries(node, "commitments")
    problems.check()
    return Ledger(header, entries, {}, shown, text)


def _runs(blocks: Iterable[layout.Block]) -> Iterator[tuple[int, int, int]]:
    """Start, end and first line of blocks that stand together: parsed at once they take half the time."""
    run: tuple[int, int, int] | None = None
    for block in blocks:
        if run is not None and run[1] == block.start:
            run = (run[0], block.end, run[2])
            continue
        if run is not None:
            yield run
        run = (block.start, block.end, block.line)
    if run is not None:
        yield run


def save(path: Path, text: str, *, was: str | None = None) -> bool:
    """Write atomically, where the header says; False when all of it is there already.

    With ``was`` (what the caller had read), refuses with a TrackerError if somebody changed the file
    meanwhile: hold ``lock.locked(path)`` from reading to writing to keep other writers out.
    """
    if was is not None and (read(path) if path.exists() else "") != was:
        raise TrackerError("文件在这期间被改动,没有写入,请再运行一次", where=path.as_posix())
    return files.write(path, text)


def read(path: Path, shown: str = "") -> str:
    """The ledger's whole text, wherever its blocks lie; messages call it ``shown``.

    Raises UnreadableError, LedgerError for a file of its folder that is none, TrackerError.
    """
    return files.joined(path, shown).text
