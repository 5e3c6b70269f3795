"""Bringing a ledger's text up to date: text → text, and only the blocks that have news change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tracker.errors import LedgerError, TrackerError
from tracker.ledger import decode, history, settled, splice
from tracker.ledger.changes import Update
from tracker.ledger.encode import header_tree, lines_of
from tracker.ledger.layout import report_of
from tracker.ledger.merge import Merge
from tracker.ledger.settled import Settled
from tracker.model import Entry
from tracker.strictyaml import Table, plain
from tracker.strictyaml.cut import Cut, Part, cut, whole_lines
from tracker.workspace import garbage
from tracker.workspace.header import BODY, HEADER_FIELDS, LEDGER, Header
from tracker.workspace.header_records import RECORD_FIELDS

SCHEMA_LINE = "# yaml-language-server: $schema="
TOP = (*HEADER_FIELDS, *BODY)


@dataclass(slots=True)
class _Old:
    """A ledger as it is: its lines by key, and its values as a plain tree."""

    header: Header
    tree: dict[str, Any]
    top: Cut
    end: str
    parts: dict[str, Cut] = field(default_factory=dict)


@garbage.seldom()
def update(
    old: str,
    header: Header,
    entries: Iterable[Entry],
    *,
    today: str,
    schema: str = "",
    kept: Collection[str] = (),
) -> Update:
    """The text of ``old`` (empty: a new ledger) brought up to date with what was computed.

    ``header`` is the whole new header, ``entries`` the computed entries in report order; their ``history``
    and ``review`` are ignored: both come from ``old``, and a block whose status or evidence changes gets
    a history line of ``today`` (ISO date). ``kept`` are reports of which nothing was computed: their blocks
    stay as they are. ``schema`` is the address for the editors' ``$schema`` line of a new ledger.
    Raises LedgerError, with every problem, when ``old`` is unsound in itself; references that dangle are no
    hindrance, as an update mends them.
    """
    mark = "\ufeff" if old.startswith("\ufeff") else ""
    given = old.removeprefix("\ufeff")
    above = mark if given.strip() or not schema else f"{mark}{SCHEMA_LINE}{schema}\n"
    computed: dict[str, list[Entry]] = {}
    for entry in entries:
        computed.setdefault(entry.report, []).append(entry)
    known = settled.settled(given, header, computed)
    rest = [one for name, own in computed.items() if name not in known.runs for one in own]
    done = _merged(known, header, rest, today, kept)
    text = old if done.text == known.rest else above + known.joined(done.text, _order(header))
    settled.keep(done.text, computed)
    return replace(done, text=text)


def _merged(
    known: Settled, header: Header, entries: Iterable[Entry], today: str, kept: Collection[str]
) -> Update:
    """The text without what is settled brought up to date."""
    given = known.rest
    current = _open(given) if given.strip() else _nothing()
    merge = Merge(
        current.parts["commitments"],
        current.tree.get("commitments") or {},
        current.parts["orphaned"],
        current.tree.get("orphaned") or {},
        current.end,
    )
    places = _in_order(entries, [id for id in merge.old if report_of(id) in kept], header)
    header = _counted(header, places, known.numbers)
    merge.run(places, current.header, header, today)
    tree = header_tree(header)
    bodies = {
        "reports": _records(current, tree.get("reports", {})),
        "commitments": Cut(merge.blocks, merge.tail).joined(),
        "orphaned": Cut(merge.strays, current.parts["orphaned"].tail).joined(),
    }
    lines = _assembled(current, tree, bodies)
    unchanged = given and lines == whole_lines(given)[0]
    return _told(merge, places, current.header, header, given if unchanged else "".join(lines))


def _told(
    merge: Merge, places: Mapping[str, Entry | None], before: Header, after: Header, text: str
) -> Update:
    """What happened, for people."""
    moved = {*merge.moved, *merge.reworded}
    homes = {*merge.moved.values(), *merge.reworded.values()}
    added = [id for id in places if id not in merge.old and id not in homes]
    newer = history.newer_versions(before, after)
    numbers = Counter(map(report_of, merge.old))
    lacked = {name for name, one in before.reports.items() if (one.commitments or 0) > numbers[name]}
    texts = {id: tree["text"] for id, (_, tree) in merge.old.items()}
    now = {id: entry.text for id, entry in places.items() if entry is not None}
    return Update(
        text=text,
        added=tuple(added),
        removed=tuple(id for id in merge.old if id not in places and id not in moved),
        changed=tuple(merge.changed),
        verdicts=tuple(merge.verdicts),
        moved=tuple(pair for pair in merge.moved.items() if pair[0] in merge.in_words),
        orphaned=tuple(merge.orphaned),
        restored=tuple(id for id in added if report_of(id) in lacked),
        newer=tuple(sorted(newer)),
        reworded=tuple(
            (old, new, texts[old], now[new])
            for old, new in {**merge.moved, **merge.reworded}.items()
            if old in texts and texts[old] != now[new] and report_of(new) in newer
        ),
        corrected=tuple(one for one in merge.verdicts if one[0] in merge.corrected),
        look_again=tuple(merge.look_again),
    )


def _counted(header: Header, places: Mapping[str, Entry | None], others: Mapping[str, int]) -> Header:
    """The header with the number of blocks of each report; ``others`` are those of reports not in hand."""
    numbers = Counter(map(report_of, places)) + Counter(others)
    reports = {name: replace(record, commitments=numbers[name]) for name, record in header.reports.items()}
    return replace(header, reports=reports)


def _open(text: str) -> _Old:
    """Cut a ledger's text and make sure that the cuts are where YAML sees the keys."""
    node, header, _, problems = decode.document(text, LEDGER)
    problems.check()
    lines, end = whole_lines(text)
    current = _Old(header, plain(node) or {}, cut(lines, 1, LEDGER), end)
    places = {part.key: part for part in current.top.parts}
    for name in ("reports", *BODY):
        part = places.get(name)
        table = node.get(name) if node is not None else None
        current.parts[name] = cut(part.lines[1:], part.first + 1, LEDGER) if part else Cut()
        _check_cut(current.parts[name], table if isinstance(table, Table) else Table())
    return current


