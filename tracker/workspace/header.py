"""The ledger's header, read without touching the commitments: light enough for every command."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args

from tracker import engines
from tracker.model import Coverage, Origin, ReportName, ReportRecord, SectionKind
from tracker.strictyaml import Fields, Node, Problems, Table, Text, parse
from tracker.workspace import atomic, guard
from tracker.workspace.files import name_in

LEDGER = "commitments.yaml"
FOLDER = "commitments/"
"""Where the blocks lie, a file for each district, if the header says so (``ledger: commitments/``)."""
VERSION = "1"
"""The ledger's format that this program reads and writes; any other is refused."""

POLICIES: Mapping[str, str] = {
    "fail_unmentioned_targets": "这一比例以上的量化目标未被提及时失败(30%)",
    "fail_missed_targets": "这一比例以上的量化目标未达到时失败(20%)",
    "fail_lowered_targets": "这一比例以上的量化目标被下一份计划调低时失败(10%)",
}
"""The rules a workspace may set for its gate: name → what it means. Each takes a share (30%)."""

SITE: Mapping[str, str] = {
    "title": "网页的名称",
    "address": "网页发布以后的网址",
    "corrections": "「指出错误」去的网址,{id} 换成承诺的编号",
}
"""What a workspace says about its page (tracker site): name → what it means; the last two are addresses."""

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
RECORD_FIELDS = {
    "jurisdiction": True,
    "source": True,
    "lines": True,
    "sha256": True,
    "coverage": True,
    "commitments": False,
    "sections": False,
    "several_years": False,
}

