"""The blocks of a ledger in runs, each of one report: what stands in a run is kept by a hash of its text.

So of a ledger that grew for thirty years only the reports that changed since are parsed. Nothing is kept of
a run that is not sound, and what is wrong with a ledger as a whole (a key that stands twice, a reference to
nothing) is no matter of a run: ``decode.document`` tells it with its lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.ledger.blocks import Block, turns
from tracker.ledger.decode import Decoder
from tracker.model import Entry
from tracker.strictyaml import Problems, Table, parse, plain
from tracker.workspace import cache
from tracker.workspace.header import BODY, Header, bounds, decode_header, head

_BLOCKS = cache.Kept("blocks", Entry, ("ledger", "language", "model", "strictyaml", "workspace"))
_DIVIDERS = ("---", "...", "%")
"""The marks by which YAML divides a file: each piece may be sound where the whole is not."""


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks of one report that stand together: the offsets of their text, and the line of the first key."""

    report: str
    start: int
    end: int
    line: int


def whole(text: str) -> tuple[Header, dict[str, dict[str, Entry]]] | None:
    """A ledger's header, and its entries by the part of BODY; None where anything may be wrong with it."""
    problems = Problems("")
    header = decode_header(parse(head(text), problems), problems)
    places = bounds(text)
    if problems or _is_divided(text) or not is_tiled(list(places.values()), len(text)):
        return None
    bodies: dict[str, dict[str, Entry]] = {part: {} for part in BODY}
    for part, body in bodies.items():
        listed = list(runs(text, part))
        if part in places and not _is_laid_out(text, part, *places[part], listed):
            return None
        for run in listed:
            read = entries(text, run, problems)
            if problems or not read.keys().isdisjoint(body.keys()):
                return None
            body |= read
    return None if _dangles(bodies["commitments"], header) else (header, bodies)


def runs(text: str, part: str = "commitments") -> Iterator[Run]:
    """The runs of blocks of a part of the ledger, in the order of the text."""
    end, line, above = bounds(text).get(part, (0, 0))[1], 1, 0
    for (report, start), (_, stop) in pairwise([*turns(text, part), ("", end)]):
        line += text.count("\n", above, start)
        above = start
        yield Run(report, start, stop, line)


def together(listed: Iterable[Block]) -> Iterator[Run]:
    """Neighbouring blocks of one report as runs; a block whose key is no id counts to the report ""."""
    run: list[Block] = []
    for block in listed:
        if run and (run[-1].report, run[-1].end) != (block.report, block.start):
            yield _run(run)
            run = []
        run.append(block)
    if run:
        yield _run(run)


def _run(listed: Sequence[Block]) -> Run:
    first, last = listed[0], listed[-1]
    return Run(first.report, first.start, last.end, first.line)


def entries(text: str, run: Run, problems: Problems) -> dict[str, Entry]:
    """The entries of a run by id, kept if nothing is wrong with them."""
    name = cache.content_name(text[run.start : run.end])
    known = _BLOCKS.get(name)
    if known is not None:
        return {entry.id: entry for entry in known}
    read = parsed(text, run, problems)
    if not problems:
        _BLOCKS.put(name, tuple(read.values()))
    return read


def parsed(text: str, run: Run, problems: Problems) -> dict[str, Entry]:
    """The entries of a run by id; what is wrong is noted at its line."""
    node = parse(text[run.start : run.end], problems, run.line)
    return Decoder(problems).entries(node, "commitments") if isinstance(node, Table) else {}


def is_tiled(spans: Sequence[tuple[int, int]], end: int) -> bool:
    """Whether spans follow one another without a gap up to ``end``: where a key stands twice they do not."""
    return bool(spans) and spans[-1][1] == end and all(one[1] == next[0] for one, next in pairwise(spans))


def _is_divided(text: str) -> bool:
    """Whether a line begins with a mark that divides."""
    return text.startswith(_DIVIDERS) or any(f"\n{mark}" in text for mark in _DIVIDERS)


def _is_laid_out(text: str, part: str, start: int, end: int, listed: Sequence[Run]) -> bool:
    """Whether a part is its key's own line and below it the runs, with nothing between them but remarks."""
    first = listed[0].start if listed else end
    alone = plain(parse(text[start:first], Problems(""))) == {part: ""}
    return alone and (not listed or is_tiled([(run.start, run.end) for run in listed], end))


def _dangles(there: Mapping[str, Entry], header: Header) -> bool:
    """Whether an entry points to a report or an entry that is not there."""
    cited = {piece.report for one in there.values() for piece in one.verdict.evidence} - {""}
    carried = {one.carried.id for one in there.values() if one.carried is not None}
    reports = {one.report for one in there.values()}
    return not (reports | cited <= header.reports.keys() and carried <= there.keys())
