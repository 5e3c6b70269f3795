"""JSON as outside checks and other programs read it: ``compare``, ``report``, ``diff``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tracker.answered import of_several_years
from tracker.model import Comparison, PlanDiff, ReportRecord
from tracker.render.contract_item import Json, commitment, full
from tracker.render.look import pages_of
from tracker.render.selection import Selection

if TYPE_CHECKING:
    from tracker.render.district import District


def comparison(compared: Comparison, selection: Selection) -> Json:
    """What ``tracker compare --format json`` prints: a plan's commitments that ``selection`` lets pass."""
    pages = dict(compared.pages)
    entries = [commitment(entry, pages) for entry in selection.of(compared.entries)]
    reviews, notes = list(compared.reviews), list(compared.notes)
    return {"plan": compared.plan, "review": reviews, "notes": notes, "commitments": entries}


def reports(districts: Iterable[District], selection: Selection) -> Json:
    """What ``tracker report --format json`` prints: reports with what ``selection`` lets pass."""
    return {
        "reports": [
            {
                "name": one.record.name,
                "jurisdiction": one.record.jurisdiction,
                "coverage": one.record.coverage,
                "several_years": one.record.several_years,
                "notes": list(of_several_years(one.record, one.reports)),
                **_origin(one.record),
                "commitments": [
                    full(entry, pages, earlier.get(entry.id)) for entry in selection.of(one.entries)
                ],
            }
            for one in districts
            for pages in (pages_of(one.reports),)
            for earlier in ({other.carried.id: other for other in one.years if other.carried},)
        ]
    }


def _origin(record: ReportRecord) -> Json:
    """Where a report was fetched, if it was."""
    origin = record.origin
    return {"address": origin.address, "fetched": origin.time} if origin else {}


def plan_diff(diff: PlanDiff) -> Json:
    """What ``tracker diff --format json`` prints: each change with the commitments of both plans."""
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
