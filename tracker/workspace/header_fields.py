"""The fields of a ledger's header one by one: from parsed YAML to plain values, each problem at its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from tracker.language.safe import address
from tracker.model import Coverage, Origin, ReportName, ReportRecord, SectionKind
from tracker.strictyaml import Fields, Problems, Table, Text
from tracker.workspace import guard

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

RECORD_FIELDS = {
    "jurisdiction": True,
    "source": True,
    "lines": True,
    "sha256": True,
    "coverage": True,
    "commitments": False,
    "sections": False,
    "several_years": False,
    "pages": False,
}

_PLACE = re.compile(r"[^#]+(#[1-9]\d{0,3})?")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LINES = re.compile(r"([1-9]\d{0,8})-([1-9]\d{0,8})")
_PAGES = re.compile(r"[1-9]\d{0,8}( [1-9]\d{0,8})*")
_SHARE = re.compile(r"\d{1,3}(\.\d+)?%")
_REMOVED = re.compile(r"\d{4}-\d{2}-\d{2}( .*)?")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)")


def texts(fields: Fields, table: Table, name: str) -> list[Text]:
    """A list of strings; problems are noted for what is none."""
    items = fields.items(table.get(name), name)
    for item in items:
        if not isinstance(item, Text) or not item:
            fields.problems.add(item.line, f"{name} 的每一项应为文字")
    return [item for item in items if isinstance(item, Text) and item]


def inside(path: str, line: int, problems: Problems) -> None:
    """A path of strangers: relative, with forward slashes, and never upwards."""
    if not guard.stays_inside(path):
        problems.add(line, f"路径应在工作区之内,用 / 分隔: {path}")


def names(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    """Names that a person gave to reports that are read wrongly: file or ``file#2`` → 徐汇@2026."""
    table = fields.table(top.get("names"), "names")
    for key in table:
        value = fields.text(table, key)
        inside(key, table.lines[key], problems)
        if not _PLACE.fullmatch(key):
            problems.add(table.lines[key], f"names 的键应写成 文件 或 文件#2,不能是「{key}」")
        _check_name(value, table.lines[key], problems)
    return {str(key): str(value) for key, value in table.items()}