def _nothing() -> _Old:
    """A ledger before its first update."""
    return _Old(Header(), {}, Cut(), "\n", {name: Cut() for name in ("reports", *BODY)})


def _check_cut(made: Cut, table: Table) -> None:
    seen = {part.key: part.first for part in made.parts}
    if seen != table.lines:
        line = min({*seen.values()} ^ {*table.lines.values()}, default=1)
        message = "这里的写法无法逐段更新:每个键独占一行,内容缩进写在下面"
        raise LedgerError([TrackerError(message, where=f"{LEDGER}:{line}")])


def _in_order(entries: Iterable[Entry], kept: Sequence[str], header: Header) -> dict[str, Entry | None]:
    """Entries in the order of the header's reports, within a report as they came; None for a ``kept`` id."""
    places: dict[str, Entry | None] = {entry.id: entry for entry in entries}
    places |= dict.fromkeys(kept)
    ranks = {name: rank for rank, name in enumerate(_order(header))}
    ordered = sorted(places, key=lambda id: ranks.get(report_of(id), len(ranks)))
    return {id: places[id] for id in ordered}


def _order(header: Header) -> list[str]:
    """The names of the header's reports, as a ledger lists them."""
    return [*header_tree(header).get("reports", {})]


def _records(current: _Old, new: Any) -> list[str]:
    """The lines of ``reports``."""
    old = current.tree.get("reports") or {}
    there = current.parts["reports"]
    known = {part.key: part for part in there.parts}
    parts = []
    for name, tree in new.items():
        part = known.pop(name, None)
        if part is None:
            part = Part(name, [], [line + current.end for line in lines_of(name, tree, "  ")])
        elif old[name] != tree:
            part = splice.block(part, old[name], tree, RECORD_FIELDS, current.end)
        parts.append(part)
    left = [line for part in known.values() for line in _remarks(part, current.end)]
    return Cut(parts, left + there.tail).joined()


def _remarks(part: Part, end: str) -> list[str]:
    lead = part.lead if any(line.strip() for line in part.lead) else []
    return [*lead, *splice.comments(part.lines, "  ", end)]


_BARE_HEAD = re.compile(r"[^:]*:[ \t]*(#.*)?\r?\n?")


def _assembled(current: _Old, tree: Any, bodies: dict[str, list[str]]) -> list[str]:
    """The whole file, each key of the top level where it was."""
    new = {key: value for key, value in tree.items() if key not in bodies}
    verbatim = {}
    for name, lines in bodies.items():
        if lines or name == "commitments":
            new[name] = current.tree.get(name, "")  # not compared: its lines are made already
            verbatim[name] = [f"{name}:{current.end}", *lines]
    for part in current.top.parts:
        if part.key in verbatim:
            head = part.lines[:1] if _BARE_HEAD.fullmatch(part.lines[0]) else verbatim[part.key][:1]
            part.lines = [*head, *bodies[part.key]]
    return splice.fields(current.top, current.tree, new, TOP, "", current.end, verbatim)
