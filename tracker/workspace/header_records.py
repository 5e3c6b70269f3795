"""What a ledger's header keeps of each report: from parsed YAML to records, each problem at its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from tracker.model import Coverage, Origin, ReportRecord, SectionKind
from tracker.strictyaml import Fields, Table
from tracker.workspace.header_fields import inside, is_hash, is_name, texts

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
"""The fields of a report's record in the ledger's order, and whether each must be there."""

_LINES = re.compile(r"([1-9]\d{0,8})-([1-9]\d{0,8})")
_PAGES = re.compile(r"[1-9]\d{0,8}( [1-9]\d{0,8})*")


def records(fields: Fields, top: Table, fetched: Mapping[str, Origin]) -> dict[str, ReportRecord]:
    """What is kept of each report, by its name; ``fetched`` gives the origin of its file."""
    table = fields.table(top.get("reports"), "reports")
    records = {}
    for name, node in table.items():
        if is_name(fields, name, table.lines[name]):
            record = _record(str(name), fields, fields.table(node, name), table.lines[name])
            records[str(name)] = replace(record, origin=fetched.get(record.source))
    return records


def _record(name: str, fields: Fields, table: Table, line: int) -> ReportRecord:
    """One report's record, whose ``name`` stands on ``line``."""
    fields.known(table, name, RECORD_FIELDS, line)
    source = fields.text(table, "source", needed=True)
    if source:
        inside(fields, source, table.lines["source"])
    if "sha256" in table:
        is_hash(fields, fields.text(table, "sha256"), table.lines["sha256"])
    first, last = _lines(fields, fields.text(table, "lines"), table.lines.get("lines", table.line))
    return ReportRecord(
        name=name,
        jurisdiction=fields.text(table, "jurisdiction", needed=True),
        source=source,
        first=first,
        last=last,
        sha256=fields.text(table, "sha256"),
        coverage=fields.word(table, "coverage", get_args(Coverage), "full"),
        sections=tuple(_sections(fields, table)),
        commitments=fields.number(table, "commitments") if "commitments" in table else None,
        several_years=fields.text(table, "several_years") if "several_years" in table else "",
        pages=_pages(fields, table),
    )


def _pages(fields: Fields, table: Table) -> tuple[int, ...]:
    """``1 14 39``: the line with which each page begins."""
    value = fields.text(table, "pages") if "pages" in table else ""
    lines = tuple(map(int, value.split(" "))) if _PAGES.fullmatch(value) else ()
    if value and (not lines or list(lines) != sorted(lines)):
        fields.problems.add(
            table.lines["pages"], f"pages 应写成各页起始的行号 1 14 39,从小到大,不能是「{value}」"
        )
        return ()
    return lines


def _sections(fields: Fields, table: Table) -> list[tuple[SectionKind, int, int]]:
    """``[review 2-30, plan 31-60]``: a kind may come twice, and the order is the report's."""
    sections: list[tuple[SectionKind, int, int]] = []
    for item in texts(fields, table, "sections"):
        kind, _, lines = item.partition(" ")
        if kind not in get_args(SectionKind):
            fields.problems.add(
                item.line, f"sections 里不认识的部分「{kind}」({' | '.join(get_args(SectionKind))})"
            )
            continue
        sections.append((kind, *_lines(fields, lines, item.line)))  # type: ignore[arg-type]  # just checked
    return sections


def _lines(fields: Fields, value: str, line: int) -> tuple[int, int]:
    """``2-30``: the first and the last line; 1 and 1 after a problem, and where nothing is written."""
    ends = _LINES.fullmatch(value)
    if ends and int(ends[1]) <= int(ends[2]):
        return int(ends[1]), int(ends[2])
    if value:
        fields.problems.add(line, f"行号应写成 2-30,不能是「{value}」")
    return 1, 1