def policy(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    """The rules that the workspace sets for its gate: name → share (30%)."""
    table = fields.table(top.get("policy"), "policy")
    fields.known(table, "policy", dict.fromkeys(POLICIES, False))
    for key in table:
        value = fields.text(table, key)
        if not _SHARE.fullmatch(value):
            problems.add(table.lines[key], f"{key} 应写成 30%,不能是「{value}」")
    return {str(key): str(value) for key, value in table.items()}


def site(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    """What the workspace says about its page: name → words or address."""
    table = fields.table(top.get("site"), "site")
    fields.known(table, "site", dict.fromkeys(SITE, False))
    for key in table:
        value = fields.text(table, key)
        if key != "title" and not address(value):
            problems.add(table.lines[key], f"{key} 应是 http 或 https 网址,不能是「{value}」")
    return {str(key): str(value) for key, value in table.items()}


def outcomes(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    """The hash of each file of outcomes at the last update."""
    table = fields.table(top.get("outcomes"), "outcomes")
    for key in table:
        inside(key, table.lines[key], problems)
        _check_hash(fields.text(table, key), table.lines[key], problems)
    return {str(key): str(value) for key, value in table.items()}


def readings(fields: Fields, top: Table, problems: Problems) -> str:
    """The hash of a reader's answers at the last update; "" where none judged."""
    value = fields.text(top, "readings")
    if value:
        _check_hash(value, top.lines["readings"], problems)
    return value


def removed(fields: Fields, top: Table, problems: Problems) -> dict[str, str]:
    """Reports that were taken out on purpose: name → date and reason."""
    table = fields.table(top.get("removed"), "removed")
    for key in table:
        _check_name(key, table.lines[key], problems)
        if not _REMOVED.fullmatch(fields.text(table, key)):
            problems.add(table.lines[key], "removed 应写成 2026-01-20,后面可写原因")
    return {str(key): str(value) for key, value in table.items()}


def fetched(fields: Fields, top: Table, problems: Problems) -> dict[str, Origin]:
    """Where files were fetched, by their path."""
    origins = {}
    table = fields.table(top.get("fetched"), "fetched")
    for key, node in table.items():
        inside(key, table.lines[key], problems)
        one = fields.table(node, key)
        fields.known(one, key, {"address": True, "time": True, "sha256": True}, table.lines[key])
        origin = Origin(fields.text(one, "address"), fields.text(one, "time"), fields.text(one, "sha256"))
        if "address" in one and not address(origin.address):
            problems.add(one.lines["address"], f"address 的写法不对:「{origin.address}」")
        if "time" in one and not _TIME.fullmatch(origin.time):
            problems.add(one.lines["time"], f"time 的写法不对:「{origin.time}」")
        if "sha256" in one:
            _check_hash(origin.sha256, one.lines["sha256"], problems)
        origins[str(key)] = origin
    return origins


def _check_name(name: str, line: int, problems: Problems) -> bool:
    """Whether this is a report's name; it is a problem of the line where it is none."""
    if not ReportName.is_one(name):
        problems.add(line, f"报告名应写成 徐汇@2026,不能是「{name}」")
    return ReportName.is_one(name)


def _check_hash(value: str, line: int, problems: Problems) -> None:
    if not _SHA256.fullmatch(value):
        problems.add(line, "sha256 应为 64 位十六进制数")


def records(
    fields: Fields, top: Table, problems: Problems, fetched: Mapping[str, Origin]
) -> dict[str, ReportRecord]:
    """What is kept of each report, by its name; ``fetched`` gives the origin of its file."""
    table = fields.table(top.get("reports"), "reports")
    records = {}
    for name, node in table.items():
        if _check_name(name, table.lines[name], problems):
            record = _record(str(name), fields, fields.table(node, name), table.lines[name])
            records[str(name)] = replace(record, origin=fetched.get(record.source))
    return records


def _record(name: str, fields: Fields, table: Table, line: int) -> ReportRecord:
    problems = fields.problems
    fields.known(table, name, RECORD_FIELDS, line)
    source = fields.text(table, "source", needed=True)
    if source:
        inside(source, table.lines["source"], problems)
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
        pages=_pages(fields, table, problems),
    )


def _pages(fields: Fields, table: Table, problems: Problems) -> tuple[int, ...]:
    """``1 14 39``: the line with which each page begins."""
    value = fields.text(table, "pages") if "pages" in table else ""
    lines = tuple(map(int, value.split(" "))) if _PAGES.fullmatch(value) else ()
    if value and (not lines or list(lines) != sorted(lines)):
        problems.add(table.lines["pages"], f"pages 应写成各页起始的行号 1 14 39,从小到大,不能是「{value}」")
        return ()
    return lines


def _sections(fields: Fields, table: Table, problems: Problems) -> list[tuple[SectionKind, int, int]]:
    """``[review 2-30, plan 31-60]``: a kind may come twice, and the order is the report's."""
    sections: list[tuple[SectionKind, int, int]] = []
    for item in texts(fields, table, "sections"):
        kind, _, lines = item.partition(" ")
        if kind not in get_args(SectionKind):
            problems.add(item.line, f"sections 里不认识的部分「{kind}」({' | '.join(get_args(SectionKind))})")
            continue
        sections.append((kind, *_lines(lines, item.line, problems)))  # type: ignore[arg-type]  # just checked
    return sections


def _lines(value: str, line: int, problems: Problems) -> tuple[int, int]:
    ends = _LINES.fullmatch(value)
    if ends and int(ends[1]) <= int(ends[2]):
        return int(ends[1]), int(ends[2])
    if value:
        problems.add(line, f"行号应写成 2-30,不能是「{value}」")
    return 1, 1
