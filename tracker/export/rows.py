"""The ledger as tables for analysis: one row a commitment, a target, a piece of evidence, a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tracker.export.columns import TABLES, Type
from tracker.language.quantity import show
from tracker.language.quantity.convert import more_is_better
from tracker.ledger import Ledger
from tracker.model import Entry, Evidence, Quantity, ReportRecord
from tracker.render.entries import outcome, tally, waiting_for
from tracker.render.figures import Figures, figures
from tracker.render.look import Pages, page, pages_of
from tracker.render.palette import CAVEAT, sign_of
from tracker.score.arithmetic import compare

Cell = str | int | float | bool | list[str] | dict[str, str] | None
Row = dict[str, Cell]


class _Missing:
    """Stands for a part that an entry does not have: every field of it is empty."""

    def __getattr__(self, name: str) -> None:
        return None


MISSING: Any = _Missing()


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
    pages = pages_of(ledger.reports)
    return [
        {
            **_promised(entry, ledger.reports.get(entry.report) or MISSING, pages),
            **_first_target(entry),
            **_judged(entry, pages),
            **_beside(entry, pages),
            **_by_a_person(entry),
        }
        for entry in _entries(ledger, names)
    ]


def _promised(entry: Entry, report: ReportRecord, pages: Pages) -> dict[str, Any]:
    return {
        "id": entry.id,
        "report": entry.report,
        "jurisdiction": report.jurisdiction,
        "district": report.district,
        "year": report.year,
        "file": report.source,
        "line": entry.line,
        "page": page(entry.report, entry.line, pages),
        "section": entry.section,
        "kind": entry.kind,
        "text": entry.text,
        "elided": entry.elided,
        "strength": entry.strength,
        "deadline": entry.deadline,
    }


def _first_target(entry: Entry) -> dict[str, Any]:
    first: Figures = next(iter(figures(entry)), MISSING)
    target, reported = first.target or MISSING, first.reported or MISSING
    return {
        "targets": [show(quantity) for quantity in entry.targets],
        **_quantity(target),
        "reported_value": reported.value,
        "reported_high": reported.high,
        "reported_unit": reported.unit,
    }


def _quantity(target: Quantity) -> dict[str, Any]:
    there = target is not MISSING
    return {
        "noun": target.noun,
        "op": target.op,
        "value": target.value,
        "high": target.high,
        "unit": target.unit,
        "measure": target.measure,
        "better": ("more" if more_is_better(target) else "less") if there else None,
    }


def _judged(entry: Entry, pages: Pages) -> dict[str, Any]:
    verdict = entry.verdict
    evidence: Evidence = verdict.evidence[0] if verdict.evidence else MISSING
    return {
        **_counting(entry),
        "by": "person" if entry.ruling else verdict.provenance,
        "machine_status": verdict.status,
        "confidence": verdict.confidence or None,
        "reason": verdict.reason,
        "model": verdict.reader,
        "model_status": (verdict.read or verdict.status) if verdict.reader else "",
        "second_status": verdict.second.status if verdict.second else "",
        "evidence": [item.text for item in verdict.evidence],
        "evidence_from": evidence.teller,
        "evidence_line": evidence.line or None,
        "evidence_page": page(evidence.report, evidence.line, pages),
        "evidence_score": evidence.score,
    }


def _counting(entry: Entry) -> dict[str, Any]:
    """The status that counts, and what it means in Chinese: 「未达到」 apart from 「部分」."""
    return {"status": entry.status, "meaning": meaning(outcome(entry))}


def meaning(status: str) -> str:
    """A status as it is shown in Chinese; 「未提及」 never goes without what it does not mean."""
    return CAVEAT if status == "unmentioned" else sign_of(status).chinese


def _beside(entry: Entry, pages: Pages) -> dict[str, Any]:
    """What the same report says of last year, and the next plan."""
    baseline, carried = entry.baseline or MISSING, entry.carried or MISSING
    return {
        "baseline": baseline.text,
        "baseline_line": baseline.line,
        "baseline_page": page(entry.report, baseline.line, pages),
        "baseline_change": baseline.change,
        "baseline_value": (baseline.quantity or MISSING).value,
        "carried_id": carried.id,
        "carried_change": carried.change,
    }


def _by_a_person(entry: Entry) -> dict[str, Any]:
    review = entry.review or MISSING
    return {
        "review_status": review.status,
        "review_note": review.note,
        "review_by": review.by,
        "review_date": review.date,
        "review_source": review.source,
        "own": dict(entry.own),
        "verdicts_before": len(entry.history),
    }


def _targets(ledger: Ledger, names: Sequence[str]) -> list[dict[str, Any]]:
    pages = pages_of(ledger.reports)
    return [
        {
            "id": entry.id,
            "number": number,
            "report": entry.report,
            "district": (ledger.reports.get(entry.report) or MISSING).district,
            "year": (ledger.reports.get(entry.report) or MISSING).year,
            "text": entry.text,
            "line": entry.line,
            "page": page(entry.report, entry.line, pages),
            **_quantity(item.target),
            "total": item.target.total,
            **_reported(item),
            **_counting(entry),
            "last_value": (item.last or MISSING).value,
            "last_unit": (item.last or MISSING).unit,
            "last_change": item.change if item.last else None,
        }
        for entry in _entries(ledger, names)
        for number, item in enumerate(figures(entry), 1)
    ]


def _reported(item: Figures) -> dict[str, Any]:
    reported = item.reported or MISSING
    compared = compare(item.target, item.reported) if item.reported else None
    return {
        "reported_noun": reported.noun,
        "reported_value": reported.value,
        "reported_high": reported.high,
        "reported_unit": reported.unit,
        "share": item.share,
        "points": item.points,
        "met": compared.met if compared else None,
    }


def _evidence(ledger: Ledger, names: Sequence[str]) -> list[dict[str, Any]]:
    pages = pages_of(ledger.reports)
    return [
        {
            "id": entry.id,
            "number": number,
            "report": entry.report,
            "text": item.text,
            "evidence_report": item.report,
            "file": (ledger.reports.get(item.report) or MISSING).source if not item.source else None,
            "line": item.line or None,
            "page": page(item.report, item.line, pages),
            "source": item.source,
            "score": item.score,
            **_counting(entry),
        }
        for entry in _entries(ledger, names)
        for number, item in enumerate(entry.verdict.evidence, 1)
    ]


def _reports(ledger: Ledger, names: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "jurisdiction": record.jurisdiction,
            "district": record.district,
            "year": record.year,
            "file": record.source,
            "first": record.first,
            "last": record.last,
            "coverage": record.coverage,
            "sha256": record.sha256,
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
        **{status: counts[status] for status in ("fulfilled", "partial", "unmentioned", "pending")},
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
