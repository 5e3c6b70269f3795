"""The ledger as a table for analysis: one row per commitment."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tracker.errors import TrackerError
from tracker.language.quantity import show
from tracker.ledger.store import Ledger
from tracker.model import Entry, Evidence, Quantity, ReportRecord

Cell = str | int | float | list[str] | None
Type = Literal["text", "integer", "number", "list"]

COLUMNS: Mapping[str, Type] = {
    "id": "text",
    "report": "text",
    "jurisdiction": "text",
    "district": "text",
    "year": "integer",
    "file": "text",
    "line": "integer",
    "section": "text",
    "kind": "text",
    "text": "text",
    "elided": "text",
    "strength": "text",
    "deadline": "text",
    "targets": "list",
    "noun": "text",
    "op": "text",
    "value": "number",
    "unit": "text",
    "reported_value": "number",
    "reported_unit": "text",
    "status": "text",
    "by": "text",
    "machine_status": "text",
    "confidence": "number",
    "reason": "text",
    "evidence": "list",
    "evidence_from": "text",
    "evidence_line": "integer",
    "evidence_score": "number",
    "baseline": "text",
    "baseline_line": "integer",
    "baseline_change": "text",
    "baseline_value": "number",
    "carried_id": "text",
    "carried_change": "text",
    "review_status": "text",
    "review_note": "text",
    "review_by": "text",
    "review_date": "text",
    "review_source": "text",
    "verdicts_before": "integer",
}
"""The columns in order. ``status`` is the one that counts (a person's, where there is one), ``by`` whose;
``noun`` to ``unit`` are of the first target, ``evidence_from`` to ``evidence_score`` of the first piece."""

SEPARATOR = ";"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A cell that begins so is a formula to a spreadsheet, and reports come from strangers."""


@dataclass(frozen=True, slots=True)
class _Missing:
    """Stands for a part that an entry does not have: every field of it is empty."""

    def __getattr__(self, name: str) -> None:
        return None


def rows(ledger: Ledger, names: Sequence[str] = ()) -> list[dict[str, Cell]]:
    """One row per commitment of these reports (all, if none is named), in the ledger's order."""
    chosen = [entry for entry in ledger.entries.values() if not names or entry.report in names]
    return [_row(entry, ledger.reports.get(entry.report)) for entry in chosen]


def _row(entry: Entry, record: ReportRecord | None) -> dict[str, Cell]:
    missing: Any = _Missing()
    values = {
        **_promised(entry, record or missing, missing),
        **_judged(entry, missing),
        **_beside(entry, missing),
        "verdicts_before": len(entry.history),
    }
    return {name: _cell(values[name], kind) for name, kind in COLUMNS.items()}


def _promised(entry: Entry, report: ReportRecord, missing: Any) -> dict[str, Any]:
    target: Quantity = entry.targets[0] if entry.targets else missing
    return {
        "id": entry.id,
        "report": entry.report,
        "jurisdiction": report.jurisdiction,
        "district": report.district,
        "year": report.year,
        "file": report.source,
        "line": entry.line,
        "section": entry.section,
        "kind": entry.kind,
        "text": entry.text,
        "elided": entry.elided,
        "strength": entry.strength,
        "deadline": entry.deadline,
        "targets": [show(quantity) for quantity in entry.targets],
        "noun": target.noun,
        "op": target.op,
        "value": target.value,
        "unit": target.unit,
    }


def _judged(entry: Entry, missing: Any) -> dict[str, Any]:
    verdict = entry.verdict
    reported: Quantity = verdict.figures[0][1] if verdict.figures else missing
    evidence: Evidence = verdict.evidence[0] if verdict.evidence else missing
    return {
        "reported_value": reported.value,
        "reported_unit": reported.unit,
        "status": entry.status,
        "by": "person" if entry.review else verdict.provenance,
        "machine_status": verdict.status,
        "confidence": verdict.confidence or None,
        "reason": verdict.reason,
        "evidence": [item.text for item in verdict.evidence],
        "evidence_from": evidence.source or evidence.report,
        "evidence_line": evidence.line or None,
        "evidence_score": evidence.score,
    }


def _beside(entry: Entry, missing: Any) -> dict[str, Any]:
    """What the same report, the next plan and a person say."""
    baseline, carried, review = entry.baseline or missing, entry.carried or missing, entry.review or missing
    return {
        "baseline": baseline.text,
        "baseline_line": baseline.line,
        "baseline_change": baseline.change,
        "baseline_value": (baseline.quantity or missing).value,
        "carried_id": carried.id,
        "carried_change": carried.change,
        "review_status": review.status,
        "review_note": review.note,
        "review_by": review.by,
        "review_date": review.date,
        "review_source": review.source,
    }


def _cell(value: Any, kind: Type) -> Cell:
    if kind == "number":
        return None if value is None else float(value)
    if kind == "text":
        return value or None
    return value  # type: ignore[no-any-return]


def to_csv(table: Iterable[Mapping[str, Cell]]) -> str:
    """CSV that spreadsheets open as it is: with a byte order mark, for Excel takes UTF-8 for GBK without one.

    Lists are joined by ;, and text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in table:
        writer.writerow([_flat(row[name]) for name in COLUMNS])
    return "\ufeff" + out.getvalue()


def _flat(value: Cell) -> str | int | float:
    if isinstance(value, list):
        value = SEPARATOR.join(value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else value


def to_json(table: Iterable[Mapping[str, Cell]]) -> str:
    """A list of objects, one a line, empty cells as null."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in table)
    return f"[\n{lines}\n]\n"


def to_parquet(table: Sequence[Mapping[str, Cell]]) -> bytes:
    """Parquet with typed columns. Raises TrackerError where pyarrow is not installed."""
    try:
        import pyarrow  # type: ignore[import-untyped]
        from pyarrow import parquet
    except ImportError:
        raise TrackerError("parquet 要另装:pip install 'tracker[parquet]'") from None
    types = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    schema = pyarrow.schema([(name, types[kind]) for name, kind in COLUMNS.items()])
    out = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist([dict(row) for row in table], schema=schema), out)
    return out.getvalue()
