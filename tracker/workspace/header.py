"""The ledger's header, read without touching the commitments: light enough for every command."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from tracker.model import Origin, ReportRecord
from tracker.strictyaml import Fields, Node, Problems, parse
from tracker.workspace import atomic, header_fields, header_records

LEDGER = "commitments.yaml"
FOLDER = "commitments/"
"""Where the blocks lie, a file for each district, if the header says so (``ledger: commitments/``)."""
VERSION = "1"
"""The ledger's format that this program reads and writes; any other is refused."""

BODY = ("commitments", "orphaned")
"""The parts below the header, ids → blocks; ``orphaned`` has those whose commitment is in no report now."""

HEADER_FIELDS = {
    "version": True,
    "sources": True,
    "engine": False,
    "ledger": False,
    "names": False,
    "policy": False,
    "site": False,
    "outcomes": False,
    "readings": False,
    "removed": False,
    "fetched": False,
    "reports": False,
}
"""The header's fields in the ledger's order, and whether each must be there."""
_ENGINE = re.compile(r"[a-z][a-z0-9_-]*(:\S+)?( \S+)?")
_TOP = re.compile(r"""\n(["']?)([a-z]+)\1[ \t]*:(?=\s)""")
"""With the line's end before it, for which Python looks six times as fast as for a line's beginning."""


@dataclass(frozen=True, slots=True)
class Header:
    """Everything in a ledger above ``commitments:``.

    ``sources`` are folders (or files) relative to the workspace; ``engine`` is name and version of what
    aligned and scored (「lexical 1」), empty before the first update; ``ledger`` is FOLDER where the
    blocks lie in it. ``names`` corrects report names that the reader gets wrong: ``path`` or ``path#2``
    (second report of the file) → ``徐汇@2026``.
    ``policy`` holds the workspace's own rules for the gate (``POLICIES``), ``site`` what it says about its
    page (``SITE``), ``outcomes`` the hash of each outcomes file at the last update, ``readings`` that of a
    reader's answers where one judged. ``removed`` are the reports that a person took out: name → date
    and reason (「2026-01-20 重复」); ``fetched`` tells of files that came from the web where and when that
    was.
    """

    sources: tuple[str, ...] = ("reports/",)
    engine: str = ""
    ledger: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, str] = field(default_factory=dict)
    site: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    readings: str = ""
    removed: Mapping[str, str] = field(default_factory=dict)
    fetched: Mapping[str, Origin] = field(default_factory=dict)
    reports: Mapping[str, ReportRecord] = field(default_factory=dict)

    @property
    def recorded(self) -> dict[str, str]:
        """The files of the reports, each with the hash of its bytes at the last update."""
        return {record.source: record.sha256 for record in self.reports.values()}

    @property
    def engine_name(self) -> str:
        """The engine's name without its version, else the best one here: what ``--engine`` defaults to."""
        from tracker import engines  # late: few screens need an engine, and its weights come with it

        return self.engine.partition(" ")[0] or engines.best()


def read_header(path: Path) -> Header:
    """The header of a ledger file, whose name messages tell; the commitments are left unread.

    Raises UnreadableError, or LedgerError with every problem of the header.
    """
    return header_of(atomic.read(path, shown=path.name), path.name)


def header_of(text: str, shown: str) -> Header:
    """The header of a ledger's text, which messages call ``shown``.

    Raises LedgerError with every problem of the header.
    """
    problems = Problems(shown)
    header = decode_header(parse(head(text), problems), problems)
    problems.check()
    return header


@lru_cache(maxsize=4)  # as the blocks: of one text, again and again
def bounds(text: str) -> Mapping[str, tuple[int, int]]:
    """The top-level keys of a ledger, by their lines alone: where each begins and where the next one does."""
    keys = list(_TOP.finditer(f"\n{text}"))  # so that a match begins where its key does in the text
    ends = [*(match.start() for match in keys[1:]), len(text)][: len(keys)]
    return {match[2]: (match.start(), end) for match, end in zip(keys, ends, strict=True)}


def head(text: str) -> str:
    """A ledger's text without its blocks; what people put below them keeps its line number."""
    pieces, at = [], 0
    for start, end in sorted(span for key, span in bounds(text).items() if key in BODY):
        pieces += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end
    return "".join([*pieces, text[at:]]).rstrip("\n") + "\n"


def decode_header(node: Node | None, problems: Problems, body: tuple[str, ...] = ()) -> Header:
    """The header of a parsed ledger; ``body`` are the top-level keys that are somebody else's.

    A version other than VERSION is the only problem noted then: the rest may mean something else.
    """
    fields = Fields(problems)
    top = fields.table(node, "账本")
    version = top.get("version")
    if version is not None and version != VERSION:
        problems.add(
            top.lines["version"], f"version {version} 不认识,本程序只认 version: {VERSION};文件未改动"
        )
        return Header()
    fields.known(top, "账本", HEADER_FIELDS | dict.fromkeys(body, False))
    engine = fields.text(top, "engine")
    if engine and not _ENGINE.fullmatch(engine):
        problems.add(top.lines["engine"], f"engine 应写成「lexical 1」,不能是「{engine}」")
    lies = fields.text(top, "ledger")
    if lies and lies != FOLDER:
        problems.add(top.lines["ledger"], f"ledger 只能写 {FOLDER},或者不写这一行,不能是「{lies}」")
    sources = header_fields.texts(fields, top, "sources")
    for source in sources:
        header_fields.inside(fields, source, source.line)
    fetched = header_fields.fetched(fields, top)
    return Header(
        sources=tuple(str(source) for source in sources),
        engine=engine,
        ledger=lies,
        names=header_fields.names(fields, top),
        policy=header_fields.policy(fields, top),
        site=header_fields.site(fields, top),
        outcomes=header_fields.outcomes(fields, top),
        readings=header_fields.readings(fields, top),
        removed=header_fields.removed(fields, top),
        fetched=fetched,
        reports=header_records.records(fields, top, fetched),
    )