_PLACE = re.compile(r"[^#]+(#[1-9]\d{0,3})?")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LINES = re.compile(r"([1-9]\d{0,8})-([1-9]\d{0,8})")
_SHARE = re.compile(r"\d{1,3}(\.\d+)?%")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\"'<>`\\]+", re.ASCII)
_ENGINE = re.compile(r"[a-z][a-z0-9_-]*(:\S+)?( \S+)?")
_REMOVED = re.compile(r"\d{4}-\d{2}-\d{2}( .*)?")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)")
_TOP = re.compile(r"""^(["']?)([a-z]+)\1[ \t]*:(?=\s)""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Header:
    """Everything in a ledger above ``commitments:``.

    ``sources`` are folders (or files) relative to the workspace; ``engine`` is name and version of what
    aligned and scored (「lexical 1」), empty before the first update; ``ledger`` is FOLDER where the
    blocks lie in it. ``names`` corrects report names that the reader gets wrong: ``path`` or ``path#2``
    (second report of the file) → ``徐汇@2026``.
    ``policy`` holds the workspace's own rules for the gate (POLICIES), ``site`` what it says about its
    page (SITE), ``outcomes`` the hash of each outcomes file at the last update, ``readings`` that of a
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
    def engine_name(self) -> str:
        """The engine's name without its version, else the best one here: what ``--engine`` defaults to."""
        return self.engine.partition(" ")[0] or engines.best()


def read_header(path: Path, root: Path | None = None) -> Header:
    """The header of a ledger file, the commitments left unread.

    Raises UnreadableError, or LedgerError with every problem of the header.
    """
    shown = name_in(path, root)
    return header_of(atomic.read(path, shown=shown), shown)


def header_of(text: str, shown: str) -> Header:
    """The header of a ledger's text, which messages call ``shown``.

    Raises LedgerError with every problem of the header.
    """
    problems = Problems(shown)
    header = decode_header(parse(head(text), problems), problems)
    problems.check()
    return header


def bounds(text: str) -> dict[str, tuple[int, int]]:
    """The top-level keys of a ledger, by their lines alone: where each begins and where the next one does."""
    found = list(_TOP.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    return {match[2]: (match.start(), end) for match, end in zip(found, ends, strict=True)}


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
    sources = _texts(fields, top, "sources")
    for source in sources:
        _inside(source, source.line, problems)
    fetched = _fetched(fields, top, problems)
    return Header(
        sources=tuple(str(source) for source in sources),
        engine=engine,
        ledger=lies,
        names=_names(fields, top, problems),
        policy=_policy(fields, top, problems),
        site=_site(fields, top, problems),
        outcomes=_outcomes(fields, top, problems),
        readings=_readings(fields, top, problems),
        removed=_removed(fields, top, problems),
        fetched=fetched,
        reports=_records(fields, top, problems, fetched),
    )


def _texts(fields: Fields, table: Table, name: str) -> list[Text]:
    """A list of strings; problems are noted for what is none."""
    items = fields.items(table.get(name), name)
    for item in items:
        if not isinstance(item, Text) or not item:
            fields.problems.add(item.line, f"{name} 的每一项应为文字")
    return [item for item in items if isinstance(item, Text) and item]


def _inside(path: str, line: int, problems: Problems) -> None:
    """A path of strangers: relative, with forward slashes, and never upwards."""
    if not guard.stays_inside(path):
        problems.add(line, f"路径应在工作区之内,用 / 分隔: {path}")


def _names(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    table = fields.table(top.get("names"), "names")
    for key in table:
        value = fields.text(table, key)
        _inside(key, table.lines[key], problems)
        if not _PLACE.fullmatch(key):
            problems.add(table.lines[key], f"names 的键应写成 文件 或 文件#2,不能是「{key}」")
        if not ReportName.is_one(value):
            problems.add(table.lines[key], f"报告名应写成 徐汇@2026,不能是「{value}」")
    return {str(key): str(value) for key, value in table.items()}


def _policy(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    table = fields.table(top.get("policy"), "policy")
    fields.known(table, "policy", dict.fromkeys(POLICIES, False))
    for key in table:
        value = fields.text(table, key)
        if not _SHARE.fullmatch(value):
            problems.add(table.lines[key], f"{key} 应写成 30%,不能是「{value}」")
    return {str(key): str(value) for key, value in table.items()}


def _site(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    table = fields.table(top.get("site"), "site")
    fields.known(table, "site", dict.fromkeys(SITE, False))
    for key in table:
        value = fields.text(table, key)
        if key != "title" and not _ADDRESS.fullmatch(value):
            problems.add(table.lines[key], f"{key} 应是 http 或 https 网址,不能是「{value}」")
    return {str(key): str(value) for key, value in table.items()}


def _outcomes(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    table = fields.table(top.get("outcomes"), "outcomes")
    for key in table:
        _inside(key, table.lines[key], problems)
        _check_hash(fields.text(table, key), table.lines[key], problems)
    return {str(key): str(value) for key, value in table.items()}


def _readings(fields: Fields, top: Table, problems: Problems) -> str:
    value = fields.text(top, "readings")
    if value:
        _check_hash(value, top.lines["readings"], problems)
    return value


def _removed(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    table = fields.table(top.get("removed"), "removed")
    for key in table:
        if not ReportName.is_one(key):
            problems.add(table.lines[key], f"报告名应写成 徐汇@2026,不能是「{key}」")
        if not _REMOVED.fullmatch(fields.text(table, key)):
            problems.add(table.lines[key], "removed 应写成 2026-01-20,后面可写原因")
    return {str(key): str(value) for key, value in table.items()}


def _fetched(fields: Fields, top: Table, problems: Problems) -> dict[str, Origin]:
    found = {}
    table = fields.table(top.get("fetched"), "fetched")
    for key, node in table.items():
        _inside(key, table.lines[key], problems)
        one = fields.table(node, key)
        fields.known(one, key, {"address": True, "time": True, "sha256": True}, table.lines[key])
        origin = Origin(fields.text(one, "address"), fields.text(one, "time"), fields.text(one, "sha256"))
        for name, form, value in (("address", _ADDRESS, origin.address), ("time", _TIME, origin.time)):
            if name in one and not form.fullmatch(value):
                problems.add(one.lines[name], f"{name} 的写法不对:「{value}」")
        if "sha256" in one:
            _check_hash(origin.sha256, one.lines["sha256"], problems)
        found[str(key)] = origin
    return found


def _check_hash(value: str, line: int, problems: Problems) -> None:
    if not _SHA256.fullmatch(value):
        problems.add(line, "sha256 应为 64 位十六进制数")


def _records(
    fields: Fields, top: Table, problems: Problems, fetched: Mapping[str, Origin]
) -> dict[str, ReportRecord]:
    table = fields.table(top.get("reports"), "reports")
    records = {}
    for name, node in table.items():
        if ReportName.is_one(name):
            record = _record(str(name), fields, fields.table(node, name), table.lines[name])
            records[str(name)] = replace(record, origin=fetched.get(record.source))
        else:
            problems.add(table.lines[name], f"报告名应写成 徐汇@2026,不能是「{name}」")
    return records


def _record(name: str, fields: Fields, table: Table, line: int) -> ReportRecord:
    problems = fields.problems
    fields.known(table, name, RECORD_FIELDS, line)
    source = fields.text(table, "source", needed=True)
    if source:
        _inside(source, table.lines["source"], problems)
    if "sha256" in table:
        _check_hash(fields.text(table, "sha256"), table.lines["sha256"], problems)
    first, last = _lines(fields.text(table, "lines"), table.lines.get("lines", table.line), problems)
    return ReportRecord(
        name=name,
        jurisdiction=fields.text(table, "jurisdiction", needed=True),
        source=source,
        first=first,
        last=last,
        sha256=fields.text(table, "sha256"),
        coverage=fields.word(table, "coverage", get_args(Coverage), "full"),
        sections=tuple(_sections(fields, table, problems)),
        commitments=fields.number(table, "commitments") if "commitments" in table else None,
        several_years=fields.text(table, "several_years") if "several_years" in table else "",
    )


def _sections(fields: Fields, table: Table, problems: Problems) -> list[tuple[SectionKind, int, int]]:
    """``[review 2-30, plan 31-60]``: a kind may come twice, and the order is the report's."""
    found: list[tuple[SectionKind, int, int]] = []
    for item in _texts(fields, table, "sections"):
        kind, _, lines = item.partition(" ")
        if kind not in get_args(SectionKind):
            problems.add(item.line, f"sections 里不认识的部分「{kind}」({' | '.join(get_args(SectionKind))})")
            continue
        found.append((kind, *_lines(lines, item.line, problems)))  # type: ignore[arg-type]  # just checked
    return found


def _lines(value: str, line: int, problems: Problems) -> tuple[int, int]:
    found = _LINES.fullmatch(value)
    if found and int(found[1]) <= int(found[2]):
        return int(found[1]), int(found[2])
    if value:
        problems.add(line, f"行号应写成 2-30,不能是「{value}」")
    return 1, 1
