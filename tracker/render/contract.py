"""JSON as outside checks and other programs read it: ``compare``, ``report``, ``diff``, the overview."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tracker.model import Comparison, PlanDiff, ReportRecord
from tracker.render.contract_item import Json, commitment, full
from tracker.render.entries import of_several_years
from tracker.render.look import pages_of
from tracker.render.selection import Selection

if TYPE_CHECKING:
    from tracker.render.district import District
    from tracker.render.overview import Row


def comparison(compared: Comparison, selection: Selection) -> Json:
    """``tracker compare --format json``."""
    pages = dict(compared.pages)
    entries = [commitment(entry, pages) for entry in selection.of(compared.entries)]
    reviews, notes = list(compared.reviews), list(compared.notes)
    return {"plan": compared.plan, "review": reviews, "notes": notes, "commitments": entries}


def reports(there: Iterable[District], selection: Selection) -> Json:
    """``tracker report --format json``."""
    return {
        "reports": [
            {
                "name": one.record.name,
                "jurisdiction": one.record.jurisdiction,
                "coverage": one.record.coverage,
                "several_years": one.record.several_years,
                "notes": list(of_several_years(one.record, one.reports)),
                **_origin(one.record),
                "commitments": [full(entry, pages) for entry in selection.of(one.entries)],
            }
            for one in there
            for pages in (pages_of(one.reports),)
        ]
    }


def _origin(record: ReportRecord) -> Json:
    """Where a report was fetched, if it was."""
    origin = record.origin
    return {"address": origin.address, "fetched": origin.time} if origin else {}


def _statuses(row: Row) -> dict[str, int]:
    """Commitments by the ledger's statuses, where a missed target is partial."""
    counts = dict(row.of_status())
    counts["partial"] += counts.pop("missed")
    return {status: count for status, count in counts.items() if count}


def overview(rows: Sequence[Row]) -> Json:
    """``tracker --format json``: the counts of every report."""
    return {
        "reports": [
            {
                "name": row.record.name,
                "jurisdiction": row.record.jurisdiction,
                "coverage": row.record.coverage,
                "commitments": row.total,
                "status": _statuses(row),
                "missed": row.of_status()["missed"],
                "kind": {kind: row.of_kind(kind) for kind in ("target", "deliverable", "general")},
                "unsure": row.unsure,
            }
            for row in rows
        ]
    }


def plan_diff(diff: PlanDiff) -> Json:
    """``tracker diff --format json``."""
    pages = dict(diff.pages)
    return {
        "old": diff.old,
        "new": diff.new,
        "two_places": diff.of_two_places,
        "changes": [
            {
                "change": one.change,
                "old": commitment(one.old, pages) if one.old else None,
                "new": commitment(one.new, pages) if one.new else None,
            }
            for one in diff.changes
        ],
    }
