"""The ledger as tables for analysis: one row a commitment, a target, a piece of evidence, a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tracker.answered import waiting_for
from tracker.export.columns import TABLES, Type
from tracker.export.parts import (
    MISSING,
    Cell,
    beside,
    by_a_person,
    counting,
    first_target,
    judged,
    promised,
    quantity,
    same,
)
from tracker.ledger import Ledger
from tracker.model import Entry, ReportRecord
from tracker.render.changes import knowing
from tracker.render.entries import tally
from tracker.render.figures import Figures, figures
from tracker.render.look import Look, page, pages_of
from tracker.render.palette import SHOWN
from tracker.score.arithmetic import compare

Row = dict[str, Cell]


def rows(ledger: Ledger, names: Sequence[str] = (), table: str = "commitments") -> list[Row]:
    """The rows of a table of ``columns.TABLES`` for these reports (none: all), in the ledger's order."""
    kinds = {column.name: column.type for column in TABLES[table]}
    return [
        {name: _cell(values[name], kind) for name, kind in kinds.items()}
        for values in _MADE[table](ledger, names)
    ]


def _entries(ledger: Ledger, names: Sequence[str]) -> list[Entry]:
    return [entry for entry in ledger.entries.values() if not names or entry.report in names]


def _commitments(ledger: Ledger, names: Sequence[str]) -> list[dict[str, Any]]:
    pages, look = pages_of(ledger.reports), knowing(ledger.entries.values(), Look())
    return [
        {
            **promised(entry, ledger.reports.get(entry.report) or MISSING, pages),
            **first_target(entry),
            **judged(entry, pages),
            **beside(entry, pages, look),
            **by_a_person(entry),
        }
        for entry in _entries(ledger, names)
    ]


def _targets(ledger: Ledger, names: Sequence[str]) -> list[dict[str, Any]]:
    pages = pages_of(ledger.reports)
    return [
        {
            **same(entry, "id report text line"),
            **same(ledger.reports.get(entry.report) or MISSING, "district year"),
            "number": number,
            "page": page(entry.report, entry.line, pages),
            **quantity(item.target),
            "total": item.target.total,
            **_reported(item),
            **counting(entry),
            **same(item.last or MISSING, "value unit", "last_"),
            "last_change": item.change if item.last else None,
        }
        for entry in _entries(ledger, names)
        for number, item in enumerate(figures(entry), 1)
    ]


def _reported(item: Figures) -> dict[str, Any]:
    compared = compare(item.target, item.reported) if item.reported else None
    return {
        **same(item.reported or MISSING, "noun value high unit", "reported_"),
        **same(item, "share points"),
        "met": compared.met if compared else None,
    }


def _evidence(ledger: Ledger, names: Sequence[str]) -> list[dict[str, Any]]:
    pages = pages_of(ledger.reports)
    return [
        {
            **same(entry, "id report"),
            **same(item, "text source score"),
            "number": number,
            "evidence_report": item.report,
            "file": (ledger.reports.get(item.report) or MISSING).source if not item.source else None,
            "line": item.line or None,
            "page": page(item.report, item.line, pages),
            **counting(entry),
        }
        for entry in _entries(ledger, names)
        for number, item in enumerate(entry.verdict.evidence, 1)
    ]


def _reports(ledger: Ledger, names: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            **same(record, "name jurisdiction district year first last coverage sha256"),
            "file": record.source,
            **_counts(ledger.of_report(name), record, ledger),
        }
        for name, record in ledger.reports.items()
        if not names or name in names
    ]


def _counts(entries: Sequence[Entry], record: ReportRecord, ledger: Ledger) -> dict[str, Any]:
    counts = tally(entries)
    waits = waiting_for(record, ledger.reports) if counts["pending"] else ""
    return {
        "waits_for": waits,
        "commitments": len(entries),
        "targets": sum(entry.kind == "target" for entry in entries),
        "deliverables": sum(entry.kind == "deliverable" for entry in entries),
        **{status: counts[status] for status in SHOWN},
        "by_people": sum(entry.ruling is not None for entry in entries),
    }


_MADE: Mapping[str, Callable[[Ledger, Sequence[str]], list[dict[str, Any]]]] = {
    "commitments": _commitments,
    "targets": _targets,
    "evidence": _evidence,
    "reports": _reports,
}


def _cell(value: Any, kind: Type) -> Cell:
    if kind == "number":
        return None if value is None else float(value)
    if kind == "text":
        return value or None
    return value  # type: ignore[no-any-return]
